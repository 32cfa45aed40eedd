-- Measures and goals: scoring definitions and the scores made with them; goals and how each person rates them.
set search_path to keptword;

-- Each version of the scoring definition of a measure of the release. No client data and no row-level security; keptword_app adds
-- versions and changes none.
create table instrument_version (
    id               uuid primary key,
    instrument       varchar(60) not null,
    version          int         not null check (version > 0),
    exercise_version uuid        not null references guide_exercise,
    content          text        not null,
    hash             varchar(64) not null,
    loaded_at        timestamptz not null,
    unique (instrument, version)
);
create index on instrument_version (exercise_version);

grant select, insert on instrument_version to keptword_app;
grant select on instrument_version to keptword_jobs;

-- The same for a measure that a practice imported: one definition for each version of its form, so that a score can always be explained.
create table own_instrument_version (
    id               uuid primary key,
    practice_id      uuid not null references practice,
    exercise_version uuid not null unique references own_exercise_version,
    instrument       varchar(60) not null,
    version          int not null check (version > 0),
    content          text not null,
    kept_at          timestamptz not null
);
call protect('own_instrument_version', 'practice');

grant select, insert on own_instrument_version to keptword_app;
grant select on own_instrument_version to keptword_jobs;

-- A file somebody is importing, between upload and saving: of this person, visible to nobody else, deleted once it is saved.
create table instrument_draft (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    name        varchar(200) not null,
    file        bytea not null,
    settings    bytea not null,
    begun_at    timestamptz not null,
    version     int not null default 0
);
create index on instrument_draft (person_id, begun_at);
alter table instrument_draft enable row level security, force row level security;
create policy bringer on instrument_draft for all
    using (practice_id = (select practice_as('staff', 'manager')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('staff', 'manager')) and person_id = (select actor_person()));

grant select, insert, update, delete on instrument_draft to keptword_app;

-- One score of one handed-in revision. Scores are numbers, not text, and not sealed; an empty value says that too many answers are missing.
-- All scores made at once share an act. A later act for the same response marks them as replaced and changes nothing else.
create table score (
    id                 uuid primary key,
    practice_id        uuid not null,
    case_id            uuid not null references cases,
    participant_id     uuid not null references participant,
    response_id        uuid not null references response,
    revision           int not null,
    instrument_version uuid not null,
    instrument         varchar(60) not null,
    scale              varchar(60) not null,
    value              double precision,
    answered           int not null check (answered >= 0),
    asked              int not null check (asked >= answered),
    session_id         uuid references session,
    handed_in_at       timestamptz not null,
    scored_at          timestamptz not null,
    act                uuid not null,
    replaced_by        uuid,
    -- whether it is of the revision that stands and no later one has replaced it; kept by the triggers below alone
    counted            boolean not null default false,
    version            int not null default 0,
    unique (act, scale)
);
create index on score (case_id, handed_in_at) where replaced_by is null;
create index on score (response_id);
-- What a caseload's page reads is in these indexes with all its columns: which scales have a score of late, the first and the last scores of a
-- scale, and those that the partners gave before the same session.
create index on score (case_id, handed_in_at) include (practice_id, participant_id, response_id, instrument, scale)
    where counted and value is not null;
create index on score (case_id, participant_id, instrument, scale, handed_in_at, id)
    include (practice_id, response_id, session_id, value, revision, instrument_version, answered, asked) where counted and value is not null;
create index on score (case_id, session_id, instrument, scale, participant_id, handed_in_at, id)
    include (practice_id, response_id, value, revision, instrument_version, answered, asked) where counted and value is not null;
call protect('score', 'case');
create policy off_screen on score as restrictive for select using ((select actor_scope()) <> 'client'
    or response_id <> all((select off_the_screen())::uuid[]));
call while_place_active('score', '{insert}');

grant select, insert on score to keptword_app, keptword_jobs;
grant update (replaced_by, counted, version) on score to keptword_app, keptword_jobs;

create function keep_counted() returns trigger language plpgsql set search_path = keptword, pg_temp as $$
declare
    changed uuid;
begin
    if tg_table_name = 'response' then changed := new.id; else changed := new.response_id; end if;
    update score s set counted = not s.counted
        where s.response_id = changed and s.counted <> (s.replaced_by is null
            and exists (select 1 from readable_response r where r.id = s.response_id and r.revisions = s.revision));
    return null;
end $$;
create trigger keep_counted_new after insert on score for each row execute function keep_counted();
create trigger keep_counted after update on score for each row
    when (old.replaced_by is distinct from new.replaced_by) execute function keep_counted();
create trigger keep_counted after update on response for each row
    when ((old.state, old.disclosure, old.revisions) is distinct from (new.state, new.disclosure, new.revisions))
    execute function keep_counted();
create trigger keep_counted after update on revision for each row
    when ((old.taken_back_at, old.voided_at) is distinct from (new.taken_back_at, new.voided_at)) execute function keep_counted();

-- In place of a foreign key: a score names an instrument of the release or one of its own practice. Neither is ever deleted.
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

-- A goal of both partners (no participant) or of one: a sentence, and the words of its five levels.
create table goal (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    idempotency_key uuid not null unique,
    sentence       bytea not null,
    much_less      bytea,
    less           bytea,
    expected       bytea not null,
    more           bytea,
    much_more      bytea,
    begun_by       uuid not null references person,
    begun_at       timestamptz not null,
    ended_at       timestamptz,
    version        int not null default 0
);
create index on goal (case_id, begun_at);
call protect('goal', 'staff');
-- A client reads the goals of both and the own ones.
create policy meant on goal for select
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[])
        and (participant_id is null or participant_id = any((select places())::uuid[])));

-- What staff alone keep about a goal: its weight, and why it ended.
create table goal_file (
    goal_id     uuid primary key references goal,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    weight      int check (weight between 1 and 10),
    end_reason  bytea,
    ended_by    uuid references person,
    version     int not null default 0
);
create index on goal_file (case_id);
call protect('goal_file', 'staff');

grant select, insert, update on goal, goal_file to keptword_app, keptword_jobs;

-- How far a goal was reached at a session, in the eyes of one client or (no participant) of the counselor. A correction adds a row and marks
-- the former one as replaced.
create table goal_rating (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    goal_id        uuid not null references goal,
    session_id     uuid not null references session,
    level          int not null check (level between -2 and 2),
    rated_by       uuid not null references person,
    rated_at       timestamptz not null,
    replaced_at    timestamptz,
    version        int not null default 0
);
create unique index on goal_rating (goal_id, session_id, participant_id) nulls not distinct where replaced_at is null;
create index on goal_rating (goal_id, case_id);
create index on goal_rating (case_id);
-- A client reads and writes the own ratings, not the partner's or the counselor's, and only of goals the client can read.
call protect('goal_rating', 'case');
create policy of_a_goal_in_reach on goal_rating as restrictive for insert
    with check (exists (select 1 from goal g where g.id = goal_id));
call while_place_active('goal_rating', '{insert,update}');

grant select, insert on goal_rating to keptword_app, keptword_jobs;
grant update (replaced_at, version) on goal_rating to keptword_app, keptword_jobs;
