-- Access: the people of a practice, how they sign in, when counselors work and when they are away.
set search_path to keptword;

-- A location of the practice.
create table place (
    id          uuid primary key,
    practice_id uuid not null references practice,
    name        varchar(120) not null
);
call protect('place', 'practice');

-- The image of a practice's logo, a PNG the application made of what a manager uploaded. It is printed on everybody's papers and no secret.
create table practice_logo (
    practice_id uuid primary key references practice,
    image       bytea not null check (length(image) <= 1000000)
);
call protect('practice_logo', 'practice');
create policy set_by_managers on practice_logo as restrictive for insert with check ((select actor_scope()) = 'manager');
create policy changed_by_managers on practice_logo as restrictive for update
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');
create policy removed_by_managers on practice_logo as restrictive for delete using ((select actor_scope()) = 'manager');

grant select, insert, update, delete on practice_logo to keptword_app;

-- Whom clients of a location can call in a crisis; shown on every page of theirs.
create table crisis_line (
    id          uuid primary key,
    practice_id uuid not null references practice,
    place_id    uuid not null references place,
    kind        varchar(20)  not null check (kind in ('EMERGENCY', 'SUICIDE', 'PARTNER_VIOLENCE')),
    phone       varchar(40)  not null,
    checked_on  date         not null,
    version     int          not null default 0,
    unique (place_id, kind, phone)
);
call protect('crisis_line', 'practice');

-- How a crisis line is named, when it answers and how it is reached by message, in each language.
create table crisis_line_words (
    line_id     uuid not null references crisis_line,
    language    varchar(3)   not null,
    practice_id uuid not null references practice,
    name        varchar(120) not null,
    hours       varchar(120) not null,
    text_option varchar(80),
    primary key (line_id, language)
);
call protect('crisis_line_words', 'practice');

grant select, insert, update, delete on place, crisis_line, crisis_line_words to keptword_app;
grant select, insert on place, crisis_line, crisis_line_words to keptword_jobs;

-- The lines of all locations of the only practice there is, each in a language, else in English, for the page with numbers to call that is
-- open to everybody. Where there are several practices, nobody knows whose client looks at that page, and it shows none of theirs.
create policy counted on practice for select to current_user using ((select timer_asks()));
create policy shown on crisis_line for select to current_user using ((select timer_asks()));
create policy shown on crisis_line_words for select to current_user using ((select timer_asks()));
create function public_lines(wanted text)
    returns table (kind text, phone text, checked_on date, name text, hours text, text_option text)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select distinct on (l.kind, l.phone) l.kind, l.phone, l.checked_on, w.name, w.hours, w.text_option
    from crisis_line l join crisis_line_words w on w.line_id = l.id
    where (select timer_asks()) and (select count(*) from (select 1 from practice limit 2) found) = 1
    order by l.kind, l.phone, w.language = wanted desc, w.language = 'en' desc, l.checked_on desc
$$;
revoke execute on function public_lines(text) from public;
grant execute on function public_lines(text) to keptword_jobs;

-- A name as it is searched and sorted: in small letters, without accents, and as it is typed where a keyboard lacks its letters.
create function plain_name(name text) returns text language sql immutable strict parallel safe
    return replace(replace(replace(translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036F]', '', 'g')),
        'łøđı', 'lodi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');

-- Everybody with an account: staff and clients. account_behind says that the account at the sign-in service still has to follow a change
-- made here, such as disabling the person. former_locale is the region a person had in the other language, for the way back to it. title is how clients
-- address a counselor. discreet: browsers name the application "Notes" for this person. welcome_due: a client who joined has not yet been through the
-- introduction. passkey_settled: the person has a passkey or does not want to be offered one again.
create table person (
    id              uuid primary key,
    practice_id     uuid not null references practice,
    login           varchar(80)  not null,
    name            varchar(120) not null,
    role            varchar(20)  not null check (role in ('COUNSELOR', 'SUPERVISOR', 'MANAGER', 'CLIENT')),
    state           varchar(20)  not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    locale          varchar(10)  not null check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
    former_locale   varchar(10)  check (former_locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
    zone            varchar(60)  not null,
    theme           varchar(10)  not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
    title           varchar(10)  not null default 'UNSET' check (title in ('UNSET', 'FEMININE', 'MASCULINE')),
    discreet        boolean      not null default false,
    welcome_due     boolean      not null default false,
    account_behind  boolean      not null default false,
    passkey_settled boolean      not null default false,
    created_at      timestamptz  not null,
    last_sign_in_at timestamptz,
    version         int          not null default 0
);
create index on person (practice_id, role, plain_name(name), id);
create index on person (practice_id, role, name);
create index on person (practice_id, role, last_sign_in_at);

-- Everybody of the practice sees its staff; clients see no other client, so that nobody learns who else comes here.
alter table person enable row level security, force row level security;
create policy known on person for all to keptword_app, current_user
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) <> 'client' or role <> 'CLIENT' or id = (select actor_person())))
    with check (practice_id = (select actor_practice())
        and ((select actor_scope()) in ('manager', 'staff') or id = (select actor_person())));
