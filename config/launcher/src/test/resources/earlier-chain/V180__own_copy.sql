-- A client's own copy of the record: made in the background, for the person alone, gone a day after it is ready. What is made is sealed.
set search_path to keptword;

create table own_copy (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    state       varchar(8) not null check (state in ('MAKING', 'READY', 'FAILED')),
    done        int not null check (done >= 0),
    total       int not null check (total >= done),
    shares      uuid[] not null,
    made_at     timestamptz not null,
    beat_at     timestamptz not null,
    expires_at  timestamptz not null,
    version     int not null default 0
);
create index on own_copy (person_id, made_at);
create index on own_copy (expires_at);

create table own_copy_part (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    copy_id     uuid not null references own_copy on delete cascade,
    place       int not null,
    content     bytea not null,
    unique (copy_id, place)
);

-- Nobody but the client reads one. What is over is taken away by a timer that acts as nobody and reads nothing.
alter table own_copy enable row level security;
alter table own_copy force row level security;
create policy owner on own_copy for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()));
create policy what_is_over on own_copy for delete using ((select actor_scope()) is null and expires_at < now());

alter table own_copy_part enable row level security;
alter table own_copy_part force row level security;
create policy owner on own_copy_part for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()));

grant select, insert, update, delete on own_copy, own_copy_part to keptword_app;

-- Whoever keeps a piece off the own screen keeps it out of a copy that lies ready, too: the copy goes in the same statement.
create function off_screen_takes_copies() returns trigger language plpgsql as $$
begin
    delete from keptword.own_copy o where o.person_id = keptword.actor_person();
    return null;
end $$;
create trigger off_screen_takes_copies after insert on off_screen for each row execute function off_screen_takes_copies();

-- What the counselor takes back, a short note or work that was given, leaves a copy as it leaves the pages. Staff reach no copy, so that the
-- functions act as the owner.
do $$
begin
    execute format('create policy taken_back on keptword.own_copy for all to %I using (practice_id = (select keptword.actor_practice()))',
        current_user);
end $$;
create function taken_back_takes_copies() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    delete from own_copy o where o.person_id = (select q.person_id from participant q where q.id = new.participant_id);
    return null;
end $$;
revoke execute on function taken_back_takes_copies() from public;
create trigger taken_back_takes_copies after update on short_note for each row
    when (old.taken_back_at is null and new.taken_back_at is not null) execute function taken_back_takes_copies();
create trigger taken_back_takes_copies after update on assignment for each row
    when (old.state <> 'WITHDRAWN' and new.state = 'WITHDRAWN') execute function taken_back_takes_copies();
