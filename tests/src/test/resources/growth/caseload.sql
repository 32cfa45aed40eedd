-- A caseload that has grown, on top of grow.sql: as many more couples in the caseload of the couple with most responses, and two years of weekly
-- sessions, exercises, check-ins, promises and ratings for each of them and for the couple itself. What the couple has of six weeks is put
-- before it seventeen times, each time six weeks earlier and settled. shrink() takes the couples away, forget() gives the couple back what it had.
create or replace procedure pg_temp.caseload(couples int) language plpgsql as $$
declare
    couple uuid;
    one    record;
begin
    select r.case_id into couple from keptword.response r group by 1 order by count(*) desc, 1 limit 1;
    create schema growth;
    for one in select * from pg_temp.of_case() loop
        execute format('create table growth.%I as select * from keptword.%1$I where %I = %L', one.name, one.field, couple);
    end loop;
    call pg_temp.grow(couples, 0);
    call pg_temp.settle();
    insert into grown_case values (0, couple);
    call pg_temp.put_before(17, 42);
    -- The triggers are off: what the next change of each case does.
    delete from keptword.case_change;
    insert into keptword.case_change (practice_id, case_id, transaction)
        select c.practice_id, c.id, txid_current() from keptword.cases c on conflict do nothing;
end $$;

create or replace procedure pg_temp.forget() language plpgsql as $$
declare
    couple uuid;
    one    record;
begin
    select id into couple from growth.cases;
    for one in select * from pg_temp.of_case() loop
        execute format('delete from keptword.%I where %I = %L', one.name, one.field, couple);
        execute format('insert into keptword.%I (%s) select %2$s from growth.%1$I', one.name, one.fields);
    end loop;
    drop schema growth cascade;
end $$;

-- The tables of a case.
create or replace function pg_temp.of_case() returns table (name text, field text, fields text) language sql as $$
    select t.table_name, case t.table_name when 'cases' then 'id' else 'case_id' end, string_agg(quote_ident(c.column_name), ', ')
    from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
    where t.table_schema = 'keptword' and t.table_type = 'BASE TABLE' and t.table_name not like 'audit\_entry%' and c.is_generated = 'NEVER'
        and (t.table_name = 'cases' or exists (select 1 from information_schema.columns k
            where k.table_schema = 'keptword' and k.table_name = t.table_name and k.column_name = 'case_id'))
    group by 1
$$;

-- In most of the copies the work is done and nothing is raised; in every fifth it is as it is with the couple. They meet on all days of a week.
create or replace procedure pg_temp.settle() language plpgsql as $$
begin
    create temp table settled as select g.id as case_id from grown_case g where g.n % 5 > 0;
    update keptword.session s set starts_at = s.starts_at + g.n % 7 * interval '1 day'
        from grown_case g where g.id = s.case_id and s.state = 'PLANNED';
    update keptword.assignment a set state = 'WITHDRAWN' from settled t where t.case_id = a.case_id and a.recurs = 'NEVER'
        and not exists (select 1 from keptword.response r where r.assignment_id = a.id);
    update keptword.response r set state = 'REVIEWED' from settled t where t.case_id = r.case_id and r.state = 'HANDED_IN';
    delete from keptword.promise p using settled t where t.case_id = p.case_id and p.state = 'PROPOSED';
    update keptword.score s set value = 50 from settled t where t.case_id = s.case_id and s.handed_in_at > now() - interval '28 days';
    update keptword.promise_outcome o set kind = 'KEPT' from settled t where t.case_id = o.case_id and o.due_at > now() - interval '28 days';
end $$;

-- Each of the tables with what happened, as often as it is asked for, each time so many days earlier. A promise and the check-in go on all the
-- time; what is repeated has ids of its own. No text of what is repeated can be opened, so those that are shown with a list are empty.
create or replace procedure pg_temp.put_before(times int, days int) language plpgsql as $$
declare
    one record;
