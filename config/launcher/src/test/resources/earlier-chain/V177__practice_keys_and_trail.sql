-- A key for each practice, wrapped by the master key outside the database; and the chain of the trail, whose key is outside as well.
set search_path to keptword;

-- Null once the key was erased: the texts of the practice cannot be read any more.
create table practice_key (
    practice_id uuid primary key,
    keyset      bytea,
    stage       varchar(10) not null default 'STEADY' check (stage in ('STEADY', 'READING', 'WRITING')),
    made_at     timestamptz not null,
    changed_at  timestamptz not null,
    erased_at   timestamptz,
    check ((keyset is null) = (erased_at is not null))
);
alter table practice_key enable row level security;
alter table practice_key force row level security;
create policy own on practice_key for all
    using (practice_id = (select actor_practice())) with check (practice_id = (select actor_practice()));
-- Whoever works with the application may make a practice's first key, and may change or erase none.
grant select, insert on practice_key to keptword_app;

-- How often the same was refused within a minute.
alter table audit_entry add column times int not null default 1 check (times > 0);

-- Entries that are not linked yet.
create table trail_waiting (
    entry_id    uuid primary key,
    practice_id uuid not null
);
create index on trail_waiting (practice_id, entry_id);

-- The chain of each practice: the seal covers the entry, its place and the seal before it.
create table trail_link (
    practice_id uuid not null,
    number      bigint not null,
    entry_id    uuid not null,
    sealed_at   timestamptz not null,
    mac         bytea not null,
    primary key (practice_id, number),
    unique (practice_id, entry_id)
);

-- What the last checks found.
create table trail_check (
    id          uuid primary key,
    practice_id uuid not null,
    checked_at  timestamptz not null,
    checked_by  uuid,
    up_to       bigint not null,
    sealed_at   timestamptz,
    waiting     bigint not null,
    found       int not null,
    kind        varchar(12),
    place       bigint
);
create index on trail_check (practice_id, checked_at);

alter table trail_waiting enable row level security;
alter table trail_waiting force row level security;
create policy written on trail_waiting for insert with check (practice_id = (select actor_practice()));
create policy counted on trail_waiting for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'));
create policy linked on trail_waiting for delete
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'job');

alter table trail_link enable row level security;
alter table trail_link force row level security;
create policy linked on trail_link for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'job');
create policy read on trail_link for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'));

alter table trail_check enable row level security;
alter table trail_check force row level security;
create policy kept on trail_check for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'));
create policy read on trail_check for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'));

grant select, insert, delete on trail_waiting to keptword_app;
grant select, insert on trail_link, trail_check to keptword_app;

create function entry_waits() returns trigger language plpgsql as $$
begin
    insert into keptword.trail_waiting (entry_id, practice_id) values (new.id, new.practice_id);
    return null;
end $$;
create trigger entry_waits after insert on audit_entry for each row execute function entry_waits();

-- What is there already waits too.
alter table audit_entry no force row level security;
alter table trail_waiting no force row level security;
insert into trail_waiting (entry_id, practice_id) select id, practice_id from audit_entry;
alter table audit_entry force row level security;
alter table trail_waiting force row level security;

-- The page of the trail: the newest first, of one person, of one case.
create index on audit_entry (practice_id, at, id);
create index on audit_entry (person_id, at);
