-- Every record of the log, byte for byte, in the order it was heard: the leaves of one Merkle tree.
create table record (
    index      bigint  primary key,
    partition  integer not null,
    log_offset bigint  not null,
    logged_ms  bigint  not null,
    key        bytea,
    headers    bytea   not null,
    data       bytea,
    leaf       bytea   not null,
    link       bytea   not null,
    issue_id   text    not null,
    source     text,
    type       text,
    sequence   bigint  not null
);
comment on column record.headers is 'name and value of each, as in the canonical bytes of the record';
comment on column record.link is 'chain of the issue: SHA-256 over the link before and the leaf';
comment on column record.sequence is 'as told; 0 when the record says none';
create unique index record_once_per_place on record (partition, log_offset, leaf);
create index record_of_issue on record (issue_id, index);

-- Inner nodes of the tree, of complete subtrees at levels 8, 16, 24 ...; those between are a few hashes away.
create table tree_node (
    level    integer not null,
    position bigint  not null,
    hash     bytea   not null,
    primary key (level, position)
);

create table checkpoint (
    size    bigint      primary key,
    note    text        not null,
    made_at timestamptz not null default clock_timestamp()
);
comment on column checkpoint.note is 'C2SP signed note';

-- What is odd about a record.
create table finding (
    index  bigint not null,
    kind   text   not null,
    detail text   not null,
    primary key (index, kind)
);
create index finding_of_kind on finding (kind, index);

-- The right edge of the tree. One row, locked by whoever appends.
create table head (
    one             boolean primary key default true check (one),
    size            bigint  not null,
    peaks           bytea   not null,
    checkpointed    bigint  not null,
    uncovered_since timestamptz
);
insert into head (size, peaks, checkpointed) values (0, '', 0);
comment on column head.checkpointed is 'size of the last checkpoint: a deleted one is missed';

-- How far the ledger is in the log.
create table log_position (
    partition   integer primary key,
    next_offset bigint  not null,
    last_leaf   bytea   not null
);

-- Of each teller's facts about an issue, the highest number.
create table stream (
    source   text   not null,
    issue_id text   not null,
    last     bigint not null,
    primary key (source, issue_id)
);

-- Facts that others follow and that were never heard; they leave when they come late.
create table missing (
    source     text        not null,
    issue_id   text        not null,
    sequence   bigint      not null,
    noticed_at timestamptz not null default clock_timestamp(),
    before     bigint      not null,
    primary key (source, issue_id, sequence)
);
comment on column missing.before is 'index of the record by which it was missed';

-- For people with psql.
create view record_readable as
select index, partition, log_offset, to_timestamp(logged_ms / 1000.0) as logged_at, issue_id, source, type, sequence,
       convert_from(data, 'UTF8') as data, encode(leaf, 'hex') as leaf
from record;

-- The service runs as a role of its own that owns nothing: what is kept stays as it is.
revoke update, delete, truncate on record, tree_node, checkpoint, finding from "${role}";
