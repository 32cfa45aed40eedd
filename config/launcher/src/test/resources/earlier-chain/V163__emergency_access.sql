-- In an emergency another counselor of the practice reads a case for twenty-four hours: first the reason, then the case, found by a name.
set search_path to keptword;

create table emergency_access (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    reason      bytea not null,
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

-- Whoever asks has the own rows; the counselor of the case and the managers are told.
alter table emergency_access enable row level security;
alter table emergency_access force row level security;
create policy told on emergency_access for select
    using (practice_id = (select actor_practice()) and ((select actor_scope()) in ('manager', 'job')
        or ((select actor_scope()) = 'staff' and (person_id = (select actor_person())
            or case_id in (select c.case_id from caseload c where c.person_id = (select actor_person()) and c.relation = 'OWNER'
                and (c.until is null or c.until > now()))))));
create policy asked on emergency_access for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person())
        and works_as(person_id, 'COUNSELOR') and case_id is null);
create policy opened_or_seen on emergency_access for update
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff')
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff');
grant select, insert, update on emergency_access to keptword_app;

do $$
begin
    execute format('create policy weighed on emergency_access for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
    execute format('create policy weighed on cases for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
end $$;

-- The open cases with somebody of that name, for who has just written down why; none of those within the own reach already.
create function cases_in_an_emergency(ask uuid, called text)
    returns table (case_id uuid, name varchar, counselor varchar)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select c.id, c.name, p.name from cases c join person p on p.id = c.counselor_id
    where c.practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and c.state = 'OPEN'
        and char_length(btrim(called)) >= 3
        and exists (select 1 from emergency_access e where e.id = ask and e.person_id = actor_person() and e.case_id is null
            and e.asked_at > now() - interval '1 hour')
        and exists (select 1 from participant q where q.case_id = c.id and strpos(' ' || lower(q.name), ' ' || lower(btrim(called))) > 0)
        and not exists (select 1 from caseload l where l.case_id = c.id and l.person_id = actor_person() and l.since <= now()
            and (l.until is null or l.until > now()))
    order by c.name, c.id limit 10
$$;
revoke execute on function cases_in_an_emergency(uuid, text) from public;
grant execute on function cases_in_an_emergency(uuid, text) to keptword_app;

-- What was asked stays; the case is chosen once, by who asked, and seen once, by the counselor whose it is.
create function emergency_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.practice_id, new.person_id, new.reason, new.asked_at) is distinct from
            (old.id, old.practice_id, old.person_id, old.reason, old.asked_at)
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

alter table caseload add column emergency_id uuid references emergency_access;

create function opened_in_an_emergency(ask uuid, one uuid, begins timestamptz, ends timestamptz) returns boolean language sql stable as $$
    select exists (select 1 from keptword.emergency_access e where e.id = ask and e.person_id = keptword.actor_person()
        and e.case_id = one and e.opened_at = begins and e.until = ends)
$$;
drop policy no_emergency on caseload;
create policy in_an_emergency on caseload as restrictive for insert
    with check (relation <> 'EMERGENCY' or (select actor_scope()) = 'job'
        or ((select actor_scope()) = 'staff' and person_id = (select actor_person())
            and opened_in_an_emergency(emergency_id, case_id, since, until)));
create function emergency_ends() returns trigger language plpgsql as $$
begin
    if new.emergency_id is distinct from old.emergency_id or new.since <> old.since or new.until is null or new.until > old.until then
        raise exception 'an emergency ends by itself and is not made longer' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger emergency_ends before update on caseload for each row when (old.relation = 'EMERGENCY') execute function emergency_ends();

-- The counselor of the case and the managers hear of it at once.
alter table notice drop constraint notice_cause_check;
alter table notice add constraint notice_cause_check
    check (cause in ('REPLY', 'WORK', 'SHARE_ASKED', 'SHARE_SHOWN', 'SHORT_NOTE', 'FLAG', 'FLAG_WAITED', 'EMERGENCY'));
alter table notice drop constraint notice_check;
alter table notice add constraint notice_check check (participant_id is not null or cause in ('FLAG_WAITED', 'EMERGENCY'));
