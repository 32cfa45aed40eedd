-- What the practice decided about notes: whether a supervised counselor's signed notes need a co-signature, and its own templates. A
-- standard template has a row only where the practice changed or retired it; taking the row away restores it.
set search_path to keptword;

alter table practice add column cosign_notes boolean not null default false;

create table note_template (
    id          uuid primary key,
    practice_id uuid not null references practice,
    code        varchar(20),
    name_en     varchar(80) not null,
    name_es     varchar(80) not null,
    sections_en text not null,
    sections_es text not null,
    retired     boolean not null,
    version     int not null default 0,
    unique (practice_id, code)
);
call protect('note_template', 'practice');

grant select, insert, update, delete on note_template to keptword_app;
