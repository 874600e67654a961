-- The view of issues: one row each, folded from the facts of all services. May be dropped and heard again.
create table issues (
    issue_id     text collate "C" primary key,
    facts        int         not null,
    status       text        not null,
    ticket       text collate "C" not null,
    channel      text        not null,
    title        text        not null,
    text         text        not null,
    supplements  text[]      not null,
    account      text        not null,
    external_id  text,
    reporter_ref text collate "C",
    confidential boolean     not null,
    lon          double precision,
    lat          double precision,
    given_crs    text,
    given_lon    double precision,
    given_lat    double precision,
    category     text,
    urgency      text,
    grid         text collate "C",
    reachable    boolean,
    tier         text,
    area         text,
    unit         text,
    dispatch_no  int,
    sign_by      timestamptz,
    finish_by    timestamptz,
    returned     int         not null,
    reworked     int         not null,
    reopened     int         not null,
    closing      text,
    solved       boolean,
    satisfaction int,
    reason       text,
    explanation  text,
    occurred_at  timestamptz,
    reported_at  timestamptz not null,
    filed_at     timestamptz,
    dispatched_at timestamptz,
    signed_at    timestamptz,
    finished_at  timestamptz,
    closed_at    timestamptz,
    updated_at   timestamptz not null
) with (fillfactor = 80);

comment on table issues is 'a view: rows follow from the log';

create index issues_newest on issues (reported_at desc, issue_id desc);
create unique index issues_by_ticket on issues (ticket);
create index issues_by_external_id on issues (external_id) where external_id is not null;
create index issues_by_grid on issues (grid text_pattern_ops);
create index issues_by_unit on issues (unit, reported_at desc) where unit is not null;
