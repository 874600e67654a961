-- What a checker or callback seat may read about an issue: nothing about who reported it.
create table briefs (
    issue_id    text primary key,
    title       text not null,
    text        text not null,
    grid        text,
    lon         double precision,
    lat         double precision,
    done        text,
    evidence    text not null default '[]',
    finished_at timestamptz
);

-- Every check ever assigned, one row each.
create table checks (
    issue_id    text        not null,
    check_no    integer     not null,
    check_key   text        not null unique,
    dispatch_no integer     not null,
    handled_by  text        not null,
    checker     text        not null,
    category    text        not null,
    grid        text        not null,
    urgency     text        not null,
    status      text        not null,
    assigned_at timestamptz not null,
    decided_at  timestamptz,
    note        text,
    primary key (issue_id, check_no)
);

create index checks_of_checker on checks (checker, assigned_at desc, check_key desc);
create index checks_open on checks (assigned_at desc, check_key desc) where status = 'open';

-- How far each handled issue has come.
create table evaluations (
    issue_id     text primary key,
    status       text        not null,
    handled_by   text        not null,
    category     text        not null,
    grid         text        not null,
    urgency      text        not null,
    since        timestamptz not null,
    attempts     integer     not null,
    reopens      integer     not null,
    closing      text,
    solved       boolean,
    satisfaction integer,
    note         text
);

create index evaluations_by_status on evaluations (status, since desc, issue_id desc);

-- What reporters said, and why issues were opened again.
create table callbacks (
    issue_id     text        not null,
    callback_no  integer     not null,
    contact      text        not null,
    solved       boolean,
    satisfaction integer,
    note         text,
    recorded_at  timestamptz not null,
    primary key (issue_id, callback_no)
);

create table reopenings (
    issue_id    text        not null,
    reopen_no   integer     not null,
    reason      text        not null,
    note        text,
    reopened_at timestamptz not null,
    primary key (issue_id, reopen_no)
);
