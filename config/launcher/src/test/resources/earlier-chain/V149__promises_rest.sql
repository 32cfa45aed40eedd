-- While a case is closed everything promised in it rests: days that fell into a closed time are not days without an answer, also after the
-- case was taken up again. When a case was closed that is open again today is not known any more.
set search_path to keptword;

alter table promise_rest drop constraint promise_rest_kind_check;
alter table promise_rest add constraint promise_rest_kind_check check (kind in ('GATE', 'SPACE', 'PARTICIPANT', 'COUNSELOR', 'CLOSED'));
create unique index on promise_rest (participant_id) where until is null and kind = 'CLOSED';

-- The owner is held by the policies too, so they are lifted for what is already there.
alter table promise_rest no force row level security;
alter table participant no force row level security;
alter table cases no force row level security;
insert into promise_rest (id, practice_id, case_id, participant_id, kind, since)
    select gen_random_uuid(), p.practice_id, p.case_id, p.id, 'CLOSED', c.closed_at
    from participant p join cases c on c.id = p.case_id where c.closed_at is not null;
alter table promise_rest force row level security;
alter table participant force row level security;
alter table cases force row level security;

-- While a plan for space of its owner lasts, nobody is asked about a promise, also before the counselor has closed contact. The one who is
-- asked reaches no rest of the owner, so the span stands with what is shown.
alter table promise_shown add column space_since timestamptz;
alter table promise_shown add column space_until timestamptz;
alter table promise_shown add check (space_until is null or space_until >= space_since);
