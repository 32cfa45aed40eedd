-- Ground: who acts, the shapes of row-level security, the practice and its key.
--
-- The role that runs the migrations owns everything here. The two roles of the server own nothing and have the grants written in these
-- files and no others: keptword_app is for the requests of people, keptword_jobs for jobs. Row-level security is forced on every table of
-- a practice, so it binds the owner too.
--
-- In all files, a column of type bytea is a text sealed with the practice's key, a hash or a MAC, but for the image of a practice's logo; idempotency_key is given by the
-- page for the act that wrote the row, so that the same act sent again adds nothing; version is for optimistic locking.

create schema if not exists keptword;
set search_path to keptword;
grant usage on schema keptword to keptword_app, keptword_jobs;

-- The actor of a transaction. The first statement of every transaction sets it with set_actor; without an actor nothing is visible.
--
-- Any statement can change a setting, so the settings that hold the actor are valid only with a proof. set_actor checks the application's
-- MAC and stores a hash of person, practice, scope, start of the transaction and a random number that only the owner's functions can read.
-- actor_practice(), practice_as(), actor_scope() and actor_person() check that proof, each of them and each time, and are null without it: a
-- statement works out what its policies compare with only when a row needs it, and could change a setting in between.
--
-- The key of the MAC (HMAC-SHA-256), already combined with the two paddings. The launcher writes it, and no role of the server can read it.
create table actor_key (
    one       boolean primary key default true check (one),
    inner_pad bytea not null,
    outer_pad bytea not null
);
alter table actor_key enable row level security, force row level security;
create policy kept on actor_key for all to current_user using (true) with check (true);
-- The random number, new for each actor. currval is local to the session.
create unlogged sequence actor_secret as bigint cycle;

-- Volatile, so that the planner inlines these two.
create function actor_proof() returns text language sql volatile as $$
    select encode(sha256(int8send(currval('keptword.actor_secret')) || timestamptz_send(now()) || convert_to(
        current_setting('keptword.person') || '|' || current_setting('keptword.practice') || '|' || current_setting('keptword.scope'), 'UTF8')), 'hex')
$$;
-- Commands that run as the owner need no proof.
create function actor_is_proven() returns boolean language sql volatile as $$
    select session_user = current_user
        or (coalesce(current_setting('keptword.proof', true), '') <> '' and current_setting('keptword.proof') = keptword.actor_proof())
$$;

create function set_actor(person text, practice text, scope text, said_at bigint, mac bytea) returns void
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    expected bytea;
    ignored  text;
begin
    select sha256(k.outer_pad || sha256(k.inner_pad || convert_to(concat_ws('|', person, practice, scope, said_at), 'UTF8')))
        into expected from actor_key k;
    if expected is null or mac is distinct from expected then
        raise exception 'the actor is not signed' using errcode = 'insufficient_privilege';
    end if;
    -- The role that logged in, not that of this function. Only jobs are jobs, and they are nothing else.
    if (session_user = 'keptword_app' and scope is not distinct from 'job')
        or (session_user = 'keptword_jobs' and scope is distinct from 'job')
    then
        raise exception '% cannot act with the scope %', session_user, scope using errcode = 'insufficient_privilege';
    end if;
    if abs(extract(epoch from now()) * 1000 - said_at) > 300000 then
        raise exception 'the actor was signed at %, which is more than five minutes from the clock of the database', to_timestamp(said_at / 1000)
            using errcode = 'insufficient_privilege';
    end if;
    -- An assignment takes a fraction of what "perform" takes.
    ignored := concat(setval('actor_secret', 1 + ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 17, 15))::bit(60)::bigint),
        set_config('keptword.person', person, true), set_config('keptword.practice', practice, true), set_config('keptword.scope', scope, true));
    ignored := set_config('keptword.proof', actor_proof(), true);
end $$;

