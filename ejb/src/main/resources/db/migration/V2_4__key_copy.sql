-- Copies of the practice's key that a manager made and checked. The copy itself and its recovery code are kept nowhere here.
set search_path to keptword;

-- A copy that could be read. keys are the fingerprints of the keys in it (hashes of random keys, from which no key can be worked out); made_at is
-- what the file says. Rows are never changed.
create table key_copy (
    id          uuid primary key,
    practice_id uuid not null references practice,
    made_at     timestamptz not null,
    checked_at  timestamptz not null,
    checked_by  uuid not null references person,
    keys        varchar(32)[] not null check (cardinality(keys) > 0)
);
create index on key_copy (practice_id, checked_at);
call protect('key_copy', 'practice');
-- Staff and jobs read whether there is one, because without it no client is invited; clients have no use for it.
create policy not_for_clients on key_copy as restrictive for select using ((select actor_scope()) <> 'client');
create policy checked_by_managers on key_copy as restrictive for insert
    with check ((select actor_scope()) = 'manager' and checked_by = (select actor_person()));

grant select, insert on key_copy to keptword_app;
grant select on key_copy to keptword_jobs;
