-- Agenda and notices: the lines of a session's agenda, short notes, notices by mail.
set search_path to keptword;

-- A line of a session's agenda that the counselor decided about. Suggestions are derived, not stored. topic identifies what the line is
-- about, mark the numbers it stood for when it was decided, first_session the session it was first kept for, recording the record of the session that marked it as reached. on_table: it may appear on
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
    recording      uuid,
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
        check (cause in ('REPLY', 'WORK', 'SHARE_ASKED', 'SHARE_SHOWN', 'SHORT_NOTE', 'TIME_ANSWER', 'FLAG', 'FLAG_WAITED', 'EMERGENCY')),
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
create index on notice (case_id, thing_id);
create index on notice (settled_at) where settled_at is not null;
call protect('notice', 'staff');
-- A client writes only that the client's own submission raised a flag, and reads nothing.
create policy raised on notice for insert
    with check (practice_id = (select practice_as('client')) and cause = 'FLAG'
        and participant_id = any((select places())::uuid[]));

-- One mail to one person, made of notices. There is at most one of news and one digest a day, whatever happens. For jobs alone.
create table letter (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    kind        varchar(8) not null check (kind in ('FLAG', 'NEWS', 'DIGEST')),
    for_day     date,
    notices     uuid[] not null,
    state       varchar(8) not null check (state in ('WAITING', 'CLAIMED', 'SENT', 'DROPPED', 'GIVEN_UP', 'UNKNOWN')),
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
create index on letter (practice_id, settled_at) where state in ('GIVEN_UP', 'UNKNOWN');
create index on letter (settled_at) where settled_at is not null;
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

-- Deletes the letters and notices that were settled more than ninety days ago, of all practices at once and for the timer alone. Nothing reads as
-- far back: there is one mail a day, and managers are told of seven days. The notice of a short note stays until the note is read or taken back,
-- because it says whether a mail may have announced the note.
create policy forgotten on notice for delete to current_user using ((select timer_asks()));
create policy forgotten on letter for delete to current_user using ((select timer_asks()));
create policy due on short_note for select to current_user using ((select timer_asks()));
create function forget_notices() returns void
    language sql security definer set search_path = keptword, pg_temp as $$
    delete from letter l where l.state in ('SENT', 'DROPPED', 'GIVEN_UP', 'UNKNOWN') and l.settled_at < now() - interval '90 days'
        and (select timer_asks());
    delete from notice n where n.state in ('TOLD', 'DROPPED', 'EXPIRED') and n.settled_at < now() - interval '90 days' and (select timer_asks())
        and not (n.cause = 'SHORT_NOTE' and exists (select 1 from short_note s
            where s.id = n.thing_id and s.read_at is null and s.taken_back_at is null))
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
    perform require_actor();
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
-- A counselor who said nothing about the own week works that of the practice.
create policy looked_at_again on notice for all to current_user
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'manager');
create function mails_are_weighed_again() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform require_actor();
    update notice set next_at = 'epoch', version = version + 1 where state = 'WAITING' and practice_id = new.id;
    update mail_preference set digest_at = 'epoch' where practice_id = new.id;
    return null;
end $$;
create trigger mails_are_weighed_again after update on practice for each row
    when ((old.hours_begins, old.hours_ends) is distinct from (new.hours_begins, new.hours_ends)) execute function mails_are_weighed_again();
create trigger mail_is_weighed_again after insert or update of mails, mail_minute, address on mail_preference for each row
    execute function mail_is_weighed_again('person_id');
revoke execute on function due_notices(timestamptz), due_digests(timestamptz), due_letters(timestamptz), forget_notices(),
    mail_is_weighed_again(), mails_are_weighed_again() from public;
grant execute on function due_notices(timestamptz), due_digests(timestamptz), due_letters(timestamptz), forget_notices() to keptword_jobs;
