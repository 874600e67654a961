-- How far the facts of the journal were told to the log.
create table relay_position (
    one      boolean primary key default true check (one),
    position bigint not null
);
insert into relay_position (position) values (0);
comment on column relay_position.position is 'global_index of the last fact the log has acknowledged';

-- What the end of the log looked like from here: by it the relay sees whether the log lost its tail.
create table relay_tail (
    partition    integer primary key,
    log_offset   bigint not null,
    global_index bigint not null,
    fact_id      text   not null,
    agreed_to    bigint not null
);
comment on column relay_tail.log_offset is 'of the last own fact told to this partition, -1 when there is none';
comment on column relay_tail.agreed_to is 'every own fact in the log before this offset stands in the journal';
