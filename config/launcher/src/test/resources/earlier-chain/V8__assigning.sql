-- Assigning: which attempt gave a piece of work, and its place in the queue.
set search_path to keptword;

-- One set per attempt, however often it is sent.
alter table assignment add column attempt uuid;
create unique index on assignment (attempt, participant_id, exercise) where attempt is not null;

-- The order in which queued work opens, smallest first.
alter table assignment add column place int not null default 0;