-- Changes the actor inside triggers. Only the owner's functions may call it. It checks the proof first: otherwise a statement could change
-- the settings while it writes its rows, and its trigger would make them valid.
create function act_as(scope text, person text) returns void language plpgsql as $$
begin
    if keptword.actor_practice() is null then
        raise exception 'the actor has no valid proof' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('keptword.scope', coalesce(scope, ''), true), set_config('keptword.person', coalesce(person, ''), true);
    if session_user <> current_user then
        perform set_config('keptword.proof', keptword.actor_proof(), true);
    end if;
end $$;
revoke execute on function actor_proof(), actor_is_proven(), act_as(text, text), set_actor(text, text, text, bigint, bytea) from public;
grant execute on function set_actor(text, text, text, bigint, bytea) to keptword_app, keptword_jobs;

create function actor_practice() returns uuid
    language plpgsql stable parallel restricted security definer set search_path = keptword, pg_temp as $$
begin
    return case when actor_is_proven() then nullif(current_setting('keptword.practice', true), '')::uuid end;
end $$;
-- 'client', 'staff' (counselor, supervisor), 'manager', or 'job' (a named job of one practice)
create function actor_scope() returns text
    language plpgsql stable parallel restricted security definer set search_path = keptword, pg_temp as $$
begin
    return case when actor_is_proven() then nullif(current_setting('keptword.scope', true), '') end;
end $$;
create function actor_person() returns uuid
    language plpgsql stable parallel restricted security definer set search_path = keptword, pg_temp as $$
begin
    return case when actor_is_proven() then nullif(current_setting('keptword.person', true), '')::uuid end;
end $$;
-- The practice of an actor with one of these scopes, and of no other actor.
create function practice_as(variadic scopes text[]) returns uuid
    language plpgsql stable parallel restricted security definer set search_path = keptword, pg_temp as $$
begin
    return case when current_setting('keptword.scope', true) = any (scopes) and actor_is_proven()
        then nullif(current_setting('keptword.practice', true), '')::uuid end;
end $$;

-- For triggers whose statements find nothing without an actor: what they have to do is not left undone because a statement took the proof away.
create function require_actor() returns void language plpgsql as $$
begin
    if session_user in ('keptword_app', 'keptword_jobs') and keptword.actor_practice() is null then
        raise exception 'the actor has no valid proof' using errcode = 'insufficient_privilege';
    end if;
end $$;

-- Whether a timer asks for all practices at once: the role of jobs, with no actor yet. The functions due_... answer it, one for each kind of
-- work, with the ids of the practices that have such work now. For the rows they look at, the owner has the policy "due".
create function timer_asks() returns boolean language sql stable return session_user = 'keptword_jobs' and keptword.actor_scope() is null;

-- The policy of jobs in a table. It is for their role, and for the owner, whose triggers act as a job; keptword_app has none. Which acts it
-- is for, the grants of the table say. A policy without a role is for both roles of the server, and compares what a job does not have: a
-- person, or the scope of one.
create procedure for_jobs(name text, narrowed text default null) language plpgsql as $$
declare
    rule constant text := 'practice_id = (select keptword.practice_as(''job''))'
        || coalesce(' and ' || narrowed, '');
begin
    execute format('create policy job on keptword.%I for all to keptword_jobs, current_user using (%s) with check (%s)', name, rule, rule);
end $$;

-- Row-level security for a table of one of these shapes:
--   practice  everybody in the practice reads; staff, managers and jobs write
--   case      staff with the case in their caseload; a client, the rows of the client's own participant_id; jobs
--   staff     staff with the case in their caseload, and jobs (screening, private notes, flags)
--   own       a client, the rows of the client's own participant_id; no staff and no job
-- A table that fits none of them has its policies written out, with the reason above them. Where a shape lets too much through, a
-- restrictive policy below the call narrows it.
--
-- The cases and the places in them are compared with arrays that are worked out once for a statement, reached() and places() of
-- V2_1__caseload.sql, and never with a subquery: only an array is a condition an index can serve, so that a statement reads the rows of the cases
-- it is about, however many others there are.
--
-- Some functions answer with more than their caller may see, a count for a manager for instance. They run with the rights of the owner
-- (security definer). Each table they read has a policy "to current_user", the owner who runs this file; the server's roles are not in it.
create procedure protect(name text, shape text) language plpgsql as $$
declare
    mine    constant text := 'practice_id = (select keptword.actor_practice())';
    written constant text := mine || ' and (select keptword.actor_scope()) <> ''client''';
    staff   constant text := 'practice_id = (select keptword.practice_as(''staff''))';
    client  constant text := 'practice_id = (select keptword.practice_as(''client''))';
    reached constant text := 'case_id = any((select keptword.reached())::uuid[])';
    own     constant text := 'participant_id = any((select keptword.places())::uuid[])';
    rule text;
