-- The heads of the audit log in a PostgreSQL of their own, for KEPTWORD_TRAIL_HEADS_URL. On another machine and with other administrators than the
-- application's database: whoever can change both can hide what was done. To be run once, by somebody who may make roles:
--   psql -d DATABASE -v ON_ERROR_STOP=1 -f heads.sql
-- and then, in the same database, \password keptword_heads
create role keptword_heads login;

create schema keptword_heads;

-- One row a practice: where its chain ended some seconds ago, signed with the key of the audit log.
create table keptword_heads.head (
    practice_id uuid primary key,
    head        text        not null,
    written_at  timestamptz not null default now()
);

-- Heads that accept-trail replaced. They are evidence; nothing deletes them.
create table keptword_heads.head_before (
    practice_id uuid        not null,
    replaced_at timestamptz not null,
    head        text        not null,
    primary key (practice_id, replaced_at)
);

do $$
begin
    execute format('grant connect on database %I to keptword_heads', current_database());
end $$;
grant usage on schema keptword_heads to keptword_heads;
grant select, insert, update on keptword_heads.head to keptword_heads;
grant select, insert on keptword_heads.head_before to keptword_heads;
