-- Erasure: what is asked for, approved and carried out, and the closed cases it can be asked for.
set search_path to keptword;

-- A request to erase what a closed case holds, all of it or one participant's content: proposed by a manager, approved by clinical staff of
-- the case, carried out a week later by a job. The names stay readable when a person is gone.
create table erasure_request (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    basis          varchar(12) not null check (basis in ('RETENTION', 'CLIENT_ASKED')),
    asked_on       date,
    reason         bytea not null,
    state          varchar(12) not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'DONE')),
    proposed_by    uuid not null references person,
    proposed_name  varchar(120) not null,
    proposed_at    timestamptz not null,
    decided_by     uuid references person,
    decided_name   varchar(120),
    decided_at     timestamptz,
    sentence       bytea,
    execute_after  timestamptz,
    ended_at       timestamptz,
    erased         bigint,
    version        int not null default 0,
    check ((basis = 'CLIENT_ASKED') = (asked_on is not null)),
    check (basis <> 'CLIENT_ASKED' or participant_id is not null),
    check (decided_by is null or decided_by <> proposed_by),
    check (state not in ('APPROVED', 'DONE') or num_nulls(decided_by, decided_name, decided_at, execute_after) = 0),
    check (execute_after >= decided_at),
    check ((state in ('DECLINED', 'WITHDRAWN', 'DONE')) = (ended_at is not null))
);
create index on erasure_request (case_id);
create unique index on erasure_request (case_id) where state in ('PROPOSED', 'APPROVED');
create index on erasure_request (execute_after) include (practice_id) where state = 'APPROVED';

alter table erasure_request enable row level security, force row level security;
create policy read on erasure_request for select to keptword_app, current_user
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'manager'
        or ((select actor_scope()) = 'staff' and case_id = any((select reached())::uuid[]))));
create policy proposed on erasure_request for insert
    with check (practice_id = (select practice_as('manager')) and proposed_by = (select actor_person())
        and state = 'PROPOSED' and decided_by is null and anybody_reaches(case_id));
create policy moved on erasure_request for update to keptword_app, current_user
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'manager'
        or ((select actor_scope()) = 'staff' and case_id = any((select reached())::uuid[]))))
    with check (practice_id = (select actor_practice()));
call for_jobs('erasure_request');
-- The practices with an approved request whose week is over.
create policy due on erasure_request for select to current_user using ((select timer_asks()));
create function due_erasures(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct e.practice_id from erasure_request e where e.state = 'APPROVED' and e.execute_after <= at and (select timer_asks())
$$;
revoke execute on function due_erasures(timestamptz) from public;
grant execute on function due_erasures(timestamptz) to keptword_jobs;

grant select, insert on erasure_request to keptword_app;
grant select on erasure_request to keptword_jobs;
grant update (state, decided_by, decided_name, decided_at, sentence, execute_after, ended_at, version) on erasure_request
    to keptword_app, keptword_jobs;

-- The order of a request, and who may take each step. Only the owner of the table, within erase(), sets it to DONE.
create function erasure_moves() returns trigger language plpgsql as $$
declare
    by_owner constant boolean := pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'USAGE');
begin
    if (new.id, new.practice_id, new.case_id, new.participant_id, new.basis, new.asked_on, new.reason, new.proposed_by, new.proposed_name,
            new.proposed_at) is distinct from (old.id, old.practice_id, old.case_id, old.participant_id, old.basis, old.asked_on, old.reason,
            old.proposed_by, old.proposed_name, old.proposed_at)
        or old.state in ('DECLINED', 'WITHDRAWN', 'DONE')
        or (old.state = 'APPROVED' and (new.decided_by, new.decided_at, new.execute_after)
            is distinct from (old.decided_by, old.decided_at, old.execute_after))
    then
        raise exception 'what was proposed and decided stays' using errcode = 'check_violation';
    end if;
    if new.state in ('APPROVED', 'DECLINED') and old.state = 'PROPOSED' and (keptword.actor_scope() is distinct from 'staff'
        or new.decided_by is distinct from keptword.actor_person() or not keptword.actor_answers_for(new.case_id)
        or (new.state = 'APPROVED' and new.execute_after < now() + interval '7 days' - interval '5 minutes'))
    then
        raise exception 'erasing is decided by clinical staff of the case, and waits a week' using errcode = 'check_violation';
    end if;
    if (new.state = 'APPROVED' and old.state not in ('PROPOSED', 'APPROVED')) or (new.state = 'DECLINED' and old.state <> 'PROPOSED')
        or new.state = 'PROPOSED' or (new.state = 'DONE' and (old.state <> 'APPROVED' or not by_owner))
    then
        raise exception 'an erasure is proposed, decided and done in this order' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger erasure_moves before update on erasure_request for each row execute function erasure_moves();

