-- Files made in the background: prints of a day and a client's own copy.
set search_path to keptword;

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

-- Its reports, and whether each was printed. case_fingerprint stands for what was withdrawn in the case of the session when the report was
-- read (WithdrawalReader): the report is handed out only while that is still the same.
create table day_print_report (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    print_id    uuid not null references day_print on delete cascade,
    place       int not null,
    session_id  uuid not null,
    whom        varchar(9) not null default 'COUNSELOR' check (whom in ('COUNSELOR', 'TABLE', 'A', 'B')),
    state       varchar(8) not null check (state in ('WAITING', 'PRINTED', 'FAILED')),
    case_fingerprint uuid,
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
    using (practice_id = (select practice_as('staff')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('staff')) and person_id = (select actor_person()));
-- For the timer that deletes what has expired. It acts as nobody and reads nothing.
create policy what_is_over on day_print for delete to keptword_jobs using ((select actor_scope()) is null and expires_at < now());

alter table day_print_report enable row level security, force row level security;
create policy printer on day_print_report for all
    using (practice_id = (select practice_as('staff')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('staff')) and person_id = (select actor_person()));

alter table day_print_part enable row level security, force row level security;
create policy printer on day_print_part for all
    using (practice_id = (select practice_as('staff')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('staff')) and person_id = (select actor_person()));

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
    using (practice_id = (select practice_as('client')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('client')) and person_id = (select actor_person()));
create policy what_is_over on own_copy for delete to keptword_jobs using ((select actor_scope()) is null and expires_at < now());
create policy taken_back on own_copy for all to current_user using (practice_id = (select actor_practice()));

alter table own_copy_part enable row level security, force row level security;
create policy owner on own_copy_part for all
    using (practice_id = (select practice_as('client')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('client')) and person_id = (select actor_person()));

grant select, insert, update, delete on own_copy, own_copy_part to keptword_app;
grant delete on own_copy to keptword_jobs;

-- A submission kept off the screen must not stay in a finished copy: the client's copies are deleted in the same statement.
create function off_screen_takes_copies() returns trigger language plpgsql as $$
begin
    perform keptword.require_actor();
    delete from keptword.own_copy o where o.person_id = keptword.actor_person();
    return null;
end $$;
create trigger off_screen_takes_copies after insert on off_screen for each row execute function off_screen_takes_copies();

-- Nor must a short note the counselor took back or an assignment the counselor withdrew. Staff reach no copy, so the function has the rights
-- of the owner.
create function taken_back_takes_copies() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform require_actor();
    delete from own_copy o where o.person_id = (select q.person_id from participant q where q.id = new.participant_id);
    return null;
end $$;
revoke execute on function taken_back_takes_copies() from public;
create trigger taken_back_takes_copies after update on short_note for each row
    when (old.taken_back_at is null and new.taken_back_at is not null) execute function taken_back_takes_copies();
create trigger taken_back_takes_copies after update on assignment for each row
    when (old.state <> 'WITHDRAWN' and new.state = 'WITHDRAWN') execute function taken_back_takes_copies();
