-- An issue is open unless it is said to be done: a state added later is not forgotten.
drop index board_issue_open_by_owner;
drop index board_issue_open_by_due;

create index board_issue_open_by_owner on board_issue (area, due, issue_id)
    where status not in ('handled', 'checking', 'callback', 'closed', 'merged');
create index board_issue_open_by_due on board_issue (due, area)
    where status not in ('handled', 'checking', 'callback', 'closed', 'merged');
