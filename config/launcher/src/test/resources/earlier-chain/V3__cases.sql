-- Cases: one relationship under work, its participants, and what stands on the safety page.
set search_path to keptword;

create table cases (
    id           uuid primary key,
    practice_id  uuid not null references practice,
    counselor_id uuid not null references person,
    mode         varchar(12) not null check (mode in ('INDIVIDUAL', 'COUPLE')),
    aim          varchar(12) not null check (aim in ('REPAIR', 'UNDECIDED', 'PART_WELL')),
    aim_since    date        not null,
    state        varchar(12) not null check (state in ('OPEN', 'CLOSED')),
    name         varchar(160) not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    version      int not null default 0
);
create index on cases (practice_id, name, id);

create table case_aim (
    id          uuid primary key,
    practice_id uuid not null,
    case_id     uuid not null references cases,
    aim         varchar(12) not null,
    since       date not null,
    set_by      uuid not null,
    set_at      timestamptz not null
);
create index on case_aim (case_id);

-- The client's place in the case. person_id is null until the invitation is used.
create table participant (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid generated always as (id) stored,
    person_id      uuid references person,
    place_id       uuid references place,
    slot           varchar(1) not null check (slot in ('A', 'B')),
    state          varchar(12) not null check (state in ('INVITED', 'ACTIVE', 'PAUSED', 'LEFT')),
    name           varchar(120) not null,
    since          timestamptz not null,
    version        int not null default 0,
    unique (case_id, slot)
);

-- What the counselor alone sees and sets about a participant: the part, and how to reach the person safely.
create table participant_file (
    participant_id uuid primary key references participant,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    part           varchar(12) not null check (part in ('HURT', 'HURTING', 'BOTH', 'NOT_SAID')),
    email          bytea,
    phone          bytea,
    seen_by        bytea,
    email_safe     boolean not null default false,
    text_safe      boolean not null default false,
    call_safe      boolean not null default false,
    voicemail_safe boolean not null default false,
    confirmed_on   date,
    version        int not null default 0
);

create table consent (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    text_version   varchar(40) not null,
    given_on       date not null,
    recorded_by    uuid not null,
    recorded_at    timestamptz not null,
    withdrawn_on   date,
    version        int not null default 0
);
create index on consent (case_id);

create table contact_state (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    state          varchar(16) not null check (state in ('NOT_ASKED', 'OPEN', 'PAUSED', 'ASKED_NOT_TO', 'LEGAL_ORDER')),
    bound          varchar(8) check (bound in ('ME', 'OTHER', 'BOTH')),
    ground         bytea,
    document_seen  boolean not null default false,
    starts_on      date not null,
    ends_on        date,
    review_on      date,
    set_by         uuid not null,
    set_at         timestamptz not null,
    replaced_at    timestamptz,
    version        int not null default 0
);
create index on contact_state (case_id);
create unique index on contact_state (participant_id) where replaced_at is null;

create table contact_exception (
    id               uuid primary key,
    practice_id      uuid not null,
    case_id          uuid not null references cases,
    participant_id   uuid not null references participant,
    contact_state_id uuid not null references contact_state,
    about            varchar(12) not null check (about in ('CHILDREN', 'HOUSEHOLD', 'MONEY', 'LEGAL')),
    terms            bytea not null
);
create index on contact_exception (contact_state_id);

create table screening (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    result         varchar(12) not null check (result in ('NO_CONCERN', 'CONCERN', 'DANGER')),
    taken_on       date not null,
    taken_alone    boolean not null,
    own_force_asked boolean not null default false,
    no_contact_asked boolean not null default false,
    finding        bytea,
    decision       varchar(12) check (decision in ('GO_ON', 'STOP')),
    decision_reason bytea,
    decided_on     date,
    taken_by       uuid not null,
    taken_at       timestamptz not null,
    version        int not null default 0
);
create index on screening (participant_id, taken_at desc);

-- The outcome of the gate policies, for the pages of clients, who may not see the facts behind it. Written whenever a fact changes.
create table case_gate (
    case_id     uuid primary key references cases,
    practice_id uuid not null,
    joint_open  boolean not null,
    paused      boolean not null,
    changed_at  timestamptz not null,
    version     int not null default 0
);

-- A case is reached by the staff of the caseload and by its clients, who may write nothing into it.
alter table cases enable row level security;
alter table cases force row level security;
create policy staff on cases for all
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'job'
        or ((select actor_scope()) = 'staff' and (id in (select c.case_id from caseload c where c.person_id = (select actor_person())
            and c.relation <> 'CLIENT' and (c.until is null or c.until > now()))))))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job'));
create policy client on cases for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and id in (select c.case_id from caseload c where c.person_id = (select actor_person()) and (c.until is null or c.until > now())));
alter table case_gate enable row level security;
alter table case_gate force row level security;
create policy staff on case_gate for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job') and case_id in (select g.id from cases g))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job'));
create policy client on case_gate for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and case_id in (select g.id from cases g));

call protect('case_aim', 'staff');
call protect('participant', 'case');
call protect('participant_file', 'staff');
call protect('consent', 'case');
call protect('contact_state', 'staff');
call protect('contact_exception', 'staff');
call protect('screening', 'staff');

grant select, insert, update on cases, participant, participant_file, consent, contact_state, screening, case_gate to keptword_app;
grant select, insert on case_aim, contact_exception to keptword_app;
