-- What the colour of an issue follows from, beside its deadline.
alter table board_issue
    add complaints int     not null default 0,
    add reworks    int     not null default 0,
    add raised     boolean not null default false,
    add ending     text,
    add light      text    not null default 'calm';

comment on column board_issue.status is '"reported" while it is not filed: it stands here only when somebody has complained by then';
comment on column board_issue.raised is 'whether supervision was raised and has not been lifted since';
comment on column board_issue.ending is 'how it was closed: content, other, with_master; none while it is open';
comment on column board_issue.light is 'calm and alarm while it is open: red in any case, or only when overdue; else green, grey, none';

-- What was closed before anybody looked is not known to have pleased.
update board_issue
set light = case status when 'closed' then 'grey' when 'merged' then 'none' else 'calm' end,
    ending = case status when 'closed' then 'other' end;

alter table board_count drop constraint board_count_pkey;
alter table board_count add light text not null default 'calm';
update board_count
set light = case status when 'closed' then 'grey' when 'merged' then 'none' else 'calm' end;
alter table board_count alter light drop default;
alter table board_count add primary key (area, status, light);

drop index board_issue_open_by_owner;
drop index board_issue_open_by_due;
create index board_issue_open_by_owner on board_issue (area, due, issue_id)
    where status not in ('reported', 'handled', 'checking', 'callback', 'closed', 'merged');
create index board_issue_open_by_due on board_issue (due, area)
    where status not in ('reported', 'handled', 'checking', 'callback', 'closed', 'merged');
create index board_issue_talked_about on board_issue (area, light, due, issue_id)
    where status not in ('reported', 'closed', 'merged');

-- Reports that count for what a grid owes a day.
create table board_report (
    issue_id    text primary key,
    grid        text collate "C" not null,
    reported_at timestamptz      not null,
    void        boolean          not null
);
create index board_report_by_day on board_report (reported_at, grid);

-- What meetings decided about issues and topics.
create table board_decision (
    issue_id    text             not null,
    decision_no int              not null,
    area        text collate "C" not null,
    held_at     timestamptz      not null,
    primary key (issue_id, decision_no)
);
create index board_decision_by_area on board_decision (area, issue_id);
