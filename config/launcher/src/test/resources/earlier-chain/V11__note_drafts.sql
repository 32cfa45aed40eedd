-- Notes a counselor is typing and has not recorded yet: of this person in this case, seen by nobody else.
set search_path to keptword;

create table note_draft (
    id          uuid primary key,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    person_id   uuid not null references person,
    place       varchar(120) not null,
    text        bytea,
    saved_at    timestamptz not null,
    version     int not null default 0,
    unique (person_id, case_id, place)
);

alter table note_draft enable row level security;
alter table note_draft force row level security;
create policy writer on note_draft for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person())
        and case_id in (select g.id from cases g))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and person_id = (select actor_person())
        and case_id in (select g.id from cases g));

grant select, insert, update, delete on note_draft to keptword_app;
