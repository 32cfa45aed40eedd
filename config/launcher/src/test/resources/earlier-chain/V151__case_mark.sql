-- What staff know of the gate of a case beyond its outcome: that a closed one waits for its moment, while clients still find what they
-- had, and that the two must be kept apart. For staff alone; the outcome itself stays in case_gate, which clients read.
set search_path to keptword;

create table case_mark (
    case_id     uuid primary key references cases,
    practice_id uuid not null references practice,
    held_since  timestamptz,
    apart       boolean not null,
    version     int not null default 0
);
call protect('case_mark', 'staff');

insert into case_mark (case_id, practice_id, apart)
select c.id, c.practice_id,
    exists (select 1 from contact_state t where t.case_id = c.id and t.replaced_at is null and t.state in ('ASKED_NOT_TO', 'LEGAL_ORDER'))
    or exists (select 1 from screening s where s.case_id = c.id and s.result = 'DANGER'
        and s.taken_at = (select max(l.taken_at) from screening l where l.participant_id = s.participant_id))
from cases c;

grant select, insert, update on case_mark to keptword_app;