begin
    create temp table past_id (id uuid primary key);
    create temp table past_table as select unnest(array['session', 'session_attendance', 'session_agreement', 'session_note', 'assignment',
        'response', 'draft', 'revision', 'review', 'review_comment', 'feedback', 'feedback_comment', 'score', 'goal_rating', 'promise_outcome',
        'promise_notice', 'notice']) as name;
    for one in select t.name, c.column_name as field from past_table t join information_schema.columns c on c.table_name = t.name
        where c.table_schema = 'keptword' and c.column_name in ('id', 'idempotency_key', 'series_id', 'calendar_uid', 'act')
    loop
        execute format('insert into past_id select x.%I from keptword.%I x join grown_case g on g.id = x.case_id where x.%1$I is not null
            on conflict do nothing', one.field, one.name);
    end loop;
    delete from past_id p using keptword.assignment a where a.id = p.id and a.recurs = 'BEFORE_SESSION';

    for one in select t.name,
            string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as fields,
            string_agg(format(case c.data_type
                when 'uuid' then 'case when x.%1$I in (select id from past_id) then md5(x.%1$I::text || ''before'' || k)::uuid else x.%1$I end'
                when 'timestamp with time zone' then 'x.%1$I - k * %2$s * interval ''1 day'''
                when 'date' then 'x.%1$I - k * %2$s'
                else 'x.%1$I' end, c.column_name, days), ', ' order by c.ordinal_position) as vals,
            case t.name when 'session' then 'x.state = ''HELD'''
                when 'assignment' then 'x.recurs <> ''BEFORE_SESSION'''
                when 'response' then 'x.state <> ''DRAFT'''
                when 'draft' then 'exists (select 1 from keptword.response r where r.id = x.response_id and r.state <> ''DRAFT'')'
                when 'promise_outcome' then 'exists (select 1 from keptword.promise p where p.id = x.promise_id and p.state = ''RUNNING'' and p.rule is not null)'
                when 'promise_notice' then 'exists (select 1 from keptword.promise p where p.id = x.promise_id and p.state = ''RUNNING'' and p.rule is not null)'
                else 'true' end as which
        from past_table t join information_schema.columns c on c.table_name = t.name
        where c.table_schema = 'keptword' and c.is_generated = 'NEVER'
        group by t.name
    loop
        execute format('insert into keptword.%I (%s) select %s from keptword.%1$I x join grown_case g on g.id = x.case_id, generate_series(1, %4$s) k
            where %5$s', one.name, one.fields, one.vals, times, one.which);
    end loop;

    update keptword.session s set ordinal = o.nth from (select x.id, row_number() over (partition by x.case_id order by x.starts_at) as nth
        from keptword.session x join grown_case g on g.id = x.case_id where x.state = 'HELD') o where o.id = s.id and s.ordinal <> o.nth;
    create temp table earlier as select g.id as case_id, now() - (days - 2) * interval '1 day' as until from grown_case g;
    update keptword.assignment a set state = 'ENDED' from earlier e where e.case_id = a.case_id and a.assigned_at < e.until
        and a.recurs <> 'BEFORE_SESSION' and (a.recurs <> 'NEVER' or not exists (select 1 from keptword.response r where r.assignment_id = a.id));
    update keptword.response r set state = 'REVIEWED' from earlier e where e.case_id = r.case_id and r.begun_at < e.until and r.state <> 'REVIEWED';
    update keptword.review w set state = 'CONCLUDED', concluded_at = coalesce(w.concluded_at, w.saved_at) from earlier e
        where e.case_id = w.case_id and w.begun_at < e.until and w.state <> 'CONCLUDED';
    update keptword.assignment a set assigned_at = a.assigned_at - times * days * interval '1 day', due_on = a.due_on - times * days
        from grown_case g where g.id = a.case_id and a.recurs = 'BEFORE_SESSION';
    update keptword.promise p set first_on = p.first_on - times * days, made_at = p.made_at - times * days * interval '1 day',
            runs_from = p.runs_from - times * days * interval '1 day'
        from grown_case g where g.id = p.case_id and p.state = 'RUNNING' and p.rule is not null;
    update keptword.promise_shown p set first_on = p.first_on - times * days, since = p.since - times * days * interval '1 day'
        from grown_case g where g.id = p.case_id;
    update keptword.cases c set opened_at = c.opened_at - times * days * interval '1 day' from grown_case g where g.id = c.id;
    update keptword.participant p set since = p.since - times * days * interval '1 day' from grown_case g where g.id = p.case_id;
    update keptword.caseload l set since = l.since - times * days * interval '1 day' from grown_case g where g.id = l.case_id;
    update keptword.session_note n set signed_by = n.written_by, signed_name = 'Counselor', signed_at = n.saved_at, fingerprint = '\x00'
        from earlier e where e.case_id = n.case_id and n.saved_at < e.until and n.signed_at is null and n.text is not null;
    -- A flag in every six weeks, looked at.
    insert into keptword.risk_flag (id, practice_id, case_id, participant_id, kind, source, raised_at, acknowledged_at, acknowledged_by)
        select gen_random_uuid(), c.practice_id, c.id, p.id, (select f.kind from keptword.risk_flag f limit 1), 'COUNSELOR',
            now() - k * days * interval '1 day', now() - (k * days - 1) * interval '1 day', c.counselor_id
        from keptword.cases c join grown_case g on g.id = c.id join keptword.participant p on p.case_id = c.id and p.slot = 'A',
            generate_series(1, times) k;
end $$;
