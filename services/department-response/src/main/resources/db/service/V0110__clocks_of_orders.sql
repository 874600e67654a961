-- Orders whose clock stands, that were extended, or that nobody signed for in time.
alter table worklist
    add column suspended_until    timestamptz,
    add column extension_answered integer not null default 0,
    add column signed_by_itself   boolean not null default false;

create index worklist_unsigned on worklist (sign_by) where status = 'waiting';

-- Whom a whistle called to an issue, and who has reported in.
create table summons (
    issue_id     text        not null,
    whistle_no   integer     not null,
    unit         text        not null,
    summons_key  text        not null unique,
    dispatch_no  integer     not null,
    leads        boolean     not null,
    report_in_by timestamptz not null,
    category     text        not null,
    grid         text        not null,
    area         text        not null,
    reason       text        not null,
    explanation  text        not null,
    called_at    timestamptz not null,
    reported_at  timestamptz,
    in_time      boolean,
    concluded_at timestamptz,
    primary key (issue_id, whistle_no, unit)
);

create index summons_of_unit on summons (unit, called_at desc, summons_key desc);
