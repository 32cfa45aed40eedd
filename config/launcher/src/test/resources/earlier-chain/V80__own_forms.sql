-- Forms and instruments a practice has brought along. Each belongs to one practice and is kept for good, since what was given stays on its
-- version; nothing of a client is in them.
set search_path to keptword;

create table own_exercise (
    id          uuid primary key,
    practice_id uuid not null references practice,
    exercise    varchar(60) not null unique check (exercise like 'brought-%'),
    measure     boolean not null,
    origin      varchar(500),
    newest      int not null check (newest > 0),
    retired_at  timestamptz,
    version     int not null default 0
);
create unique index on own_exercise (practice_id, origin, measure) where origin is not null;

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

-- What scores one version of such a form: one each, so that what is remembered of it never changes.
create table own_instrument_version (
    id               uuid primary key,
    practice_id      uuid not null references practice,
    exercise_version uuid not null unique references own_exercise_version,
    instrument       varchar(60) not null,
    version          int not null check (version > 0),
    content          text not null,
    kept_at          timestamptz not null
);

call protect('own_exercise', 'practice');
call protect('own_exercise_version', 'practice');
call protect('own_instrument_version', 'practice');

-- A score is made by an instrument of the release or by one of the own practice; both are never deleted.
alter table score drop constraint score_instrument_version_fkey;
create function score_has_instrument() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from keptword.instrument_version i where i.id = new.instrument_version)
        and not exists (select 1 from keptword.own_instrument_version o
            where o.id = new.instrument_version and o.practice_id = new.practice_id) then
        raise exception 'a score names an instrument that is not there' using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
create trigger score_has_instrument before insert on score for each row execute function score_has_instrument();

grant select, insert on own_exercise, own_exercise_version, own_instrument_version to keptword_app;
grant update (newest, retired_at, version) on own_exercise to keptword_app;
