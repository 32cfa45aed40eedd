-- Accounts: staff come in by a code of their own, whoever forgot the password gets a new sign-in by one, and a person who is disabled
-- here may still have an account there for a moment.
set search_path to keptword;

-- Whether the account at the sign-in service still has to follow what was done here.
alter table person add column account_behind boolean not null default false;

create table staff_invitation (
    id          uuid primary key,
    practice_id uuid not null references practice,
    role        varchar(20) not null check (role in ('COUNSELOR', 'SUPERVISOR')),
    name        varchar(120) not null,
    supervises  uuid[] not null,
    made_by     uuid not null references person,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    state       varchar(20) not null check (state in ('OPEN', 'ACCOUNT_BEGUN', 'USED', 'REVOKED')),
    login       varchar(80),
    subject     varchar(64),
    person_id   uuid,
    used_at     timestamptz,
    version     int not null default 0,
    check (role = 'SUPERVISOR' or supervises = '{}')
);
create index on staff_invitation (practice_id, state);
alter table staff_invitation enable row level security;
alter table staff_invitation force row level security;
create policy kept on staff_invitation for all
    using (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'))
    with check (practice_id = (select actor_practice()) and (select actor_scope()) in ('manager', 'job'));

-- A new sign-in for an account there is: of staff by the manager, of a client by whoever works with the case.
create table renewal (
    id          uuid primary key,
    practice_id uuid not null references practice,
    person_id   uuid not null references person,
    case_id     uuid references cases,
    made_by     uuid not null references person,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    state       varchar(20) not null check (state in ('OPEN', 'ACCOUNT_BEGUN', 'USED', 'REVOKED')),
    used_at     timestamptz,
    version     int not null default 0
);
create index on renewal (person_id, state);
alter table renewal enable row level security;
alter table renewal force row level security;
create policy kept on renewal for all
    using (practice_id = (select actor_practice()) and ((select actor_scope()) = 'job'
        or ((select actor_scope()) = 'manager' and case_id is null)
        or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))))
    with check (practice_id = (select actor_practice()) and ((select actor_scope()) = 'job'
        or ((select actor_scope()) = 'manager' and case_id is null)
        or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))));

grant select, insert, update on staff_invitation, renewal to keptword_app;

-- What a code is for.
alter table invitation_code add column kind varchar(10) not null default 'CLIENT' check (kind in ('CLIENT', 'STAFF', 'RENEWAL'));

create index on sign_in (person_id);

-- What waits with a counselor, for the manager: two numbers, counted as practice_usage counts.
create function waiting_with(one uuid, from_now timestamptz) returns table (open_cases bigint, sessions bigint)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select (select count(*) from cases c where c.counselor_id = one and c.state = 'OPEN'),
        (select count(*) from session s where s.counselor_id = one and s.state = 'PLANNED' and s.starts_at > from_now)
    where (select actor_scope()) = 'manager'
        and exists (select 1 from person p where p.id = one and p.practice_id = (select actor_practice()))
$$;
revoke execute on function waiting_with(uuid, timestamptz) from public;
grant execute on function waiting_with(uuid, timestamptz) to keptword_app;

-- Everybody sees the own sign-ins, and of the trail nothing else.
create policy own_sign_ins on audit_entry for select
    using (practice_id = (select actor_practice()) and act = 'SIGN_IN' and person_id = (select actor_person()));
create index on audit_entry (person_id, at) where act = 'SIGN_IN';
