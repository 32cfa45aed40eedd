-- Retention: what a split leaves where, how long a closed case is kept, legal holds, and who opened a client's record.
set search_path to keptword;

-- How many shared texts of a case the partner can read now, as the policies of share have it.
create function shared_now(one uuid) returns bigint language sql stable as $$
    select count(*) from keptword.share h
        join keptword.participant p on p.id = h.recipient_id and p.state = 'ACTIVE'
        join keptword.case_gate t on t.case_id = h.case_id and t.joint_open
        left join keptword.share_exchange x on x.id = h.exchange_id
    where h.case_id = one and h.state = 'SHARED' and (h.exchange_id is null or (x.opened_at is not null and x.ended_at is null))
        and not exists (select from keptword.share_rest r where r.case_id = one and r.resting)
$$;

-- What stays where when a couple's case is split into two, in counts: a row for each participant and one, without a participant, for both.
-- It reads with the rights of the caller; what a client keeps private is not counted. Promises whose last day was before today are over, and
-- shared is only what can be read now.
create function split_counts(one uuid, today date)
    returns table (participant_id uuid, responses bigint, promises bigint, goals bigint, sessions bigint, planned bigint, shared bigint)
    language sql stable as $$
    select p.id,
        (select count(*) from keptword.response r where r.participant_id = p.id and r.state in ('HANDED_IN', 'REVIEWED') and r.disclosure <> 'SELF'),
        (select count(*) from keptword.promise m where m.participant_id = p.id and m.state = 'RUNNING' and not m.towards_partner
            and (m.over_on is null or m.over_on >= today)),
        (select count(*) from keptword.goal g where g.participant_id = p.id and g.ended_at is null),
        (select count(*) from keptword.session s where s.participant_id = p.id and s.state = 'HELD'),
        (select count(*) from keptword.session s where s.participant_id = p.id and s.state = 'PLANNED' and s.starts_at > now()), 0::bigint
    from keptword.participant p where p.case_id = one
    union all
    select null, 0,
        (select count(*) from keptword.promise m where m.case_id = one and m.state <> 'ENDED' and m.towards_partner
            and (m.over_on is null or m.over_on >= today)),
        (select count(*) from keptword.goal g where g.case_id = one and g.participant_id is null and g.ended_at is null),
        (select count(*) from keptword.session s where s.case_id = one and s.participant_id is null and s.state = 'HELD'),
        (select count(*) from keptword.session s where s.case_id = one and s.participant_id is null and s.state = 'PLANNED' and s.starts_at > now()),
        keptword.shared_now(one)
$$;

-- For how many years after its end a practice keeps a case. A row only where a manager has set it; otherwise ten.
create table practice_retention (
    practice_id uuid primary key references practice,
    years       int not null check (years between 3 and 30),
    set_by      uuid not null references person,
    set_at      timestamptz not null,
    version     int not null default 0
);
call protect('practice_retention', 'practice');
create policy set_by_managers on practice_retention as restrictive for insert with check ((select actor_scope()) = 'manager');
create policy changed_by_managers on practice_retention as restrictive for update
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');

grant select, insert, update on practice_retention to keptword_app;
grant select on practice_retention to keptword_jobs;

-- Until which day a case is kept: the years of the practice, counted from the end of the case or of the last case that was split from it.
-- Null while one of these is open. It is part of what asks it (the planner puts it in), and reads what that may read.
create function retention_end(one uuid, of_practice uuid, closed timestamptz) returns table (until date)
    language sql stable rows 1 as $$
    select case when closed is not null and not coalesce(n.running, false) then (greatest(closed, n.ended) at time zone t.zone
            + make_interval(years => coalesce(r.years, 10)))::date end
    from keptword.practice t left join keptword.practice_retention r on r.practice_id = t.id
        cross join lateral (select max(m.closed_at) as ended, bool_or(m.closed_at is null) as running
            from keptword.cases m where m.continues_id = one) n
    where t.id = of_practice
$$;
-- The same of one case, for managers, jobs and the staff who reach it.
create function kept_until(one uuid) returns date
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select k.until from cases c cross join lateral retention_end(c.id, c.practice_id, c.closed_at) k
    where c.id = one and c.practice_id = (select actor_practice()) and ((select actor_scope()) in ('manager', 'job')
            or ((select actor_scope()) = 'staff' and exists (select 1 from caseload l where l.case_id = c.id
                and l.person_id = (select actor_person()) and l.since <= now() and (l.until is null or l.until > now()))))
