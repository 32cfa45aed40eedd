-- A practice that has grown: one couple, or else the one with most responses, so many times, with counselors of their own. What is sealed is copied as it is
-- and never opened. For the database's own administrator, who is past the rules of rows; triggers and foreign keys are left out
-- (session_replication_role). Every id of the couple becomes another for each copy, all else stays. Without counselors of their own the
-- copies stay in the caseload the couple is in.
create or replace procedure pg_temp.grow(copies int, counselors int, source uuid default null) language plpgsql as $$
declare
    owner  uuid;
    one    record;
begin
    if source is null then
        select r.case_id into source from keptword.response r group by 1 order by count(*) desc, 1 limit 1;
    end if;
    select c.counselor_id into owner from keptword.cases c where c.id = source;
    create temp table own_id (id uuid primary key) on commit drop;
    insert into own_id select source union select p.person_id from keptword.participant p where p.case_id = source and p.person_id is not null;
    for one in select c.table_name as name, c.column_name as field
        from information_schema.columns c join information_schema.columns k using (table_schema, table_name)
            join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'keptword' and k.column_name = 'case_id' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
            and c.column_name in ('id', 'idempotency_key', 'series_id', 'calendar_uid', 'act') and c.table_name not like 'audit\_entry%'
    loop
        execute format('insert into own_id select %I from keptword.%I where case_id = $1 and %I is not null on conflict do nothing',
            one.field, one.name, one.field) using source;
    end loop;
    create temp table grown_case on commit drop as select n, md5(source::text || n)::uuid as id from generate_series(1, copies) n;

    insert into keptword.person select (jsonb_populate_record(p, jsonb_build_object('id', md5(owner::text || n)::uuid,
            'login', 'grown.' || p.login || '.' || n, 'name', 'Counselor ' || n))).*
        from keptword.person p, generate_series(0, counselors - 1) n where p.id = owner;
    insert into keptword.person select (jsonb_populate_record(p, jsonb_build_object('id', md5(p.id::text || n)::uuid,
            'login', 'grown.' || p.login || '.' || n))).*
        from keptword.person p, generate_series(1, copies) n
        where p.id in (select q.person_id from keptword.participant q where q.case_id = source);

    for one in select t.table_name as name,
            string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as fields,
            string_agg(case when c.data_type = 'uuid' and c.column_name <> 'practice_id' then format(
                    'case when x.%1$I = %2$L then %3$s when x.%1$I in (select id from own_id) then md5(x.%1$I::text || n)::uuid else x.%1$I end',
                    c.column_name, owner,
                    case counselors when 0 then 'x.' || c.column_name else format('md5(%L || n %% %s)::uuid', owner, counselors) end)
                else format('x.%I', c.column_name) end, ', ' order by c.ordinal_position) as vals,
            case when t.table_name = 'cases' then 'id' else 'case_id' end as of_case
        from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
        where t.table_schema = 'keptword' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and t.table_name not like 'audit\_entry%'
            and (t.table_name = 'cases' or exists (select 1 from information_schema.columns k
                where k.table_schema = 'keptword' and k.table_name = t.table_name and k.column_name = 'case_id'))
        group by t.table_name
    loop
        execute format('insert into keptword.%I (%s) select %s from keptword.%I x, generate_series(1, %s) n where x.%I = %L',
            one.name, one.fields, one.vals, one.name, copies, one.of_case, source);
    end loop;
    -- Whoever read along with the couple does not with the copies.
    delete from keptword.caseload l using grown_case g
        where counselors > 0 and g.id = l.case_id and not exists (select 1 from keptword.person p where p.id = l.person_id and p.login like 'grown.%');
    -- No mail goes to people who are not there.
    update keptword.notice t set state = 'TOLD', settled_at = now() from grown_case g where g.id = t.case_id and t.state = 'WAITING';
    -- Each of the copies was told something on the last three days.
    insert into keptword.letter (id, practice_id, person_id, kind, for_day, notices, state, attempts, next_at, made_at, settled_at)
        select gen_random_uuid(), p.practice_id, p.id, 'NEWS', current_date - k, '{}', 'SENT', 1, now() - k * interval '1 day',
            now() - k * interval '1 day', now() - k * interval '1 day'
        from keptword.person p, generate_series(1, 3) k where p.login like 'grown.%' and p.role = 'CLIENT'
        on conflict do nothing;
    -- The entries of the audit log have no copies; each case was read some times.
    insert into keptword.audit_entry (id, practice_id, person_id, role, act, object_kind, object_id, case_id, reason)
        select uuidv7(k * interval '-1 hour'), c.practice_id, c.counselor_id, 'COUNSELOR', 'READ', 'cases',
            c.id, c.id, 'OWNER'
        from keptword.cases c join grown_case g on g.id = c.id, generate_series(1, 50) k;
