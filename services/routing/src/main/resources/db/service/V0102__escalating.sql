-- When the next tier takes over, for every issue that has been dispatched.
create table escalation_due (
    issue_id     text primary key,
    dispatch_no  int         not null,
    tier         text        not null,
    area         text        not null,
    finish_by    timestamptz not null,
    escalates_at timestamptz,
    waiting      boolean     not null
) with (fillfactor = 80);

comment on column escalation_due.waiting is 'false once it is finished or closed, until it is dispatched again';

create index escalation_due_next on escalation_due (escalates_at) where waiting;
