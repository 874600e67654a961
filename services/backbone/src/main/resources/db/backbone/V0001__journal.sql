-- How a service remembers. Written by one appender at a time, in the order of the index; never changed afterwards.
create table journal (
    global_index bigint generated always as identity primary key,
    issue_id     text        not null,
    sequence     bigint      not null,
    type         text        not null,
    payload      bytea       not null,
    meta         bytea       not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint journal_one_fact_per_sequence unique (issue_id, sequence)
);

comment on table journal is 'append only: the facts this service told, in commit order';

-- For people with psql: the same rows as JSON.
create view journal_readable as
select global_index,
       issue_id,
       sequence,
       type,
       convert_from(payload, 'UTF8')::jsonb as payload,
       convert_from(meta, 'UTF8')::jsonb    as meta,
       recorded_at
from journal;

-- The service runs as a role of its own that owns nothing: it may add facts and read them.
revoke update, delete, truncate on journal from "${role}";