-- What is erased and in which order: for each table the condition on a case ($1) and one participant, or all of them ($2 null); and what of
-- it the preview counts. What only its author can read is not counted, and neither are psychotherapy notes: a count would reveal them.
-- A new table with clinical content gets a line here, before the tables it refers to.
--
-- No condition reads through a table. Each compares, outside any "or", the first column of an index that holds all rows: the case, or where no
-- such index begins with the case, what rows of the case the table refers to.
create function erasure_plan() returns table (nth int, name text, condition text, what text, counted text)
    language sql immutable set search_path = keptword, pg_temp as $$
    with s as (select
        'case_id = $1 and ($2 is null or participant_id = $2)' as mine,
        'case_id = $1 and ($2 is null or participant_id = $2 or %s)' as mine_or,
        'participant_id = any(array(select q.id from keptword.participant q where q.case_id = $1 and ($2 is null or q.id = $2)))' as written,
        'promise_id = any(array(select p.id from keptword.promise p where p.case_id = $1 and ($2 is null or p.participant_id = $2)))' as promised,
        'session_id = any(array(select m.id from keptword.session m where m.case_id = $1 and ($2 is null or m.participant_id = $2)))' as alone,
        -- Reminders and appointments by e-mail are a person's, not a case's: they stay while the person takes part in another case that is open.
        'person_id = any(array(select q.person_id from keptword.participant q where q.case_id = $1 and ($2 is null or q.id = $2)'
            ' and not exists (select 1 from keptword.participant o join keptword.cases c on c.id = o.case_id'
            ' where o.person_id = q.person_id and o.case_id <> $1 and c.state = ''OPEN'')))' as gone,
        'note_id in (select n.id from keptword.session_note n where n.case_id = $1 and ($2 is null or n.participant_id = $2'
            ' or n.session_id in (select m.id from keptword.session m where m.case_id = $1 and m.participant_id = $2)))' as noted)
    select p.* from s, lateral (values
        (1, 'share_reading', 'case_id = $1 and ($2 is null or participant_id = $2 or share_id in (select h.id from keptword.share h where h.author_id = $2))', null, null),
        (2, 'share', 'case_id = $1 and ($2 is null or author_id = $2)', 'SHARED', 'true'),
        (3, 'share_exchange', 'case_id = $1 and $2 is null', null, null),
        (4, 'share_rest', 'case_id = $1 and $2 is null', null, null),
        (5, 'promise_decision', s.promised, null, null),
        (6, 'promise_shown', s.promised, null, null),
        (7, 'promise_notice', format(s.mine_or, s.promised), null, null),
        (8, 'promise_rest', format(s.mine_or, s.promised), null, null),
        (9, 'promise_outcome', 'case_id = $1 and ' || s.promised, null, null),
        (10, 'promise', s.mine, 'PROMISES', 'true'),
        (11, 'score', s.mine || ' and response_id = any(array(select r.id from keptword.response r where r.case_id = $1))', 'POINTS',
            'replaced_by is null and response_id = any(array(select r.id from keptword.response r where r.case_id = $1 and r.disclosure <> ''SELF''))'),
        (12, 'off_screen', s.mine, null, null),
        (13, 'feedback_comment', s.mine || ' and feedback_id = any(array(select f.id from keptword.feedback f where f.case_id = $1))', null, null),
        (14, 'review_comment', s.mine || ' and review_id = any(array(select v.id from keptword.review v where v.case_id = $1))', null, null),
        (15, 'feedback', s.mine, 'REPLIES', 'undone_at is null'),
        (16, 'review', s.mine, null, null),
        (17, 'draft_copy', s.written, null, null),
        (18, 'draft', s.written, null, null),
        (19, 'revision', s.written, null, null),
        (20, 'reach_out_attempt', s.mine, null, null),
        (21, 'reach_out_decision', s.mine, null, null),
        (22, 'reach_out_rest', s.mine, null, null),
        (23, 'opening', s.mine, null, null),
        (24, 'short_note_withdrawal', s.written, null, null),
        (25, 'short_note', s.mine, 'MESSAGES', 'true'),
        (26, 'risk_flag', s.mine, 'SAFETY', 'true'),
        (27, 'response', s.mine, 'WORK', 'revisions > 0 and disclosure <> ''SELF'''),
        (28, 'assignment', s.mine, null, null),
        (29, 'goal_rating', format(s.mine_or, 'goal_id in (select g.id from keptword.goal g where g.case_id = $1 and g.participant_id = $2)'), null, null),
        (30, 'goal_file', 'goal_id in (select g.id from keptword.goal g where g.case_id = $1 and ($2 is null or g.participant_id = $2))', null, null),
        (31, 'goal', s.mine, 'GOALS', 'true'),
        (32, 'note_addendum', s.noted, null, null),
        (33, 'note_citation', s.noted, null, null),
        (34, 'session_note', format(s.mine_or, s.alone), 'NOTES', 'text is not null'),
        (35, 'process_note', s.alone, null, null),
        (36, 'session_agreement', 'session_id in (select m.id from keptword.session m where m.case_id = $1'
            ' and ($2 is null or m.participant_id = $2 or session_agreement.participant_id = $2))', null, null),
        (37, 'session_attendance', s.mine || ' and session_id = any(array(select m.id from keptword.session m where m.case_id = $1))', null, null),
        (38, 'agenda_entry', format(s.mine_or, s.alone), null, null),
        (39, 'contact_exception', s.mine || ' and contact_state_id = any(array(select c.id from keptword.contact_state c where c.case_id = $1))', null, null),
        (40, 'contact_lifting', s.mine, null, null),
        (41, 'contact_state', s.mine, 'SAFETY', 'true'),
        (42, 'screening', s.mine, 'SAFETY', 'true'),
        (43, 'note_draft', 'case_id = $1', null, null),
        (44, 'notice', s.mine, null, null),
        (45, 'own_copy', 'person_id in (select q.person_id from keptword.participant q where q.case_id = $1 and ($2 is null or q.id = $2))', null, null),
        (46, 'reminder', s.gone, null, null),
        (47, 'push_device', s.gone, null, null),
        (48, 'reminder_delivery', s.gone, null, null),
        (49, 'session_request', format(s.mine_or, s.alone), null, null),
        (50, 'appointment_invitation', format(s.mine_or, s.alone), null, null),
        (51, 'appointment_choice', s.gone, null, null)
    ) as p (nth, name, condition, what, counted)
