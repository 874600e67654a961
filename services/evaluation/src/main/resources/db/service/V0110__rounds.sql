-- What all numbers are counted from: one row for each round of an issue, from its report or reopening to its close.
create table rounds (
    issue_id         text    not null,
    round_no         integer not null,
    category         text,
    grid             text,
    reported_at      timestamptz,
    filed_at         timestamptz,
    unit             text,
    dispatch_no      integer not null,
    dispatched_at    timestamptz,
    held_since       timestamptz,
    finish_by        timestamptz,
    signed           boolean not null,
    signed_late      boolean not null,
    returned         boolean not null,
    contacted_at     timestamptz,
    extensions       integer not null,
    reworks          integer not null,
    finished_in_time boolean,
    closed_at        timestamptz,
    left_at          timestamptz,
    called_at        timestamptz,
    solved           boolean,
    satisfaction     integer,
    exempt           text[]  not null default '{}',
    primary key (issue_id, round_no)
);

create index rounds_open on rounds (finish_by) where closed_at is null;
create index rounds_closed on rounds (closed_at);
create index rounds_reported on rounds (reported_at);
