-- Guide: the exercises of the release and those a practice has imported. Every version is kept, because an assignment stays on the version
-- it was made with.
set search_path to keptword;

-- Each version of the guide's order: phases and steps. No client data and no row-level security; keptword_app adds versions and
-- changes none.
create table guide_version (
    id        uuid primary key,
    version   int         not null unique check (version > 0),
    content   text        not null,
    hash      varchar(64) not null,
    loaded_at timestamptz not null
);

-- Each version of each exercise; the same holds here.
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
grant select on guide_version, guide_exercise to keptword_jobs;

-- A form or measure that a practice imported. It belongs to that practice and is retired, never deleted. The origin says where the file was
-- published; a newer version of the same form is recognized by it.
create table own_exercise (
    id          uuid primary key,
    practice_id uuid not null references practice,
    exercise    varchar(60) not null unique check (exercise like 'brought-%'),
    measure     boolean not null,
    origin      varchar(500),
    newest      int not null check (newest > 0),
    retired_at  timestamptz,
    changed_at  timestamptz not null default now(),
    version     int not null default 0
);
create index on own_exercise (changed_at);
create unique index on own_exercise (practice_id, origin, measure) where origin is not null;
call protect('own_exercise', 'practice');

create table own_exercise_version (
    id          uuid primary key,
    practice_id uuid not null references practice,
    exercise    varchar(60) not null references own_exercise (exercise),
    version     int not null check (version > 0),
    content     text not null,
    brought_by  uuid not null references person,
    brought_at  timestamptz not null,
    unique (exercise, version)
);
call protect('own_exercise_version', 'practice');

create function own_form_changes() returns trigger language plpgsql as $$
begin
    new.changed_at := now();
    return new;
end $$;
create trigger own_form_changes before update on own_exercise for each row execute function own_form_changes();

-- The practices whose forms changed within the last seconds, with a mark that is another after each change: each node asks again and again, and
-- reads them anew where it has not seen the mark.
create policy looked_up on own_exercise for select to current_user using (true);
create function practices_with_changed_forms(seconds double precision) returns table (practice uuid, mark text)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select o.practice_id, md5(string_agg(concat_ws('.', o.id, o.version, o.changed_at), ',' order by o.id)) from own_exercise o
    where o.practice_id in (select c.practice_id from own_exercise c where c.changed_at > now() - make_interval(secs => seconds))
    group by o.practice_id
$$;
revoke execute on function practices_with_changed_forms(double precision) from public;
grant execute on function practices_with_changed_forms(double precision) to keptword_jobs;

grant select, insert on own_exercise, own_exercise_version to keptword_app;
grant update (newest, retired_at, version) on own_exercise to keptword_app;
grant select on own_exercise, own_exercise_version to keptword_jobs;
