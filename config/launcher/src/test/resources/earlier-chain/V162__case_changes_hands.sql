-- A manager gives a case to another counselor: the row OWNER of the one ends and another begins. Everything that goes with whoever has the
-- case follows in the same statement, whoever sends it: who reads along, who covers, whose the meetings ahead are, and what the one before
-- has printed of the day.
set search_path to keptword;

-- Since when it is this counselor's; empty for who opened it. Clients read it.
alter table cases add column counselor_since timestamptz;

create function case_changes_hands() returns trigger language plpgsql as $$
declare
    scope  constant text := keptword.actor_scope();
    person constant uuid := keptword.actor_person();
    before uuid;
begin
    perform set_config('keptword.scope', 'job', true);
    select c.counselor_id into before from keptword.cases c where c.id = new.case_id;
    if before is distinct from new.person_id and before is not null then
        update keptword.caseload l set until = greatest(l.since, new.since)
            where l.case_id = new.case_id and l.id <> new.id and l.relation in ('OWNER', 'SUPERVISION', 'COVER')
                and (l.until is null or l.until > new.since);
        insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)
            select gen_random_uuid(), new.practice_id, new.case_id, s.supervisor_id, 'SUPERVISION', new.since
            from keptword.supervision s
            where s.counselor_id = new.person_id and (s.until is null or s.until > new.since);
        insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since, until, for_id, absence_id)
            select gen_random_uuid(), new.practice_id, new.case_id, a.cover_id, 'COVER',
                greatest(a.from_day::timestamp at time zone p.zone, new.since), a.over at time zone p.zone, new.person_id, a.id
            from (select o.*, coalesce(o.ended_on, o.to_day + 1)::timestamp as over from keptword.absence o
                where o.person_id = new.person_id and o.cover_id is not null) a
            join keptword.person p on p.id = a.person_id
            where a.over at time zone p.zone > new.since and a.over > a.from_day::timestamp;
        update keptword.cases set counselor_id = new.person_id, counselor_since = new.since, version = version + 1
            where id = new.case_id;
        update keptword.session set counselor_id = new.person_id, version = version + 1,
                calendar_sequence = calendar_sequence + 1, calendar_changed = new.since
            where case_id = new.case_id and state = 'PLANNED';
        perform set_config('keptword.scope', 'staff', true), set_config('keptword.person', before::text, true);
        delete from keptword.day_print where person_id = before;
        perform set_config('keptword.person', coalesce(person::text, ''), true);
    end if;
    perform set_config('keptword.scope', coalesce(scope, ''), true);
    return null;
end $$;
create trigger case_changes_hands after insert on caseload for each row when (new.relation = 'OWNER') execute function case_changes_hands();

-- What a manager sees of the cases of one counselor: names and counts, by the rights of the owner, whose policy is for counting alone.
do $$
begin
    execute format('create policy counted on session_note for select to %I using (practice_id = (select keptword.actor_practice())'
        ' and (select keptword.actor_scope()) = ''manager'')', current_user);
end $$;
create function cases_of(one uuid)
    returns table (case_id uuid, name varchar, mode varchar, state varchar, opened_at timestamptz, held bigint, planned bigint, unsigned bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select c.id, c.name, c.mode, c.state, c.opened_at,
        (select count(*) from session s where s.case_id = c.id and s.state = 'HELD'),
        (select count(*) from session s where s.case_id = c.id and s.state = 'PLANNED' and s.starts_at > now()),
        (select count(*) from session_note n where n.case_id = c.id and n.signed_at is null and n.text is not null)
    from cases c
    where c.practice_id = (select actor_practice()) and (select actor_scope()) = 'manager' and c.counselor_id = one
    order by c.state desc, c.name, c.id
$$;
revoke execute on function cases_of(uuid) from public;
grant execute on function cases_of(uuid) to keptword_app;
