-- Every entry of the trail carries a stamp, which the application makes as it writes it; what waits to be linked says since when.
set search_path to keptword;

-- Null in entries from before there were stamps: a chain may begin with such and goes on with none.
alter table audit_entry add column stamp bytea;

alter table trail_waiting add column since timestamptz not null default now();

-- Whether nothing was linked any more, because the chain was not the one its head knew.
alter table trail_check add column stopped boolean not null default false;