call for_jobs('person');
-- For works_as, and for functions that show managers a name.
create policy weighed on person for select to current_user using (practice_id = (select actor_practice()));

-- People are added by jobs: when they join, and with their practice.
grant select, update on person to keptword_app;
grant select, insert, update on person to keptword_jobs;

-- Whether the actor just set may act: a job, or an active person of the practice. Volatile, so that it sees the setting.
create function actor_enabled() returns boolean language plpgsql volatile as $$
declare
    enabled boolean;
begin
    select keptword.practice_as('job') is not null
        or exists (select 1 from keptword.person p where p.id = (select keptword.actor_person()) and p.state = 'ACTIVE') into enabled;
    return enabled;
end $$;

-- Which person of which practice an account at the sign-in service is. People find their own, managers those of their practice, and jobs
-- all of them: they need to know whether an account has a place in another practice. It holds no name and nothing
-- clinical.
create table sign_in (
    subject     varchar(64) primary key,
    person_id   uuid not null,
    practice_id uuid not null
);
create index on sign_in (person_id);

alter table sign_in enable row level security, force row level security;
create policy found on sign_in for select to keptword_app, current_user
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'manager' or person_id = (select actor_person())));
create policy everywhere on sign_in for select to keptword_jobs using (true);
call for_jobs('sign_in');

grant select on sign_in to keptword_app;
grant select, insert on sign_in to keptword_jobs;

-- Who supervises whom, and from when to when.
create table supervision (
    id            uuid primary key,
    practice_id   uuid not null references practice,
    supervisor_id uuid not null references person,
    counselor_id  uuid not null references person,
    since         timestamptz not null,
    until         timestamptz,
    unique (supervisor_id, counselor_id, since)
);
call protect('supervision', 'practice');

grant select, insert, update on supervision to keptword_app, keptword_jobs;

-- When a counselor works: minutes of the day for Monday to Sunday, the same minute twice for a day off. Only counselors who entered
-- something have a row; the others work the week of the practice.
create table working_time (
    person_id         uuid primary key references person,
    practice_id       uuid not null references practice,
    hours_begins      int[] not null check (cardinality(hours_begins) = 7 and 0 <= all (hours_begins)),
    hours_ends        int[] not null check (cardinality(hours_ends) = 7 and 1440 > all (hours_ends)),
    standing_cover_id uuid references person check (standing_cover_id <> person_id),
    version           int not null default 0
);

-- An absence from one day to another, both included. One that ends early ends on ended_on, which is a working day again.
create table absence (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    from_day    date not null,
    to_day      date not null,
    ended_on    date,
    cover_id    uuid references person check (cover_id <> person_id),
    made_at     timestamptz not null,
    version     int not null default 0,
    check (from_day <= to_day)
);
create index on absence (person_id, to_day);

-- Everybody in the practice may read working times and absences, because clients are told when submissions are read. Counselors write only
-- their own.
create procedure protect_own_times(name text) language plpgsql as $$
declare
    mine constant text := 'practice_id = (select keptword.actor_practice())';
    own  constant text := mine || ' and (select keptword.actor_scope()) = ''staff'' and person_id = (select keptword.actor_person())';
begin
    execute format('alter table keptword.%I enable row level security, force row level security', name);
    execute format('create policy known on keptword.%I for select using (%s)', name, mine);
    execute format('create policy said on keptword.%I for insert with check (%s)', name, own);
    execute format('create policy changed on keptword.%I for update using (%s) with check (%s)', name, own, own);
end $$;
call protect_own_times('working_time');
call protect_own_times('absence');
drop procedure protect_own_times;

grant select, insert, update on working_time, absence to keptword_app;
grant select on working_time, absence to keptword_jobs;
