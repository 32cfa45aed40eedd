-- Agenda, notices and reports: the lines of a session's agenda, short notes, notices by mail, prints of a day and a client's own copy.
set search_path to keptword;

-- A line of a session's agenda that the counselor decided about. Suggestions are derived, not stored. topic identifies what the line is
-- about, mark the numbers it stood for when it was decided, first_session the session it was first kept for. on_table: it may appear on
-- paper that clients read.
create table agenda_entry (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    session_id     uuid not null references session,
    origin         varchar(16) not null check (origin in
        ('SAFETY', 'BY_CLIENT', 'BY_COUNSELOR', 'NOT_KEPT', 'DIFFERENCE', 'TALKING_POINT', 'LATE_WORK')),
    topic          varchar(120) not null,
    mark           varchar(120) not null,
    exercise       varchar(60),
    words          bytea,
    state          varchar(12) not null check (state in ('KEPT', 'REACHED', 'DROPPED')),
    on_table       boolean not null,
    place          int not null,
    first_session  uuid references session,
    decided_by     uuid not null references person,
    decided_at     timestamptz not null,
    version        int not null default 0,
    unique (session_id, topic)
);
create index on agenda_entry (case_id);
call protect('agenda_entry', 'staff');

grant select, insert, update on agenda_entry to keptword_app, keptword_jobs;

-- A short note of the counselor on one client's first page, until the client marks it as read. Clients do not answer it.
create table short_note (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    idempotency_key uuid not null unique,
    text           bytea not null,
    written_by     uuid not null references person,
    written_name   varchar(120) not null,
    written_at     timestamptz not null,
    read_at        timestamptz,
    taken_back_at  timestamptz,
    version        int not null default 0,
    check (read_at is null or taken_back_at is null)
);
create index on short_note (case_id, written_at);
create index on short_note (participant_id, written_at);
call protect('short_note', 'case');
-- Only staff write one, in their own name. A note that was taken back does not exist for the client any more.
create policy staff_writes on short_note as restrictive for insert
    with check ((select actor_scope()) = 'staff' and written_by = (select actor_person()));
create policy while_it_stands on short_note as restrictive for select
    using ((select actor_scope()) <> 'client' or taken_back_at is null);
create policy staff_withdraws on short_note as restrictive for update
    with check ((select actor_scope()) <> 'client' or taken_back_at is null);
call while_place_active('short_note', '{update}');

grant select, insert on short_note to keptword_app;
grant update (read_at, taken_back_at, version) on short_note to keptword_app;
grant select on short_note to keptword_jobs;

-- A short note that was taken back after a mail had announced something: the client, who cannot see the note any more, reads that nothing
-- new is waiting. It holds no word of the note.
create table short_note_withdrawal (
    id             uuid primary key references short_note,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    withdrawn_at        timestamptz not null
);
create index on short_note_withdrawal (participant_id, withdrawn_at);
call protect('short_note_withdrawal', 'case');
create policy staff_withdraws on short_note_withdrawal as restrictive for insert
    with check ((select actor_scope()) = 'staff');

grant select, insert on short_note_withdrawal to keptword_app;
grant select on short_note_withdrawal to keptword_jobs;

-- The outbox: something that a mail will announce, written in the transaction that causes it. also_to is told besides those who reach the
-- case. It holds no address: clients' addresses are read from the contact sheet at the moment of sending. A round looks at it from next_at on,
-- and puts that to when something can come of it next.
create table notice (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    cause          varchar(12) not null
        check (cause in ('REPLY', 'WORK', 'SHARE_ASKED', 'SHARE_SHOWN', 'SHORT_NOTE', 'FLAG', 'FLAG_WAITED', 'EMERGENCY')),
    thing_id       uuid not null,
    also_to        uuid references person,
    caused_at      timestamptz not null,
    next_at        timestamptz not null default 'epoch',
    state          varchar(8) not null check (state in ('WAITING', 'TAKEN', 'TOLD', 'DROPPED', 'EXPIRED')),
    settled_at     timestamptz,
    version        int not null default 0,
    check (participant_id is not null or cause in ('FLAG_WAITED', 'EMERGENCY'))
);
create index on notice (practice_id, caused_at) where state = 'WAITING';
create index on notice (next_at) include (practice_id) where state = 'WAITING';
create index on notice (participant_id) where state = 'WAITING';
create index on notice (thing_id);
call protect('notice', 'staff');
-- A client writes only that the client's own submission raised a flag, and reads nothing.
create policy raised on notice for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and cause = 'FLAG'
        and participant_id = any((select places())::uuid[]));

