-- Measures: scoring definitions, kept for good, and the scores made by them. Work that comes back before each session.
set search_path to keptword;

-- An entry of such work belongs to a session and keeps it when the session moves: at most one for each.
alter table assignment alter column recurs type varchar(20);
alter table assignment drop constraint assignment_recurs_check;
alter table assignment add constraint assignment_recurs_check
    check (recurs in ('NEVER', 'DAILY', 'WEEKLY', 'WEEKDAYS', 'BEFORE_SESSION'));
alter table response add column session_id uuid references session;
create unique index on response (assignment_id, session_id) where session_id is not null;

-- No data of clients and no row-level security; the runtime role adds versions and changes none.
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

-- One number made of one handed-in revision. Numbers are no words and stay in clear; an empty value says that too many answers are missing.
-- All scores made at once share an act; a later act for the same piece marks them as replaced and changes nothing else.
create table score (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    revision       int not null,
    instrument_version uuid not null references instrument_version,
    instrument     varchar(60) not null,
    scale          varchar(60) not null,
    value          double precision,
    answered       int not null check (answered >= 0),
    asked          int not null check (asked >= answered),
    session_id     uuid references session,
    handed_in_at   timestamptz not null,
    scored_at      timestamptz not null,
    act            uuid not null,
    replaced_by    uuid,
    version        int not null default 0,
    unique (act, scale)
);
create index on score (case_id, handed_in_at) where replaced_by is null;
create index on score (response_id);

call protect('score', 'case');

grant select, insert on instrument_version, score to keptword_app;
grant update (replaced_by, version) on score to keptword_app;
