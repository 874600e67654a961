-- Which issues go on with which.
create table merged (
    issue_id text primary key,
    master   text not null
);

create index merged_into on merged (master);

-- What units said about their scores, and how two reviewers saw it.
create table appeals (
    issue_id    text        not null,
    unit        text        not null,
    appeal_key  text        not null unique,
    dispatch_no integer     not null,
    measure     text        not null,
    reason      text        not null,
    explanation text        not null,
    appealed_at timestamptz not null,
    reviews     integer     not null,
    decided_at  timestamptz,
    granted     boolean,
    outcome     text,
    primary key (issue_id, unit)
);

create index appeals_newest on appeals (appealed_at desc, appeal_key desc);
