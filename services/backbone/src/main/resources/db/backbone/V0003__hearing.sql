-- What was heard: of each teller's facts about an issue, the number of the last one. Not by offset: a log that lost its
-- tail gets the same facts again at other offsets.
create table heard (
    source   text   not null,
    issue_id text   not null,
    sequence bigint not null,
    primary key (source, issue_id)
);

-- How far the views are in the log, committed with them.
create table view_position (
    partition   integer primary key,
    next_offset bigint not null,
    last_source text,
    last_id     text
);
comment on column view_position.last_id is 'ce_id of the record before next_offset, none when it was no fact';

-- Issues a consumer cannot go on with: a view or an automation by its name, or "log" for what nobody can read.
create table parked_issue (
    consumer text        not null,
    issue_id text        not null,
    reason   text        not null,
    detail   text        not null,
    since    timestamptz not null default clock_timestamp(),
    primary key (consumer, issue_id)
);
create index parked_issue_newest on parked_issue (since desc, issue_id desc);

-- Their records, in the order they wait in.
create table parked_record (
    place       bigint generated always as identity primary key,
    consumer    text        not null,
    issue_id    text        not null,
    reference   text        not null,
    partition   integer     not null,
    log_offset  bigint      not null,
    type        text,
    message_key text,
    attributes  jsonb       not null,
    payload     bytea,
    parked_at   timestamptz not null default clock_timestamp(),
    constraint parked_record_waits_once unique (consumer, issue_id, reference)
);
