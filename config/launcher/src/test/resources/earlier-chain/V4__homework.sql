-- Homework: what was given, what is being written, what was handed in, what was read and answered.
set search_path to keptword;

create table assignment (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    exercise_version uuid not null,
    exercise       varchar(60) not null,
    phase          varchar(40) not null,
    step           varchar(40) not null,
    minutes        int not null,
    lighter        boolean not null,
    left_out       varchar(60)[] not null,
    gated          boolean not null,
    state          varchar(12) not null check (state in ('QUEUED', 'OPEN', 'PAUSED', 'WITHDRAWN', 'ENDED')),
    due_on         date,
    before_session uuid,
    instructions   bytea,
    recurs         varchar(10) not null check (recurs in ('NEVER', 'DAILY', 'WEEKLY', 'WEEKDAYS')),
    recur_days     varchar(60) not null,
    recur_until    date,
    withdrawn_reason bytea,
    assigned_by    uuid not null,
    assigned_at    timestamptz not null,
    opened_at      timestamptz,
    version        int not null default 0
);
create index on assignment (case_id, assigned_at);
create index on assignment (participant_id, state);

-- One piece of work: of an exercise given once, or one day's or week's entry of a recurring one (entry_on).
create table response (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    assignment_id  uuid not null references assignment,
    entry_on       date,
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
create unique index on response (assignment_id) where entry_on is null;
create unique index on response (assignment_id, entry_on) where entry_on is not null;
create index on response (case_id, state);
create index on response (participant_id, changed_at);

-- The text being written: its author alone.
create table draft (
    response_id    uuid primary key references response,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    number         int not null,
    answers        bytea not null,
    device         varchar(40) not null,
    saved_at       timestamptz not null
);

-- What a second tab or device had written on the same draft: kept beside it, never merged silently.
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

-- Handed in, kept unchanged. Only the marks at the end may be set later.
create table revision (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    number         int not null,
    attempt        uuid not null unique,
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

-- The counselor's reading of one piece of work: for staff alone, until feedback is sent.
create table review (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    revision       int not null,
    reviewer_id    uuid not null,
    feedback       bytea,
    private_note   bytea,
    effort         int check (effort between 0 and 4),
    learning       int check (learning between 0 and 4),
    bring          boolean not null default false,
    state          varchar(12) not null check (state in ('OPEN', 'CONCLUDED')),
    begun_at       timestamptz not null,
    saved_at       timestamptz not null,
    version        int not null default 0,
    unique (response_id, revision)
);
create index on review (case_id);

create table review_comment (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    review_id      uuid not null references review,
    path           varchar(300) not null,
    starts         int not null,
    ends           int not null,
    quote          bytea not null,
    text           bytea not null,
    written_at     timestamptz not null,
    version        int not null default 0
);
create index on review_comment (review_id);

-- What was sent to the author. Readable to the author from visible_at on, until then it can be undone.
create table feedback (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    revision       int not null,
    review_id      uuid not null references review,
    outcome        varchar(12) not null check (outcome in ('SEEN', 'SENT', 'RETURNED', 'REVIEWED')),
    text           bytea,
    sent_by        uuid not null,
    sent_at        timestamptz not null,
    visible_at     timestamptz not null,
    undone_at      timestamptz,
    read_at        timestamptz
);
create index on feedback (response_id);

create table feedback_comment (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    feedback_id    uuid not null references feedback,
    path           varchar(300) not null,
    starts         int not null,
    ends           int not null,
    quote          bytea not null,
    text           bytea not null
);
create index on feedback_comment (feedback_id);

-- A counselor's own bank of phrases.
create table phrase (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    label       varchar(60) not null,
    text        bytea not null,
    ordinal     int not null,
    version     int not null default 0
);
create index on phrase (person_id);

call protect('assignment', 'case');
call protect('response', 'case');
call protect('draft', 'own');
call protect('draft_copy', 'own');
call protect('review', 'staff');
call protect('review_comment', 'staff');

alter table phrase enable row level security;
alter table phrase force row level security;
create policy own on phrase for all
    using (practice_id = (select actor_practice()) and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and person_id = (select actor_person()));

-- A revision: its author; staff of the caseload unless the author kept it to oneself.
alter table revision enable row level security;
alter table revision force row level security;
create policy author on revision for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person()) and c.relation = 'CLIENT'
            and (c.until is null or c.until > now())))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person()) and c.relation = 'CLIENT'
            and (c.until is null or c.until > now())));
create policy staff on revision for all
    using (practice_id = (select actor_practice()) and disclosure <> 'SELF'
        and ((select actor_scope()) = 'job' or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))))
    with check (practice_id = (select actor_practice()) and disclosure <> 'SELF' and (select actor_scope()) in ('staff', 'job'));

-- Feedback: staff of the caseload; its addressee once it is visible.
alter table feedback enable row level security;
alter table feedback force row level security;
create policy staff on feedback for all
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) = 'job' or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job'));
create policy addressee on feedback for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and undone_at is null and visible_at <= now()
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person()) and c.relation = 'CLIENT'
            and (c.until is null or c.until > now())));
alter table feedback_comment enable row level security;
alter table feedback_comment force row level security;
create policy with_feedback on feedback_comment for all
    using (practice_id = (select actor_practice()) and feedback_id in (select f.id from feedback f))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job'));

grant select, insert, update on assignment, response, review to keptword_app;
grant select, insert, update, delete on draft, review_comment, phrase to keptword_app;
grant select, insert on draft_copy, revision, feedback, feedback_comment to keptword_app;
grant update (settled_at) on draft_copy to keptword_app;
grant update (taken_back_at, voided_at) on revision to keptword_app;
grant update (undone_at, read_at) on feedback to keptword_app;
