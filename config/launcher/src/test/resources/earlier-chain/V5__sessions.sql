-- Sessions: meetings planned and held, who came, the note, what was agreed.
set search_path to keptword;

create table session (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    counselor_id   uuid not null references person,
    starts_at      timestamptz not null,
    minutes        int not null check (minutes between 5 and 480),
    place          varchar(160),
    state          varchar(12) not null check (state in ('PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    ordinal        int,
    reason         bytea,
    recorded_at    timestamptz,
    planned_at     timestamptz not null,
    version        int not null default 0
);
create index on session (case_id, starts_at);
create index on session (counselor_id, starts_at);

create table session_attendance (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    session_id     uuid not null references session,
    came           boolean not null,
    unique (session_id, participant_id)
);

create table session_note (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    session_id     uuid not null unique references session,
    text           bytea,
    written_by     uuid not null,
    saved_at       timestamptz not null,
    version        int not null default 0
);

create table session_agreement (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    session_id     uuid not null references session,
    exercise       varchar(60),
    assignment_id  uuid,
    text           bytea,
    ordinal        int not null,
    version        int not null default 0
);
create index on session_agreement (session_id);

-- A client knows of the sessions with both and of the own ones.
alter table session enable row level security;
alter table session force row level security;
create policy staff on session for all
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) = 'job' or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job'));
create policy client on session for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and case_id in (select g.id from cases g)
        and (participant_id is null or participant_id in (select p.id from participant p)));

call protect('session_attendance', 'staff');
call protect('session_agreement', 'staff');
alter table session_note enable row level security;
alter table session_note force row level security;
create policy staff on session_note for all
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) = 'job' or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job'));

grant select, insert, update on session, session_note, session_agreement, session_attendance to keptword_app;
