-- Open doors: whose an account is, what a code is for, whoever holds it, and how often the doors that are open to everybody were tried.
set search_path to keptword;

-- The place of one account, before an actor is set.
create policy looked_up on sign_in for select to current_user using (true);
create function sign_in_of(account text) returns setof sign_in
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select * from sign_in s where s.subject = account
$$;
revoke execute on function sign_in_of(text) from public;
grant execute on function sign_in_of(text) to keptword_app;

-- For code_owner.
create policy looked_up on invitation_code for select to current_user using (true);
create function code_owner(hash bytea) returns setof invitation_code
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select * from invitation_code c where c.code_hash = hash
$$;
revoke execute on function code_owner(bytea) from public;
grant execute on function code_owner(bytea) to keptword_app, keptword_jobs;

-- How often the open doors were tried in the ten minutes that begin at a moment, by the hash of a network address and, with an empty one, by
-- all. Shared by every node, and reached by the two functions only.
create table attempt (
    kind       varchar(4) not null check (kind in ('JOIN', 'FEED')),
    began_at   timestamptz not null,
    address    bytea not null,
    times      int not null,
    primary key (kind, began_at, address)
);
alter table attempt enable row level security, force row level security;
create policy counted on attempt for all to current_user using (true) with check (true);

-- Counts one more try; whether it is within both limits. What an address tries beyond its own limit is not counted for all: one address could
-- shut the door for everybody otherwise.
create function count_attempt(what text, now_at timestamptz, who bytea, per_address int, in_all int) returns boolean
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    begun timestamptz := to_timestamp(floor(extract(epoch from now_at) / 600) * 600);
    counted int;
begin
    insert into attempt as a values (what, begun, who, 1)
        on conflict (kind, began_at, address) do update set times = a.times + 1 where a.times < per_address
        returning a.times into counted;
    if counted is null then
        return false;
    end if;
    counted := null;
    insert into attempt as a values (what, begun, ''::bytea, 1)
        on conflict (kind, began_at, address) do update set times = a.times + 1 where a.times < in_all
        returning a.times into counted;
    return counted is not null;
end $$;

create function forget_attempts(before timestamptz) returns void
    language sql security definer set search_path = keptword, pg_temp as $$
    delete from attempt where began_at < before - interval '10 minutes'
$$;
revoke execute on function count_attempt(text, timestamptz, bytea, int, int), forget_attempts(timestamptz) from public;
grant execute on function count_attempt(text, timestamptz, bytea, int, int) to keptword_app, keptword_jobs;
grant execute on function forget_attempts(timestamptz) to keptword_jobs;
