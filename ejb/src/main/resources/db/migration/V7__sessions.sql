-- Safety and sessions: risk flags, the calendar, what was held and who came.
set search_path to keptword;

-- A passage or answer that a human must look at, raised in the transaction that hands it in. gone_on_at is set when nobody acknowledged it
-- in time and it went to the cover and the supervisors too.
create table risk_flag (
    id              uuid primary key,
    practice_id     uuid not null,
    case_id         uuid not null references cases,
    participant_id  uuid not null references participant,
    response_id     uuid,
    revision        int,
    kind            varchar(24) not null,
    source          varchar(24) not null check (source in ('CONTACT_REPORT', 'LEXICON', 'MEASURE', 'COUNSELOR', 'ANSWER')),
    raised_at       timestamptz not null,
    gone_on_at      timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    done            bytea,
    version         int not null default 0
);
create index on risk_flag (case_id);
create index on risk_flag (case_id, participant_id) where acknowledged_at is null;
create index on risk_flag (practice_id, raised_at) where acknowledged_at is null and gone_on_at is null;
create index on risk_flag (practice_id, raised_at) where acknowledged_at is null;
call protect('risk_flag', 'staff');
-- Handing in raises a flag as the client, who can never read it.
create policy raised on risk_flag for insert
    with check (practice_id = (select practice_as('client'))
        and participant_id = any((select places())::uuid[]));
call while_place_active('risk_flag', '{insert}');

