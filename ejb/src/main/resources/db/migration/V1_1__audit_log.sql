-- The audit log: its entries by months, the chain over them, and what was checked and removed.
set search_path to keptword;

-- Who did what to which objects and by what right. An id is a UUID of version 7, which begins with the millisecond it was made in: the order
-- of ids is that of time, "at" is read from the id, and any other id is refused. A list is one entry: it names the case or none, and listed
-- says how many things were shown. One thing is in object_id, which takes a third of the room of an array; several are in several_ids, and
-- object_ids is what is read. actor_name is the name of a job. Times counts how often the same was refused within a minute. The stamp
-- is a MAC the application makes while it writes the entry. It is null in entries written before there were stamps: a chain may begin with
-- such entries and has none after the first stamped one.
create table audit_entry (
    practice_id    uuid not null,
    id             uuid not null,
    at             timestamptz not null generated always as (uuid_extract_timestamp(id)) virtual,
    person_id      uuid,
    case_id        uuid,
    participant_id uuid,
    object_id      uuid,
    times          int not null default 1 check (times > 0),
    listed         int check (listed >= 0),
    role           varchar(20) not null,
    act            varchar(20) not null,
    object_kind    varchar(40) not null,
    reason         varchar(20) not null,
    actor_name     varchar(80),
    origin         varchar(60),
    several_ids    uuid[],
    object_ids     uuid[] generated always as (coalesce(several_ids, case when object_id is null then '{}' else array[object_id] end)) virtual,
    stamp          bytea,
    primary key (practice_id, id)
) partition by range (id);
-- One column each, so that entries of the same case or person share one index entry. Within a month that is narrow enough, and whoever asks
-- for the latest begins with the latest month.
create index on audit_entry (case_id);
create index on audit_entry (person_id);
-- The latest sign-ins of a person. Without it a person who never signed in is looked for among all entries of the practice.
create index on audit_entry (person_id, id) where act = 'SIGN_IN';
-- The latest of one act. Readings, lists and sign-ins are most of the log and found at once.
create index on audit_entry (act, id) where act <> 'READ' and act <> 'LIST' and act <> 'SIGN_IN';
-- Exports of several cases, by which the log is searched for a client.
create index on audit_entry (practice_id, id) where act = 'EXPORT' and case_id is null;

-- The first id of a moment. Times are asked for by these bounds, because months without any such entry are passed over by id alone.
create function audit_from(moment timestamptz) returns uuid language sql immutable strict parallel safe
    return (lpad(to_hex(floor(least(greatest(extract(epoch from moment) * 1000, 0), 281474976710655))::bigint), 12, '0') || repeat('0', 20))::uuid;

-- A part of the log. Entries are read and written through audit_entry alone, whose policies then hold: nobody has a grant on a part, and its
-- row-level security is for its owner, who makes and drops it.
create procedure make_audit_part(name text, low text, high text) language plpgsql as $$
begin
    execute format('create table keptword.%I partition of keptword.audit_entry for values from (%s) to (%s)', name, low, high);
    execute format('alter table keptword.%I enable row level security, force row level security', name);
    execute format('create policy kept on keptword.%I for all to current_user using (true) with check (true)', name);
end $$;

-- The month after the last that was made.
create function next_audit_month() returns date language sql stable set search_path = keptword, pg_temp as $$
    select coalesce(max(to_date(right(relname, 7), 'YYYY_MM')) + interval '1 month', date_trunc('month', now() at time zone 'UTC'))::date
        from pg_inherits join pg_class on oid = inhrelid where inhparent = 'audit_entry'::regclass and relname ~ '^audit_entry_\d{4}_\d\d$'
$$;

-- Makes the months of a year ahead. Before them is audit_entry_earlier and after them audit_entry_later, so that every entry has a place
-- and no act fails for want of one. The later part is empty as long as this runs and the clocks are right. Where it is not, months are made
-- all the same: entries of months that were not made in time stay in their table, which becomes one part under the name of its last month, and
-- entries dated beyond the year ahead go to the new later part. All acts wait while these are moved, so where they are more than movable
-- nothing is done. A moved entry is not queued again: the sealer looks for its link among those made since the entry, and would link one that
-- is dated ahead twice. Returns how many entries the later part held, at most a thousand, or null where the log was busy.
-- A month without entries that began more than four years ago is dropped: no practice keeps entries for less than three. The log is locked
-- before its parts, in the order in which acts lock them.
create function keep_audit_months(movable bigint default 50000) returns bigint
    language plpgsql security definer set search_path = keptword, pg_temp set lock_timeout = '500ms' as $$
