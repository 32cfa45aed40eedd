-- A client's place ends when its case is closed or the participant leaves. From then on nothing is written there, and when no place of the
-- person goes on any more, everything stays readable for ninety days. A place taken up again, or another one, takes the end away.
set search_path to keptword;

alter table caseload add column ended_at timestamptz,
    add constraint only_places_end check (ended_at is null or relation = 'CLIENT');

-- Whoever closes a case may not see the rows of its clients, so that these functions act as a job for their statements.
create function places_end(who uuid) returns void language plpgsql as $$
declare
    scope constant text := keptword.actor_scope();
begin
    perform set_config('keptword.scope', 'job', true);
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
    perform set_config('keptword.scope', coalesce(scope, ''), true);
end $$;

create function case_ends() returns trigger language plpgsql as $$
declare
    scope constant text := keptword.actor_scope();
    who uuid;
begin
    perform set_config('keptword.scope', 'job', true);
    for who in select distinct l.person_id from keptword.caseload l where l.case_id = new.id and l.relation = 'CLIENT' loop
        perform keptword.places_end(who);
    end loop;
    perform set_config('keptword.scope', coalesce(scope, ''), true);
    return null;
end $$;
create trigger case_ends after update on cases for each row when (old.state is distinct from new.state) execute function case_ends();

create function participant_ends() returns trigger language plpgsql as $$
begin
    perform keptword.places_end(new.person_id);
    return null;
end $$;
create trigger participant_ends after update on participant for each row
    when (new.person_id is not null and (old.state is distinct from new.state) and 'LEFT' in (old.state, new.state))
    execute function participant_ends();
create function place_taken() returns trigger language plpgsql as $$
begin
    perform keptword.places_end(new.person_id);
    return null;
end $$;
create trigger place_taken after insert on caseload for each row when (new.relation = 'CLIENT') execute function place_taken();

-- What ended before has ended, too. The owner is held by the policies, so they are lifted for what is already there.
alter table caseload no force row level security;
alter table participant no force row level security;
alter table cases no force row level security;
select places_end(o.person_id) from (select distinct person_id from caseload where relation = 'CLIENT') o;
alter table caseload force row level security;
alter table participant force row level security;
alter table cases force row level security;

-- A client writes only where the own place goes on. What a client may always do is not among it: take back what is shared, hide a promise.
create procedure written_while_it_goes_on(name text, acts text[]) language plpgsql as $$
declare
    act text;
begin
    foreach act in array acts loop
        execute format('create policy %I on keptword.%I as restrictive for %s %s with check ((select keptword.actor_scope()) <> ''client'''
            ' or participant_id in (select c.participant_id from keptword.caseload c where c.person_id = (select keptword.actor_person())'
            ' and c.relation = ''CLIENT'' and c.ended_at is null))', 'while_it_goes_on_' || act, name, act,
            case act when 'update' then 'using (true)' else '' end);
    end loop;
end $$;
call written_while_it_goes_on('assignment', '{insert}');
call written_while_it_goes_on('response', '{insert,update}');
call written_while_it_goes_on('draft', '{insert,update}');
call written_while_it_goes_on('draft_copy', '{insert}');
call written_while_it_goes_on('revision', '{insert,update}');
call written_while_it_goes_on('promise', '{insert}');
call written_while_it_goes_on('promise_outcome', '{insert,update}');
call written_while_it_goes_on('promise_notice', '{insert,update}');
call written_while_it_goes_on('goal_rating', '{insert,update}');
call written_while_it_goes_on('reach_out_attempt', '{insert}');
call written_while_it_goes_on('score', '{insert}');
call written_while_it_goes_on('risk_flag', '{insert}');
call written_while_it_goes_on('short_note', '{update}');
drop procedure written_while_it_goes_on;
