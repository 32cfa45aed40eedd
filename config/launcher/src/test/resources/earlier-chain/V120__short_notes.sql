-- Short notes of the counselor: each stands on one client's first page until that client marks it as read. Nobody answers there.
set search_path to keptword;

create table short_note (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    attempt        uuid not null unique,
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

-- Staff of the caseload, and the one client it is for; never the partner. Only staff writes one, and what was taken back is gone for the client.
call protect('short_note', 'case');
create policy staff_writes on short_note as restrictive for insert
    with check ((select actor_scope()) = 'staff' and written_by = (select actor_person()));
create policy while_it_stands on short_note as restrictive for select
    using ((select actor_scope()) <> 'client' or taken_back_at is null);
create policy staff_takes_back on short_note as restrictive for update
    with check ((select actor_scope()) <> 'client' or taken_back_at is null);

grant select, insert on short_note to keptword_app;
grant update (read_at, taken_back_at, version) on short_note to keptword_app;
