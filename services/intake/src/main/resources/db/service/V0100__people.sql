-- People are rows, facts are events: name, phone, address and the unmasked texts, each row under a key of its own.
create table reporters (
    ref         text collate "C" primary key,
    issue_id    text collate "C" not null,
    kind        text        not null check (kind in ('report', 'supplement')),
    wrapped_key bytea,
    ciphertext  bytea,
    created_at  timestamptz not null,
    erased_at   timestamptz,
    constraint reporters_erased_or_whole check ((erased_at is null) = (wrapped_key is not null and ciphertext is not null))
);

comment on table reporters is 'AES-256-GCM; an erased row keeps its reference alone, so that no retry brings it back';

create index reporters_additions on reporters (issue_id) where kind = 'supplement';

-- Rows come in the order of time and are only ever looked for by the sweep: a block range is enough.
create index reporters_by_age on reporters using brin (created_at);

-- Who looked at whom, and why.
create table reveals (
    id          bigint generated always as identity primary key,
    issue_id    text collate "C" not null,
    account     text        not null,
    role        text        not null,
    unit        text,
    reason      text        not null,
    revealed_at timestamptz not null
);

comment on table reveals is 'append only';

create index reveals_by_issue on reveals (issue_id);

revoke update, delete, truncate on reveals from "${role}";
