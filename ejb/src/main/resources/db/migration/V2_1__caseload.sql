-- The caseload, what policies compare with, and what the rules about both check.
set search_path to keptword;

-- The caseload: who reaches which case, why, and from when to when. Both the guard and every row-level rule about cases read this table.
-- A cover (COVER) stands in for for_id: for an absence, or for one risk flag that was not acknowledged in time. A cover that begins later
-- is not visible to the covering person before. A client's place (CLIENT) ends when the case is closed or the participant leaves
-- (ended_at); nothing is written there from then on, and it stays readable until the moment in until.
create table caseload (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null,
    person_id      uuid not null references person,
    relation       varchar(20) not null check (relation in ('OWNER', 'COVER', 'SUPERVISION', 'EMERGENCY', 'CLIENT')),
    participant_id uuid,
    for_id         uuid references person,
    absence_id     uuid references absence,
    flag_id        uuid,
    emergency_id   uuid,
    since          timestamptz not null,
    until          timestamptz,
    ended_at       timestamptz,
    check ((relation = 'CLIENT') = (participant_id is not null)),
    constraint cover_for_somebody check (
        (relation = 'COVER' or num_nulls(for_id, absence_id, flag_id) = 3)
        and num_nonnulls(absence_id, flag_id) < 2 and for_id <> person_id),
    constraint only_places_end check (ended_at is null or relation = 'CLIENT')
);
-- Serves reached() and places() alone, without the table.
create index on caseload (person_id, case_id) include (practice_id, participant_id, relation, since, until, ended_at);
create index on caseload (case_id);
create index on caseload (for_id, until) where for_id is not null;
create unique index on caseload (flag_id, person_id) where flag_id is not null;

-- What policies compare with. Functions of the owner, so that the policies of the caseload are not planned with each statement.
--
-- A statement asks for these arrays once for each of its tables, and a page for some twenty statements. So an array is kept in a setting of
-- the transaction, with a proof in another that is made like the actor's own, of the actor too: who changes any of it has no proof. It is
-- worked out again when another transaction has ended since (the snapshot), and when this one changes the caseload.
--
-- Volatile, so that the planner inlines it.
create function array_proof(name text, seen pg_snapshot, said text) returns text language sql volatile as $$
    select encode(sha256(int8send(currval('keptword.actor_secret')) || convert_to(current_setting('keptword.proof')
        || '|' || current_setting('keptword.person') || '|' || current_setting('keptword.practice') || '|' || current_setting('keptword.scope')
        || '|' || name || '|' || seen::text || '|' || said, 'UTF8')), 'hex')
$$;
-- An actor without a proof has nothing kept.
create function keep_array(name text, ids uuid[]) returns uuid[] language plpgsql stable as $$
declare
    said    constant text := ids::text;
    ignored text;
begin
    if current_setting('keptword.proof', true) <> '' and keptword.actor_is_proven() then
        ignored := concat(set_config('keptword.' || name, said, true),
            set_config('keptword.' || name || '_proof', keptword.array_proof(name, pg_current_snapshot(), said), true));
    end if;
    return ids;
end $$;
create function forget_arrays() returns trigger language plpgsql as $$
begin
    perform set_config('keptword.' || name, '', true) from unnest(array['reached', 'places', 'active_places']) as name;
    return null;
end $$;
-- Named so that it comes before the others.
create trigger arrays_change after insert or update or delete on caseload for each row execute function forget_arrays();
revoke execute on function array_proof(text, pg_snapshot, text), keep_array(text, uuid[]), forget_arrays() from public;

-- The cases the actor reaches now, as staff or as a client.
create function reached() returns uuid[] language plpgsql stable security definer set search_path = keptword, pg_temp as $$
declare
    said constant text := coalesce(current_setting('keptword.reached', true), '');
