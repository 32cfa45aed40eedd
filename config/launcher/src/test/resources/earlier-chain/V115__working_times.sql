-- When counselors work, when they are away and who covers. Everybody of the practice may know it, for clients are told when hand-ins
-- are read; each counselor says it about oneself alone.
set search_path to keptword;

-- One row for each counselor who said something; minutes of the day for Monday to Sunday, the same minute twice for a day off.
create table working_time (
    person_id         uuid primary key references person,
    practice_id       uuid not null references practice,
    begins            int[] not null check (cardinality(begins) = 7 and 0 <= all (begins)),
    ends              int[] not null check (cardinality(ends) = 7 and 1440 > all (ends)),
    standing_cover_id uuid references person check (standing_cover_id <> person_id),
    version           int not null default 0
);

-- From a day to a day, both included. One ended early ends on ended_on, a day of work again.
create table absence (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    from_day    date not null,
    to_day      date not null,
    ended_on    date,
    cover_id    uuid references person check (cover_id <> person_id),
    made_at     timestamptz not null,
    version     int not null default 0,
    check (from_day <= to_day)
);
create index on absence (person_id, to_day);

create procedure protect_own_times(name text) language plpgsql as $$
declare
    mine constant text := 'practice_id = (select keptword.actor_practice())';
    own  constant text := mine || ' and ((select keptword.actor_scope()) = ''job'''
        ' or ((select keptword.actor_scope()) = ''staff'' and person_id = (select keptword.actor_person())))';
begin
    execute format('alter table keptword.%I enable row level security', name);
    execute format('alter table keptword.%I force row level security', name);
    execute format('create policy known on keptword.%I for select using (%s)', name, mine);
    execute format('create policy said on keptword.%I for insert with check (%s)', name, own);
    execute format('create policy changed on keptword.%I for update using (%s) with check (%s)', name, own, own);
end $$;
call protect_own_times('working_time');
call protect_own_times('absence');
drop procedure protect_own_times;

grant select, insert, update on working_time, absence to keptword_app;
