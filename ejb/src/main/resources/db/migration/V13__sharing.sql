-- Sharing: what an author agreed to share and the counselor shows the partner. The content never changes once the author was asked.
set search_path to keptword;

-- Two texts that are shown together or not at all. It holds nothing of either.
create table share_exchange (
    id          uuid primary key,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    exercise    varchar(60) not null,
    opened_at   timestamptz,
    ended_at    timestamptz,
    version     int not null default 0
);
create index on share_exchange (case_id);
call protect('share_exchange', 'staff');
-- Both partners see that it is there; a client can end it and never open it.
create policy partners on share_exchange for select
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]));
create policy ends on share_exchange for update
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]))
    with check (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[])
        and ended_at is not null);

-- Whether shared texts of a case rest, because joint work closed, until the counselor shows them again.
create table share_rest (
    case_id     uuid primary key references cases,
    practice_id uuid not null references practice,
    resting     boolean not null,
    since       timestamptz not null,
    changed_by  uuid,
    version     int not null default 0
);
call protect('share_rest', 'staff');
-- Both partners read it; what a client does can only make the texts rest.
create policy partners on share_rest for select
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]));
create policy rests on share_rest for update
    using (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[]))
    with check (practice_id = (select practice_as('client')) and case_id = any((select reached())::uuid[])
        and resting);

-- One text on its way from its author to the partner. source_id and revision name what the content is a snapshot of.
create table share (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    author_id      uuid not null references participant,
    recipient_id   uuid not null references participant,
    author_name    varchar(120) not null,
    recipient_name varchar(120) not null,
    kind           varchar(8) not null check (kind in ('WORK', 'PROMISE', 'NOTICED')),
    source_id      uuid not null,
    revision       int not null,
    exchange_id    uuid references share_exchange,
    content        bytea not null,
    state          varchar(12) not null
        check (state in ('ASKED', 'AGREED', 'SHARED', 'DECLINED', 'WITHDRAWN', 'TAKEN_BACK', 'ENDED')),
    idempotency_key uuid not null,
    asked_by       uuid not null references person,
    asked_at       timestamptz not null,
    answered_by    uuid references person,
    answered_at    timestamptz,
    shown_by       uuid references person,
    shown_at       timestamptz,
    ended_by       uuid references person,
    ended_at       timestamptz,
    version        int not null default 0,
    unique (idempotency_key, author_id),
    check (author_id <> recipient_id),
    check (state <> 'SHARED' or (answered_at is not null and shown_at is not null)),
    check ((state in ('WITHDRAWN', 'TAKEN_BACK', 'ENDED')) = (ended_at is not null))
);
create index on share (case_id);
create index on share (author_id);
create index on share (exchange_id) where exchange_id is not null;
create index on share (recipient_id) where state = 'SHARED';
-- The same text is on its way once at a time.
create unique index on share (kind, source_id, author_id) where state in ('ASKED', 'AGREED', 'SHARED');
call protect('share', 'staff');
-- The author sees it at any time, agrees or declines, and takes it back.
create policy author on share for select
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[]) and author_id = any((select places())::uuid[]));
create policy author_decides on share for update
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[]) and author_id = any((select places())::uuid[]))
    with check (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[])
        and author_id = any((select places())::uuid[]) and state in ('AGREED', 'DECLINED', 'TAKEN_BACK'));
-- The recipient sees what is shown, while the case and joint work are open, nothing rests, and both texts of an exchange are shown.
create function open_rooms() returns uuid[] language sql stable security definer set search_path = keptword, pg_temp as $$
    select array(select t.case_id from case_gate t join share_rest r on r.case_id = t.case_id
        where t.case_id = any((select reached())::uuid[]) and (select actor_scope()) = 'client' and t.joint_open and not r.resting)
$$;
create function receiving_places() returns uuid[] language sql stable security definer set search_path = keptword, pg_temp as $$
    select array(select p.id from participant p join cases c on c.id = p.case_id
        where p.id = any((select places())::uuid[]) and p.state = 'ACTIVE' and c.state = 'OPEN' and c.id = any((select open_rooms())::uuid[]))
$$;
create function exchange_shown(one uuid) returns boolean language sql stable as $$
    select exists (select 1 from keptword.share_exchange e where e.id = one and e.opened_at is not null and e.ended_at is null)
$$;
revoke execute on function open_rooms(), receiving_places() from public;
grant execute on function open_rooms(), receiving_places() to keptword_app, keptword_jobs;
create policy recipient on share for select
    using (practice_id = (select actor_practice()) and case_id = any((select reached())::uuid[]) and state = 'SHARED'
        and recipient_id = any((select receiving_places())::uuid[]) and (exchange_id is null or exchange_shown(exchange_id)));

-- That the recipient opened a shared text. participant_id is the recipient.
create table share_reading (
    share_id       uuid primary key references share,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    read_at        timestamptz not null,
    version        int not null default 0
);
create index on share_reading (case_id);
call protect('share_reading', 'case');
create policy of_what_is_shown on share_reading as restrictive for insert
    with check (exists (select 1 from share s where s.id = share_id and s.recipient_id = participant_id));

-- What was asked for cannot be changed, only answered, shown and ended.
grant select, insert on share, share_exchange, share_rest, share_reading to keptword_app, keptword_jobs;
grant update (state, answered_by, answered_at, shown_by, shown_at, ended_by, ended_at, version) on share to keptword_app, keptword_jobs;
grant update (opened_at, ended_at, version) on share_exchange to keptword_app, keptword_jobs;
grant update (resting, since, changed_by, version) on share_rest to keptword_app, keptword_jobs;

-- The partner reads the words of a promise only while asked about it, joint work is open and nothing rests; its owner reads them always.
create policy while_open on promise_shown as restrictive for select
    using ((select actor_scope()) <> 'client' or owner_id = any((select places())::uuid[])
        or (asks and case_id = any((select open_rooms())::uuid[])));
