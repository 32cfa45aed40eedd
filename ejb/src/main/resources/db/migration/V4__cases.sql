-- Cases: who takes part, consent, how work ended, and what a counselor is typing in a case.
set search_path to keptword;

-- Restricts what a client writes in a table to the time while the client's place in the case is active. It does not apply to what clients
-- may do at any time: take back a shared text, hide a promise. Used by the files below; the last one drops it.
create procedure while_place_active(name text, acts text[]) language plpgsql as $$
declare
    act text;
begin
    foreach act in array acts loop
        execute format('create policy %I on keptword.%I as restrictive for %s %s with check ((select keptword.actor_scope()) <> ''client'''
            ' or participant_id = any((select keptword.active_places())::uuid[]))', 'while_it_goes_on_' || act, name, act,
            case act when 'update' then 'using (true)' else '' end);
    end loop;
end $$;

-- A case: a couple or one client, with the counselor who has it. counselor_since is set when the case was handed over, and empty while it
-- is with the counselor who opened it; clients read both. continues_id names the closed couple's case from which this one was split.
create table cases (
    id              uuid primary key,
    practice_id     uuid not null references practice,
    counselor_id    uuid not null references person,
    counselor_since timestamptz,
    mode            varchar(12) not null check (mode in ('INDIVIDUAL', 'COUPLE')),
    aim             varchar(12) not null check (aim in ('REPAIR', 'UNDECIDED', 'PART_WELL')),
    aim_since       date        not null,
    state           varchar(12) not null check (state in ('OPEN', 'CLOSED')),
    name            varchar(160) not null,
    continues_id    uuid references cases,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    version         int not null default 0
);
create index on cases (practice_id, name, id);
-- With what counting the open cases of a counselor asks for.
create index on cases (counselor_id) include (practice_id, state, id);
create index on cases (continues_id) where continues_id is not null;

