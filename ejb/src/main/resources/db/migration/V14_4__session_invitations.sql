-- What clients ask about their sessions: another time. Each is between the client who asks and the counselor; the partner never learns of it, also
-- where the session is with both.
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
