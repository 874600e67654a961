-- Which issue it goes on with 并案, and whether it goes the fast way 民生微实事.
alter table issues add column master_issue_id text collate "C";
alter table issues add column fast_track boolean not null default false;

create index issues_by_master on issues (master_issue_id) where master_issue_id is not null;
