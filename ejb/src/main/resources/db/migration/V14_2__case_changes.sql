-- Which transactions changed what a summary of a case is made of (CaseSummaries). The summary holds as long as the case has the same rows here.
-- Rows are added and removed and none is ever changed, so two who write into one case do not wait for each other; and a transaction that
-- commits after a later one is seen as well, which a counter or the time of the last change would miss.
set search_path to keptword;

create table case_change (
    practice_id uuid   not null,
    case_id     uuid   not null,
    transaction bigint not null,
    primary key (case_id, transaction) include (practice_id)
);
alter table case_change enable row level security, force row level security;
create policy reach on case_change for select to keptword_app
    using (practice_id = (select practice_as('staff')) and case_id = any((select reached())::uuid[]));
-- For the trigger below, which runs with the rights of the owner.
create policy kept on case_change for all to current_user using (true) with check (true);

grant select on case_change to keptword_app;

-- Once for each transaction and case. The rows that are committed go with the next change, so a case has one or a few. Whoever removes a row
-- leaves one, and nobody removes what is not committed: the row of the transaction that commits last is there, and was not there before.
create function note_case_change() returns trigger language plpgsql security definer set search_path = keptword, pg_temp as $$
declare
    changed record := coalesce(new, old);
begin
    insert into case_change (practice_id, case_id, transaction) values (changed.practice_id, changed.case_id, txid_current()) on conflict do nothing;
    if found then
        delete from case_change c where c.case_id = changed.case_id and c.transaction = any(array(select o.transaction from case_change o
            where o.case_id = changed.case_id and o.transaction <> txid_current() for update skip locked));
    end if;
    return null;
end $$;
revoke execute on function note_case_change() from public;

create trigger case_changes after insert or update or delete on session for each row execute function note_case_change();
create trigger case_changes after insert or update or delete on assignment for each row execute function note_case_change();
create trigger case_changes after insert or update or delete on revision for each row execute function note_case_change();
create trigger case_changes after insert or update or delete on score for each row execute function note_case_change();
create trigger case_changes after insert or update or delete on off_screen for each row execute function note_case_change();
create trigger case_changes after insert or update or delete on promise_outcome for each row execute function note_case_change();
-- Each save of a draft writes changed_at, which is never before begun_at or handed_in_at and serves to find them by index. No summary
-- uses the other columns.
create trigger case_changes after insert or delete on response for each row execute function note_case_change();
create trigger case_changes_by_update after update on response for each row
    when ((old.state, old.disclosure, old.revisions, old.begun_at, old.handed_in_at)
        is distinct from (new.state, new.disclosure, new.revisions, new.begun_at, new.handed_in_at))
    execute function note_case_change();
