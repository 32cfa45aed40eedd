-- Promises: deeds with an owner, what became of each occurrence, when they rested, and what the other noticed. Occurrences are derived.
set search_path to keptword;

create table promise (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    beneficiary    varchar(12) not null check (beneficiary in ('PARTNER', 'ONESELF', 'CHILDREN', 'HOUSEHOLD')),
    size           varchar(8)  not null check (size in ('SMALL', 'MEDIUM', 'LARGE')),
    horizon        varchar(8)  not null check (horizon in ('SHORT', 'LONG')),
    kind           varchar(16) not null check (kind in ('WORD', 'ACT', 'TIME_TOGETHER', 'PLAN_ITEM')),
    towards_partner boolean not null,
    subjects       varchar(16)[] not null,
    what           bytea not null,
    hard_day       bytea,
    first_on       date not null,
    last_on        date,
    at_minute      int check (at_minute between 0 and 1439),
    rule           varchar(120),
    zones          varchar(80)[] not null,
    over_on        date,
    state          varchar(12) not null check (state in ('PROPOSED', 'RUNNING', 'ENDED')),
    end_reason     varchar(12) check (end_reason in ('ENDED', 'CHANGED', 'DECLINED')),
    made_by        uuid not null,
    made_at        timestamptz not null,
    runs_from      timestamptz,
    ended_at       timestamptz,
    replaces       uuid references promise,
    repairs        uuid,
    exercise       varchar(60),
    response_id    uuid references response,
    rung           varchar(120),
    attempt        uuid unique,
    noticeable     boolean not null default false,
    version        int not null default 0,
    check ((state = 'ENDED') = (ended_at is not null)),
    check (state <> 'RUNNING' or runs_from is not null)
);
create index on promise (case_id, state);
create index on promise (participant_id, state);
create unique index on promise (response_id, rung) where rung is not null;
create index on promise (repairs) where repairs is not null;

-- What became of one occurrence. begins_at and due_at are those of its day, so that counting needs no rule.
create table promise_outcome (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    promise_id     uuid not null references promise,
    day            date not null,
    begins_at      timestamptz not null,
    due_at         timestamptz not null,
    kind           varchar(12) not null check (kind in ('KEPT', 'KEPT_LATE', 'NOT_KEPT', 'LET_GO')),
    note           bytea,
    attempt        uuid not null unique,
    said_at        timestamptz not null,
    undone_at      timestamptz,
    version        int not null default 0
);
create unique index on promise_outcome (promise_id, day) where undone_at is null;
create index on promise_outcome (case_id, due_at);
alter table promise add foreign key (repairs) references promise_outcome;

-- When promises rested: one of them, or, without promise_id, those of a participant.
create table promise_rest (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    promise_id     uuid references promise,
    kind           varchar(12) not null check (kind in ('GATE', 'SPACE', 'PARTICIPANT', 'COUNSELOR')),
    response_id    uuid references response,
    since          timestamptz not null,
    until          timestamptz,
    version        int not null default 0,
    check ((kind = 'COUNSELOR') = (promise_id is not null)),
    check ((kind = 'SPACE') = (response_id is not null)),
    check (until is null or until >= since)
);
create index on promise_rest (case_id);
create index on promise_rest (participant_id, until);
create unique index on promise_rest (participant_id, kind) where until is null and kind in ('GATE', 'PARTICIPANT');
create unique index on promise_rest (promise_id) where until is null and kind = 'COUNSELOR';
create unique index on promise_rest (response_id) where kind = 'SPACE';

-- What the one a promise is for may be asked about: the very words the owner agreed to show. participant_id is the one asked.
create table promise_shown (
    promise_id     uuid primary key references promise,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    owner_id       uuid not null references participant,
    what           bytea not null,
    first_on       date not null,
    last_on        date,
    at_minute      int,
    rule           varchar(120),
    zones          varchar(80)[] not null,
    since          timestamptz not null,
    asks           boolean not null,
    version        int not null default 0
);
create index on promise_shown (participant_id) where asks;

-- What the one a promise is for privately says. participant_id is the one who says it, so that the owner never reaches a row.
create table promise_notice (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    promise_id     uuid not null references promise,
    day            date not null,
    due_at         timestamptz not null,
    kind           varchar(16) not null check (kind in ('NOTICED', 'NOT_NOTICED', 'SEEN_DIFFERENTLY')),
    said_at        timestamptz not null,
    version        int not null default 0,
    unique (promise_id, day)
);
create index on promise_notice (case_id, due_at);

-- What the counselor decided about a promise, with the reason, for staff alone.
create table promise_decision (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    promise_id     uuid not null references promise,
    kind           varchar(12) not null check (kind in ('APPROVED', 'DECLINED', 'PAUSED', 'RESUMED', 'SHOWN', 'HIDDEN')),
    reason         bytea,
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    version        int not null default 0
);
create index on promise_decision (promise_id, decided_at);

call protect('promise', 'case');
call protect('promise_outcome', 'case');
call protect('promise_rest', 'case');
call protect('promise_shown', 'case');
call protect('promise_notice', 'case');
call protect('promise_decision', 'staff');

-- The owner sees what of the own words is shown, and stops it.
create policy owner on promise_shown for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and owner_id in (select p.id from participant p));
create policy owner_stops on promise_shown for update
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and owner_id in (select p.id from participant p))
    with check (practice_id = (select actor_practice()) and owner_id in (select p.id from participant p));

grant select, insert, update on promise, promise_outcome, promise_rest, promise_shown, promise_notice to keptword_app;
grant select, insert on promise_decision to keptword_app;
