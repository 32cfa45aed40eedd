-- Ways into a case: emergency access, the renewal of a sign-in, who may write which row of the caseload, and what follows when a case is
-- handed over or a client's place ends.
set search_path to keptword;

-- Another counselor of the practice reads a case for twenty-four hours in an emergency. The reason is written first, then the case is found
-- by a name. The reason is null once the case was erased; that there was an emergency, who asked and when, stays.
create table emergency_access (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    reason      bytea,
    asked_at    timestamptz not null,
    case_id     uuid references cases,
    case_name   varchar(160),
    opened_at   timestamptz,
    until       timestamptz,
    seen_at     timestamptz,
    version     int not null default 0,
    check (num_nulls(case_id, case_name, opened_at, until) in (0, 4)),
    check (until <= opened_at + interval '24 hours'),
    check (seen_at is null or case_id is not null)
);
create index on emergency_access (case_id) where case_id is not null;
create index on emergency_access (practice_id, opened_at) where case_id is not null;
alter table caseload add foreign key (emergency_id) references emergency_access;

alter table emergency_access enable row level security, force row level security;
-- Counselors see what they asked for themselves; the counselor who owns the case, managers and jobs see it too.
create policy read on emergency_access for select to keptword_app, current_user
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'manager'
        or ((select actor_scope()) = 'staff' and (person_id = (select actor_person())
            or case_id in (select c.case_id from caseload c where c.person_id = (select actor_person()) and c.relation = 'OWNER'
                and (c.until is null or c.until > now()))))));
call for_jobs('emergency_access');
create policy asked on emergency_access for insert
    with check (practice_id = (select practice_as('staff')) and person_id = (select actor_person())
        and works_as(person_id, 'COUNSELOR') and case_id is null);
create policy with_a_reason on emergency_access as restrictive for insert with check (reason is not null);
-- What an update may change is up to the trigger below.
create policy opened_or_seen on emergency_access for update
    using (practice_id = (select practice_as('staff')))
    with check (practice_id = (select practice_as('staff')));
create policy weighed on emergency_access for select to current_user using (practice_id = (select actor_practice()));

grant select, insert, update on emergency_access to keptword_app;
grant select on emergency_access to keptword_jobs;

-- What was asked stays. Who asked chooses the case, once; its counselor marks it as seen, once. Only an erasure takes the reason away.
create function emergency_stays() returns trigger language plpgsql as $$
declare
    by_owner constant boolean := pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'USAGE');
begin
    if (new.id, new.practice_id, new.person_id, new.asked_at) is distinct from (old.id, old.practice_id, old.person_id, old.asked_at)
        or (new.reason is distinct from old.reason and not (by_owner and new.reason is null))
        or (old.case_id is not null and (new.case_id, new.case_name, new.opened_at, new.until) is distinct from
            (old.case_id, old.case_name, old.opened_at, old.until))
        or (old.case_id is null and new.case_id is not null and new.person_id is distinct from keptword.actor_person())
        or (new.seen_at is distinct from old.seen_at and (old.seen_at is not null or not keptword.actor_owns(new.case_id)))
    then
        raise exception 'what was asked and opened in an emergency stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger emergency_stays before update on emergency_access for each row execute function emergency_stays();

-- The words of a name as they are searched, each after one space: without capitals, accents and what is between them.
create function name_words(name text) returns text language sql immutable strict parallel safe
    return ' ' || btrim(regexp_replace(plain_name(name) collate pg_c_utf8, '[^[:alnum:]]+', ' ', 'g'));

-- Whether the words of a name have fewer than three letters. A word that begins another one is not counted, so that "a a a" has one letter.
create function too_few_letters(called text) returns boolean language sql immutable strict parallel safe
    return (with typed as (select distinct word from string_to_table(btrim(name_words(called)), ' ') word)
        select coalesce(sum(char_length(t.word)), 0) < 3 from typed t
        where not exists (select 1 from typed longer where longer.word <> t.word and starts_with(longer.word, t.word)));