$$;

-- For note_draft above, and for each contact_state that goes: whether a request to lift it refers to it.
create index on note_draft (case_id);
create index on contact_lifting (contact_state_id);

-- The functions below have the rights of the owner. The server's roles have no right to delete a clinical row.
do $$
declare
    one record;
begin
    for one in select distinct p.name from (select name from keptword.erasure_plan()
        union values ('session'), ('case_closing'), ('participant_file'), ('participant'), ('emergency_access'), ('erasure_request'),
            ('legal_hold'), ('case_gate_detail')) p
    loop
        execute format('create policy erased on keptword.%I for all to current_user using (practice_id = (select keptword.actor_practice()))',
            one.name);
    end loop;
end $$;

-- Null, for all, also where a case has only one client: everything in it is that client's.
create function erased_of(one uuid, whom uuid) returns uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select case when c.mode = 'INDIVIDUAL' then null else whom end from cases c where c.id = one
$$;

-- What would be erased, in counts. For managers, and for staff who reach the case; safety content is counted for staff alone.
create function erasure_preview(one uuid, whom uuid) returns table (what text, erased bigint)
    language plpgsql stable security definer set search_path = keptword, pg_temp as $$
declare
    step record;
    of_whom uuid;
begin
    if not (actor_scope() = 'manager' or (actor_scope() = 'staff' and exists (select 1 from caseload c where c.case_id = one
            and c.person_id = actor_person() and c.since <= now() and (c.until is null or c.until > now()))))
        or not exists (select 1 from cases c where c.id = one and c.practice_id = actor_practice())
        or (whom is not null and not exists (select 1 from participant q where q.id = whom and q.case_id = one))
    then
        return;
    end if;
    of_whom := erased_of(one, whom);
    for step in select * from erasure_plan() p where p.what is not null and (p.what <> 'SAFETY' or actor_scope() = 'staff') order by p.nth loop
        what := step.what;
        execute format('select count(*) from keptword.%I where (%s) and (%s)', step.name, step.condition, step.counted)
            into erased using one, of_whom;
        return next;
    end loop;
