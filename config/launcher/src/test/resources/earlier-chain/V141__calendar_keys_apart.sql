-- Whose calendar a key opens is told to whoever names that key, before anybody is set as actor. Everything else about keys is each
-- person's own: nobody lists those of others, makes one in another's name or takes one away.
set search_path to keptword;

alter table calendar_key enable row level security;
alter table calendar_key force row level security;
create policy named on calendar_key for select
    using (key_hash = decode(nullif(current_setting('keptword.calendar_key', true), ''), 'hex'));
create policy own on calendar_key for all
    using (practice_id = (select actor_practice()) and person_id = (select actor_person()))
    with check (practice_id = (select actor_practice()) and person_id = (select actor_person()));
