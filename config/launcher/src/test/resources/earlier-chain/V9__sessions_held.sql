-- Sessions: which attempt recorded a session, so that sending it again adds nothing and another attempt is told so.
set search_path to keptword;

alter table session add column attempt uuid;
create unique index on session (attempt) where attempt is not null;