end $$;

-- Erases what was approved: the only way in which clinical rows are deleted. A job calls it, and it checks the request by itself.
create function erase(ask uuid) returns bigint
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    r erasure_request;
    step record;
    of_whom uuid;
    these bigint;
    total bigint := 0;
begin
    select * into r from erasure_request e where e.id = ask and e.practice_id = actor_practice();
    if not found or actor_scope() is distinct from 'job' then
        raise exception 'there is nothing to erase' using errcode = 'check_violation';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('keptword/erasure/' || r.case_id, 0));
    select * into r from erasure_request e where e.id = ask for update;
    if r.state <> 'APPROVED' or r.execute_after > now() or r.execute_after + interval '14 days' < now()
        or exists (select 1 from legal_hold h where h.case_id = r.case_id and h.lifted_at is null)
        or not exists (select 1 from cases c where c.id = r.case_id and c.state = 'CLOSED')
        or (r.basis = 'RETENTION' and not coalesce(kept_until(r.case_id) <= current_date, false))
    then
        raise exception 'what is not approved, is held or must still be kept is not erased' using errcode = 'check_violation';
    end if;
    of_whom := erased_of(r.case_id, r.participant_id);
    -- A promise that stays may refer to one that goes, or to what was said about it.
    update promise x set replaces = null where x.case_id = r.case_id and x.replaces in
        (select p.id from promise p where p.case_id = r.case_id and (of_whom is null or p.participant_id = of_whom));
    update promise x set repairs = null where x.case_id = r.case_id and x.repairs in
        (select o.id from promise_outcome o join promise p on p.id = o.promise_id
            where o.case_id = r.case_id and p.case_id = r.case_id and (of_whom is null or p.participant_id = of_whom));
    for step in select * from erasure_plan() p order by p.nth loop
        execute format('delete from keptword.%I where %s', step.name, step.condition) using r.case_id, of_whom;
        get diagnostics these = row_count;
        total := total + these;
    end loop;
    update session set place = null, reason = null, withdrawn_reason = null, version = version + 1
        where case_id = r.case_id and (of_whom is null or participant_id = of_whom);
    update participant_file set part = 'NOT_SAID', email = null, email_length = null, phone = null, seen_by = null, email_safe = false,
            text_safe = false, call_safe = false, voicemail_safe = false, confirmed_on = null, version = version + 1
        where participant_id in (select q.id from participant q where q.case_id = r.case_id and (of_whom is null or q.id = of_whom));
    update participant set spared = false, version = version + 1 where case_id = r.case_id and (of_whom is null or id = of_whom);
    if of_whom is null then
        update case_gate_detail set held_since = null, apart = false, version = version + 1 where case_id = r.case_id;
        update case_closing set words = null, in_discharge = false, version = version + 1 where case_id = r.case_id;
        update emergency_access set reason = null, version = version + 1 where case_id = r.case_id;
    end if;
    update erasure_request set state = 'DONE', ended_at = now(), erased = total, version = version + 1 where id = ask;
    return total;
end $$;

-- While a case that was split from this one is open, this one's retention does not end: a request that was proposed because it had ended
-- is withdrawn.
create function going_on_keeps() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform require_actor();
    update erasure_request set state = 'WITHDRAWN', ended_at = now(), version = version + 1
        where case_id = new.continues_id and basis = 'RETENTION' and state in ('PROPOSED', 'APPROVED');
    return null;
end $$;
revoke execute on function going_on_keeps() from public;
create trigger begun_keeps after insert on cases for each row
    when (new.continues_id is not null and new.state = 'OPEN') execute function going_on_keeps();
create trigger reopened_keeps after update on cases for each row
    when (new.continues_id is not null and new.state = 'OPEN' and old.state <> 'OPEN') execute function going_on_keeps();

