-- Requests for more time, clocks that stand, units called together, and eyes on issues.
create table extension_request (
    issue_id      text        not null,
    extension_no  int         not null,
    dispatch_no   int         not null,
    unit          text        not null,
    reason        text        not null,
    explanation   text        not null,
    status        text        not null,
    finish_by     timestamptz not null,
    requested_at  timestamptz not null,
    answered_at   timestamptz,
    new_finish_by timestamptz,
    answer        text,
    note          text,
    primary key (issue_id, extension_no)
);

create index extension_request_by_status on extension_request (status, requested_at, issue_id);

create table suspension (
    issue_id     text primary key,
    dispatch_no  int         not null,
    unit         text        not null,
    status       text        not null,
    reason       text        not null,
    explanation  text        not null,
    suspended_at timestamptz not null,
    until        timestamptz not null,
    finish_by    timestamptz not null,
    ended_at     timestamptz
);

create index suspension_next on suspension (until, issue_id) where status = 'suspended';

create table whistle (
    issue_id     text        not null,
    whistle_no   int         not null,
    dispatch_no  int         not null,
    tier         text        not null,
    area         text        not null,
    category     text        not null,
    grid         text        not null,
    status       text        not null,
    reason       text        not null,
    explanation  text        not null,
    blown_at     timestamptz not null,
    concluded_at timestamptz,
    result       text,
    conclusion   text,
    primary key (issue_id, whistle_no)
);

create index whistle_by_status on whistle (status, blown_at, issue_id);

create table whistle_unit (
    issue_id     text        not null,
    whistle_no   int         not null,
    unit         text        not null,
    position     int         not null,
    leads        boolean     not null,
    report_in_by timestamptz not null,
    reported_at  timestamptz,
    in_time      boolean,
    primary key (issue_id, whistle_no, unit)
);

create index whistle_unit_by_unit on whistle_unit (unit);

create table supervision (
    issue_id       text primary key,
    unit           text        not null,
    area           text        not null,
    grid           text        not null,
    category       text        not null,
    dispatch_no    int         not null,
    finish_by      timestamptz not null,
    phase          text        not null,
    reminders      int         not null,
    raised_for     timestamptz,
    supervision_no int         not null,
    level          int         not null,
    reason         text,
    explanation    text,
    since          timestamptz,
    answer_by      timestamptz
) with (fillfactor = 80);

comment on column supervision.raised_for is 'the deadline whose passing raised it by itself';

create index supervision_next on supervision (finish_by) where phase = 'waiting' and level < 3;
create index supervision_by_time on supervision (since, issue_id) where level > 0 and phase <> 'over';

-- A tier also gets an issue back from above.
alter table tier_move alter column passed_deadline drop not null;
alter table tier_move add column explanation text;