end $$;

-- The audit log of two years, by months: so many more entries of what counselors did in the cases that grow() added, the oldest first.
create or replace procedure pg_temp.log_entries(entries int) language plpgsql as $$
declare
    first constant date := date_trunc('month', now() at time zone 'UTC' - interval '2 years')::date;
    month date;
begin
    alter table keptword.audit_entry detach partition keptword.audit_entry_earlier;
    alter table keptword.audit_entry_earlier rename to audit_entry_before;
    call keptword.make_audit_part('audit_entry_earlier', 'minvalue', quote_literal(keptword.audit_from(first::timestamp at time zone 'UTC')));
    for month in select generate_series(first, date_trunc('month', now() at time zone 'UTC') - interval '1 month', '1 month')::date loop
        call keptword.make_audit_part('audit_entry_' || to_char(month, 'YYYY_MM'), quote_literal(keptword.audit_from(month::timestamp at time zone 'UTC')),
            quote_literal(keptword.audit_from((month + interval '1 month') at time zone 'UTC')));
    end loop;
    insert into keptword.audit_entry (id, practice_id, person_id, case_id, participant_id, times, listed, role, act, object_kind, reason,
            actor_name, origin, object_id, several_ids, stamp)
        select id, practice_id, person_id, case_id, participant_id, times, listed, role, act, object_kind, reason, actor_name, origin,
            object_id, several_ids, stamp from keptword.audit_entry_before;
    drop table keptword.audit_entry_before;
    drop index keptword.audit_entry_case_id_idx, keptword.audit_entry_person_id_idx;

    create temp table read_case on commit drop as
        select row_number() over () - 1 as n, c.id, c.practice_id, c.counselor_id
        from keptword.cases c join keptword.person p on p.id = c.counselor_id where p.login like 'grown.%';
    insert into keptword.audit_entry (id, practice_id, person_id, role, act, object_kind, object_id, case_id, reason, stamp)
        select uuidv7((k - entries) * (interval '2 years' / entries)), c.practice_id, c.counselor_id, 'COUNSELOR', 'READ', 'cases',
            c.id, c.id, 'OWNER', sha256(int4send(k))
        from generate_series(1, entries) k join read_case c on c.n = k % (select count(*) from read_case);
    set local maintenance_work_mem = '512MB';
    create index on keptword.audit_entry (case_id);
    create index on keptword.audit_entry (person_id);
end $$;

-- Takes away what grow() added.
create or replace procedure pg_temp.shrink() language plpgsql as $$
declare
    one record;
begin
    create temp table grown as select distinct c.case_id as id
        from keptword.participant c join keptword.person p on p.id = c.person_id where p.login like 'grown.%';
    for one in select k.table_name as name from information_schema.columns k join information_schema.tables t using (table_schema, table_name)
        where k.table_schema = 'keptword' and k.column_name = 'case_id' and t.table_type = 'BASE TABLE' and t.table_name not like 'audit\_entry%'
    loop
        execute format('delete from keptword.%I where case_id in (select id from grown)', one.name);
    end loop;
    -- What the application wrote meanwhile has a stamp, and stays: it is linked.
    delete from keptword.audit_entry where stamp is null and case_id in (select id from grown);
    delete from keptword.cases where id in (select id from grown);
    delete from keptword.letter where person_id in (select p.id from keptword.person p where p.login like 'grown.%');
    delete from keptword.person where login like 'grown.%';
end $$;