declare
    current  constant date := date_trunc('month', now() at time zone 'UTC')::date;
    beyond   constant date := current + interval '13 months';
    far_from constant uuid := audit_from(beyond::timestamp at time zone 'UTC');
    written  constant text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = 'audit_entry'::regclass and attnum > 0 and not attisdropped and attgenerated = '');
    month    date;
    ends     date;
    one      text;
    astray   bigint;
    is_empty boolean;
begin
    if session_user <> current_user and (actor_practice() is null or actor_scope() is distinct from 'job') then
        raise exception 'months of the audit log are for jobs' using errcode = 'insufficient_privilege';
    end if;
    select count(*) into astray from (select 1 from audit_entry_later limit 1000) a;
    if next_audit_month() < beyond
        and (select count(*) <= movable from (select 1 from audit_entry_later where id >= far_from limit movable + 1) f)
    then
        lock table only audit_entry in access exclusive mode;
        -- Asked again: another server may have made them meanwhile.
        month := next_audit_month();
    end if;
    if month < beyond then
        alter table audit_entry detach partition audit_entry_later;
        alter table audit_entry_later rename to audit_entry_before;
        call make_audit_part('audit_entry_later', quote_literal(far_from), 'maxvalue');
        if exists (select 1 from audit_entry_before where id >= far_from) then
            alter table audit_entry_later disable trigger queue_entry;
            execute format('with far as (delete from audit_entry_before where id >= $1 returning %1$s)'
                ' insert into audit_entry_later (%1$s) select %1$s from far', written) using far_from;
            alter table audit_entry_later enable trigger queue_entry;
        end if;
        select (date_trunc('month', uuid_extract_timestamp(id) at time zone 'UTC') + interval '1 month')::date into ends
            from audit_entry_before order by id desc limit 1;
        if ends is null then
            drop table audit_entry_before;
        else
            one := 'audit_entry_' || to_char(ends - interval '1 month', 'YYYY_MM');
            execute format('alter table audit_entry_before rename to %I', one);
            execute format('alter table audit_entry attach partition %I for values from (%L) to (%L)', one,
                audit_from(month::timestamp at time zone 'UTC'), audit_from(ends::timestamp at time zone 'UTC'));
            month := ends;
        end if;
        while month < beyond loop
            call make_audit_part('audit_entry_' || to_char(month, 'YYYY_MM'), quote_literal(audit_from(month::timestamp at time zone 'UTC')),
                quote_literal(audit_from((month + interval '1 month') at time zone 'UTC')));
            month := month + interval '1 month';
        end loop;
    end if;
    for one in select relname from pg_inherits join pg_class on oid = inhrelid where inhparent = 'audit_entry'::regclass
        and relname ~ '^audit_entry_\d{4}_\d\d$' and to_date(right(relname, 7), 'YYYY_MM') < current - interval '4 years' order by 1
    loop
        execute format('select not exists (select 1 from %I)', one) into is_empty;
        if is_empty then
            lock table only audit_entry in access exclusive mode;
            execute format('select not exists (select 1 from %I)', one) into is_empty;
        end if;
        if is_empty then
            execute format('drop table %I', one);
        end if;
    end loop;
    return astray;
exception when lock_not_available then
    return null;
end $$;
revoke execute on procedure make_audit_part(text, text, text) from public;
revoke execute on function keep_audit_months(bigint) from public;
grant execute on function keep_audit_months(bigint) to keptword_jobs;

do $$
declare
    first constant text := quote_literal(keptword.audit_from(date_trunc('month', now() at time zone 'UTC') at time zone 'UTC'));
begin
    call keptword.make_audit_part('audit_entry_earlier', 'minvalue', first);
    call keptword.make_audit_part('audit_entry_later', first, 'maxvalue');
    perform keptword.keep_audit_months();
end $$;

