-- What the colour of every issue follows from.
create table lights (
    issue_id   text primary key,
    begun_at   timestamptz not null,
    phase      text        not null,
    category   text,
    grid       text,
    tier       text,
    area       text,
    unit       text,
    finish_by  timestamptz,
    waiting    boolean     not null,
    complaints integer     not null,
    reworks    integer     not null,
    level      integer     not null,
    contented  boolean     not null,
    alarming   boolean     not null,
    overdue_at timestamptz
);

create index lights_newest on lights (begun_at desc, issue_id desc);
create index lights_owned on lights (area) where phase = 'open';
