-- How a practice is used, for its manager: two numbers a counselor, and nothing they are counted from. The function runs with the rights
-- of the owner, who is held by row-level security as well and gets a policy of its own for counting; the runtime role gets none, so that a
-- manager who asks a table still finds no row.
set search_path to keptword;

do $$
begin
    execute format('create policy counted on cases for select to %I using (practice_id = (select keptword.actor_practice())'
        ' and (select keptword.actor_scope()) = ''manager'')', current_user);
    execute format('create policy counted on session for select to %I using (practice_id = (select keptword.actor_practice())'
        ' and (select keptword.actor_scope()) = ''manager'')', current_user);
end $$;

create function practice_usage(held_since timestamptz) returns table (counselor uuid, open_cases bigint, held bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select p.id,
        (select count(*) from cases c where c.counselor_id = p.id and c.state = 'OPEN'),
        (select count(*) from session s where s.counselor_id = p.id and s.state = 'HELD' and s.starts_at >= held_since)
    from person p
    where p.practice_id = (select actor_practice()) and (select actor_scope()) = 'manager' and p.role = 'COUNSELOR'
$$;
revoke execute on function practice_usage(timestamptz) from public;
grant execute on function practice_usage(timestamptz) to keptword_app;