begin
    if said <> '' and current_setting('keptword.reached_proof', true) = array_proof('reached', pg_current_snapshot(), said) then
        return said::uuid[];
    elsif actor_scope() in ('staff', 'client') then
        return keep_array('reached', array(select c.case_id from caseload c
            where c.person_id = (select actor_person()) and (c.relation <> 'COVER' or c.since <= now())
                and (c.until is null or c.until > now()) and (c.relation <> 'CLIENT' or (select actor_scope()) = 'client')));
    end if;
    return '{}';
end $$;
-- A client's places: what the client may read, and where the client may still write.
create function places() returns uuid[] language plpgsql stable security definer set search_path = keptword, pg_temp as $$
declare
    said constant text := coalesce(current_setting('keptword.places', true), '');
begin
    if said <> '' and current_setting('keptword.places_proof', true) = array_proof('places', pg_current_snapshot(), said) then
        return said::uuid[];
    elsif actor_scope() = 'client' then
        return keep_array('places', array(select c.participant_id from caseload c
            where c.person_id = (select actor_person()) and c.relation = 'CLIENT' and (c.until is null or c.until > now())));
    end if;
    return '{}';
end $$;
create function active_places() returns uuid[] language plpgsql stable security definer set search_path = keptword, pg_temp as $$
declare
    said constant text := coalesce(current_setting('keptword.active_places', true), '');
begin
    if said <> '' and current_setting('keptword.active_places_proof', true) = array_proof('active_places', pg_current_snapshot(), said) then
        return said::uuid[];
    elsif actor_scope() = 'client' then
        return keep_array('active_places', array(select c.participant_id from caseload c
            where c.person_id = (select actor_person()) and c.relation = 'CLIENT' and c.ended_at is null));
    end if;
    return '{}';
end $$;
revoke execute on function reached(), places(), active_places() from public;
grant execute on function reached(), places(), active_places() to keptword_app, keptword_jobs;

-- What the actor is to a case. Functions, because a policy of the caseload cannot query the caseload itself.
create function actor_owns(one uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.caseload c where c.case_id = one and c.person_id = keptword.actor_person()
        and c.relation = 'OWNER' and (c.until is null or c.until > now()))
$$;
-- Whether the actor is clinical staff of a case: owns it, or supervises the counselor who does. Cover and emergency access do not count.
create function actor_answers_for(one uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.caseload c where c.case_id = one and c.person_id = keptword.actor_person()
        and c.relation in ('OWNER', 'SUPERVISION') and c.since <= now() and (c.until is null or c.until > now()))
$$;

-- What the rules about the caseload check, with the rights of the owner: rows the actor may not see decide too. Clients are told nothing.
create function anybody_reaches(one uuid) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select coalesce(actor_scope() in ('staff', 'manager'), false)
        and exists (select 1 from caseload c where c.case_id = one and c.practice_id = (select actor_practice()))
$$;
create function works_as(who uuid, as_what text) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select coalesce(actor_scope() in ('staff', 'manager'), false)
        and exists (select 1 from person p where p.id = who and p.practice_id = (select actor_practice()) and p.role = as_what and p.state = 'ACTIVE')
$$;
revoke execute on function anybody_reaches(uuid), works_as(uuid, text) from public;
grant execute on function anybody_reaches(uuid), works_as(uuid, text) to keptword_app;

create function reads_along(supervisor uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.supervision s where s.supervisor_id = supervisor and s.counselor_id = keptword.actor_person()
        and (s.until is null or s.until > now()))
$$;

-- Everybody reads the rows about themselves, counselors also those of whoever covers them. Who may write which row is in
-- V6__ways_into_a_case.sql.
alter table caseload enable row level security, force row level security;
create policy own on caseload for select to keptword_app
    using (practice_id = (select actor_practice())
        and ((person_id = (select actor_person()) and (relation <> 'COVER' or since <= now()))
            or for_id = (select actor_person()) or (select actor_scope()) = 'manager'));
