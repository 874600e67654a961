-- The view of verifications 核实: the latest of each issue. May be dropped and heard again.
create table verifications (
    issue_id        text collate "C" primary key,
    verification_no int         not null,
    grid            text collate "C" not null,
    unit            text collate "C" not null,
    verify_by       timestamptz not null,
    question        text,
    rule            text        not null,
    requested_at    timestamptz not null,
    finding         text,
    note            text,
    in_time         boolean,
    automatic       boolean,
    answered_at     timestamptz
);

comment on table verifications is 'a view: rows follow from the log';

create index verifications_open on verifications (verify_by, issue_id) where answered_at is null;
create index verifications_by_grid on verifications (grid text_pattern_ops, verify_by);

-- What each grid reported by itself on a day.
create index issues_by_patrol on issues (reported_at) where channel in ('grid-worker', 'offline');