-- Everybody writes entries of the own practice, in the own name and role; nobody changes one. Managers and jobs read.
alter table audit_entry enable row level security, force row level security;
create policy written on audit_entry for insert with check (practice_id = (select actor_practice()));
create policy in_the_own_name on audit_entry as restrictive for insert
    with check (case (select actor_scope())
        when 'job' then role = 'JOB' and person_id is null
        when 'client' then role = 'CLIENT' and person_id = (select actor_person())
        when 'staff' then role in ('COUNSELOR', 'SUPERVISOR') and person_id = (select actor_person())
        when 'manager' then role = 'MANAGER' and person_id = (select actor_person())
        else false end);
create policy read on audit_entry for select to keptword_app, current_user
    using (practice_id = (select practice_as('manager')));
call for_jobs('audit_entry');
-- Everybody else sees their own sign-ins and nothing more.
create policy own_sign_ins on audit_entry for select
    using (practice_id = (select actor_practice()) and act = 'SIGN_IN' and person_id = (select actor_person()));
-- For record_opened, which tells clients who opened their record.
create policy opened on audit_entry for select to current_user using (practice_id = (select actor_practice()));

grant select, insert on audit_entry to keptword_app, keptword_jobs;

-- Entries that are not yet linked into the chain, and since when.
create table audit_queue (
    practice_id uuid not null,
    entry_id    uuid not null,
    since       timestamptz not null default now(),
    primary key (practice_id, entry_id)
);

-- The chain of each practice's entries: a MAC for each covers the entry, its number and the MAC before it. Their key is outside the
-- database. What is linked at once is in one row, with the number of its last entry: one alone in entry_id, several in several_ids.
create table audit_link (
    practice_id uuid not null,
    number      bigint not null,
    sealed_at   timestamptz not null,
    entry_id    uuid,
    several_ids uuid[] check (cardinality(several_ids) > 1),
    entry_ids   uuid[] generated always as (coalesce(several_ids, array[entry_id])) virtual,
    macs        bytea not null check (length(macs) = 32 * coalesce(cardinality(several_ids), 1)),
    check ((entry_id is null) <> (several_ids is null)),
    primary key (practice_id, number)
);

-- Where the chain of a practice begins since its oldest entries were removed: the number of the last link that went, which is how many went,
-- its MAC, and when that was done, signed with the key of the chain. The head outside the database knows the first two as well.
create table audit_cut (
    practice_id uuid primary key,
    number      bigint not null check (number > 0),
    mac         bytea not null,
    at          timestamptz not null,
    signature   bytea not null
);

-- What each integrity check found. Stopped says that linking has stopped because the chain did not match its head outside the database.
create table audit_check (
    id          uuid primary key,
    practice_id uuid not null,
    checked_at  timestamptz not null,
    checked_by  uuid,
    up_to       bigint not null,
    sealed_at   timestamptz,
    waiting     bigint not null,
    found       int not null,
    kind        varchar(12),
    place       bigint,
    stopped     boolean not null default false
);
create index on audit_check (practice_id, checked_at);

-- What is to be done about each practice's log, apart from linking what waits. At next_at its chain is compared with the head outside, and its
-- oldest entries may be removed. Head_due is the number of the last link as long as the head is not known to have it. At check_at the check of
-- the whole chain begins that check_by asked for; null where nobody did. Whoever begins one of these puts its moment some time ahead first:
-- no other server does the same, and one that fails or dies is followed by another.
create table audit_upkeep (
    practice_id uuid primary key,
    next_at     timestamptz not null,
    head_due    bigint,
    check_at    timestamptz,
    check_by    uuid,
    check (check_at is null or check_by is not null)
);
create index on audit_upkeep (next_at);
create index on audit_upkeep (practice_id) where head_due is not null;
create index on audit_upkeep (check_at) where check_at is not null;
-- What concerns no practice has a chain as well.
insert into audit_upkeep (practice_id, next_at) values ('00000000-0000-0000-0000-000000000000', now());

-- Every practice has its row from the moment it is founded.
create function begin_audit_upkeep() returns trigger language plpgsql as $$
begin
    insert into keptword.audit_upkeep (practice_id, next_at) values (new.id, now() + interval '1 day');
    return null;
