-- A row that is written again and again finds room for its next version on its page, and no index is touched.
alter table stream set (fillfactor = 50);
alter table log_position set (fillfactor = 20);
alter table head set (fillfactor = 20);
