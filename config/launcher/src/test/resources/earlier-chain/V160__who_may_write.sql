-- Rows a statement of its own could still write though no page ever does: who reaches which case, how a client takes part, whose name stands
-- under a note, and the note templates of a practice.
set search_path to keptword;

-- What these rules weigh themselves is read with the rights of the owner, who gets a policy of its own for it; the runtime role gets none.
do $$
begin
    execute format('create policy weighed on caseload for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
    execute format('create policy weighed on participant for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
    execute format('create policy weighed on person for select to %I using (practice_id = (select keptword.actor_practice()))', current_user);
end $$;

create function anybody_reaches(one uuid) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select exists (select 1 from caseload c where c.case_id = one)
$$;
create function takes_part(who uuid, place uuid, one uuid) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select exists (select 1 from participant p where p.id = place and p.case_id = one and p.person_id = who)
$$;
create function works_as(who uuid, as_what text) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select exists (select 1 from person p where p.id = who and p.practice_id = actor_practice() and p.role = as_what and p.state = 'ACTIVE')
$$;
revoke execute on function anybody_reaches(uuid), takes_part(uuid, uuid, uuid), works_as(uuid, text) from public;
grant execute on function anybody_reaches(uuid), takes_part(uuid, uuid, uuid), works_as(uuid, text) to keptword_app;

create function reads_along(supervisor uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.supervision s where s.supervisor_id = supervisor and s.counselor_id = keptword.actor_person()
        and (s.until is null or s.until > now()))
$$;

-- A counselor opens a case nobody has, lets those read along who supervise, and lets a client into an own case whose place it is. A manager
-- gives a case to a counselor, and lets a supervisor read. The cover has a rule of its own.
create policy reached_rightly on caseload as restrictive for insert
    with check ((select actor_scope()) = 'job' or relation in ('COVER', 'EMERGENCY')
        or ((select actor_scope()) = 'staff' and case relation
            when 'OWNER' then person_id = (select actor_person()) and works_as(person_id, 'COUNSELOR') and not anybody_reaches(case_id)
            when 'SUPERVISION' then reads_along(person_id) and actor_owns(case_id)
            when 'CLIENT' then actor_owns(case_id) and takes_part(person_id, participant_id, case_id)
            else false end)
        or ((select actor_scope()) = 'manager' and case relation
            when 'OWNER' then works_as(person_id, 'COUNSELOR') and anybody_reaches(case_id)
            when 'SUPERVISION' then works_as(person_id, 'SUPERVISOR')
            else false end));
-- Until there is a way to it, nobody opens a case in an emergency.
create policy no_emergency on caseload as restrictive for insert with check (relation <> 'EMERGENCY');

-- How somebody takes part, and what was agreed to, is recorded by the counselor.
create policy recorded_by_staff on participant as restrictive for insert with check ((select actor_scope()) <> 'client');
create policy changed_by_staff on participant as restrictive for update
    using ((select actor_scope()) <> 'client') with check ((select actor_scope()) <> 'client');
create policy recorded_by_staff on consent as restrictive for insert with check ((select actor_scope()) <> 'client');
create policy changed_by_staff on consent as restrictive for update
    using ((select actor_scope()) <> 'client') with check ((select actor_scope()) <> 'client');

-- Whoever signs does so in the own name.
create policy signed_in_the_own_name on note_addendum as restrictive for insert
    with check ((select actor_scope()) = 'staff' and signed_by = (select actor_person()));
create function signed_in_the_own_name() returns trigger language plpgsql as $$
begin
    if (old.signed_by is null and new.signed_by is not null and new.signed_by is distinct from keptword.actor_person())
        or (old.cosigned_by is null and new.cosigned_by is not null and new.cosigned_by is distinct from keptword.actor_person())
    then
        raise exception 'a note is signed in the own name' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger signed_in_the_own_name before update on session_note for each row execute function signed_in_the_own_name();

-- The templates of a practice are its managers'.
create policy set_by_managers on note_template as restrictive for insert with check ((select actor_scope()) in ('manager', 'job'));
create policy changed_by_managers on note_template as restrictive for update
    using ((select actor_scope()) in ('manager', 'job')) with check ((select actor_scope()) in ('manager', 'job'));
create policy removed_by_managers on note_template as restrictive for delete using ((select actor_scope()) in ('manager', 'job'));
