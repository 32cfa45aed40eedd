-- Promises: acts with an owner, the outcome of each occurrence, when they rested, and what the partner noticed. Occurrences are not
-- stored: they are derived from the schedule.
set search_path to keptword;

-- A promise of one participant. repairs names the outcome it makes up for, replaces the promise it replaces, rung the row of the promise
-- ladder it was made from. RETRACTED says that the record of the session it was made in was undone. over_on is the last day of a promise that ends. noticeable says that the owner agreed that the partner is asked.
create table promise (
    id              uuid primary key,
    practice_id     uuid not null,
    case_id         uuid not null references cases,
    participant_id  uuid not null references participant,
    beneficiary     varchar(12) not null check (beneficiary in ('PARTNER', 'ONESELF', 'CHILDREN', 'HOUSEHOLD')),
    size            varchar(8)  not null check (size in ('SMALL', 'MEDIUM', 'LARGE')),
    horizon         varchar(8)  not null check (horizon in ('SHORT', 'LONG')),
    kind            varchar(16) not null check (kind in ('WORD', 'ACT', 'TIME_TOGETHER', 'PLAN_ITEM')),
    towards_partner boolean not null,
    subjects        varchar(16)[] not null,
    what            bytea not null,
    hard_day        bytea,
    first_on        date not null,
    last_on         date,
    at_minute       int check (at_minute between 0 and 1439),
    rule            varchar(120),
    zones           varchar(80)[] not null,
    over_on         date,
    state           varchar(12) not null check (state in ('PROPOSED', 'RUNNING', 'ENDED')),
    end_reason      varchar(12) check (end_reason in ('ENDED', 'CHANGED', 'DECLINED', 'RETRACTED')),
    made_by         uuid not null,
    made_at         timestamptz not null,
    runs_from       timestamptz,
    ended_at        timestamptz,
    replaces        uuid references promise,
    repairs         uuid,
    exercise        varchar(60),
    response_id     uuid references response,
    rung            varchar(120),
    idempotency_key uuid unique,
    noticeable      boolean not null default false,
    version         int not null default 0,
    check ((state = 'ENDED') = (ended_at is not null)),
    check (state <> 'RUNNING' or runs_from is not null)
);
create index on promise (case_id, state);
create index on promise (participant_id, state);
-- Rows without a rung do not conflict. They are in it because a response that is erased looks for its promises.
create unique index on promise (response_id, rung) where response_id is not null;
create index on promise (repairs) where repairs is not null;
create index on promise (replaces) where replaces is not null;
call protect('promise', 'case');
call while_place_active('promise', '{insert}');

-- The outcome of one occurrence. begins_at and due_at are those of its day, so that counting needs no schedule.
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
    idempotency_key uuid not null unique,
    said_at        timestamptz not null,
    undone_at      timestamptz,
    version        int not null default 0
);
create unique index on promise_outcome (promise_id, day) where undone_at is null;
-- With what was undone: a promise that is erased looks for all its outcomes, and no index with a condition serves that.
create index on promise_outcome (promise_id);
create index on promise_outcome (case_id, due_at);
create index on promise_outcome (case_id, participant_id, said_at) where undone_at is null;
create index on promise_outcome (case_id, promise_id, said_at) where undone_at is null and note is not null;
alter table promise add foreign key (repairs) references promise_outcome;
call protect('promise_outcome', 'case');
call while_place_active('promise_outcome', '{insert,update}');

-- When promises rested, so that days within are not days without an answer: one promise (kind COUNSELOR), or all of a participant because
-- of a closed gate, a plan for space, the participant's pause or a closed case.
create table promise_rest (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    promise_id     uuid references promise,
    kind           varchar(12) not null check (kind in ('GATE', 'SPACE', 'PARTICIPANT', 'COUNSELOR', 'CLOSED')),
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
create index on promise_rest (promise_id) where promise_id is not null;
-- At most one of each kind is running.
create unique index on promise_rest (participant_id, kind) where until is null and kind in ('GATE', 'PARTICIPANT');
create unique index on promise_rest (promise_id) where until is null and kind = 'COUNSELOR';
create unique index on promise_rest (response_id) where response_id is not null;
create unique index on promise_rest (participant_id) where until is null and kind = 'CLOSED';
call protect('promise_rest', 'case');

-- A promise the partner may be asked about, in the words the owner agreed to show. participant_id is the partner who is asked. While a plan
-- for space of the owner lasts, nobody is asked; the partner cannot read the owner's rests, so that span is repeated here.
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
    space_since    timestamptz,
    space_until    timestamptz,
    asks           boolean not null,
    version        int not null default 0,
    check (space_until is null or space_until >= space_since)
);
create index on promise_shown (participant_id) where asks;
call protect('promise_shown', 'case');
-- The owner sees which of the own words are shown, and stops it. While joint work is closed or shared texts rest the partner sees nothing;
-- that policy is in V13__sharing.sql.
create policy owner on promise_shown for select
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[]) and owner_id = any((select places())::uuid[]));
create policy owner_stops on promise_shown for update
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[]) and owner_id = any((select places())::uuid[]));

-- Staff show a promise. A client who owns it may stop that and change its time zone; a client who does not own it changes nothing.
create function shown_by_staff() returns trigger language plpgsql as $$
begin
    if coalesce(keptword.actor_scope(), '') not in ('staff', 'job') then
        if tg_op = 'INSERT' or (new.asks and not old.asks)
            or (new.promise_id, new.practice_id, new.case_id, new.participant_id, new.owner_id, new.what)
                is distinct from (old.promise_id, old.practice_id, old.case_id, old.participant_id, old.owner_id, old.what)
            or not exists (select 1 from keptword.caseload c where c.participant_id = old.owner_id
                and c.person_id = keptword.actor_person() and c.relation = 'CLIENT')
        then
            raise exception 'a promise is shown by the staff of its case' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger shown_by_staff before insert or update on promise_shown for each row execute function shown_by_staff();

-- What the partner privately says about an occurrence. participant_id is the partner, so the owner never reaches a row.
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
call protect('promise_notice', 'case');
call while_place_active('promise_notice', '{insert,update}');

grant select, insert, update on promise, promise_outcome, promise_rest, promise_shown, promise_notice to keptword_app, keptword_jobs;

-- What the counselor decided about a promise, with the reason; for staff alone.
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
call protect('promise_decision', 'staff');

grant select, insert on promise_decision to keptword_app, keptword_jobs;
