-- The agenda of a session: a row for each line the counselor decided about, and for nothing else. What is suggested is derived.
set search_path to keptword;

create table agenda_entry (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    session_id     uuid not null references session,
    origin         varchar(16) not null check (origin in
        ('SAFETY', 'BY_CLIENT', 'BY_COUNSELOR', 'NOT_KEPT', 'DIFFERENCE', 'TALKING_POINT', 'LATE_WORK')),
    topic          varchar(120) not null,
    mark           varchar(120) not null,
    exercise       varchar(60),
    words          bytea,
    state          varchar(12) not null check (state in ('KEPT', 'REACHED', 'DROPPED')),
    on_table       boolean not null,
    place          int not null,
    first_session  uuid references session,
    decided_by     uuid not null references person,
    decided_at     timestamptz not null,
    version        int not null default 0,
    unique (session_id, topic)
);
create index on agenda_entry (case_id);
call protect('agenda_entry', 'staff');
grant select, insert, update on agenda_entry to keptword_app;

-- How often a day work was planned for had passed when it was planned for a later one.
alter table assignment add column passed int not null default 0;
