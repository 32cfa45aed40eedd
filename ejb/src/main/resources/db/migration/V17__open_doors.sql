-- Open doors: whose an account is, what a code is for, whoever holds it, how often the doors that are open to everybody were tried, and what
-- the nodes know of browsers: forms they sent, and sign-ins they left.
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
    kind       varchar(4) not null check (kind in ('JOIN', 'FEED', 'COPY')),
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

-- The forms that browsers sent, so that a second send acts on no other node: by hashes of the session and of the form's token, which nobody
-- else knows, and where the first one led. A session keeps its last fifty. Reached by the functions only.
create table sent_form (
    session bytea not null check (octet_length(session) = 32),
    form    bytea not null check (octet_length(form) = 32),
    sent_at timestamptz not null,
    led_to  varchar(2000),
    primary key (session, form)
);
create index on sent_form (session, sent_at);
create index on sent_form (sent_at);
alter table sent_form enable row level security, force row level security;
create policy remembered on sent_form for all to current_user using (true) with check (true);

-- Claims a form for a request; no row when it is the first. Otherwise when the first was sent and, once that is known, where it led.
create function send_form(of_session bytea, token bytea, now_at timestamptz) returns table (sent timestamptz, led text)
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    loop -- a claim that is given up meanwhile can be taken
        insert into sent_form (session, form, sent_at) values (of_session, token, now_at) on conflict do nothing;
        if found then
            delete from sent_form where session = of_session and sent_at < (select o.sent_at from sent_form o
                where o.session = of_session order by o.sent_at desc offset 49 limit 1);
            return;
        end if;
        return query select o.sent_at, o.led_to::text from sent_form o where o.session = of_session and o.form = token;
        if found then
            return;
        end if;
    end loop;
end $$;

-- Notes where the request that sent it then led; without an address it led nowhere, and the form may be sent again.
create function answer_form(of_session bytea, token bytea, then_at timestamptz, address text) returns void
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    if address is null then
        delete from sent_form where session = of_session and form = token and sent_at = then_at and led_to is null;
    else
        update sent_form set led_to = address where session = of_session and form = token and sent_at = then_at;
    end if;
end $$;

-- Sign-ins that somebody left, by a hash of the sign-in service's name for them: no node takes one on, whether the service did not answer at that
-- moment or the node could not hear of it. Reached by the functions only.
create table unended_sign_in (
    sign_in bytea primary key check (octet_length(sign_in) = 32),
    left_at timestamptz not null
);
create index on unended_sign_in (left_at);
alter table unended_sign_in enable row level security, force row level security;
create policy remembered on unended_sign_in for all to current_user using (true) with check (true);

-- Remembers it from a moment on; without a moment the service has ended it, and nothing is left to remember. The commit waits for no standby:
-- other nodes see what is committed, and whoever leaves must not wait while the standby hangs.
create function leave_unended(sid bytea, since timestamptz) returns void
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform set_config('synchronous_commit', 'local', true);
    if since is null then
        delete from unended_sign_in where sign_in = sid;
    else
        insert into unended_sign_in values (sid, since) on conflict (sign_in) do update set left_at = since;
    end if;
end $$;

create function is_left_unended(sid bytea) returns boolean
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select exists (select 1 from unended_sign_in where sign_in = sid)
$$;
revoke execute on function send_form(bytea, bytea, timestamptz), answer_form(bytea, bytea, timestamptz, text),
    leave_unended(bytea, timestamptz), is_left_unended(bytea) from public;
grant execute on function send_form(bytea, bytea, timestamptz), answer_form(bytea, bytea, timestamptz, text),
    leave_unended(bytea, timestamptz), is_left_unended(bytea) to keptword_app;

-- Where the servers of a cluster find each other (JGroups). The launcher empties it before the first one starts.
create table node_address (
    own_addr     varchar(200) not null,
    cluster_name varchar(200) not null,
    ping_data    bytea not null,
    primary key (own_addr, cluster_name)
);
grant select, insert, delete on node_address to keptword_app;

-- What no limit and no browser asks for any more. No session and no sign-in of the realm lives longer than ten hours.
create function forget_attempts(before timestamptz) returns void
    language sql security definer set search_path = keptword, pg_temp as $$
    delete from attempt where began_at < before - interval '10 minutes';
    delete from sent_form where sent_at < before - interval '10 hours';
    delete from unended_sign_in where left_at < before - interval '10 hours'
$$;
revoke execute on function count_attempt(text, timestamptz, bytea, int, int), forget_attempts(timestamptz) from public;
grant execute on function count_attempt(text, timestamptz, bytea, int, int) to keptword_app, keptword_jobs;
grant execute on function forget_attempts(timestamptz) to keptword_jobs;
