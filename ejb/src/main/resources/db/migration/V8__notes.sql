-- Notes: progress notes, what is added to and cited in them, psychotherapy notes, and templates.
set search_path to keptword;

-- The progress note of a session: one joint note (no participant) and one individual note for each partner. Once signed it does not change;
-- addenda are added to it. The fingerprint is a digest of what was signed. recording is the idempotency key of the session's record that began it.
create table session_note (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    session_id     uuid not null references session,
    participant_id uuid references participant,
    text           bytea,
    template       varchar(80),
    recording      uuid,
    written_by     uuid not null,
    saved_at       timestamptz not null,
    signed_by      uuid references person,
    signed_name    varchar(120),
    signed_at      timestamptz,
    fingerprint    bytea,
    cosigned_by    uuid references person,
    cosigned_name  varchar(120),
    cosigned_at    timestamptz,
    version        int not null default 0,
    constraint signed_whole check (num_nulls(signed_by, signed_name, signed_at, fingerprint) in (0, 4)
        and (signed_at is null or text is not null)),
    constraint cosigned_whole check (num_nulls(cosigned_by, cosigned_name, cosigned_at) in (0, 3)
        and (cosigned_at is null or (signed_at is not null and cosigned_by <> signed_by)))
);
create unique index on session_note (session_id) where participant_id is null;
create unique index on session_note (session_id, participant_id) where participant_id is not null;
create index on session_note (case_id);
create index on session_note (case_id, session_id) where signed_at is null;
create index on session_note (case_id, session_id) where signed_at is not null and cosigned_at is null;
call protect('session_note', 'staff');
create policy counted on session_note for select to current_user
    using (practice_id = (select practice_as('manager')));

grant select, insert, update on session, session_note, session_agreement, session_attendance to keptword_app, keptword_jobs;

-- A signed note stays as it is, whoever changes the row and by whatever statement.
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

-- Nobody signs or co-signs in another person's name.
create function signed_in_the_own_name() returns trigger language plpgsql as $$
begin
    if (old.signed_by is null and new.signed_by is not null and new.signed_by is distinct from keptword.actor_person())
        or (old.cosigned_by is null and new.cosigned_by is not null and new.cosigned_by is distinct from keptword.actor_person())
    then
        raise exception 'a note is signed in the own name' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger signed_in_the_own_name before update on session_note for each row execute function signed_in_the_own_name();

-- An addendum to a signed note, or the remark a supervisor co-signs it with. Written and signed at once: no grant changes or removes a row.
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
    with check (exists (select 1 from session_note n where n.id = note_id and n.signed_at is not null));
create policy signed_in_the_own_name on note_addendum as restrictive for insert
    with check ((select actor_scope()) = 'staff' and signed_by = (select actor_person()));

grant select, insert on note_addendum to keptword_app;
grant select on note_addendum to keptword_jobs;

-- A submission or promise that a note refers to. It is part of what is signed, so it can be added and removed only until then. Erasing a
-- case, which the owner does, removes it with the note.
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
    with check (exists (select 1 from session_note n where n.id = note_id and n.signed_at is null));
create policy from_an_open_note on note_citation as restrictive for delete to keptword_app
    using (exists (select 1 from session_note n where n.id = note_id and n.signed_at is null));

grant select, insert, delete on note_citation to keptword_app;
grant select on note_citation to keptword_jobs;

-- A psychotherapy note. Its author reads it and nobody else; no shape of protection fits, because cover, supervision and jobs are excluded.
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
alter table process_note enable row level security, force row level security;
create policy author on process_note for all
    using (practice_id = (select practice_as('staff')) and author_id = (select actor_person())
        and case_id = any((select reached())::uuid[]))
    with check (practice_id = (select practice_as('staff')) and author_id = (select actor_person())
        and case_id = any((select reached())::uuid[]));

grant select, insert, update on process_note to keptword_app;

-- The note templates of a practice. A standard template (with a code) has a row only where the practice changed or retired it; deleting the
-- row restores it. Managers set them.
create table note_template (
    id          uuid primary key,
    practice_id uuid not null references practice,
    code        varchar(20),
    retired     boolean not null,
    version     int not null default 0,
    unique (practice_id, code)
);
call protect('note_template', 'practice');
create policy set_by_managers on note_template as restrictive for insert with check ((select actor_scope()) = 'manager');
create policy changed_by_managers on note_template as restrictive for update
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');
create policy removed_by_managers on note_template as restrictive for delete using ((select actor_scope()) = 'manager');

-- The name and the headings of a note template in each language.
create table note_template_words (
    template_id uuid not null references note_template,
    language    varchar(3)  not null,
    practice_id uuid not null references practice,
    name        varchar(80) not null,
    sections    text not null,
    primary key (template_id, language)
);
call protect('note_template_words', 'practice');
create policy set_by_managers on note_template_words as restrictive for insert with check ((select actor_scope()) = 'manager');
create policy changed_by_managers on note_template_words as restrictive for update
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');
create policy removed_by_managers on note_template_words as restrictive for delete using ((select actor_scope()) = 'manager');

grant select, insert, update, delete on note_template, note_template_words to keptword_app;
grant select on note_template, note_template_words to keptword_jobs;
-- The cases of one counselor, to hand them over.
create function cases_of(one uuid)
    returns table (case_id uuid, name varchar, mode varchar, state varchar, opened_at timestamptz, held bigint, planned bigint, unsigned bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select c.id, c.name, c.mode, c.state, c.opened_at,
        (select count(*) from session s where s.case_id = c.id and s.state = 'HELD'),
        (select count(*) from session s where s.case_id = c.id and s.state = 'PLANNED' and s.starts_at > now()),
        (select count(*) from session_note n where n.case_id = c.id and n.signed_at is null and n.text is not null)
    from cases c
    where c.practice_id = (select practice_as('manager')) and c.counselor_id = one
    order by c.state desc, c.name, c.id
$$;
revoke execute on function cases_of(uuid) from public;
grant execute on function cases_of(uuid) to keptword_app;
