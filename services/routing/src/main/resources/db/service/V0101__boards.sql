-- What the tier boards show. Codes compare byte by byte, so that an area with all below it is one range of an index.
create table board_issue (
    issue_id    text collate "C" primary key,
    status      text             not null,
    area        text collate "C" not null,
    grid        text             not null,
    category    text             not null,
    urgency     text             not null,
    unit        text,
    dispatch_no int              not null,
    signed      boolean          not null,
    filed_at    timestamptz      not null,
    due         timestamptz      not null
) with (fillfactor = 80);

comment on column board_issue.area is 'code of the area that owns it now; its length tells the tier';
comment on column board_issue.due is 'finish limit; the year 9999 before the first dispatch';

create index board_issue_open_by_owner on board_issue (area, due, issue_id)
    where status in ('filed', 'dispatched', 'handling', 'return_pending');
create index board_issue_open_by_due on board_issue (due, area)
    where status in ('filed', 'dispatched', 'handling', 'return_pending');

-- Kept in the same transaction as the rows above: counting 200,000 issues would be too slow for a page.
create table board_count (
    area   text collate "C" not null,
    status text             not null,
    n      bigint           not null,
    primary key (area, status)
) with (fillfactor = 50);
