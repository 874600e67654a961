-- The deadlines of every issue's current dispatch, as the facts gave them; explained when asked for.
create table issue_deadlines (
    issue_id    text primary key,
    dispatch_no int  not null,
    unit        text not null,
    category    text not null,
    grid        text not null,
    given       text not null,
    pauses      text not null
) with (fillfactor = 80);

comment on column issue_deadlines.given is 'JSON: purpose, unit, start, due, rule, calendar version';