call for_jobs('caseload');
create policy weighed on caseload for select to current_user using (practice_id = (select actor_practice()));

grant select, insert, update on caseload to keptword_app, keptword_jobs;

-- An invitation of a client. The name is what the counselor calls the participant; it becomes the person's name once the account is made.
-- A participant has one unused invitation at a time, which is renewed. The suspension says when closing its case withdrew the code and what
-- state it was in, for undoing that. The way says how the code reaches the client: in the room, or as a link; of an e-mail it is known how far
-- it came. Neither code nor address is kept.
create table invitation (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null,
    participant_id uuid not null,
    name           varchar(120) not null,
    made_by        uuid not null references person,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    state          varchar(20) not null check (state in ('OPEN', 'ACCOUNT_BEGUN', 'USED', 'REVOKED')),
    login          varchar(80),
    subject        varchar(64),
    person_id      uuid,
    used_at        timestamptz,
    suspended_at   timestamptz,
    suspended_from varchar(20) check (suspended_from in ('OPEN', 'ACCOUNT_BEGUN')),
    way            varchar(5) not null check (way in ('ROOM', 'EMAIL', 'TEXT', 'CALL')),
    delivery       varchar(7) check (delivery in ('SENDING', 'SENT', 'UNKNOWN', 'FAILED')),
    version        int not null default 0,
    check ((suspended_at is null) = (suspended_from is null)),
    check (suspended_at is null or state = 'REVOKED'),
    check ((way = 'EMAIL') = (delivery is not null))
);
create index on invitation (participant_id);
create index on invitation (case_id);
create unique index on invitation (participant_id) where state <> 'USED';
call protect('invitation', 'staff');

grant select, insert, update on invitation to keptword_app;
grant select, update on invitation to keptword_jobs;

-- An invitation of a counselor, a supervisor or another manager, by a manager.
create table staff_invitation (
    id          uuid primary key,
    practice_id uuid not null references practice,
    role        varchar(20) not null check (role in ('COUNSELOR', 'SUPERVISOR', 'MANAGER')),
    name        varchar(120) not null,
    supervises  uuid[] not null,
    made_by     uuid not null references person,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    state       varchar(20) not null check (state in ('OPEN', 'ACCOUNT_BEGUN', 'USED', 'REVOKED')),
    login       varchar(80),
    subject     varchar(64),
    person_id   uuid,
    used_at     timestamptz,
    version     int not null default 0,
    check (role = 'SUPERVISOR' or supervises = '{}')
);
create index on staff_invitation (practice_id, state);
alter table staff_invitation enable row level security, force row level security;
create policy kept on staff_invitation for all to keptword_app, current_user
    using (practice_id = (select practice_as('manager')))
    with check (practice_id = (select practice_as('manager')));
call for_jobs('staff_invitation');

grant select, insert, update on staff_invitation to keptword_app;
grant select, update on staff_invitation to keptword_jobs;

-- Finds what a code is for, by code_owner, whoever asks: an invitation of a client or of staff, or the renewal of a sign-in. Only the hash is
-- kept.
create table invitation_code (
    code_hash     bytea primary key,
    invitation_id uuid not null,
    practice_id   uuid not null,
    kind          varchar(10) not null default 'CLIENT' check (kind in ('CLIENT', 'STAFF', 'RENEWAL'))
);
create index on invitation_code (invitation_id);

alter table invitation_code enable row level security, force row level security;
create policy found on invitation_code for select to keptword_app, current_user
    using (practice_id = (select practice_as('staff', 'manager')));
create policy given on invitation_code for insert to keptword_app, current_user
    with check (practice_id = (select practice_as('staff', 'manager')));
create policy taken on invitation_code for delete to keptword_app, current_user
    using (practice_id = (select practice_as('staff', 'manager')));
call for_jobs('invitation_code');

grant select, insert, delete on invitation_code to keptword_app;
grant select, delete on invitation_code to keptword_jobs;
