-- Backups that the launcher makes by a plan, for the whole installation. It writes here what managers read; its files stay out of their sight.
set search_path to keptword;

-- What is planned, as the launcher last found it in its settings. Without a plan hours is null.
--   own_database  whether Keptword starts the database itself; one that is run by somebody else is backed up by its own means
--   hours         from one backup to the next
--   check_every   each backup is restored on trial (1), every second one (2), and so on
--   keys_apart    whether the keys go to a folder of their own
--   same_disk     whether the backups are on the disk that the data is on; null until it was seen
--   due_at        when the next backup is to be made
--   check_due_at  when one that was restored on trial is to be there
create table backup_plan (
    one          boolean primary key default true check (one),
    own_database boolean not null,
    hours        smallint check (hours between 1 and 168),
    check_every  smallint check (check_every between 1 and 30),
    daily        smallint check (daily between 1 and 366),
    weekly       smallint check (weekly between 0 and 520),
    monthly      smallint check (monthly between 0 and 240),
    keys_apart   boolean,
    same_disk    boolean,
    due_at       timestamptz,
    check_due_at timestamptz,
    check (num_nulls(hours, check_every, daily, weekly, monthly, keys_apart, due_at, check_due_at) in (0, 8))
);

-- One try to make a backup.
--   bytes    the size of the backup; null when none was made
--   failure  why none was made, or why older ones could not be removed
--   checked  what the trial restore found; null when it was not the turn of this backup
--   kept     how many backups there were afterwards
create table backup_run (
    id         uuid primary key,
    started_at timestamptz not null,
    seconds    integer not null check (seconds >= 0),
    bytes      bigint check (bytes > 0),
    failure    varchar(20) check (failure in ('FOLDER_MISSING', 'FOLDER_CLOSED', 'FOLDER_OPEN', 'FOLDER_INSIDE', 'DISK_FULL', 'COPY', 'REMOVAL')),
    checked    varchar(20) check (checked in ('PASSED', 'LOG_NOT_CHECKED', 'LOG_NOT_WHOLE', 'UNREADABLE', 'NO_ROOM')),
    kept       integer check (kept >= 0),
    check ((bytes is null) = (failure is not null and failure <> 'REMOVAL')),
    check (checked is null or bytes is not null)
);
create index on backup_run (started_at);

alter table backup_plan enable row level security, force row level security;
alter table backup_run enable row level security, force row level security;
-- The launcher writes with the role that owns the tables.
create policy written on backup_plan for all to current_user using (true) with check (true);
create policy written on backup_run for all to current_user using (true) with check (true);
-- They belong to no practice. Staff asks too whether there is a backup, because without it no client is invited; clients have no use for it.
create policy known on backup_plan for select to keptword_app, keptword_jobs using ((select actor_scope()) <> 'client');
create policy known on backup_run for select to keptword_app, keptword_jobs using ((select actor_scope()) <> 'client');

grant select on backup_plan, backup_run to keptword_app, keptword_jobs;

-- When the last backup was made that can be relied on, for the figures of a server. Asked before there is an actor.
create function last_good_backup() returns timestamptz
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select max(r.started_at) from backup_run r
    where r.bytes is not null and coalesce(r.checked, '') not in ('UNREADABLE', 'LOG_NOT_WHOLE')
$$;
revoke execute on function last_good_backup() from public;
grant execute on function last_good_backup() to keptword_jobs;
