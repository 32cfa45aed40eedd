-- Who is disabled keeps no code for a new sign-in, whoever gave it out: the manager does not see those a counselor gave a client, and
-- ends them without seeing them.
set search_path to keptword;

do $$
begin
    execute format('create policy ended on renewal for all to %I using (practice_id = (select keptword.actor_practice())'
        ' and (select keptword.actor_scope()) = ''manager'')', current_user);
end
$$;

create function end_renewals(one uuid) returns bigint
    language sql security definer set search_path = keptword, pg_temp as $$
    with ended as (
        update renewal set state = 'REVOKED', version = version + 1
            where person_id = one and state in ('OPEN', 'ACCOUNT_BEGUN')
                and practice_id = (select actor_practice()) and (select actor_scope()) = 'manager'
            returning id),
    taken as (delete from invitation_code c using ended e where c.invitation_id = e.id returning 1)
    select count(*) from taken
$$;
revoke execute on function end_renewals(uuid) from public;
grant execute on function end_renewals(uuid) to keptword_app;
