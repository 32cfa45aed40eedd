-- The ground of every later table: who acts, what the actor may see, the practice and its people, the caseload, the trail.
-- The owner role runs this; the runtime role keptword_app owns nothing and gets only the grants written here.

create schema if not exists keptword;
set search_path to keptword;
grant usage on schema keptword to keptword_app;

-- Who acts in this transaction. Set by the first statement of each transaction, local to it.
create function actor_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('keptword.person', true), '')::uuid;
create function actor_practice() returns uuid language sql stable parallel safe
    return nullif(current_setting('keptword.practice', true), '')::uuid;
-- 'client', 'staff' (counselor, supervisor), 'manager', or 'job' (a named job of one practice)
create function actor_scope() returns text language sql stable parallel safe
    return nullif(current_setting('keptword.scope', true), '');

create table practice (
    id          uuid primary key,
    name        varchar(120) not null,
    locale      varchar(10)  not null,
    zone        varchar(60)  not null,
    consent_version varchar(40) not null,
    created_at  timestamptz  not null,
    version     int          not null default 0
);

create table place (
    id          uuid primary key,
    practice_id uuid not null references practice,
    name        varchar(120) not null
);

create table crisis_line (
    id          uuid primary key,
    practice_id uuid not null references practice,
    place_id    uuid not null references place,
    kind        varchar(20)  not null check (kind in ('EMERGENCY', 'SUICIDE', 'PARTNER_VIOLENCE')),
    name_en     varchar(120) not null,
    name_es     varchar(120) not null,
    phone       varchar(40)  not null,
    text_option varchar(80),
    hours_en    varchar(120) not null,
    hours_es    varchar(120) not null,
    checked_on  date         not null,
    unique (place_id, kind, phone)
);

create table person (
    id          uuid primary key,
    practice_id uuid not null references practice,
    login       varchar(80)  not null,
    name        varchar(120) not null,
    role        varchar(20)  not null check (role in ('COUNSELOR', 'SUPERVISOR', 'MANAGER', 'CLIENT')),
    state       varchar(20)  not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    locale      varchar(10)  not null,
    zone        varchar(60)  not null,
    theme       varchar(10)  not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
    created_at  timestamptz  not null,
    last_sign_in_at timestamptz,
    version     int          not null default 0
);
create index on person (practice_id, role, name);

-- Finds the person of a sign-in before anybody is set as actor; holds no name and nothing clinical.
create table sign_in (
    subject     varchar(64) primary key,
    person_id   uuid not null,
    practice_id uuid not null
);

create table supervision (
    id            uuid primary key,
    practice_id   uuid not null references practice,
    supervisor_id uuid not null references person,
    counselor_id  uuid not null references person,
    since         timestamptz not null,
    until         timestamptz,
    unique (supervisor_id, counselor_id, since)
);

-- Who reaches which case, and why. Kept by access, told by cases.
create table caseload (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null,
    person_id      uuid not null references person,
    relation       varchar(20) not null check (relation in ('OWNER', 'COVER', 'SUPERVISION', 'EMERGENCY', 'CLIENT')),
    participant_id uuid,
    since          timestamptz not null,
    until          timestamptz,
    check ((relation = 'CLIENT') = (participant_id is not null))
);
create index on caseload (person_id, case_id);
create index on caseload (case_id);

create table audit_entry (
    id             uuid primary key,
    practice_id    uuid not null,
    at             timestamptz not null,
    person_id      uuid,
    actor_name     varchar(80) not null,
    role           varchar(20) not null,
    act            varchar(20) not null,
    object_kind    varchar(40) not null,
    object_ids     uuid[] not null,
    case_id        uuid,
    participant_id uuid,
    reason         varchar(20) not null,
    origin         varchar(60)
);
create index on audit_entry (practice_id, at);
create index on audit_entry (case_id, at);

create table invitation (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null,
    participant_id uuid not null,
    made_by        uuid not null references person,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    state          varchar(20) not null check (state in ('OPEN', 'ACCOUNT_BEGUN', 'USED', 'REVOKED')),
    login          varchar(80),
    subject        varchar(64),
    person_id      uuid,
    used_at        timestamptz,
    version        int not null default 0
);
create index on invitation (participant_id);

