-- Founding a practice by a link, and what a practice settles before it invites its first client.
set search_path to keptword;

-- A link with which a practice can be founded, made by the command of the installation, which owns the tables. Only the hash of its code is kept.
-- practice_id is the id the practice will have: an account begun under it is found again when the link is opened a second time.
create table founding (
    practice_id uuid primary key,
    code_hash   bytea not null unique check (octet_length(code_hash) = 32),
    made_at     timestamptz not null default now(),
    expires_at  timestamptz not null,
    used_at     timestamptz
);
alter table founding enable row level security, force row level security;
-- The launcher makes and replaces links, and founding_of finds one, before there is a practice or an actor.
create policy made on founding for all to current_user using (true) with check (true);
create policy used on founding for all to keptword_jobs
    using (practice_id = (select practice_as('job'))) with check (practice_id = (select practice_as('job')));
grant select, update (used_at) on founding to keptword_jobs;

-- The practice that a code founds, while the code can be used.
create function founding_of(hash bytea, at timestamptz) returns uuid
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select f.practice_id from founding f where f.code_hash = hash and f.used_at is null and f.expires_at > at
$$;
revoke execute on function founding_of(bytea, timestamptz) from public;
grant execute on function founding_of(bytea, timestamptz) to keptword_app, keptword_jobs;

-- What a manager decided to skip, with the reason. Without a person it was the installation, as in the demonstration.
create table setup_decision (
    id          uuid primary key,
    practice_id uuid not null references practice,
    task        varchar(20) not null check (task in ('CRISIS_LINES', 'CONSENT_TEXT', 'COUNSELOR', 'SECOND_MANAGER', 'EMAIL', 'KEY_COPY', 'BACKUP')),
    reason      varchar(300),
    decided_by  uuid references person,
    decided_at  timestamptz not null,
    unique (practice_id, task),
    check (num_nulls(reason, decided_by) in (0, 2))
);
call protect('setup_decision', 'practice');
create policy not_for_clients on setup_decision as restrictive for select using ((select actor_scope()) <> 'client');
create policy decided_by_managers on setup_decision as restrictive for insert to keptword_app
    with check ((select actor_scope()) = 'manager' and decided_by = (select actor_person()));
create policy withdrawn_by_managers on setup_decision as restrictive for delete to keptword_app using ((select actor_scope()) = 'manager');

grant select, insert, delete on setup_decision to keptword_app;
grant select, insert on setup_decision to keptword_jobs;
