-- Work that is answered can be answered again: which comments went out with which reply, when a reading was finished, and a reply
-- that follows another. What was sent stands in feedback; the text of a finished reading is the beginning of the next reply.
set search_path to keptword;

alter table review add column concluded_at timestamptz;
alter table review_comment add column sent_with uuid references feedback;

alter table feedback drop constraint feedback_outcome_check;
alter table feedback add constraint feedback_outcome_check check (outcome in ('SEEN', 'SENT', 'RETURNED', 'REVIEWED', 'FURTHER'));

-- The owner is held by the policies too, so they are lifted for what is already there.
alter table review no force row level security;
alter table review_comment no force row level security;
alter table feedback no force row level security;
update review_comment c set sent_with = f.id
    from feedback f where f.review_id = c.review_id and f.undone_at is null;
update review r set concluded_at = saved_at where state = 'CONCLUDED';
update review r set feedback = null
    where state = 'CONCLUDED' and exists (select 1 from feedback f where f.review_id = r.id and f.undone_at is null and f.text is not null);
alter table review force row level security;
alter table review_comment force row level security;
alter table feedback force row level security;

-- Whether the hints on one's own words are left away for a participant. A client's session reads this, never the part it follows from.
alter table participant add column spared boolean not null default false;
alter table participant no force row level security;
alter table participant_file no force row level security;
update participant p set spared = true from participant_file f where f.participant_id = p.id and f.part = 'HURT';
alter table participant force row level security;
alter table participant_file force row level security;
