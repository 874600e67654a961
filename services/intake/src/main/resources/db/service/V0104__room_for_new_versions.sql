-- A row that is written again and again finds room for its next version on its page, and no index is touched.
alter table issues set (fillfactor = 60);
