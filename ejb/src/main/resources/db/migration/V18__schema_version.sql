-- Which servers may work on this schema. An earlier server may run beside a newer one as long as nothing that it reads or writes has gone: first a
-- version adds, and a later one takes away (ADR 55). The migration that takes something away replaces schema_serves_from() with the version of the
-- first server that does without.
create function schema_serves_from() returns integer language sql immutable as 'select 18';

-- The last migration that was applied, without what stands after a dot.
create function schema_version(out version integer, out serves_from integer)
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select max(split_part(h.version, '.', 1)::integer), schema_serves_from() from flyway_schema_history h where h.success and h.version is not null
$$;
revoke execute on function schema_version(), schema_serves_from() from public;
grant execute on function schema_version(), schema_serves_from() to keptword_app;
