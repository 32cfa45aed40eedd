-- What clients ask about their sessions, another time, and what they are told of them by e-mail. Each is between one client and the counselor or the
-- job that sends; the partner never learns of it, also where the session is with both.
set search_path to keptword;

-- A client asks for another time for a planned session and suggests up to three: days with a time or a part of the day, on the clock of zone.
-- answered_at is when it was answered, by whom, and moved_from when the session would have begun before it was moved. Whether the session is
-- still planned is not kept here. One client has one open request a session; the partner's own is another one.
create table session_request (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    session_id     uuid not null references session,
    suggestions    varchar(80) not null,
    zone           varchar(60) not null,
    state          varchar(10) not null check (state in ('OPEN', 'WITHDRAWN', 'MOVED', 'KEPT')),
    asked_at       timestamptz not null,
    answered_by    uuid references person,
    answered_at    timestamptz,
    moved_from     timestamptz,
    seen_at        timestamptz,
    version        int not null default 0,
    check ((answered_at is null) = (state in ('OPEN', 'WITHDRAWN'))),
    check ((moved_from is null) = (state <> 'MOVED')),
    check (seen_at is null or answered_at is not null)
);
create unique index on session_request (session_id, participant_id) where state = 'OPEN';
create index on session_request (case_id, session_id);
create index on session_request (participant_id, session_id);
create index on session_request (practice_id, case_id) where state = 'OPEN';
create index on session_request (answered_by, answered_at) where answered_by is not null;
call protect('session_request', 'case');
call while_place_active('session_request', '{insert, update}');
-- A client asks about a session that the client can see, withdraws, and marks an answer as read; staff answer and ask for nothing.
create policy client_asks on session_request as restrictive for insert
    with check ((select actor_scope()) = 'client' and state = 'OPEN'
        and exists (select 1 from session s where s.id = session_id and s.case_id = session_request.case_id and s.state = 'PLANNED'));
create policy client_ends on session_request as restrictive for update
    with check ((select actor_scope()) <> 'client' or state = 'WITHDRAWN' or seen_at is not null);

grant select, insert on session_request to keptword_app;
grant update (state, answered_by, answered_at, moved_from, seen_at, version) on session_request to keptword_app;
grant select on session_request to keptword_jobs;

-- Sessions by e-mail: what a client's calendar program is told of each of them.

-- Whether a client gets an e-mail for each session; who never turned it on has no row. next_at is when a round looks at it next, null while only a
-- change can make something due: rounds and the triggers below write it. It holds no address: those are read from the contact sheet.
create table appointment_choice (
    person_id   uuid primary key references person,
    practice_id uuid not null references practice,
    active      boolean not null,
    next_at     timestamptz,
    version     int not null default 0
);
create index on appointment_choice (next_at) include (practice_id) where next_at is not null;
alter table appointment_choice enable row level security, force row level security;
create policy own on appointment_choice for all
    using (practice_id = (select practice_as('client')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('client')) and person_id = (select actor_person()));
call for_jobs('appointment_choice');

-- One session in the calendar of one mailbox of one client. uid is what the calendar knows it by, sequence that of the next mail about it. shown_* is
-- what the calendar shows as far as mails can tell, null for nothing; wanted_* what the last round found it should show. mailbox is the address, sealed:
-- a client with another one begins anew there, and nothing more is sent to the former. For jobs alone: a client's partner has rows of the own.
create table appointment_invitation (
    id              uuid primary key,
    practice_id     uuid not null references practice,
    case_id         uuid not null references cases,
    participant_id  uuid not null references participant,
    person_id       uuid not null references person,
    session_id      uuid not null references session,
    mailbox         bytea not null,
    uid             uuid not null unique,
    sequence        int not null,
    shown_starts_at timestamptz,
    shown_minutes   int,
    wanted_starts_at timestamptz,
    wanted_minutes  int,
    state           varchar(8) not null check (state in ('WAITING', 'CLAIMED', 'SETTLED', 'GIVEN_UP')),
    attempts        int not null,
    next_at         timestamptz not null,
    settled_at      timestamptz,
    version         int not null default 0,
    check ((shown_starts_at is null) = (shown_minutes is null)),
    check ((wanted_starts_at is null) = (wanted_minutes is null))
);
create index on appointment_invitation (person_id);
create index on appointment_invitation (session_id);
create index on appointment_invitation (participant_id);
create index on appointment_invitation (case_id);
create index on appointment_invitation (practice_id, next_at) where state in ('WAITING', 'CLAIMED');
create index on appointment_invitation (next_at) include (practice_id) where state in ('WAITING', 'CLAIMED');
create index on appointment_invitation (settled_at) where settled_at is not null;
alter table appointment_invitation enable row level security, force row level security;
call for_jobs('appointment_invitation');

