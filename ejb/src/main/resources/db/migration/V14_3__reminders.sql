-- Reminders that a client turned on: when, of what, and over which channel; the devices that get notifications; and what was sent.
set search_path to keptword;

-- What a client chose; who never turned reminders on has no row. A kind without a minute is off; without separate all kinds have the same
-- minute and make at most one reminder a day. Minutes are after midnight on the client's clock, from 08:00 to 21:29. next_at is when a round
-- looks next: rounds and triggers write it. It holds no address: those are read from the contact sheet at the moment of sending.
create table reminder (
    person_id       uuid primary key references person,
    practice_id     uuid not null references practice,
    active          boolean not null,
    channel         varchar(5) not null check (channel in ('EMAIL', 'PUSH', 'TEXT')),
    separate        boolean not null,
    promises_minute smallint check (promises_minute between 480 and 1289),
    check_in_minute smallint check (check_in_minute between 480 and 1289),
    practice_minute smallint check (practice_minute between 480 and 1289),
    session_minute  smallint check (session_minute between 480 and 1289),
    days            varchar(80) not null,
    next_at         timestamptz not null default 'epoch',
    version         int not null default 0,
    check (num_nonnulls(promises_minute, check_in_minute, practice_minute, session_minute) > 0)
);
create index on reminder (next_at) include (practice_id) where active;
alter table reminder enable row level security, force row level security;
create policy own on reminder for all
    using (practice_id = (select practice_as('client')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('client')) and person_id = (select actor_person()));
call for_jobs('reminder');

-- A browser that gets notifications for a client: its address at a push service and its keys, sealed, because whoever has them can send
-- to the device. A browser has one address and belongs to one client: address_hash tells whether two are the same. It is the
-- SHA-256 of a token, itself a hash of the address, which the browser alone can name to turn notifications off without a sign-in.
create table push_device (
    id           uuid primary key,
    practice_id  uuid not null references practice,
    person_id    uuid not null references person,
    address      bytea not null,
    public_key   bytea not null,
    auth_secret  bytea not null,
    address_hash bytea not null unique,
    made_at      timestamptz not null
);
create index on push_device (person_id);
alter table push_device enable row level security, force row level security;
create policy own on push_device for all
    using (practice_id = (select practice_as('client')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('client')) and person_id = (select actor_person()));
call for_jobs('push_device');

-- The key with which a practice signs what it sends to push services (VAPID, RFC 8292), made when the first client asks for notifications.
-- One for each practice: no push service can tell from it who belongs together beyond that. For jobs alone.
create table push_key (
    practice_id uuid primary key references practice,
    public_key  varchar(200) not null,
    private_key bytea not null,
    made_at     timestamptz not null
);
alter table push_key enable row level security, force row level security;
call for_jobs('push_key');

-- One reminder of one day, or a test, which has no minute. At most one for each minute of a client's day, whatever happens. For jobs alone.
create table reminder_delivery (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    for_day     date not null,
    at_minute   smallint,
    kinds       varchar(60) not null,
    state       varchar(8) not null check (state in ('WAITING', 'CLAIMED', 'SENT', 'DROPPED', 'GIVEN_UP', 'UNKNOWN')),
    channel     varchar(5) check (channel in ('EMAIL', 'PUSH', 'TEXT')),
    attempts    int not null,
    next_at     timestamptz not null,
    made_at     timestamptz not null,
    settled_at  timestamptz,
    version     int not null default 0
);
create unique index on reminder_delivery (person_id, for_day, at_minute) where at_minute is not null;
create index on reminder_delivery (person_id, for_day);
create index on reminder_delivery (practice_id, next_at) where state in ('WAITING', 'CLAIMED');
create index on reminder_delivery (next_at) include (practice_id) where state in ('WAITING', 'CLAIMED');
create index on reminder_delivery (settled_at) where settled_at is not null;
alter table reminder_delivery enable row level security, force row level security;
call for_jobs('reminder_delivery');

grant select, insert, update on reminder to keptword_app;
grant select, update (active, next_at, version) on reminder to keptword_jobs;
grant select, insert, delete on push_device to keptword_app;
grant select, delete on push_device to keptword_jobs;
grant select, insert on push_key to keptword_jobs;
grant select, insert, update on reminder_delivery to keptword_jobs;

-- The practices in which a round has something to look at or to send.
create policy due on reminder for select to current_user using ((select timer_asks()));
create policy due on reminder_delivery for select to current_user using ((select timer_asks()));
create function due_reminders(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select r.practice_id from reminder r where r.active and r.next_at <= at and (select timer_asks())
    union
    select d.practice_id from reminder_delivery d where d.state in ('WAITING', 'CLAIMED') and d.next_at <= at and (select timer_asks())
$$;

-- Deletes what was settled more than ninety days ago, as with mails.
create policy forgotten on reminder_delivery for delete to current_user using ((select timer_asks()));
create function forget_reminders() returns void
    language sql security definer set search_path = keptword, pg_temp as $$
    delete from reminder_delivery d where d.state in ('SENT', 'DROPPED', 'GIVEN_UP', 'UNKNOWN') and d.settled_at < now() - interval '90 days'
        and (select timer_asks())
$$;

-- When a reminder is due depends on the client's time zone and on whether the client may sign in: the next round looks again after a change.
create policy looked_at_again on reminder for all to current_user using (practice_id = (select actor_practice()));
create function reminder_is_weighed_again() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform require_actor();
    update reminder set next_at = 'epoch' where person_id = new.id;
    return null;
end $$;
create trigger reminder_is_weighed_again after update on person for each row
    when ((old.state, old.zone) is distinct from (new.state, new.zone)) execute function reminder_is_weighed_again();

-- Forgets a browser, whoever had it: called by a browser that turns notifications off, which knows its address and has no sign-in, and before
-- a browser is given to a client. Returns whose it was. The address, and so the token, is as hard to guess as a key.
create policy named on push_device for all to current_user using (true);
create function forget_push_device(hash bytea) returns table (practice uuid, person uuid)
    language sql security definer set search_path = keptword, pg_temp as $$
    delete from push_device d where d.address_hash = hash returning d.practice_id, d.person_id
$$;
revoke execute on function due_reminders(timestamptz), forget_reminders(), reminder_is_weighed_again(), forget_push_device(bytea) from public;
grant execute on function due_reminders(timestamptz), forget_reminders() to keptword_jobs;
grant execute on function forget_push_device(bytea) to keptword_app, keptword_jobs;