$$;
revoke execute on function retention_end(uuid, uuid, timestamptz), kept_until(uuid) from public;
grant execute on function kept_until(uuid) to keptword_app, keptword_jobs;

-- A legal hold: until it is lifted, nothing of the case can be erased.
create table legal_hold (
    id          uuid primary key,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    reason      bytea not null,
    placed_by   uuid not null references person,
    placed_name varchar(120) not null,
    placed_at   timestamptz not null,
    lifted_by   uuid references person,
    lifted_name varchar(120),
    lifted_at   timestamptz,
    lift_reason bytea,
    version     int not null default 0,
    check (num_nulls(lifted_by, lifted_name, lifted_at, lift_reason) in (0, 4))
);
create index on legal_hold (case_id);
create unique index on legal_hold (case_id) where lifted_at is null;

-- Managers and the staff of the case read holds; managers and the counselor who owns the case place and lift them. No client learns of one.
alter table legal_hold enable row level security, force row level security;
create policy read on legal_hold for select to keptword_app, current_user
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'manager'
        or ((select actor_scope()) = 'staff' and case_id = any((select reached())::uuid[]))));
call for_jobs('legal_hold');
create policy placed on legal_hold for insert
    with check (practice_id = (select actor_practice()) and placed_by = (select actor_person()) and lifted_at is null
        and anybody_reaches(case_id) and ((select actor_scope()) = 'manager' or ((select actor_scope()) = 'staff' and actor_owns(case_id))));
create policy lifted on legal_hold for update
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) = 'manager' or ((select actor_scope()) = 'staff' and actor_owns(case_id))))
    with check (practice_id = (select actor_practice()) and lifted_by = (select actor_person()));

grant select, insert on legal_hold to keptword_app;
grant update (lifted_by, lifted_name, lifted_at, lift_reason, version) on legal_hold to keptword_app;
grant select on legal_hold to keptword_jobs;

create function hold_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.practice_id, new.case_id, new.reason, new.placed_by, new.placed_name, new.placed_at)
            is distinct from (old.id, old.practice_id, old.case_id, old.reason, old.placed_by, old.placed_name, old.placed_at)
        or old.lifted_at is not null
    then
        raise exception 'a hold stays as it was placed, and is lifted once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hold_stays before update on legal_hold for each row execute function hold_stays();

-- Placing a hold and erasing the same case wait for each other, and so do placing one and removing entries of the audit log.
create function hold_takes_turns() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('keptword/audit/' || new.practice_id, 0));
    perform pg_advisory_xact_lock(hashtextextended('keptword/erasure/' || new.case_id, 0));
    return new;
end $$;
create trigger hold_takes_turns before insert on legal_hold for each row execute function hold_takes_turns();

-- Who opened a client's record, for that client: the day, the person and by what right. It does not say what was looked at, nor anything
-- about the partner: entries about the other participant, a session with the partner alone, an emergency or a flag of the partner are left
-- out.
create function record_opened(since timestamptz, before timestamptz, in_zone text, most int)
    returns table (day date, person_id uuid, person varchar, reason varchar, first_at timestamptz, last_at timestamptz, taken boolean)
    -- Entries are found by their case. A bitmap would be made of all entries of a month besides.
    language sql stable security definer set search_path = keptword, pg_temp set enable_bitmapscan = off as $$
    with mine as materialized (select c.case_id, c.participant_id, c.ended_at, k.mode,
            -- A place that ended before its case did: what came after concerns those who stayed.
            case when c.ended_at is not null and (k.closed_at is null or c.ended_at < k.closed_at) then c.ended_at end as left_at,
            array(select t.id from session t where t.case_id = c.case_id and t.participant_id is not null
                and t.participant_id <> c.participant_id) as of_the_other
        from caseload c join cases k on k.id = c.case_id
        where c.person_id = (select actor_person()) and c.relation = 'CLIENT'
            and c.practice_id = (select practice_as('client')) and (c.until is null or c.until > now()))
    select l.day, l.person_id, p.name, l.reason, l.first_at, l.last_at, l.taken
    from (select (e.at at time zone in_zone)::date as day, e.person_id, e.reason, min(e.at) as first_at, max(e.at) as last_at,
            bool_or(e.act = 'EXPORT') as taken
        from audit_entry e join mine m on m.case_id = e.case_id
        where e.id >= audit_from(since) and e.id < audit_from(before) and e.act in ('READ', 'LIST', 'EXPORT')
            and e.reason in ('OWNER', 'COVER', 'SUPERVISION', 'EMERGENCY')
            and (e.participant_id = m.participant_id or (e.participant_id is null
                and (m.left_at is null or e.at < m.left_at)
                -- An emergency, and a cover for one flag, are about one of the two: they are told to that one, where the entry says who.
                and (m.mode = 'INDIVIDUAL' or (e.reason <> 'EMERGENCY' and not (e.reason = 'COVER' and exists (select 1 from caseload f
                    where f.case_id = e.case_id and f.person_id = e.person_id and f.relation = 'COVER' and f.flag_id is not null))))))
            -- A list names one session with both and one with each alone, and is left out only where it holds nothing else.
            and not (e.object_ids && m.of_the_other and (e.act <> 'LIST' or e.object_ids <@ m.of_the_other))
        group by 1, 2, 3) l
    join person p on p.id = l.person_id
    order by l.day desc, l.last_at desc, l.person_id, l.reason limit most