-- Finds the invitation of a code before anybody is set as actor; only the hash of the code is kept.
create table invitation_code (
    code_hash     bytea primary key,
    invitation_id uuid not null,
    practice_id   uuid not null
);

-- Row-level security, one rule for every table of one kind. The shapes:
--   practice  everybody of the practice reads, staff, manager and jobs write
--   case      staff of the caseload; a client the rows of the own participant_id
--   staff     staff of the caseload only (screening, private notes, flags)
--   own       the participant alone (drafts)
create procedure protect(name text, shape text) language plpgsql as $$
declare
    mine constant text := 'practice_id = (select keptword.actor_practice())';
    job  constant text := '(select keptword.actor_scope()) = ''job''';
    load constant text := '((select keptword.actor_scope()) = ''staff'' and case_id in (select c.case_id from keptword.caseload c '
        'where c.person_id = (select keptword.actor_person()) and c.relation <> ''CLIENT'' and (c.until is null or c.until > now())))';
    self constant text := '((select keptword.actor_scope()) = ''client'' and participant_id in (select c.participant_id from keptword.caseload c '
        'where c.person_id = (select keptword.actor_person()) and c.relation = ''CLIENT'' and (c.until is null or c.until > now())))';
    rule text;
begin
    rule := case shape
        when 'practice' then mine
        when 'case'  then format('%s and (%s or %s or %s)', mine, load, self, job)
        when 'staff' then format('%s and (%s or %s)', mine, load, job)
        when 'own'   then format('%s and (%s or %s)', mine, self, job)
    end;
    if rule is null then
        raise exception 'no such shape of protection: %', shape;
    end if;
    execute format('alter table keptword.%I enable row level security', name);
    execute format('alter table keptword.%I force row level security', name);
    if shape = 'practice' then
        execute format('create policy read on keptword.%I for select using (%s)', name, rule);
        execute format('create policy write on keptword.%I for all using (%s) with check (%s)', name,
            rule || ' and (select keptword.actor_scope()) <> ''client''', rule || ' and (select keptword.actor_scope()) <> ''client''');
    else
        execute format('create policy reach on keptword.%I for all using (%s) with check (%s)', name, rule, rule);
    end if;
end $$;

call protect('place', 'practice');
call protect('crisis_line', 'practice');
call protect('supervision', 'practice');

alter table practice enable row level security;
alter table practice force row level security;
create policy own on practice for all using (id = (select actor_practice())) with check (id = (select actor_practice()));

-- People: staff are known to everybody of the practice; a client to staff and to nobody else, and to oneself.
alter table person enable row level security;
alter table person force row level security;
create policy known on person for all
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) <> 'client' or role <> 'CLIENT' or id = (select actor_person())))
    with check (practice_id = (select actor_practice())
        and ((select actor_scope()) in ('manager', 'staff', 'job') or id = (select actor_person())));

-- The caseload: every person the own rows; staff, manager and jobs write those of the practice.
alter table caseload enable row level security;
alter table caseload force row level security;
create policy own on caseload for select
    using (practice_id = (select actor_practice())
        and (person_id = (select actor_person()) or (select actor_scope()) in ('job', 'manager')));
create policy kept on caseload for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('staff', 'job', 'manager'));
create policy ended on caseload for update
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('job', 'manager'))
    with check (practice_id = (select actor_practice()));

-- The trail: everybody writes into the own practice, nobody changes; a manager and jobs read.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy written on audit_entry for insert with check (practice_id = (select actor_practice()));
create policy read on audit_entry for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'));

call protect('invitation', 'staff');

grant select, insert, update on practice, person, invitation, caseload, supervision to keptword_app;
grant select, insert, update, delete on place, crisis_line to keptword_app;
grant select, insert on audit_entry, sign_in to keptword_app;
grant select, insert, delete on invitation_code to keptword_app;

-- Whether the actor just set may act: a job, or an active person of the practice. Volatile, so that it sees the setting.
create function actor_enabled() returns boolean language sql volatile as $$
    select keptword.actor_scope() = 'job'
        or exists (select 1 from keptword.person p where p.id = keptword.actor_person() and p.state = 'ACTIVE')
$$;
