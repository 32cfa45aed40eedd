-- Reaching out rests after an attempt without an answer: what a log told of it (no text, and its author's alone), the rest that comes of
-- it, and what the counselor decided.
set search_path to keptword;

alter table practice add column rest_days int not null default 14 check (rest_days between 1 and 365);

create table reach_out_attempt (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null,
    row_id         varchar(24) not null,
    kind           varchar(12) not null check (kind in ('UNANSWERED', 'SAID_NO')),
    kept           boolean not null,
    kept_until     date,
    noted_at       timestamptz not null,
    taken_back_at  timestamptz,
    version        int not null default 0,
    unique (participant_id, response_id, row_id)
);
create index on reach_out_attempt (case_id);

-- What is kept to oneself stands here too: neither staff nor a job of the practice reads it.
alter table reach_out_attempt enable row level security;
alter table reach_out_attempt force row level security;
create policy reach on reach_out_attempt for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person())
            and c.relation = 'CLIENT' and (c.until is null or c.until > now())))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person())
            and c.relation = 'CLIENT' and (c.until is null or c.until > now())));

create table reach_out_rest (
    participant_id uuid primary key references participant,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    attempts       int not null check (attempts >= 0),
    rests          boolean not null,
    rests_until    date,
    no_stated_at   timestamptz,
    reopened_at    timestamptz,
    version        int not null default 0
);
create index on reach_out_rest (case_id);
call protect('reach_out_rest', 'case');

create table reach_out_decision (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    kind           varchar(12) not null check (kind in ('REOPENED', 'NO_RECORDED', 'NO_MISTAKEN')),
    reason         bytea,
    decided_by     uuid not null references person,
    decided_at     timestamptz not null
);
create index on reach_out_decision (participant_id, decided_at);
create index on reach_out_decision (case_id);
call protect('reach_out_decision', 'staff');

-- A no the other person said closes the gate in the act in which the client tells of it. A client can close it and never open it.
create policy closes on case_gate for update
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and case_id in (select g.id from cases g))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and case_id in (select g.id from cases g)
        and not joint_open);

grant select, insert, update on reach_out_attempt, reach_out_rest to keptword_app;
grant select, insert on reach_out_decision to keptword_app;
