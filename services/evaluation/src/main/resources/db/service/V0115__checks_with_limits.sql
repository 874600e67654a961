-- Until when somebody has to look, and by which rule; none for checks given before there were limits.
alter table checks
    add column check_by timestamptz,
    add column rule     text;
