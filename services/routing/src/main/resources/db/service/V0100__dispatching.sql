-- What dispatching shows: every dispatch of an issue, the moves between tiers, and the requests to be released.
create table dispatch (
    issue_id         text        not null,
    dispatch_no      int         not null,
    unit             text        not null,
    tier             text        not null,
    area             text        not null,
    category         text        not null,
    grid             text        not null,
    urgency          text        not null,
    occasion         text        not null,
    clock_start      timestamptz not null,
    sign_by          timestamptz not null,
    finish_by        timestamptz not null,
    limit_rule       text        not null,
    calendar_version text        not null,
    rule             text        not null,
    dispatched_at    timestamptz not null,
    primary key (issue_id, dispatch_no)
);

create table tier_move (
    issue_id           text        not null,
    sequence           bigint      not null,
    dispatch_no        int         not null,
    from_tier          text        not null,
    from_area          text        not null,
    to_tier            text        not null,
    to_area            text        not null,
    reason             text        not null,
    passed_deadline    timestamptz not null,
    escalates_again_at timestamptz,
    moved_at           timestamptz not null,
    primary key (issue_id, sequence)
);

create table return_request (
    issue_id      text        not null,
    return_no     int         not null,
    dispatch_no   int         not null,
    unit          text        not null,
    reason        text        not null,
    proposed_unit text        not null,
    status        text        not null,
    requested_at  timestamptz not null,
    answered_at   timestamptz,
    next_unit     text,
    answer        text,
    primary key (issue_id, return_no)
);

create index return_request_by_status on return_request (status, requested_at, issue_id);