-- One mail to one person, made of notices. There is at most one of news and one digest a day, whatever happens. For jobs alone.
create table letter (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    kind        varchar(8) not null check (kind in ('FLAG', 'NEWS', 'DIGEST')),
    for_day     date,
    notices     uuid[] not null,
    state       varchar(8) not null check (state in ('WAITING', 'CLAIMED', 'SENT', 'DROPPED', 'GIVEN_UP')),
    attempts    int not null,
    next_at     timestamptz not null,
    made_at     timestamptz not null,
    settled_at  timestamptz,
    version     int not null default 0,
    check ((kind = 'FLAG') = (for_day is null))
);
create unique index on letter (person_id, kind, for_day) where kind <> 'FLAG';
create index on letter (practice_id, next_at) where state in ('WAITING', 'CLAIMED');
create index on letter (next_at) include (practice_id) where state in ('WAITING', 'CLAIMED');
create index on letter (practice_id, settled_at) where state = 'GIVEN_UP';
alter table letter enable row level security, force row level security;
call for_jobs('letter');

-- What a person chose about mails; who never chose anything has no row. The address is a staff member's own, sealed; clients have none here.
-- digest_at is when a round looks next whether the digest is due.
create table mail_preference (
    person_id   uuid primary key references person,
    practice_id uuid not null references practice,
    mails       boolean not null,
    mail_minute smallint not null check (mail_minute between 0 and 1439),
    address     bytea,
    digest_at   timestamptz not null default 'epoch',
    version     int not null default 0
);
create index on mail_preference (practice_id) where address is not null;
create index on mail_preference (digest_at) include (practice_id) where mails and address is not null;
alter table mail_preference enable row level security, force row level security;
create policy own on mail_preference for all
    using (practice_id = (select actor_practice()) and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and person_id = (select actor_person()));
call for_jobs('mail_preference');

grant select, insert, update on notice, mail_preference to keptword_app;
grant select, insert, update on notice, letter to keptword_jobs;
grant select, update (digest_at) on mail_preference to keptword_jobs;

-- The practices with notices, digests or letters that are due.
create policy due on notice for select to current_user using ((select timer_asks()));
create policy due on letter for select to current_user using ((select timer_asks()));
create policy due on mail_preference for select to current_user using ((select timer_asks()));
create function due_notices(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct n.practice_id from notice n where n.state = 'WAITING' and n.next_at <= at and (select timer_asks())
$$;
create function due_digests(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct m.practice_id from mail_preference m where m.mails and m.address is not null and m.digest_at <= at and (select timer_asks())
$$;
create function due_letters(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct l.practice_id from letter l where l.state in ('WAITING', 'CLAIMED') and l.next_at <= at and (select timer_asks())
$$;

-- When mails come to a person depends on more than time: what the person chose, the time zone, whether the person may sign in and for whom,
-- and on which days a counselor works. After such a change the next round looks again, and one that is under way does not say when any
-- more, because the version of the notice is another. Notices come before preferences, as in a round. The version of a preference stays,
-- because its address is sealed for it.
create policy looked_at_again on mail_preference for all to current_user using (practice_id = (select actor_practice()));
create function mail_is_weighed_again() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    who constant uuid := to_jsonb(new) ->> tg_argv[0];
begin
    update notice n set next_at = 'epoch', version = n.version + 1
        where n.state = 'WAITING' and n.participant_id = any(array(select q.id from participant q where q.person_id = who));
    update mail_preference set digest_at = 'epoch' where person_id = who;
    return null;
end $$;
create trigger mail_is_weighed_again after update on person for each row
    when ((old.state, old.zone) is distinct from (new.state, new.zone)) execute function mail_is_weighed_again('id');
create trigger mail_is_weighed_again after update on participant for each row
    when (old.person_id is distinct from new.person_id) execute function mail_is_weighed_again('person_id');
create trigger mail_is_weighed_again after insert or update on absence for each row execute function mail_is_weighed_again('person_id');
create trigger mail_is_weighed_again after insert or update on working_time for each row execute function mail_is_weighed_again('person_id');
create trigger mail_is_weighed_again after insert or update of mails, mail_minute, address on mail_preference for each row
    execute function mail_is_weighed_again('person_id');
revoke execute on function due_notices(timestamptz), due_digests(timestamptz), due_letters(timestamptz), mail_is_weighed_again() from public;
grant execute on function due_notices(timestamptz), due_digests(timestamptz), due_letters(timestamptz) to keptword_jobs;

-- The prep reports of one day, made in the background for the person who asked: for the counselor's eyes, as shared copies, or one for each
-- partner. Visible to nobody else, deleted after an hour. What is printed is sealed. A worker claims it and says again and again that it goes
-- on; after a silence another one may claim it, three in all.
create table day_print (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    day         date not null,
    kind        varchar(4) not null check (kind in ('PDF', 'ZIP')),
    eyes        varchar(9) not null default 'COUNSELOR' check (eyes in ('COUNSELOR', 'TABLE', 'PARTNERS')),
    state       varchar(8) not null check (state in ('MAKING', 'READY', 'STOPPED')),
    worker      uuid,
    claims      int not null default 0 check (claims between 0 and 3),
    made_at     timestamptz not null,
    beat_at     timestamptz not null,
    expires_at  timestamptz not null,
    version     int not null default 0
);
create index on day_print (person_id, made_at);
create index on day_print (expires_at);

-- Its reports, and whether each was printed.
create table day_print_report (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    print_id    uuid not null references day_print on delete cascade,
    place       int not null,
    session_id  uuid not null,
    whom        varchar(9) not null default 'COUNSELOR' check (whom in ('COUNSELOR', 'TABLE', 'A', 'B')),
    state       varchar(8) not null check (state in ('WAITING', 'PRINTED', 'FAILED')),
    version     int not null default 0,
    unique (print_id, place)
);

-- The finished file, in parts.
create table day_print_part (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    print_id    uuid not null references day_print on delete cascade,
    place       int not null,
    content     bytea not null,
    unique (print_id, place)
);

alter table day_print enable row level security, force row level security;
create policy printer on day_print for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()));
-- For the timer that deletes what has expired. It acts as nobody and reads nothing.
create policy what_is_over on day_print for delete to keptword_jobs using ((select actor_scope()) is null and expires_at < now());

alter table day_print_report enable row level security, force row level security;
create policy printer on day_print_report for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()));

