-- Notes: of the session and of each partner, signed and from then on unchangeable, with addenda, a co-signature and citations; and the
-- process note, which nobody but its author reaches.
set search_path to keptword;

alter table session_note drop constraint session_note_session_id_key;
alter table session_note
    add column participant_id uuid references participant,
    add column template      varchar(80),
    add column signed_by     uuid references person,
    add column signed_name   varchar(120),
    add column signed_at     timestamptz,
    add column fingerprint   bytea,
    add column cosigned_by   uuid references person,
    add column cosigned_name varchar(120),
    add column cosigned_at   timestamptz,
    add constraint signed_whole check (num_nulls(signed_by, signed_name, signed_at, fingerprint) in (0, 4)
        and (signed_at is null or text is not null)),
    add constraint cosigned_whole check (num_nulls(cosigned_by, cosigned_name, cosigned_at) in (0, 3)
        and (cosigned_at is null or (signed_at is not null and cosigned_by <> signed_by)));
create unique index on session_note (session_id) where participant_id is null;
create unique index on session_note (session_id, participant_id) where participant_id is not null;
create index on session_note (case_id);

-- What is signed stays as it is, whoever asks and in whatever way.
create function signed_note_stays() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null and (new.id, new.practice_id, new.case_id, new.session_id, new.participant_id, new.text, new.template,
            new.written_by, new.saved_at, new.signed_by, new.signed_name, new.signed_at, new.fingerprint)
        is distinct from (old.id, old.practice_id, old.case_id, old.session_id, old.participant_id, old.text, old.template,
            old.written_by, old.saved_at, old.signed_by, old.signed_name, old.signed_at, old.fingerprint)
    then
        raise exception 'a signed note stays as it is' using errcode = 'check_violation';
    end if;
    if old.cosigned_at is not null and (new.cosigned_by, new.cosigned_name, new.cosigned_at)
        is distinct from (old.cosigned_by, old.cosigned_name, old.cosigned_at)
    then
        raise exception 'a co-signature stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger signed_note_stays before update on session_note for each row execute function signed_note_stays();

-- Written once and signed at once: no grant changes or removes a row.
create table note_addendum (
    id          uuid primary key,
    practice_id uuid not null,
    case_id     uuid not null references cases,
    note_id     uuid not null references session_note,
    kind        varchar(12) not null check (kind in ('ADDENDUM', 'REMARK')),
    text        bytea not null,
    signed_by   uuid not null references person,
    signed_name varchar(120) not null,
    signed_at   timestamptz not null,
    fingerprint bytea not null
);
create index on note_addendum (note_id);
call protect('note_addendum', 'staff');
create policy to_a_signed_note on note_addendum as restrictive for insert
    with check (note_id in (select n.id from session_note n where n.signed_at is not null));

-- What a note refers to; part of what is signed.
create table note_citation (
    id          uuid primary key,
    practice_id uuid not null,
    case_id     uuid not null references cases,
    note_id     uuid not null references session_note,
    kind        varchar(12) not null check (kind in ('PIECE', 'PROMISE')),
    cited_id    uuid not null,
    cited_by    uuid not null references person,
    cited_at    timestamptz not null,
    unique (note_id, kind, cited_id)
);
call protect('note_citation', 'staff');
create policy of_an_open_note on note_citation as restrictive for insert
    with check (note_id in (select n.id from session_note n where n.signed_at is null));
create policy from_an_open_note on note_citation as restrictive for delete
    using (note_id in (select n.id from session_note n where n.signed_at is null));

-- The process note: no shape of protection fits, for neither cover nor supervision nor a job of the practice may read it.
create table process_note (
    id          uuid primary key,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    session_id  uuid not null references session,
    author_id   uuid not null references person,
    text        bytea,
    saved_at    timestamptz not null,
    version     int not null default 0,
    unique (session_id, author_id)
);
alter table process_note enable row level security;
alter table process_note force row level security;
create policy author on process_note for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and author_id = (select actor_person())
        and case_id in (select g.id from cases g))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'staff' and author_id = (select actor_person())
        and case_id in (select g.id from cases g));

grant select, insert on note_addendum to keptword_app;
grant select, insert, delete on note_citation to keptword_app;
grant select, insert, update on process_note to keptword_app;
