-- Reference data in versions. A version is never changed or taken away: facts name it.
create table reference_version (
    kind      text        not null,
    version   int         not null,
    content   text        not null,
    row_count int         not null,
    added     int         not null,
    changed   int         not null,
    removed   int         not null,
    format    text        not null,
    kept_by   text        not null,
    kept_at   timestamptz not null,
    primary key (kind, version)
);

comment on column reference_version.content is 'JSON: settings and rows';
comment on column reference_version.kept_by is 'the account that uploaded it; the service itself at its first start';

revoke update, delete, truncate on reference_version from "${role}";

-- Which versions stand in the topic reference-data already.
create table reference_told (
    kind    text not null,
    version int  not null,
    primary key (kind, version)
);