grant select, insert, update on appointment_choice to keptword_app;
grant select, update (next_at, version) on appointment_choice to keptword_jobs;
grant select, insert, update on appointment_invitation to keptword_jobs;

-- The practices in which a round has something to look at or to send.
create policy due on appointment_choice for select to current_user using ((select timer_asks()));
create policy due on appointment_invitation for select to current_user using ((select timer_asks()));
create function due_appointments(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select c.practice_id from appointment_choice c where c.next_at <= at and (select timer_asks())
    union
    select i.practice_id from appointment_invitation i where i.state in ('WAITING', 'CLAIMED') and i.next_at <= at and (select timer_asks())
$$;

-- Deletes what was settled more than ninety days ago and is in no calendar any more, or lies as far back there.
create policy forgotten on appointment_invitation for delete to current_user using ((select timer_asks()));
create function forget_appointments() returns void
    language sql security definer set search_path = keptword, pg_temp as $$
    delete from appointment_invitation i where i.state in ('SETTLED', 'GIVEN_UP') and i.settled_at < now() - interval '90 days'
        and coalesce(i.shown_starts_at, i.settled_at) < now() - interval '90 days' and (select timer_asks())
$$;

-- Whatever changes what a client's calendar should show, or whether it may be told, is looked at by the next round: in the transaction of the
-- change and wherever that is made. A session has a minute for second thoughts, so that what is undone at once is not told.
create policy looked_at_again on appointment_choice for all to current_user using (practice_id = (select actor_practice()));
create function appointments_are_weighed_again() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    named constant uuid := to_jsonb(new) ->> tg_argv[1];
    who            uuid[];
begin
    perform require_actor();
    if tg_argv[0] = 'case' then
        who := array(select q.person_id from participant q where q.case_id = named);
    elsif tg_argv[0] = 'participant' then
        who := array(select q.person_id from participant q where q.id = named);
    else
        who := array[named];
    end if;
    update appointment_choice c set next_at = now() + case tg_table_name when 'session' then interval '1 minute' else interval '0' end
        where c.person_id = any(who);
    return null;
end $$;
create trigger appointments_are_weighed_again after insert on session for each row
    when (new.state = 'PLANNED') execute function appointments_are_weighed_again('case', 'case_id');
create trigger appointments_are_weighed_anew after update on session for each row
    when ((old.starts_at, old.minutes, old.state, old.participant_id) is distinct from (new.starts_at, new.minutes, new.state, new.participant_id))
    execute function appointments_are_weighed_again('case', 'case_id');
create trigger appointments_are_weighed_again after update on cases for each row
    when (old.state is distinct from new.state) execute function appointments_are_weighed_again('case', 'id');
create trigger appointments_are_weighed_again after update on participant for each row
    when ((old.state, old.person_id) is distinct from (new.state, new.person_id))
    execute function appointments_are_weighed_again('participant', 'id');
create trigger appointments_are_weighed_again after update on participant_file for each row
    execute function appointments_are_weighed_again('participant', 'participant_id');
create trigger appointments_are_weighed_again after update on person for each row
    when (old.state is distinct from new.state) execute function appointments_are_weighed_again('person', 'id');
revoke execute on function due_appointments(timestamptz), forget_appointments(), appointments_are_weighed_again() from public;
grant execute on function due_appointments(timestamptz), forget_appointments() to keptword_jobs;
