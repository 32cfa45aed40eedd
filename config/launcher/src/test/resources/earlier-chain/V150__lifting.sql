-- A less strict state of contact needs a written reason; lifting a legal order needs a second person where there is one. Until that one
-- has decided the request stands here and the order in force.
set search_path to keptword;

alter table contact_state add column lift_reason bytea;
alter table screening add column decided_by uuid references person;

create table contact_lifting (
    id               uuid primary key,
    practice_id      uuid not null references practice,
    case_id          uuid not null references cases,
    participant_id   uuid not null references participant,
    contact_state_id uuid not null references contact_state,
    wanted           varchar(16) not null check (wanted in ('OPEN', 'PAUSED', 'ASKED_NOT_TO')),
    bound            varchar(8) check (bound in ('ME', 'OTHER', 'BOTH')),
    document_seen    boolean not null,
    starts_on        date not null,
    ends_on          date,
    review_on        date,
    ground           bytea,
    exceptions       bytea,
    reason           bytea not null,
    state            varchar(12) not null check (state in ('ASKED', 'CONFIRMED', 'DECLINED', 'TAKEN_BACK', 'OVERTAKEN')),
    asked_by         uuid not null references person,
    asked_at         timestamptz not null,
    decided_by       uuid references person,
    decided_at       timestamptz,
    sentence         bytea,
    version          int not null default 0,
    check ((state = 'ASKED') = (decided_at is null)),
    check (state not in ('CONFIRMED', 'DECLINED') or (decided_by <> asked_by and sentence is not null))
);
create index on contact_lifting (case_id);
create unique index on contact_lifting (participant_id) where state = 'ASKED';
call protect('contact_lifting', 'staff');

grant select, insert on contact_lifting to keptword_app;
grant update (state, decided_by, decided_at, sentence, version) on contact_lifting to keptword_app;
