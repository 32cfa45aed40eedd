-- Who opened a client's record, for that client: the day, the person and by what right. It tells neither what was looked at nor anything of
-- the partner: entries about the other participant or a meeting with the other alone are not among them.
set search_path to keptword;

do $$
begin
    execute format('create policy told on audit_entry for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
end $$;

create function record_opened(since timestamptz, before timestamptz, in_zone text, most int)
    returns table (day date, person_id uuid, person varchar, reason varchar, first_at timestamptz, last_at timestamptz, taken boolean)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    with mine as (select c.case_id, c.participant_id from caseload c where c.person_id = (select actor_person()) and c.relation = 'CLIENT'
        and c.practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and (c.until is null or c.until > now()))
    select (e.at at time zone in_zone)::date, e.person_id, p.name, e.reason, min(e.at), max(e.at), bool_or(e.act = 'EXPORT')
    from audit_entry e join mine m on m.case_id = e.case_id and (e.participant_id is null or e.participant_id = m.participant_id)
        join person p on p.id = e.person_id
    where e.at >= since and e.at < before and e.act in ('READ', 'LIST', 'EXPORT')
        and e.reason in ('OWNER', 'COVER', 'SUPERVISION', 'EMERGENCY')
        and not exists (select 1 from session s where s.case_id = e.case_id and s.id = any(e.object_ids)
            and s.participant_id is not null and s.participant_id <> m.participant_id)
    group by 1, 2, 3, 4 order by 1 desc, max(e.at) desc, 2, 4 limit most
$$;
revoke execute on function record_opened(timestamptz, timestamptz, text, int) from public;
grant execute on function record_opened(timestamptz, timestamptz, text, int) to keptword_app;