end $$;
create trigger begin_audit_upkeep after insert on practice for each row execute function begin_audit_upkeep();

-- Whoever writes an entry queues it; jobs link entries, jobs and managers check.
alter table audit_queue enable row level security, force row level security;
create policy written on audit_queue for insert with check (practice_id = (select actor_practice()));
create policy counted on audit_queue for select to keptword_app, current_user
    using (practice_id = (select practice_as('manager')));
call for_jobs('audit_queue');

alter table audit_upkeep enable row level security, force row level security;
create policy read on audit_upkeep for select to keptword_app, current_user
    using (practice_id = (select practice_as('manager')));
create policy asked on audit_upkeep for update to keptword_app, current_user
    using (practice_id = (select practice_as('manager')))
    with check (practice_id = (select practice_as('manager')) and check_by = (select actor_person()));
call for_jobs('audit_upkeep');

-- The practices with entries to link, and those whose head does not have the last link yet: the server that linked it writes the head right
-- after, unless it dies. It steps from practice to practice in the index, however many entries one of them has.
create policy due on audit_queue for select to current_user using ((select timer_asks()));
create policy due on audit_upkeep for select to current_user using ((select timer_asks()));
create function due_links() returns setof uuid language sql stable security definer set search_path = keptword, pg_temp as $$
    with recursive waiting (practice) as (
        (select q.practice_id from audit_queue q where (select timer_asks()) order by q.practice_id limit 1)
        union all
        select (select q.practice_id from audit_queue q where q.practice_id > w.practice order by q.practice_id limit 1)
        from waiting w where w.practice is not null)
    select w.practice from waiting w where w.practice is not null
    union
    select u.practice_id from audit_upkeep u where u.head_due is not null and (select timer_asks())
$$;
-- The practices whose log is to be looked after at a moment, as many as a round can do, those that wait longest first.
create function due_upkeep(at timestamptz) returns setof uuid language sql stable security definer set search_path = keptword, pg_temp as $$
    select u.practice_id from audit_upkeep u where u.next_at <= at and (select timer_asks()) order by u.next_at limit 500
$$;
-- The practices whose whole chain is to be checked, because somebody asked for it.
create function due_checks(at timestamptz) returns setof uuid language sql stable security definer set search_path = keptword, pg_temp as $$
    select u.practice_id from audit_upkeep u where u.check_at <= at and (select timer_asks()) order by u.check_at
$$;
revoke execute on function due_links(), due_upkeep(timestamptz), due_checks(timestamptz) from public;
grant execute on function due_links(), due_upkeep(timestamptz), due_checks(timestamptz) to keptword_jobs;

alter table audit_link enable row level security, force row level security;
create policy read on audit_link for select to keptword_app, current_user
    using (practice_id = (select practice_as('manager')));
call for_jobs('audit_link');

alter table audit_cut enable row level security, force row level security;
create policy read on audit_cut for select to keptword_app, current_user
    using (practice_id = (select practice_as('manager')));
call for_jobs('audit_cut');

alter table audit_check enable row level security, force row level security;
create policy kept on audit_check for insert to keptword_app, current_user
    with check (practice_id = (select practice_as('manager')));
create policy read on audit_check for select to keptword_app, current_user
    using (practice_id = (select practice_as('manager')));
call for_jobs('audit_check');

grant select, insert on audit_queue, audit_check to keptword_app;
grant select on audit_link, audit_cut to keptword_app;
grant select on audit_cut to keptword_jobs;
grant select, insert, delete on audit_queue to keptword_jobs;
grant select, insert on audit_link, audit_check to keptword_jobs;
grant select, update (check_at, check_by) on audit_upkeep to keptword_app;
grant select, insert, update on audit_upkeep to keptword_jobs;

-- A trigger, so that no entry can be written without being queued. A transaction that only reads is committed without waiting for the disk; one
-- that exports is committed like a write, so that no file leaves before its entry is on the disk, and on that of the standby.
create function queue_entry() returns trigger language plpgsql as $$
begin
    if new.act = 'EXPORT' then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    insert into keptword.audit_queue (entry_id, practice_id) values (new.id, new.practice_id);
    return null;
end $$;
create trigger queue_entry after insert on audit_entry for each row execute function queue_entry();
