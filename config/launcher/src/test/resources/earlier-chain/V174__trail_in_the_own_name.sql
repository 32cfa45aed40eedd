-- An entry of the trail names who acts in its transaction, as what the person acts. Before, a statement of one's own could put an entry under
-- somebody else's name.
set search_path to keptword;

create policy in_the_own_name on audit_entry as restrictive for insert
    with check (case (select actor_scope())
        when 'job' then role = 'JOB' and person_id is null
        when 'client' then role = 'CLIENT' and person_id = (select actor_person())
        when 'staff' then role in ('COUNSELOR', 'SUPERVISOR') and person_id = (select actor_person())
        when 'manager' then role = 'MANAGER' and person_id = (select actor_person())
        else false end);
