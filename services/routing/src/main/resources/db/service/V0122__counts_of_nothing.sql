-- A count of nothing is no row, whether it was ever more than nothing or not.
delete from board_count where n = 0;
