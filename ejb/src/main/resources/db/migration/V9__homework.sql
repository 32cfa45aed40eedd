-- Homework: what was assigned, the draft, and handed-in revisions.
set search_path to keptword;

-- An exercise assigned to one participant, at one version. left_out lists the items a gate excluded, gated says that an item of contact or
-- joint work remains. The idempotency key is that of assigning, place the order in which queued assignments open (smallest first),
-- opened_with the key of the session's record that opened it from the queue, and passed counts how often a planned day had passed when the assignment was planned for a later one.
create table assignment (
    id               uuid primary key,
    practice_id      uuid not null,
    case_id          uuid not null references cases,
    participant_id   uuid not null references participant,
    exercise_version uuid not null,
    exercise         varchar(60) not null,
    phase            varchar(40) not null,
    step             varchar(40) not null,
    minutes          int not null,
    lighter          boolean not null,
    left_out         varchar(60)[] not null,
    gated            boolean not null,
    state            varchar(12) not null check (state in ('QUEUED', 'OPEN', 'PAUSED', 'WITHDRAWN', 'ENDED')),
    place            int not null default 0,
    due_on           date,
    passed           int not null default 0,
    before_session   uuid,
    instructions     bytea,
    recurs           varchar(20) not null check (recurs in ('NEVER', 'DAILY', 'WEEKLY', 'WEEKDAYS', 'BEFORE_SESSION')),
    recur_days       varchar(60) not null,
    recur_until      date,
    withdrawn_reason bytea,
    idempotency_key  uuid,
    assigned_by      uuid not null,
    assigned_at      timestamptz not null,
    opened_at        timestamptz,
    opened_with      uuid,
    -- the moment its case was closed, where that paused it
    closed_at        timestamptz,
    -- whether a response to it is readable (readable_response); kept by the triggers of V10__review.sql alone
    answered         boolean not null default false,
    version          int not null default 0
);
create index on assignment (case_id, assigned_at);
create index on assignment (participant_id, state);
-- For a client's first page: what is not done, and what was begun of one exercise.
create index on assignment (participant_id, state, recurs) where recurs <> 'NEVER' or not answered;
create index on assignment (participant_id, exercise);
-- What is open and not done, and what was done last: whatever is past its day, however much was done before.
create index on assignment (case_id, due_on) where recurs = 'NEVER' and state = 'OPEN' and not answered;
create index on assignment (case_id, participant_id, due_on desc, assigned_at desc, id) where recurs = 'NEVER' and answered;
create index on assignment (case_id, participant_id, assigned_at) where state <> 'QUEUED';
create unique index on assignment (idempotency_key, participant_id, exercise) where idempotency_key is not null;
call protect('assignment', 'case');
call while_place_active('assignment', '{insert}');

grant select, insert, update on assignment to keptword_app, keptword_jobs;

-- A client's response to an assignment: one for an exercise assigned once, one a day or week (entry_on) for a recurring one, one a session
-- (session_id) for one that comes back before each session; that response keeps its session when the session moves. state_before and
-- settles_at serve the seconds in which feedback can be undone.
create table response (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    assignment_id  uuid not null references assignment,
    entry_on       date,
    session_id     uuid references session,
    week_of        date,
    state          varchar(12) not null check (state in ('DRAFT', 'HANDED_IN', 'RETURNED', 'REVIEWED')),
    state_before   varchar(12),
    settles_at     timestamptz,
    disclosure     varchar(24) not null check (disclosure in ('SELF', 'COUNSELOR', 'COUNSELOR_MAY_DISCUSS', 'SHAREABLE')),
    revisions      int not null,
    handed_in_at   timestamptz,
    opened_at      timestamptz,
    brought        boolean not null default false,
    begun_at       timestamptz not null,
    changed_at     timestamptz not null,
    version        int not null default 0
);
create unique index on response (assignment_id, entry_on) nulls not distinct;
create unique index on response (assignment_id, session_id) where session_id is not null;
create index on response (case_id, state);
create index on response (participant_id, changed_at);
-- For a client's first page: the latest that was handed in and not concluded, what was returned, and what can still be undone.
create index on response (participant_id, handed_in_at, id) where state = 'HANDED_IN' and entry_on is null;
create index on response (participant_id) where state = 'RETURNED';
create index on response (participant_id, settles_at) where settles_at is not null;
create index on response (case_id, participant_id, changed_at);
-- What authors keep private in a case, and (below) took back: asked for with every part of a printed day that is handed out.
create index on response (case_id) where disclosure = 'SELF';
call protect('response', 'case');
call while_place_active('response', '{insert,update}');

grant select, insert, update on response to keptword_app, keptword_jobs;

-- What a client is writing. The author alone reaches it: not even a job of the practice. noted_by and noted_at are of the last save that
-- is an entry of the audit log (see V10__review.sql).
create table draft (
    response_id    uuid primary key references response,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    version        int not null,
    answers        bytea not null,
    device         varchar(40) not null,
    saved_at       timestamptz not null,
    noted_by       uuid,
    noted_at       timestamptz
);
create index on draft (participant_id);
call protect('draft', 'own');
call while_place_active('draft', '{insert,update}');

grant select, insert, update, delete on draft to keptword_app;

-- What a second tab or device wrote to the same draft: kept beside it and never merged silently.
create table draft_copy (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    based_on       int not null,
    answers        bytea not null,
    device         varchar(40) not null,
    saved_at       timestamptz not null,
    settled_at     timestamptz
);
create index on draft_copy (response_id);
create index on draft_copy (participant_id);
call protect('draft_copy', 'own');
call while_place_active('draft_copy', '{insert}');

grant select, insert on draft_copy to keptword_app;
grant update (settled_at) on draft_copy to keptword_app;

-- A handed-in revision. It does not change; only that it was taken back or voided can be noted later, which the grants enforce. The
-- idempotency key is that of handing in. as_note: handed in as a note to the counselor, because a gate closed in the meantime.
create table revision (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    number         int not null,
    idempotency_key uuid not null unique,
    answers        bytea not null,
    as_note        boolean not null default false,
    disclosure     varchar(24) not null,
    minutes_spent  int,
    difficulty     int,
    handed_in_at   timestamptz not null,
    taken_back_at  timestamptz,
    voided_at      timestamptz,
    unique (response_id, number)
);
create index on revision (participant_id);
create index on revision (case_id) where taken_back_at is not null or voided_at is not null;

-- The author reaches it; staff who reach the case do too, unless the author keeps it private.
alter table revision enable row level security, force row level security;
create policy reach on revision for all to keptword_app, current_user
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[])
        and (((select actor_scope()) = 'staff' and disclosure <> 'SELF') or participant_id = any((select places())::uuid[])));
call for_jobs('revision', 'disclosure <> ''SELF''');
call while_place_active('revision', '{insert,update}');

grant select, insert on revision to keptword_app, keptword_jobs;
grant update (taken_back_at, voided_at) on revision to keptword_app, keptword_jobs;
