-- Whether an answer that other items wait for stands as they need it: no text, only that it opens or does not.
set search_path to keptword;

create table opening (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    exercise       varchar(60) not null,
    item           varchar(60) not null,
    code           varchar(60) not null,
    opens          boolean not null,
    answered_at    timestamptz not null,
    version        int not null default 0,
    unique (participant_id, exercise, item, code)
);
create index on opening (case_id);

-- Whoever answers writes the own row; both partners' pages read whether it opens.
call protect('opening', 'case');
create policy waits on opening for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and case_id in (select g.id from cases g));

grant select, insert, update on opening to keptword_app;

-- A draft is its author's alone: a job of the practice has no business in it either.
drop policy reach on draft;
create policy reach on draft for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person())
            and c.relation = 'CLIENT' and (c.until is null or c.until > now())));
drop policy reach on draft_copy;
create policy reach on draft_copy for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person())
            and c.relation = 'CLIENT' and (c.until is null or c.until > now())));
