-- The prep reports of a day made in one go: of the person who asked, seen by nobody else, gone after an hour. What is printed is sealed.
set search_path to keptword;

create table day_print (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    day         date not null,
    kind        varchar(4) not null check (kind in ('PDF', 'ZIP')),
    state       varchar(8) not null check (state in ('MAKING', 'READY', 'STOPPED')),
    made_at     timestamptz not null,
    beat_at     timestamptz not null,
    expires_at  timestamptz not null,
    version     int not null default 0
);
create index on day_print (person_id, made_at);
create index on day_print (expires_at);

create table day_print_report (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    print_id    uuid not null references day_print on delete cascade,
    place       int not null,
    session_id  uuid not null,
    state       varchar(8) not null check (state in ('WAITING', 'PRINTED', 'FAILED')),
    version     int not null default 0,
    unique (print_id, place)
);

create table day_print_part (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    print_id    uuid not null references day_print on delete cascade,
    place       int not null,
    content     bytea not null,
    unique (print_id, place)
);

-- Nobody but the person reads one. What is over can be taken away by a timer that acts as nobody and reads nothing.
alter table day_print enable row level security;
alter table day_print force row level security;
create policy printer on day_print for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()));
create policy what_is_over on day_print for delete using ((select actor_scope()) is null and expires_at < now());

alter table day_print_report enable row level security;
alter table day_print_report force row level security;
create policy printer on day_print_report for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()));

alter table day_print_part enable row level security;
alter table day_print_part force row level security;
create policy printer on day_print_part for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person()));

grant select, insert, update, delete on day_print, day_print_report, day_print_part to keptword_app;