-- The practices with a flag raised before a moment that nobody acknowledged and that has not gone on.
create policy due on risk_flag for select to current_user using ((select timer_asks()));
create function due_flags(raised_before timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct f.practice_id from risk_flag f
    where f.acknowledged_at is null and f.gone_on_at is null and f.raised_at < raised_before and (select timer_asks())
$$;
revoke execute on function due_flags(timestamptz) from public;
grant execute on function due_flags(timestamptz) to keptword_jobs;

grant select, insert, update on risk_flag to keptword_app, keptword_jobs;

-- Whoever reaches a case only because its flag waited too long stops reaching it once the flag is acknowledged, whoever acknowledges it.
-- That person may not see another person's row of the caseload, so the function acts as a job for this one statement.
create function flag_cover_ends() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    scope  constant text := actor_scope();
    person constant text := actor_person();
begin
    perform act_as('job', person);
    update keptword.caseload set until = now() where flag_id = new.id and (until is null or until > now());
    perform act_as(scope, person);
    return null;
end $$;
create trigger flag_cover_ends after update on risk_flag for each row
    when (old.acknowledged_at is null and new.acknowledged_at is not null) execute function flag_cover_ends();

-- A session with both partners (no participant) or with one. A series is its sessions with one series_id. The place is sealed.
-- calendar_uid, _sequence and _changed are what calendar apps know a session by. The idempotency key is that of recording it. plan_* is how it was
-- scheduled before it was recorded, so that the record can be undone; withdrawn_* says who last withdrew a record of it, when and why.
create table session (
    id                uuid primary key,
    practice_id       uuid not null,
    case_id           uuid not null references cases,
    participant_id    uuid references participant,
    counselor_id      uuid not null references person,
    series_id         uuid,
    starts_at         timestamptz not null,
    minutes           int not null check (minutes between 5 and 480),
    place             bytea,
    state             varchar(12) not null check (state in ('PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    by_whom           varchar(12) check (by_whom in ('A', 'B', 'BOTH', 'COUNSELOR', 'PRACTICE')),
    late_minutes      int check (late_minutes between 1 and 480),
    ordinal           int,
    reason            bytea,
    idempotency_key   uuid,
    recorded_at       timestamptz,
    planned_at        timestamptz not null,
    plan_state        varchar(12) check (plan_state in ('PLANNED', 'MISSED')),
    plan_starts_at    timestamptz,
    plan_minutes      int,
    plan_participant_id uuid,
    withdrawn_by      uuid,
    withdrawn_at      timestamptz,
    withdrawn_reason  bytea,
    calendar_uid      uuid not null,
    calendar_sequence int not null default 0,
    calendar_changed  timestamptz not null,
    version           int not null default 0
);
create index on session (case_id, starts_at);
-- How many were held, the last of them and the next, from the index alone.
create index on session (case_id, starts_at, ordinal, id) include (practice_id, participant_id) where state = 'HELD';
create index on session (case_id, starts_at, ordinal, id) include (practice_id, participant_id) where state = 'PLANNED';
-- With what counting the sessions of a counselor asks for, the policies included.
create index on session (counselor_id, starts_at) include (practice_id, state, case_id, participant_id);
create index on session (series_id, starts_at) where series_id is not null;
create unique index on session (idempotency_key) where idempotency_key is not null;

-- A client sees the sessions with both and those with the client alone; staff write into cases they reach.
call protect('session', 'staff');
create policy client on session for select
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[])
        and (participant_id is null or participant_id = any((select places())::uuid[])));
create policy counted on session for select to current_user
    using (practice_id = (select practice_as('manager')));

-- Who came to a session. Of a record that was withdrawn the rows stay, marked.
create table session_attendance (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    session_id     uuid not null references session,
    came           boolean not null,
    withdrawn_at   timestamptz,
    version        int not null default 0
);
create unique index on session_attendance (session_id, participant_id) where withdrawn_at is null;
create index on session_attendance (session_id);
-- Serves the question who did not come, alone: of most sessions nobody.
create index on session_attendance (session_id) include (practice_id, case_id, participant_id) where not came and withdrawn_at is null;
call protect('session_attendance', 'staff');

-- What was agreed in a session. It may have become an assignment of an exercise or a promise, whose terms are with the promise. recording
-- is the idempotency key of the record it belongs to; withdrawn_at is set when that record was undone.
create table session_agreement (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    session_id     uuid not null references session,
    exercise       varchar(60),
    assignment_id  uuid,
    promise_id     uuid,
    text           bytea,
    ordinal        int not null,
    recording      uuid,
    withdrawn_at   timestamptz,
    version        int not null default 0,
    constraint one_of_them check (exercise is null or promise_id is null)
);
create index on session_agreement (session_id);
call protect('session_agreement', 'staff');

-- The secret address of a person's calendar; only the hash of its key is kept. Whoever names a key learns whose calendar it opens, before
-- anybody is set as actor. Nobody lists the keys of others, makes one in another's name or deletes one. Calendars ask many times a day. The audit
-- log has one entry for a day, for what the calendar then shows and for the network that asks; noted_hash is one of the first two, as of the last
-- entry, and noted_from has the networks since.
create table calendar_key (
    key_hash    bytea primary key,
    person_id   uuid not null unique,
    practice_id uuid not null,
    made_at     timestamptz not null,
    noted_hash  bytea,
    noted_from  varchar(60)[]
);
alter table calendar_key enable row level security, force row level security;
create policy named on calendar_key for select
    using (key_hash = decode(nullif(current_setting('keptword.calendar_key', true), ''), 'hex'));
create policy own on calendar_key for all
    using (practice_id = (select actor_practice()) and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and person_id = (select actor_person()));

grant select, insert, delete on calendar_key to keptword_app;
grant update (noted_hash, noted_from) on calendar_key to keptword_app;
grant select on calendar_key to keptword_jobs;

-- What managers see of the cases of others: counts and the names of cases, never a row they are counted from. A manager who queries one of
-- these tables finds nothing.

-- How the practice is used: open cases and sessions held, for each counselor.
create function practice_usage(held_since timestamptz) returns table (counselor uuid, open_cases bigint, held bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select p.id,
        (select count(*) from cases c where c.counselor_id = p.id and c.state = 'OPEN'),
        (select count(*) from session s where s.counselor_id = p.id and s.state = 'HELD' and s.starts_at >= held_since)
    from person p
    where p.practice_id = (select practice_as('manager')) and p.role = 'COUNSELOR'
$$;
-- What a counselor still has, before the account is disabled.
create function waiting_with(one uuid, from_now timestamptz) returns table (open_cases bigint, sessions bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select (select count(*) from cases c where c.counselor_id = one and c.state = 'OPEN'),
        (select count(*) from session s where s.counselor_id = one and s.state = 'PLANNED' and s.starts_at > from_now)
    where (select actor_scope()) = 'manager'
        and exists (select 1 from person p where p.id = one and p.practice_id = (select actor_practice()))
$$;
revoke execute on function practice_usage(timestamptz), waiting_with(uuid, timestamptz) from public;
grant execute on function practice_usage(timestamptz), waiting_with(uuid, timestamptz) to keptword_app;