-- The first thirty open cases in whose clients' names each of the words begins a word, in any order and of both clients together, and whether
-- there are more; a client of exactly that name comes first, and cases the actor reaches already are left out. Fewer than three letters find
-- exactly that name alone. For whoever wrote down a reason within the last hour.
create function cases_in_an_emergency(ask uuid, called text)
    returns table (case_id uuid, name varchar, counselor varchar, more boolean)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select c.id, c.name, p.name, count(*) over () > 30 from cases c join person p on p.id = c.counselor_id
        cross join lateral (select string_agg(name_words(q.name), '') as words,
                bool_or(name_words(q.name) = (select name_words(called))) as exact
            from participant q where q.case_id = c.id) clients
    where c.practice_id = (select practice_as('staff')) and c.state = 'OPEN'
        and exists (select 1 from emergency_access e where e.id = ask and e.person_id = actor_person() and e.case_id is null
            and e.asked_at > now() - interval '1 hour')
        and (clients.exact or not (select too_few_letters(called)))
        and (select bool_and(strpos(clients.words, ' ' || word) > 0)
            from unnest((select string_to_array(btrim(name_words(called)), ' '))) word)
        and not exists (select 1 from caseload l where l.case_id = c.id and l.person_id = actor_person() and l.since <= now()
            and (l.until is null or l.until > now()))
    order by clients.exact desc, c.name, c.id limit 30
$$;
revoke execute on function cases_in_an_emergency(uuid, text) from public;
grant execute on function cases_in_an_emergency(uuid, text) to keptword_app;

-- Who may write which row of the caseload.

create function takes_part(who uuid, place uuid, one uuid) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select coalesce(actor_scope() = 'staff', false)
        and exists (select 1 from participant p where p.id = place and p.case_id = one and p.person_id = who
            and p.practice_id = (select actor_practice()))
$$;
revoke execute on function takes_part(uuid, uuid, uuid) from public;
grant execute on function takes_part(uuid, uuid, uuid) to keptword_app;

create function opened_in_an_emergency(ask uuid, one uuid, begins timestamptz, ends timestamptz) returns boolean language sql stable as $$
    select exists (select 1 from keptword.emergency_access e where e.id = ask and e.person_id = keptword.actor_person()
        and e.case_id = one and e.opened_at = begins and e.until = ends)
$$;

create policy kept on caseload for insert to keptword_app, current_user
    with check (practice_id = (select practice_as('staff', 'manager')));
-- A counselor opens a case nobody has, adds the supervisors, and brings a client into an own case in which the client takes part. A manager
-- gives an existing case to a counselor and adds supervisors. Cover and emergency access have rules of their own below; jobs have none.
create policy reached_rightly on caseload as restrictive for insert to keptword_app
    with check (relation in ('COVER', 'EMERGENCY')
        or ((select actor_scope()) = 'staff' and case relation
            when 'OWNER' then person_id = (select actor_person()) and works_as(person_id, 'COUNSELOR') and not anybody_reaches(case_id)
            when 'SUPERVISION' then reads_along(person_id) and actor_owns(case_id)
            when 'CLIENT' then actor_owns(case_id) and takes_part(person_id, participant_id, case_id)
            else false end)
        or ((select actor_scope()) = 'manager' and case relation
            when 'OWNER' then works_as(person_id, 'COUNSELOR') and anybody_reaches(case_id)
            when 'SUPERVISION' then works_as(person_id, 'SUPERVISOR')
            else false end));
-- Cover is given by the counselor who owns the case.
create policy cover_named on caseload as restrictive for insert to keptword_app
    with check (relation <> 'COVER'
        or ((select actor_scope()) = 'staff' and for_id = (select actor_person()) and actor_owns(case_id)));
-- Emergency access is for the actor and matches an entry of emergency_access.
create policy in_an_emergency on caseload as restrictive for insert to keptword_app
    with check (relation <> 'EMERGENCY'
        or ((select actor_scope()) = 'staff' and person_id = (select actor_person())
            and opened_in_an_emergency(emergency_id, case_id, since, until)));
create policy ended on caseload for update to keptword_app, current_user
    using (practice_id = (select practice_as('manager')))
    with check (practice_id = (select actor_practice()));
-- The counselor changes when a cover begins and ends; the covering person can only give it back. The trigger below enforces both.
create policy cover_moved on caseload for update
    using (practice_id = (select practice_as('staff')) and relation = 'COVER'
        and (until is null or until > now()) and (select actor_person()) in (for_id, person_id))
    with check (practice_id = (select actor_practice()) and relation = 'COVER' and (select actor_person()) in (for_id, person_id));

