-- Red is what supervision was raised for, not what it was only ordered for. Which of the two it was is not known of rows that
-- stand here: they keep the colour they have.
alter table lights add raised boolean not null default false;
update lights set raised = level > 0;
alter table lights alter raised drop default;
