-- A row that is written again and again finds room for its next version on its page, and no index is touched.
alter table heard set (fillfactor = 50);
alter table view_position set (fillfactor = 20);
alter table relay_position set (fillfactor = 20);
alter table relay_tail set (fillfactor = 20);
