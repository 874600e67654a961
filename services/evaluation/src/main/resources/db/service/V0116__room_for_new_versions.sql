-- A row that is written again and again finds room for its next version on its page, and no index is touched.
alter table rounds set (fillfactor = 60);
alter table lights set (fillfactor = 60);
alter table briefs set (fillfactor = 60);