alter table day_print_part enable row level security, force row level security;
create policy printer on day_print_part for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()));

grant select, insert, update, delete on day_print, day_print_report, day_print_part to keptword_app;
grant delete on day_print to keptword_jobs;

-- A client's own copy of the record, made in the background for that client alone, deleted a day after it is ready. What is made is sealed.
create table own_copy (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    state       varchar(8) not null check (state in ('MAKING', 'READY', 'FAILED')),
    done        int not null check (done >= 0),
    total       int not null check (total >= done),
    shares      uuid[] not null,
    worker      uuid,
    claims      int not null default 0 check (claims between 0 and 3),
    made_at     timestamptz not null,
    beat_at     timestamptz not null,
    expires_at  timestamptz not null,
    version     int not null default 0
);
create index on own_copy (person_id, made_at);
create index on own_copy (expires_at);

create table own_copy_part (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    copy_id     uuid not null references own_copy on delete cascade,
    place       int not null,
    content     bytea not null,
    unique (copy_id, place)
);

alter table own_copy enable row level security, force row level security;
create policy owner on own_copy for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()));
create policy what_is_over on own_copy for delete to keptword_jobs using ((select actor_scope()) is null and expires_at < now());
create policy taken_back on own_copy for all to current_user using (practice_id = (select actor_practice()));

alter table own_copy_part enable row level security, force row level security;
create policy owner on own_copy_part for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and person_id = (select actor_person()));

grant select, insert, update, delete on own_copy, own_copy_part to keptword_app;
grant delete on own_copy to keptword_jobs;

-- A submission kept off the screen must not stay in a finished copy: the client's copies are deleted in the same statement.
create function off_screen_takes_copies() returns trigger language plpgsql as $$
begin
    delete from keptword.own_copy o where o.person_id = keptword.actor_person();
    return null;
end $$;
create trigger off_screen_takes_copies after insert on off_screen for each row execute function off_screen_takes_copies();

-- Nor must a short note the counselor took back or an assignment the counselor withdrew. Staff reach no copy, so the function has the rights
-- of the owner.
create function taken_back_takes_copies() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    delete from own_copy o where o.person_id = (select q.person_id from participant q where q.id = new.participant_id);
    return null;
end $$;
revoke execute on function taken_back_takes_copies() from public;
create trigger taken_back_takes_copies after update on short_note for each row
    when (old.taken_back_at is null and new.taken_back_at is not null) execute function taken_back_takes_copies();
create trigger taken_back_takes_copies after update on assignment for each row
    when (old.state <> 'WITHDRAWN' and new.state = 'WITHDRAWN') execute function taken_back_takes_copies();
