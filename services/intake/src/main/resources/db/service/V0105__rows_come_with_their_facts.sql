-- A row is committed with the fact that refers to it: nothing is left to sweep, and nothing looks for rows by their age.
drop index reporters_by_age;
