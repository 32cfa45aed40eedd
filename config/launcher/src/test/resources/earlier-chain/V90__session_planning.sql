-- Sessions: series, where one meets (sealed from now on), who called off or stayed away, how late it began, and how calendars outside
-- know a session. The key of the vault is no business of a migration, so what was written in clear before stays readable in its old
-- column until the session is next changed, which seals it.
set search_path to keptword;

alter table session rename column place to place_before;
alter table session
    add column place             bytea,
    add column series_id         uuid,
    add column by_whom           varchar(12) check (by_whom in ('A', 'B', 'BOTH', 'COUNSELOR', 'PRACTICE')),
    add column late_minutes      int check (late_minutes between 1 and 480),
    add column calendar_uid      uuid not null default gen_random_uuid(),
    add column calendar_sequence int not null default 0,
    add column calendar_changed  timestamptz not null default now();
alter table session
    alter column calendar_uid drop default,
    alter column calendar_changed drop default;
create index on session (series_id, starts_at) where series_id is not null;

-- Finds the person of a calendar's secret address before anybody is set as actor; only the hash of the key is kept.
create table calendar_key (
    key_hash    bytea primary key,
    person_id   uuid not null unique,
    practice_id uuid not null,
    made_at     timestamptz not null
);
grant select, insert, delete on calendar_key to keptword_app;
