-- What staff may know of clients' answers, in one place: a query that reads these views needs no condition of its own on what an author
-- keeps private, and none can forget it. Both run with the rights of who asks, so that row-level security holds as on the tables.
set search_path to keptword;

-- Answers as they stand, to be read: handed in, not private to their author, not taken back, not voided.
create view readable_response with (security_invoker = true) as
    select r.id, r.practice_id, r.case_id, r.participant_id, r.assignment_id, r.entry_on, r.session_id, r.week_of, r.state, r.disclosure,
        r.revisions, r.handed_in_at, r.opened_at, r.brought, v.minutes_spent, v.difficulty
    from response r
        join revision v on v.response_id = r.id and v.number = r.revisions
    where r.state <> 'DRAFT' and r.disclosure <> 'SELF'
        and v.disclosure <> 'SELF' and v.taken_back_at is null and v.voided_at is null;

-- That there are answers, where they stand and since when. Of answers whose author made them private after the counselor had read a
-- revision, only what that reading showed: they look as if they were with their author since it was handed in.
create view known_response with (security_invoker = true) as
    select r.id, r.practice_id, r.case_id, r.participant_id, r.assignment_id, r.week_of, r.state, r.revisions, r.begun_at, r.handed_in_at,
        r.opened_at, r.changed_at, false as private_now
    from response r
    where r.disclosure <> 'SELF'
    union all
    select r.id, r.practice_id, r.case_id, r.participant_id, r.assignment_id, r.week_of, 'RETURNED'::varchar(12), v.number, null::timestamptz,
        v.handed_in_at, null::timestamptz, v.handed_in_at, true
    from response r
        join revision v on v.response_id = r.id and v.number = (
            select max(x.number) from revision x
            where x.response_id = r.id and x.disclosure <> 'SELF' and x.taken_back_at is null and x.voided_at is null)
    where r.disclosure = 'SELF';

grant select on readable_response, known_response to keptword_app;