-- Staff reach the cases of their caseload; a new case is the own one of whoever opens it. Clients read their cases and change none. (No
-- shape fits, because this table's case is its id.)
alter table cases enable row level security, force row level security;
create policy staff on cases for all to keptword_app, current_user
    using (practice_id = (select practice_as('staff')) and id = any((select reached())::uuid[]))
    with check (practice_id = (select practice_as('staff')));
call for_jobs('cases');
create policy own_case_begun on cases as restrictive for insert
    with check ((select actor_scope()) <> 'staff' or counselor_id = (select actor_person()));
create policy client on cases for select
    using (practice_id = (select practice_as('client')) and id = any((select reached())::uuid[]));
-- For the counts and lists of managers, and for the search in an emergency.
create policy counted on cases for select to current_user
    using (practice_id = (select practice_as('manager')));
create policy weighed on cases for select to current_user using (practice_id = (select actor_practice()));

grant select, insert, update on cases to keptword_app, keptword_jobs;

-- The aims a case has had, each since a day.
create table case_aim (
    id          uuid primary key,
    practice_id uuid not null,
    case_id     uuid not null references cases,
    aim         varchar(12) not null,
    since       date not null,
    set_by      uuid not null,
    set_at      timestamptz not null
);
create index on case_aim (case_id);
call protect('case_aim', 'staff');

grant select, insert on case_aim to keptword_app, keptword_jobs;

-- A client's place in a case. person_id is null until the invitation is used. participant_id repeats the id, so that the shapes of
-- protection fit. Spared clients get no hints on how to phrase what they write; their own session reads this flag, never the role
-- in the injury (participant_file.part) it follows from.
create table participant (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid generated always as (id) stored,
    person_id      uuid references person,
    place_id       uuid references place,
    slot           varchar(1) not null check (slot in ('A', 'B')),
    state          varchar(12) not null check (state in ('INVITED', 'ACTIVE', 'PAUSED', 'LEFT')),
    name           varchar(120) not null,
    since          timestamptz not null,
    spared         boolean not null default false,
    version        int not null default 0,
    unique (case_id, slot)
);
create index on participant (person_id);
call protect('participant', 'case');
-- How somebody takes part is recorded by the counselor; clients only read it.
create policy recorded_by_staff on participant as restrictive for insert with check ((select actor_scope()) <> 'client');
create policy changed_by_staff on participant as restrictive for update
    using ((select actor_scope()) <> 'client') with check ((select actor_scope()) <> 'client');
-- For takes_part, names_of_others and the functions about emergencies and closed cases.
create policy weighed on participant for select to current_user using (practice_id = (select actor_practice()));

grant select, insert, update on participant to keptword_app, keptword_jobs;

-- What staff alone keep about a participant: the role in the injury, and how to reach the person safely. email_length is the length of the
-- address in small letters, which the sealed text tells too: whether two people use one address is asked of those of the same length.
create table participant_file (
    participant_id uuid primary key references participant,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    part           varchar(12) not null check (part in ('HURT', 'HURTING', 'BOTH', 'NOT_SAID')),
    email          bytea,
    email_length   smallint,
    phone          bytea,
    seen_by        bytea,
    email_safe     boolean not null default false,
    text_safe      boolean not null default false,
    call_safe      boolean not null default false,
    voicemail_safe boolean not null default false,
    confirmed_on   date,
    version        int not null default 0
);
create index on participant_file (practice_id, email_length) where email_length is not null;
call protect('participant_file', 'staff');

grant select, insert, update on participant_file to keptword_app, keptword_jobs;

-- A participant's informed consent to one version of the practice's text. It lapses when the partner pauses or leaves or the case is
-- split, until it is given anew.
create table consent (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    text_version   varchar(40) not null,
    given_on       date not null,
    recorded_by    uuid not null,
    recorded_at    timestamptz not null,
    withdrawn_on   date,
    lapsed         boolean not null default false,
    version        int not null default 0
);
create index on consent (case_id);
call protect('consent', 'case');
-- Recorded by the counselor; clients read their own.
create policy recorded_by_staff on consent as restrictive for insert with check ((select actor_scope()) <> 'client');
create policy changed_by_staff on consent as restrictive for update
    using ((select actor_scope()) <> 'client') with check ((select actor_scope()) <> 'client');

grant select, insert, update on consent to keptword_app, keptword_jobs;

-- Why and when work in a case ended. A case that is reopened keeps the earlier closings.
create table case_closing (
    id           uuid primary key,
    practice_id  uuid not null references practice,
    case_id      uuid not null references cases,
    reason       varchar(16) not null
        check (reason in ('GOAL_REACHED', 'AGREED_END', 'PARTNER_LEFT', 'REFERRED', 'STOPPED_COMING', 'OTHER')),
    ended_on     date not null,
    words        bytea,
    in_discharge boolean not null default false,
    closed_by    uuid not null references person,
    closed_at    timestamptz not null,
    reopened_by  uuid references person,
    reopened_at  timestamptz,
    version      int not null default 0
);
create index on case_closing (case_id);
create unique index on case_closing (case_id) where reopened_at is null;
call protect('case_closing', 'staff');

grant select, insert, update on case_closing to keptword_app, keptword_jobs;

-- What a counselor is typing in a case and has not recorded yet. Its author reads it and nobody else, not even a supervisor or a job. The
-- place names the field; noted_by and noted_at are of the last save that is an entry of the audit log
-- (see V10__review.sql).
create table note_draft (
    id          uuid primary key,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    person_id   uuid not null references person,
    place       varchar(120) not null,
    text        bytea,
    saved_at    timestamptz not null,
    noted_by    uuid,
    noted_at    timestamptz,
    version     int not null default 0,
    unique (person_id, case_id, place)
);
alter table note_draft enable row level security, force row level security;
create policy writer on note_draft for all
    using (practice_id = (select practice_as('staff')) and person_id = (select actor_person())
        and case_id = any((select reached())::uuid[]))
    with check (practice_id = (select practice_as('staff')) and person_id = (select actor_person())
        and case_id = any((select reached())::uuid[]));

grant select, insert, update, delete on note_draft to keptword_app;

-- A case that a counselor is about to open: what is typed about it so far, names and what was found with a client alone included. Its author
-- reads it and nobody else, not even a supervisor or a job. The page makes draft_key. Once the case is opened, or the draft ends in another
-- way, the words go and the row stays, so that the same page opens no second case and saves nothing more.
create table case_draft (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    draft_key   uuid not null,
    names       bytea,
    text        bytea,
    saved_at    timestamptz not null,
    opened_as   uuid,
    ended_at    timestamptz,
    noted_by    uuid,
    noted_at    timestamptz,
    version     int not null default 0,
    unique (person_id, draft_key),
    check (ended_at is null or (names is null and text is null)),
    check (opened_as is null or ended_at is not null)
);
alter table case_draft enable row level security, force row level security;
create policy writer on case_draft for all
    using (practice_id = (select practice_as('staff')) and person_id = (select actor_person()))
    with check (practice_id = (select practice_as('staff')) and person_id = (select actor_person()));

grant select, insert, update on case_draft to keptword_app;

-- A draft that was not saved for thirty days ends by a job of its practice, which records it in the audit log. Jobs have no grant on drafts:
-- the function runs as the owner, whose policies let it find those that are over and write nothing but their end. It answers with their ids.
create index on case_draft (saved_at) where ended_at is null;
create policy due on case_draft for select to current_user
    using ((select timer_asks()) or practice_id = (select practice_as('job')));
create policy ended on case_draft for update to current_user
    using (ended_at is null and saved_at < now() - interval '30 days' and practice_id = (select practice_as('job')))
    with check (ended_at is not null and practice_id = (select practice_as('job')));
create function due_case_drafts(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct d.practice_id from case_draft d
    where d.ended_at is null and d.saved_at < at - interval '30 days' and (select timer_asks())
$$;
create function end_case_drafts() returns setof uuid
    language sql security definer set search_path = keptword, pg_temp as $$
    update case_draft d set names = null, text = null, ended_at = now(), version = d.version + 1
        where d.ended_at is null and d.saved_at < now() - interval '30 days' and d.practice_id = (select practice_as('job'))
        returning d.id
$$;

-- The drafts of a person who may not sign in any more end at once.
create policy of_the_disabled on case_draft for all to current_user using (practice_id = (select actor_practice()))
    with check (practice_id = (select actor_practice()) and ended_at is not null);
create function end_drafts_of_the_disabled() returns trigger
    language plpgsql security definer set search_path = keptword, pg_temp as $$
begin
    perform require_actor();
    update case_draft d set names = null, text = null, ended_at = now(), version = d.version + 1
        where d.person_id = new.id and d.ended_at is null;
    return null;
end $$;
create trigger end_case_drafts after update on person for each row
    when (old.state is distinct from new.state and new.state = 'DISABLED') execute function end_drafts_of_the_disabled();
revoke execute on function due_case_drafts(timestamptz), end_case_drafts(), end_drafts_of_the_disabled() from public;
grant execute on function due_case_drafts(timestamptz), end_case_drafts() to keptword_jobs;

-- Which of the words a client wrote are part of the partner's name, and nothing that is not among these words. A promise may name the
-- partner, and a client's session does not know that name. The partner is whoever is in the case, or was before it was split. The words come
-- in lower case without accents, separated by spaces.
create function names_of_others(one uuid, said text) returns setof text
    language sql stable security definer set search_path = keptword, pg_temp as $$
    with me as (
        select p.id, p.case_id, p.person_id, p.name, c.continues_id
        from participant p join cases c on c.id = p.case_id
        where p.id = one and p.practice_id = (select actor_practice())
            and exists (select 1 from caseload l where l.case_id = p.case_id and l.person_id = (select actor_person())
                and (l.until is null or l.until > now())
                and ((select actor_scope()) = 'staff' or ((select actor_scope()) = 'client' and l.participant_id = p.id)))),
    others as (
        select p.name, p.person_id from participant p join me on p.case_id in (me.case_id, me.continues_id)
        where p.id <> me.id and (p.case_id = me.case_id or (p.person_id is distinct from me.person_id and p.name <> me.name))),
    names as (select name from others union select h.name from person h join others o on h.id = o.person_id)
    select distinct part from names,
        regexp_split_to_table(lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8),
            '[^[:alnum:]]+') part
    where part = any (string_to_array(said, ' '))
$$;
revoke execute on function names_of_others(uuid, text) from public;
grant execute on function names_of_others(uuid, text) to keptword_app;
