-- An invitation keeps what the counselor calls the participant: it becomes the person's name once the account is made. There is one
-- unused invitation for a participant, which is renewed.
set search_path to keptword;

alter table invitation add column name varchar(120) not null;
create unique index on invitation (participant_id) where state <> 'USED';
create index on invitation_code (invitation_id);

alter table crisis_line add column version int not null default 0;