create function caseload_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.practice_id, new.case_id, new.person_id, new.relation, new.participant_id, new.for_id, new.absence_id, new.flag_id)
        is distinct from (old.id, old.practice_id, old.case_id, old.person_id, old.relation, old.participant_id, old.for_id,
            old.absence_id, old.flag_id)
    then
        raise exception 'who reaches which case and why stays; only begin and end move' using errcode = 'check_violation';
    end if;
    if coalesce(keptword.actor_scope(), '') not in ('manager', 'job') and old.for_id is distinct from keptword.actor_person()
        and (new.since <> old.since or new.until is null or new.until > coalesce(old.until, 'infinity'))
    then
        raise exception 'a cover can be given back by its holder, and nothing else' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger caseload_stays before update on caseload for each row execute function caseload_stays();

create function emergency_ends() returns trigger language plpgsql as $$
begin
    if new.emergency_id is distinct from old.emergency_id or new.since <> old.since or new.until is null or new.until > old.until then
        raise exception 'an emergency ends by itself and is not made longer' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger emergency_ends before update on caseload for each row when (old.relation = 'EMERGENCY') execute function emergency_ends();

-- The end of a client's place. A place ends when its case is closed or the participant leaves. When none of the person's places is active
-- any more, all of them stay readable for ninety days. Reopening one, or getting another, takes that end away.
-- Whoever closes a case may not see the rows of its clients, so these functions act as a job for their statements.
create function places_end(who uuid) returns void
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    scope  constant text := actor_scope();
    person constant text := actor_person();
begin
    perform act_as('job', person);
    update keptword.caseload l set ended_at = e.ended
        from (select o.id,
                least(case when c.state = 'CLOSED' then coalesce(c.closed_at, now()) end, case when p.state = 'LEFT' then p.since end) as ended
            from keptword.caseload o
                join keptword.participant p on p.id = o.participant_id join keptword.cases c on c.id = o.case_id
            where o.person_id = who and o.relation = 'CLIENT') e
        where e.id = l.id and l.ended_at is distinct from e.ended;
    update keptword.caseload l set until = e.until
        from (select case when bool_or(o.ended_at is null) then null else max(o.ended_at) + interval '90 days' end as until
            from keptword.caseload o where o.person_id = who and o.relation = 'CLIENT') e
        where l.person_id = who and l.relation = 'CLIENT' and l.until is distinct from e.until;
    perform act_as(scope, person);
end $$;
revoke execute on function places_end(uuid) from public;

create function case_ends() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    scope  constant text := actor_scope();
    person constant text := actor_person();
    who    uuid;
begin
    perform act_as('job', person);
    for who in select distinct l.person_id from keptword.caseload l where l.case_id = new.id and l.relation = 'CLIENT' loop
        perform keptword.places_end(who);
    end loop;
    perform act_as(scope, person);
    return null;
end $$;
create trigger case_ends after update on cases for each row when (old.state is distinct from new.state) execute function case_ends();

create function participant_ends() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform keptword.places_end(new.person_id);
    return null;
end $$;
create trigger participant_ends after update on participant for each row
    when (new.person_id is not null and (old.state is distinct from new.state) and 'LEFT' in (old.state, new.state))
    execute function participant_ends();

create function place_taken() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform keptword.places_end(new.person_id);
    return null;
end $$;
create trigger place_taken after insert on caseload for each row when (new.relation = 'CLIENT') execute function place_taken();

-- A case is handed over when a manager inserts an OWNER row for another counselor. Everything that goes with the counselor follows in the
-- same statement, whoever sends it: the former counselor's rows end with those of supervision and cover, the new counselor's supervisors and
-- covers get theirs, planned sessions move over, and the former counselor's prints of the day are deleted. The application has locked both
-- counselors before (Lock.COUNSELOR), so that no cover and no supervision of theirs is just being written.
create function case_changes_hands() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    scope  constant text := actor_scope();
    person constant text := actor_person();
    before uuid;