-- The closed cases of the practice for its managers, with names, days and states: those whose name has a part (a pattern of plain_name, or empty
-- for all), and whether a case is due on a day, which it is once its retention has passed and unless it is held. A case that was erased as a
-- whole since it was closed is listed no more, unless it is held or a new request is open. The planner puts this into the two functions below:
-- how many there are, and a page of them, sorted by one column; where that is equal, those due from the first closed one on, the others from the last.
create index on cases (practice_id, closed_at, id) where state = 'CLOSED';
create function closed_cases(part text, day date) returns table (case_id uuid, name varchar, counselor varchar, closed_at timestamptz,
        kept_until date, held boolean, due boolean, request_state varchar)
    language sql stable as $$
    select c.id, c.name, (select p.name from keptword.person p where p.id = c.counselor_id), c.closed_at, k.until, h.held,
        not h.held and coalesce(k.until <= day, false),
        (select e.state from keptword.erasure_request e where e.case_id = c.id order by e.proposed_at desc limit 1)
    from keptword.cases c
        cross join lateral keptword.retention_end(c.id, c.practice_id, c.closed_at) k
        cross join lateral (select exists (select 1 from keptword.legal_hold l where l.case_id = c.id and l.lifted_at is null) as held) h
    where c.practice_id = (select keptword.practice_as('manager')) and c.state = 'CLOSED'
        and (part = '' or keptword.plain_name(c.name) like part escape '!')
        and (not exists (select 1 from keptword.erasure_request w where w.case_id = c.id and w.state = 'DONE'
                and (w.participant_id is null or c.mode = 'INDIVIDUAL') and w.ended_at >= c.closed_at)
            or h.held
            or exists (select 1 from keptword.erasure_request w where w.case_id = c.id and w.state in ('PROPOSED', 'APPROVED')))
$$;
create function closed_cases_counted(part text, day date) returns table (due bigint, others bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select count(*) filter (where l.due), count(*) filter (where not l.due) from closed_cases(part, day) l
$$;
create function closed_cases_listed(part text, day date, which text, sort text, down boolean, skip int, most int)
        returns table (case_id uuid, name varchar, counselor varchar, closed_at timestamptz, kept_until date, held boolean, request_state varchar,
        found bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select l.case_id, l.name, l.counselor, l.closed_at, l.kept_until, l.held, l.request_state, count(*) over ()
    from closed_cases(part, day) l
        cross join lateral (select coalesce(l.request_state in ('PROPOSED', 'APPROVED'), false) as asked) a
        cross join lateral (select case sort
            when 'CASE' then plain_name(l.name)
            when 'COUNSELOR' then plain_name(l.counselor)
            when 'CLOSED' then to_char(l.closed_at at time zone 'utc', 'YYYYMMDDHH24MISSUS')
            when 'UNTIL' then coalesce(to_char(l.kept_until, 'YYYYMMDD'), 'none')
            else case when l.due then '0' when a.asked then '1' when l.held then '2' else '3' end end as key) k
    where case which when 'DUE' then l.due when 'KEPT' then not l.due when 'HELD' then l.held when 'ASKED' then a.asked else true end
    order by case when not down then k.key end, case when down then k.key end desc, case when l.due then l.closed_at end, l.closed_at desc, l.case_id
    limit most offset skip
$$;
-- One case with its participants.
create function case_on_file(one uuid) returns table (case_id uuid, name varchar, mode varchar, counselor varchar, opened_at timestamptz,
        closed_at timestamptz, kept_until date, participant_id uuid, participant varchar)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select c.id, c.name, c.mode, p.name, c.opened_at, c.closed_at, kept_until(c.id), q.id, q.name
    from cases c join person p on p.id = c.counselor_id join participant q on q.case_id = c.id
    where c.id = one and c.practice_id = (select practice_as('manager'))
    order by q.slot
$$;
revoke execute on function erasure_plan(), erased_of(uuid, uuid), erasure_preview(uuid, uuid), erase(uuid),
    closed_cases(text, date), closed_cases_counted(text, date), closed_cases_listed(text, date, text, text, boolean, int, int),
    case_on_file(uuid) from public;
grant execute on function erasure_preview(uuid, uuid), closed_cases_counted(text, date),
    closed_cases_listed(text, date, text, text, boolean, int, int), case_on_file(uuid) to keptword_app;
grant execute on function erase(uuid) to keptword_jobs;

drop procedure while_place_active;
