-- Short notes that were taken back after a mail had said that something waits: the client, who does not see such a note any more, is told
-- that nothing new waits. It holds no word of the note.
set search_path to keptword;

create table short_note_gone (
    id             uuid primary key references short_note,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    gone_at        timestamptz not null
);
create index on short_note_gone (participant_id, gone_at);

call protect('short_note_gone', 'case');
create policy staff_takes_back on short_note_gone as restrictive for insert
    with check ((select actor_scope()) = 'staff');

grant select, insert on short_note_gone to keptword_app;