begin
    perform act_as('job', person);
    select c.counselor_id into before from keptword.cases c where c.id = new.case_id;
    if before is distinct from new.person_id and before is not null then
        -- The lock that acts on the sessions of a case take first, so that none of them writes over what is changed here.
        perform pg_advisory_xact_lock(hashtextextended('session/' || new.case_id, 0));
        update keptword.caseload l set until = greatest(l.since, new.since)
            where l.case_id = new.case_id and l.id <> new.id and l.relation in ('OWNER', 'SUPERVISION', 'COVER')
                and (l.until is null or l.until > new.since);
        insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)
            select gen_random_uuid(), new.practice_id, new.case_id, s.supervisor_id, 'SUPERVISION', new.since
            from keptword.supervision s
            where s.counselor_id = new.person_id and s.until is null;
        insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since, until, for_id, absence_id)
            select gen_random_uuid(), new.practice_id, new.case_id, a.cover_id, 'COVER',
                greatest(a.from_day::timestamp at time zone p.zone, new.since), a.over at time zone p.zone, new.person_id, a.id
            from (select o.*, coalesce(o.ended_on, o.to_day + 1)::timestamp as over from keptword.absence o
                where o.person_id = new.person_id and o.cover_id is not null) a
            join keptword.person p on p.id = a.person_id
            where a.over at time zone p.zone > new.since and a.over > a.from_day::timestamp;
        update keptword.cases set counselor_id = new.person_id, counselor_since = new.since, version = version + 1
            where id = new.case_id;
        -- The version stays, because the texts of a session are sealed for it.
        update keptword.session set counselor_id = new.person_id,
                calendar_sequence = calendar_sequence + 1, calendar_changed = new.since
            where case_id = new.case_id and state = 'PLANNED';
        perform act_as('staff', before::text);
        delete from keptword.day_print where person_id = before;
    end if;
    perform act_as(scope, person);
    return null;
end $$;
create trigger case_changes_hands after insert on caseload for each row when (new.relation = 'OWNER') execute function case_changes_hands();

-- A new sign-in for an account whose password was forgotten: made by the manager for staff, by the staff of the case for a client.
create table renewal (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    case_id     uuid references cases,
    made_by     uuid not null references person,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    state       varchar(20) not null check (state in ('OPEN', 'ACCOUNT_BEGUN', 'USED', 'REVOKED')),
    used_at     timestamptz,
    version     int not null default 0
);
create index on renewal (person_id, state);
alter table renewal enable row level security, force row level security;
create policy kept on renewal for all to keptword_app, current_user
    using (practice_id = (select actor_practice()) and (((select actor_scope()) = 'manager' and case_id is null)
        or ((select actor_scope()) = 'staff' and case_id = any((select reached())::uuid[]))))
    with check (practice_id = (select actor_practice()) and (((select actor_scope()) = 'manager' and case_id is null)
        or ((select actor_scope()) = 'staff' and case_id = any((select reached())::uuid[]))));
call for_jobs('renewal');
-- For end_codes.
create policy ended on renewal for all to current_user
    using (practice_id = (select practice_as('manager')));

grant select, insert, update on renewal to keptword_app;
grant select, update on renewal to keptword_jobs;

-- A person who is disabled keeps no code: neither for a new sign-in nor, of a manager, those that were given to colleagues, with which the
-- person could come back as somebody else. The manager ends the codes a counselor gave a client without seeing them.
create function end_codes(one uuid) returns bigint
    language sql security definer set search_path = keptword, pg_temp as $$
    with ended as (
        update renewal set state = 'REVOKED', version = version + 1
            where (person_id = one or made_by = one) and state in ('OPEN', 'ACCOUNT_BEGUN')
                and practice_id = (select practice_as('manager'))
            returning id),
    revoked as (
        update staff_invitation set state = 'REVOKED', version = version + 1
            where made_by = one and state in ('OPEN', 'ACCOUNT_BEGUN') and practice_id = (select practice_as('manager'))
            returning id),
    taken as (delete from invitation_code c using (select id from ended union all select id from revoked) e where c.invitation_id = e.id returning 1)
    select count(*) from taken
$$;
revoke execute on function end_codes(uuid) from public;
grant execute on function end_codes(uuid) to keptword_app;
