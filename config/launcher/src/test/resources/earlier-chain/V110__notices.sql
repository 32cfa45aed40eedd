-- Notices by mail: what waits to be told (the outbox, written in the transaction of the act that causes it), the letters made of it, and what
-- each person chose. No address stands here but a sealed one that a member of the staff gave; those of clients are read from the contact
-- sheet at the moment of sending.
set search_path to keptword;

create table notice (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    cause          varchar(12) not null
        check (cause in ('REPLY', 'WORK', 'SHARE_ASKED', 'SHARE_SHOWN', 'SHORT_NOTE', 'FLAG', 'FLAG_WAITED')),
    thing_id       uuid not null,
    also_to        uuid references person,
    caused_at      timestamptz not null,
    state          varchar(8) not null check (state in ('WAITING', 'TAKEN', 'TOLD', 'DROPPED', 'EXPIRED')),
    settled_at     timestamptz,
    version        int not null default 0,
    check (participant_id is not null or cause = 'FLAG_WAITED')
);
create index on notice (practice_id, caused_at) where state = 'WAITING';
create index on notice (thing_id);

-- One mail to one person. Of news and digests there is one a day at most, whatever happens.
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
create index on letter (practice_id, settled_at) where state = 'GIVEN_UP';

-- What a person chose. Who never chose anything has no row.
create table notice_wish (
    person_id   uuid primary key references person,
    practice_id uuid not null references practice,
    mails       boolean not null,
    mail_minute smallint not null check (mail_minute between 0 and 1439),
    address     bytea,
    version     int not null default 0
);

-- The outbox: staff of the caseload write it; a client only that the own hand-in raised a flag, and reads nothing of it.
call protect('notice', 'staff');
create policy raised on notice for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and cause = 'FLAG'
        and participant_id in (select c.participant_id from caseload c where c.person_id = (select actor_person())
            and c.relation = 'CLIENT' and (c.until is null or c.until > now())));

-- Letters: jobs only.
alter table letter enable row level security;
alter table letter force row level security;
create policy sent on letter for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'job')
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'job');

-- Wishes: the person's own; a job reads them.
alter table notice_wish enable row level security;
alter table notice_wish force row level security;
create policy own on notice_wish for all
    using (practice_id = (select actor_practice()) and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and person_id = (select actor_person()));
create policy read on notice_wish for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'job');

grant select, insert, update on notice, letter, notice_wish to keptword_app;
