-- The cover of a counselor reaches the counselor's cases from a moment to a moment: for an absence, or for one flag that waited too
-- long. A row that lies ahead opens nothing: who is named does not see it before it begins, and what is reached is found through it.
set search_path to keptword;

alter table caseload
    add column for_id     uuid references person,
    add column absence_id uuid references absence,
    add column flag_id    uuid,
    add constraint cover_for_somebody check (
        (relation = 'COVER' or num_nulls(for_id, absence_id, flag_id) = 3)
        and num_nonnulls(absence_id, flag_id) < 2 and for_id <> person_id);
create index on caseload (for_id, until) where for_id is not null;
create unique index on caseload (flag_id, person_id) where flag_id is not null;

drop policy own on caseload;
create policy own on caseload for select
    using (practice_id = (select actor_practice())
        and ((person_id = (select actor_person()) and (relation <> 'COVER' or since <= now()))
            or for_id = (select actor_person()) or (select actor_scope()) in ('job', 'manager')));

-- A query of its own: within a policy the caseload cannot ask itself.
create function actor_owns(one uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.caseload c where c.case_id = one and c.person_id = keptword.actor_person()
        and c.relation = 'OWNER' and (c.until is null or c.until > now()))
$$;

-- A cover is named by the counselor whose case it is, or by a job.
create policy cover_named on caseload as restrictive for insert
    with check (relation <> 'COVER' or (select actor_scope()) = 'job'
        or ((select actor_scope()) = 'staff' and for_id = (select actor_person()) and actor_owns(case_id)));

-- The counselor moves begin and end; the cover may only give back. Both are held by the trigger.
create policy cover_moved on caseload for update
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and relation = 'COVER'
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
    if keptword.actor_scope() = 'staff' and old.for_id is distinct from keptword.actor_person()
        and (new.since <> old.since or new.until is null or new.until > coalesce(old.until, 'infinity'))
    then
        raise exception 'a cover can be given back by its holder, and nothing else' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger caseload_stays before update on caseload for each row execute function caseload_stays();
