-- A file somebody is about to bring, between its upload and its keeping: of this person, seen by nobody else, gone once it is kept.
set search_path to keptword;

create table instrument_draft (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    name        varchar(200) not null,
    file        bytea not null,
    settings    bytea not null,
    begun_at    timestamptz not null,
    version     int not null default 0
);
create index on instrument_draft (person_id, begun_at);

alter table instrument_draft enable row level security;
alter table instrument_draft force row level security;
create policy bringer on instrument_draft for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'manager') and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'manager') and person_id = (select actor_person()));

grant select, insert, update, delete on instrument_draft to keptword_app;
