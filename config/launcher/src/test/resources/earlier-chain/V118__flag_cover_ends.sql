-- Who reaches a case only because its flag waited too long reaches it no more once the flag is acknowledged, whoever does that. The one
-- who does may not see the row of another cover, so that the function acts as a job for this one statement.
set search_path to keptword;

create function flag_cover_ends() returns trigger language plpgsql as $$
declare
    scope constant text := keptword.actor_scope();
begin
    perform set_config('keptword.scope', 'job', true);
    update keptword.caseload set until = now() where flag_id = new.id and (until is null or until > now());
    perform set_config('keptword.scope', coalesce(scope, ''), true);
    return null;
end $$;
create trigger flag_cover_ends after update on risk_flag for each row
    when (old.acknowledged_at is null and new.acknowledged_at is not null) execute function flag_cover_ends();
