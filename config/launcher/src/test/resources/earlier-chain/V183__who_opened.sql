-- Who opened a client's record, for that client: the day, the person and by what right. It tells neither what was looked at nor anything of
-- the partner: entries about the other participant, a meeting with the other alone, an emergency or a flag of the other are not among them.
set search_path to keptword;

do $$
begin
    execute format('create policy told on audit_entry for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
end $$;

create function record_opened(since timestamptz, before timestamptz, in_zone text, most int)
    returns table (day date, person_id uuid, person varchar, reason varchar, first_at timestamptz, last_at timestamptz, taken boolean)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    with mine as (select c.case_id, c.participant_id, c.ended_at, k.mode,
            -- A place that ended before its case did: what came after concerns those who stayed.
            case when c.ended_at is not null and (k.closed_at is null or c.ended_at < k.closed_at) then c.ended_at end as left_at
        from caseload c join cases k on k.id = c.case_id
        where c.person_id = (select actor_person()) and c.relation = 'CLIENT'
            and c.practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and (c.until is null or c.until > now()))
    select (e.at at time zone in_zone)::date, e.person_id, p.name, e.reason, min(e.at), max(e.at), bool_or(e.act = 'EXPORT')
    from audit_entry e join mine m on m.case_id = e.case_id
        join person p on p.id = e.person_id
    where e.at >= since and e.at < before and e.act in ('READ', 'LIST', 'EXPORT')
        and e.reason in ('OWNER', 'COVER', 'SUPERVISION', 'EMERGENCY')
        and (e.participant_id = m.participant_id or (e.participant_id is null
            and (m.left_at is null or e.at < m.left_at)
            -- An emergency, and a cover for one flag, are about one of the two: they are told to that one, where the entry says who.
            and (m.mode = 'INDIVIDUAL' or (e.reason <> 'EMERGENCY' and not (e.reason = 'COVER' and exists (select 1 from caseload f
                where f.case_id = e.case_id and f.person_id = e.person_id and f.relation = 'COVER' and f.flag_id is not null))))))
        and not exists (select 1 from session s where s.case_id = e.case_id and s.id = any(e.object_ids)
            and s.participant_id is not null and s.participant_id <> m.participant_id
            -- A list is left out only where it holds nothing else.
            and (e.act <> 'LIST' or not exists (select 1 from unnest(e.object_ids) as one (id) where one.id not in (select t.id from session t
                where t.case_id = e.case_id and t.participant_id is not null and t.participant_id <> m.participant_id))))
    group by 1, 2, 3, 4 order by 1 desc, max(e.at) desc, 2, 4 limit most
$$;
revoke execute on function record_opened(timestamptz, timestamptz, text, int) from public;
grant execute on function record_opened(timestamptz, timestamptz, text, int) to keptword_app;
