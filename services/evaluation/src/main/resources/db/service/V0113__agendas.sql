-- What the tiers decided at their meetings.
create table agenda_decisions (
    issue_id     text        not null,
    decision_no  integer     not null,
    decision_key text        not null unique,
    tier         text        not null,
    area         text        not null,
    cadence      text        not null,
    held_at      timestamptz not null,
    topic        text,
    decision     text        not null,
    units        text[]      not null,
    done_by      timestamptz,
    primary key (issue_id, decision_no)
);

create index agenda_decisions_of_area on agenda_decisions (area, held_at desc, decision_key desc);