begin
    rule := case shape
        when 'practice' then mine
        when 'case'  then format('%s and %s and ((select keptword.actor_scope()) = ''staff'' or %s)', mine, reached, own)
        when 'staff' then format('%s and %s', staff, reached)
        when 'own'   then format('%s and %s and %s', client, reached, own)
    end;
    if rule is null then
        raise exception 'no such shape of protection: %', shape;
    end if;
    execute format('alter table keptword.%I enable row level security', name);
    execute format('alter table keptword.%I force row level security', name);
    if shape = 'practice' then
        execute format('create policy read on keptword.%I for select using (%s)', name, rule);
        execute format('create policy write on keptword.%I for all using (%s) with check (%s)', name, written, written);
    else
        execute format('create policy reach on keptword.%I for all to keptword_app, current_user using (%s) with check (%s)', name, rule, rule);
        if shape <> 'own' then
            call keptword.for_jobs(name);
        end if;
    end if;
end $$;

-- The organization that uses the application, and what its managers decided: for how many days reaching out rests after an attempt without
-- an answer, and whether the signed notes of a supervised counselor need a co-signature. country is that whose crisis lines are suggested, null for one
-- that is not on the list. Address, phone,
-- website and logo are the letterhead of what is printed; logo is a hash of its image, which is in practice_logo.
create table practice (
    id              uuid primary key,
    name            varchar(120) not null,
    locale          varchar(10)  not null,
    zone            varchar(60)  not null,
    country         varchar(2) check (country ~ '^[A-Z]{2}$'),
    consent_version varchar(40)  not null,
    rest_days       int          not null default 14 check (rest_days between 1 and 365),
    cosign_notes    boolean      not null default false,
    hours_begins    int[]        not null default '{540, 540, 540, 540, 540, 0, 0}' check (cardinality(hours_begins) = 7 and 0 <= all (hours_begins)),
    hours_ends      int[]        not null default '{1020, 1020, 1020, 1020, 1020, 0, 0}' check (cardinality(hours_ends) = 7 and 1440 > all (hours_ends)),
    address         varchar(420) not null default '',
    phone           varchar(40)  not null default '',
    website         varchar(120) not null default '',
    logo            varchar(16),
    created_at      timestamptz  not null,
    version         int          not null default 0
);
alter table practice enable row level security, force row level security;
create policy own on practice for all using (id = (select actor_practice())) with check (id = (select actor_practice()));
create policy decided_by_managers on practice as restrictive for update
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');
-- For kept_until, which needs the time zone.
create policy weighed on practice for select to current_user using (id = (select actor_practice()));

grant select, update on practice to keptword_app;
-- A practice is founded by a job.
grant select, insert on practice to keptword_jobs;

-- The key of a practice's texts, wrapped by the master key, which is outside the database. The keyset is null once the key was erased: the
-- texts of the practice cannot be read any more. The application may make a practice's first key; only the commands of the owner change or
-- erase one.
create table practice_key (
    practice_id uuid primary key,
    keyset      bytea,
    stage       varchar(10) not null default 'STEADY' check (stage in ('STEADY', 'READING', 'WRITING')),
    made_at     timestamptz not null,
    changed_at  timestamptz not null,
    erased_at   timestamptz,
    check ((keyset is null) = (erased_at is not null))
);
alter table practice_key enable row level security, force row level security;
create policy own on practice_key for all
    using (practice_id = (select actor_practice())) with check (practice_id = (select actor_practice()));

grant select, insert on practice_key to keptword_app, keptword_jobs;
