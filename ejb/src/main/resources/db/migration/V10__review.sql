-- Review: the counselor's review and feedback, and what each person may see of the answers.
set search_path to keptword;

-- The counselor's review of one revision; for staff alone. The feedback column has what is being written; once sent, it is in the table
-- feedback and this column begins the next reply. noted_by and noted_at are of the last save that is an entry of the audit log: one stands for what
-- is saved within an hour by one person, from one place and by one right, of which noted_by is a hash.
create table review (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    revision       int not null,
    reviewer_id    uuid not null,
    feedback       bytea,
    private_note   bytea,
    effort         int check (effort between 0 and 4),
    learning       int check (learning between 0 and 4),
    bring          boolean not null default false,
    state          varchar(12) not null check (state in ('OPEN', 'CONCLUDED')),
    begun_at       timestamptz not null,
    saved_at       timestamptz not null,
    concluded_at   timestamptz,
    noted_by       uuid,
    noted_at       timestamptz,
    version        int not null default 0,
    unique (response_id, revision)
);
create index on review (case_id);
call protect('review', 'staff');

grant select, insert, update on review to keptword_app, keptword_jobs;

-- Feedback sent to the author. The author reads it from visible_at on; until then it can be undone.
create table feedback (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    revision       int not null,
    review_id      uuid not null references review,
    outcome        varchar(12) not null check (outcome in ('SEEN', 'SENT', 'RETURNED', 'REVIEWED', 'FURTHER')),
    text           bytea,
    sent_by        uuid not null,
    sent_at        timestamptz not null,
    visible_at     timestamptz not null,
    undone_at      timestamptz,
    read_at        timestamptz
);
create index on feedback (response_id);
create index on feedback (case_id, sent_at);
-- For a client's first page: what is not read yet.
create index on feedback (case_id, participant_id, sent_at) where read_at is null and undone_at is null;
create index on feedback (review_id);
call protect('feedback', 'staff');
create policy addressee on feedback for select
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[])
        and participant_id = any((select places())::uuid[]) and undone_at is null and visible_at <= now());
-- The addressee notes that it was read, and writes none.
create policy read_by_addressee on feedback for update
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[])
        and participant_id = any((select places())::uuid[]) and undone_at is null and visible_at <= now());

-- What was sent stays as it was sent.
grant select, insert on feedback to keptword_app, keptword_jobs;
grant update (undone_at, read_at) on feedback to keptword_app, keptword_jobs;

-- A comment of the review on a passage, while it is being written. sent_with names the feedback it was sent with; for noted_by and noted_at see
-- review.
create table review_comment (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    review_id      uuid not null references review,
    sent_with      uuid references feedback,
    path           varchar(300) not null,
    starts         int not null,
    ends           int not null,
    quote          bytea not null,
    text           bytea not null,
    written_at     timestamptz not null,
    noted_by       uuid,
    noted_at       timestamptz,
    version        int not null default 0
);
create index on review_comment (review_id);
create index on review_comment (sent_with) where sent_with is not null;
call protect('review_comment', 'staff');

grant select, insert, update, delete on review_comment to keptword_app;
grant select, insert, update on review_comment to keptword_jobs;

-- A comment as it was sent. A client who sees the feedback sees it.
create table feedback_comment (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    feedback_id    uuid not null references feedback,
    path           varchar(300) not null,
    starts         int not null,
    ends           int not null,
    quote          bytea not null,
    text           bytea not null
);
create index on feedback_comment (feedback_id);
call protect('feedback_comment', 'staff');
create function feedback_seen(one uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.feedback f where f.id = one)
$$;
create policy with_feedback on feedback_comment for select
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[])
        and participant_id = any((select places())::uuid[]) and feedback_seen(feedback_id));

grant select, insert on feedback_comment to keptword_app, keptword_jobs;

-- A counselor's own phrases for feedback.
create table phrase (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    label       varchar(60) not null,
    text        bytea not null,
    ordinal     int not null,
    version     int not null default 0
);
create index on phrase (person_id);
alter table phrase enable row level security, force row level security;
create policy own on phrase for all
    using (practice_id = (select actor_practice()) and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and person_id = (select actor_person()));

grant select, insert, update, delete on phrase to keptword_app;