$$;
revoke execute on function record_opened(timestamptz, timestamptz, text, int) from public;
grant execute on function record_opened(timestamptz, timestamptz, text, int) to keptword_app;

-- Up to which link entries of the audit log may be removed, null for none: those at the beginning of the chain that are older than the practice
-- keeps closed cases, each of no case or of one that is not kept any longer. None while any case of the practice is held. The last link
-- always stays. Only whole rows of links go, and one call looks at some hundred.
create function audit_removable() returns bigint
    language plpgsql stable security definer set search_path = keptword, pg_temp as $$
declare
    own   constant uuid := actor_practice();
    old   constant timestamptz := now() - make_interval(years => coalesce((select r.years from practice_retention r where r.practice_id = own), 10));
    today constant date := (now() at time zone coalesce((select t.zone from practice t where t.id = own), 'UTC'))::date;
    one   record;
    found bigint;
begin
    if own is null or actor_scope() is distinct from 'job' then
        raise exception 'entries of the audit log are removed by jobs' using errcode = 'insufficient_privilege';
    end if;
    if exists (select 1 from legal_hold h where h.practice_id = own and h.lifted_at is null) then
        return null;
    end if;
    for one in select l.number, l.sealed_at, l.entry_ids from audit_link l
        where l.practice_id = own and l.number < (select max(m.number) from audit_link m where m.practice_id = own) order by l.number limit 500
    loop
        exit when one.sealed_at >= old or audit_from(old) <= any(one.entry_ids) or exists (
            select 1 from audit_entry e join cases c on c.id = e.case_id
            where e.practice_id = own and e.id = any(one.entry_ids) and e.id < audit_from(old) and coalesce(kept_until(c.id) >= today, true));
        found := one.number;
    end loop;
    return found;
end $$;

-- Removes them, and keeps where the chain begins from then on. Returns how many went.
create function remove_audit(up_to bigint, last_mac bytea, removed_at timestamptz, signed bytea) returns bigint
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    own  constant uuid := actor_practice();
    went bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('keptword/audit/' || own, 0));
    if up_to > coalesce(audit_removable(), 0) or not exists (select 1 from audit_link l
        where l.practice_id = own and l.number = up_to and substr(l.macs, length(l.macs) - 31) = last_mac)
    then
        raise exception 'entries of the audit log up to % are kept', up_to using errcode = 'check_violation';
    end if;
    delete from audit_entry e using (select unnest(l.entry_ids) as id from audit_link l where l.practice_id = own and l.number <= up_to) gone
        where e.practice_id = own and e.id = gone.id and e.id < audit_from(now() - interval '3 years');
    get diagnostics went = row_count;
    delete from audit_link l where l.practice_id = own and l.number <= up_to;
    insert into audit_cut values (own, up_to, last_mac, removed_at, signed) on conflict (practice_id)
        do update set number = excluded.number, mac = excluded.mac, at = excluded.at, signature = excluded.signature;
    return went;
end $$;
revoke execute on function audit_removable(), remove_audit(bigint, bytea, timestamptz, bytea) from public;
grant execute on function audit_removable(), remove_audit(bigint, bytea, timestamptz, bytea) to keptword_jobs;
