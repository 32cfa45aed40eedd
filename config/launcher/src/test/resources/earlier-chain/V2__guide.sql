-- The guide: each version of its order and of each exercise, kept for good, since what was assigned stays on its version.
-- No data of clients and no row-level security; the runtime role adds versions and changes none.
set search_path to keptword;

create table guide_version (
    id        uuid primary key,
    version   int         not null unique check (version > 0),
    content   text        not null,
    hash      varchar(64) not null,
    loaded_at timestamptz not null
);

create table guide_exercise (
    id        uuid primary key,
    exercise  varchar(60) not null,
    version   int         not null check (version > 0),
    content   text        not null,
    hash      varchar(64) not null,
    loaded_at timestamptz not null,
    unique (exercise, version)
);

grant select, insert on guide_version, guide_exercise to keptword_app;