-- Whether an answer that other items depend on is as they need it, such as the partner's yes to receiving an apology. No text, only
-- whether it opens them. Whoever answers writes the row; both partners' pages read it.
create table opening (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    exercise       varchar(60) not null,
    item           varchar(60) not null,
    code           varchar(60) not null,
    opens          boolean not null,
    answered_at    timestamptz not null,
    version        int not null default 0,
    unique (participant_id, exercise, item, code)
);
create index on opening (case_id);
call protect('opening', 'case');
create policy waits on opening for select
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]));

grant select, insert, update on opening to keptword_app, keptword_jobs;

-- A submission that its author keeps off the own screen, because somebody else may look at it. Author and counselor undo it together. What
-- is listed here does not exist for clients: the policies below hide it from every statement of theirs, so that no page or download can
-- forget to. V12__measures_and_goals.sql does the same for scores.
create table off_screen (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    assignment_id  uuid not null references assignment,
    entry_on       date,
    since          timestamptz not null,
    undone_at      timestamptz,
    undone_by      uuid references person,
    version        int not null default 0,
    check ((undone_at is null) = (undone_by is null))
);
create unique index on off_screen (response_id) where undone_at is null;
create index on off_screen (response_id);
create index on off_screen (case_id);
create index on off_screen (participant_id) where undone_at is null;
create index on off_screen (assignment_id);
call protect('off_screen', 'case');
create policy undone_by_staff on off_screen as restrictive for update using ((select actor_scope()) <> 'client');

grant select, insert on off_screen to keptword_app, keptword_jobs;
grant update (undone_at, undone_by, version) on off_screen to keptword_app, keptword_jobs;

create function off_the_screen() returns uuid[] language sql stable security definer set search_path = keptword, pg_temp as $$
    select array(select o.response_id from off_screen o where o.participant_id = any((select places())::uuid[]) and o.undone_at is null)
$$;
revoke execute on function off_the_screen() from public;
grant execute on function off_the_screen() to keptword_app, keptword_jobs;
create policy off_screen on response as restrictive for select using ((select actor_scope()) <> 'client'
    or id <> all((select off_the_screen())::uuid[]));
create policy off_screen on revision as restrictive for select using ((select actor_scope()) <> 'client'
    or response_id <> all((select off_the_screen())::uuid[]));
create policy off_screen on draft as restrictive for select using ((select actor_scope()) <> 'client'
    or response_id <> all((select off_the_screen())::uuid[]));
create policy off_screen on draft_copy as restrictive for select using ((select actor_scope()) <> 'client'
    or response_id <> all((select off_the_screen())::uuid[]));
create policy off_screen on feedback as restrictive for select using ((select actor_scope()) <> 'client'
    or response_id <> all((select off_the_screen())::uuid[]));

-- What staff may know of clients' answers, in one place: a query that reads these views needs no condition of its own on what an author
-- keeps private, and none can forget it. Both run with the rights of who asks, so that row-level security holds as on the tables.

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

grant select on readable_response, known_response to keptword_app, keptword_jobs;

-- assignment.answered says the same of an assignment, so that what is open and not done is found by index. Whoever writes a response or a
-- revision reaches the assignment, so this runs with the rights of who writes.
create function keep_answered() returns trigger language plpgsql set search_path = keptword, pg_temp as $$
declare
    changed uuid;
begin
    if tg_table_name = 'response' then changed := new.id; else changed := new.response_id; end if;
    update assignment a set answered = not a.answered from response r
        where r.id = changed and a.id = r.assignment_id
            and a.answered <> exists (select 1 from readable_response x where x.assignment_id = a.id);
    return null;
end $$;
create trigger keep_answered_new after insert on response for each row when (new.state <> 'DRAFT') execute function keep_answered();
create trigger keep_answered after update on response for each row
    when ((old.state, old.disclosure, old.revisions) is distinct from (new.state, new.disclosure, new.revisions))
    execute function keep_answered();
create trigger keep_answered_new after insert on revision for each row execute function keep_answered();
create trigger keep_answered after update on revision for each row
    when ((old.taken_back_at, old.voided_at) is distinct from (new.taken_back_at, new.voided_at)) execute function keep_answered();
