-- Contact and screening, what follows from them for the work of the two with each other, and when reaching out rests.
set search_path to keptword;

-- A participant's state of contact with the partner: not asked, open, paused, refused (ASKED_NOT_TO) or limited by a protective order.
-- The state in force is the one that was not replaced; a less strict one needs a written reason (lift_reason).
create table contact_state (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    state          varchar(16) not null check (state in ('NOT_ASKED', 'OPEN', 'PAUSED', 'ASKED_NOT_TO', 'LEGAL_ORDER')),
    bound          varchar(8) check (bound in ('ME', 'OTHER', 'BOTH')),
    ground         bytea,
    lift_reason    bytea,
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
call protect('contact_state', 'staff');

grant select, insert, update on contact_state to keptword_app, keptword_jobs;

-- What a state of contact allows nevertheless, such as messages about the children.
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
call protect('contact_exception', 'staff');

grant select, insert on contact_exception to keptword_app, keptword_jobs;

-- A request to lift a protective order. Where the practice has a second person for it, that person decides, and until then the order stays
-- in force. The new state waits here.
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

-- What was asked for cannot be changed, only answered.
grant select, insert on contact_lifting to keptword_app, keptword_jobs;
grant update (state, decided_by, decided_at, sentence, version) on contact_lifting to keptword_app, keptword_jobs;

-- An IPV screening of one participant, and the counselor's decision after a concern. The latest one counts.
create table screening (
    id               uuid primary key,
    practice_id      uuid not null,
    case_id          uuid not null references cases,
    participant_id   uuid not null references participant,
    result           varchar(12) not null check (result in ('NO_CONCERN', 'CONCERN', 'DANGER')),
    taken_on         date not null,
    taken_alone      boolean not null,
    own_force_asked  boolean not null default false,
    no_contact_asked boolean not null default false,
    finding          bytea,
    kinds            bytea,
    lately           varchar(12) check (lately in ('NOW', 'PAST_YEAR', 'EARLIER')),
    decision         varchar(12) check (decision in ('GO_ON', 'INDIVIDUAL', 'STOP')),
    decision_reason  bytea,
    decided_on       date,
    decided_by       uuid references person,
    taken_by         uuid not null,
    taken_at         timestamptz not null,
    version          int not null default 0
);
create index on screening (participant_id, taken_at desc);
create index on screening (case_id);
call protect('screening', 'staff');

grant select, insert, update on screening to keptword_app, keptword_jobs;

-- What the gate policies conclude from contact, screening, consent and participation, written whenever one of these changes. It exists for
-- the pages of clients, who read the conclusion and may not see the facts behind it.
create table case_gate (
    case_id     uuid primary key references cases,
    practice_id uuid not null,
    joint_open  boolean not null,
    paused      boolean not null,
    changed_at  timestamptz not null,
    version     int not null default 0
);
call protect('case_gate', 'staff');
create policy client on case_gate for select
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]));
-- A client who reports that the partner said no to contact closes the gate in the same act. A client can close it and never open it.
create policy closes on case_gate for update
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]))
    with check (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[])
        and not joint_open);

grant select, insert, update on case_gate to keptword_app, keptword_jobs;

-- What staff know about the gate beyond its conclusion: since when a closed gate waits for the moment the counselor chose, while clients
-- still find what they had, and that the two must be kept apart. For staff alone.
create table case_gate_detail (
    case_id     uuid primary key references cases,
    practice_id uuid not null references practice,
    held_since  timestamptz,
    apart       boolean not null,
    version     int not null default 0
);
-- For the day of staff: where a pause waits for its moment, in closed cases too.
create index on case_gate_detail (case_id) where held_since is not null;
call protect('case_gate_detail', 'staff');

grant select, insert, update on case_gate_detail to keptword_app, keptword_jobs;

-- What a client's log says about attempts to reach the partner: no text, only whether the attempt went unanswered or was refused. What a
-- client keeps private counts too, so neither staff nor a job reads this table.
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
call protect('reach_out_attempt', 'own');
call while_place_active('reach_out_attempt', '{insert}');

-- Whether and until when reaching out rests for a participant, as a consequence of the attempts.
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

grant select, insert, update on reach_out_attempt, reach_out_rest to keptword_app;
grant select, insert, update on reach_out_rest to keptword_jobs;

-- What the counselor decided about a rest, with the reason; for staff alone.
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

grant select, insert on reach_out_decision to keptword_app, keptword_jobs;
