-- What was agreed in a session may be a promise; its terms stand with the promise itself.
set search_path to keptword;

alter table session_agreement
    add column promise_id uuid,
    add constraint one_of_them check (exercise is null or promise_id is null);
