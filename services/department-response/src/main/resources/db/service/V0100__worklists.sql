-- What a unit may read about an issue: nothing about who reported it.
create table briefs (
    issue_id text primary key,
    title    text not null,
    text     text not null,
    lon      double precision,
    lat      double precision
);

-- Every order ever received, one row each.
create table worklist (
    issue_id            text        not null,
    dispatch_no         integer     not null,
    order_key           text        not null unique,
    unit                text        not null,
    status              text        not null,
    category            text        not null,
    grid                text        not null,
    urgency             text        not null,
    sign_by             timestamptz not null,
    finish_by           timestamptz not null,
    received_at         timestamptz not null,
    signed_at           timestamptz,
    finished_at         timestamptz,
    last_return_refused text,
    primary key (issue_id, dispatch_no)
);

create index worklist_of_unit on worklist (unit, received_at desc, order_key desc);
create index worklist_newest on worklist (received_at desc, order_key desc);
