-- Rows that row-level security let through to be read rightly, and to be written too widely: the application never did, a statement of
-- its own could. Nothing changes for what the pages do.
set search_path to keptword;

-- The words of a promise are shown to the partner by its staff. A client who owns the promise may stop that and move it to another zone,
-- and a client who does not own it may change nothing.
create function shown_by_staff() returns trigger language plpgsql as $$
begin
    if keptword.actor_scope() = 'client' then
        if tg_op = 'INSERT' or (new.asks and not old.asks)
            or (new.promise_id, new.practice_id, new.case_id, new.participant_id, new.owner_id, new.what)
                is distinct from (old.promise_id, old.practice_id, old.case_id, old.participant_id, old.owner_id, old.what)
            or not exists (select 1 from keptword.caseload c where c.participant_id = old.owner_id
                and c.person_id = keptword.actor_person() and c.relation = 'CLIENT')
        then
            raise exception 'a promise is shown by the staff of its case' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger shown_by_staff before insert or update on promise_shown for each row execute function shown_by_staff();

-- A session and its notes are written into a case the writer reaches.
create policy into_a_case_reached on session as restrictive for insert
    with check ((select actor_scope()) = 'job' or case_id in (select g.id from cases g));
create policy within_a_case_reached on session as restrictive for update
    with check ((select actor_scope()) = 'job' or case_id in (select g.id from cases g));
create policy into_a_case_reached on session_note as restrictive for insert
    with check ((select actor_scope()) = 'job' or case_id in (select g.id from cases g));
create policy within_a_case_reached on session_note as restrictive for update
    with check ((select actor_scope()) = 'job' or case_id in (select g.id from cases g));

-- What the practice decided is changed by its managers.
create policy decided_by_managers on practice as restrictive for update
    using ((select actor_scope()) in ('manager', 'job')) with check ((select actor_scope()) in ('manager', 'job'));
