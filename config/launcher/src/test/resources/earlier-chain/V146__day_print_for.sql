-- For whose eyes the prep reports of a day are: for the counselor, for the table, or one for each partner.
set search_path to keptword;

alter table day_print add column eyes varchar(9) not null default 'COUNSELOR' check (eyes in ('COUNSELOR', 'TABLE', 'PARTNERS'));
alter table day_print_report add column whom varchar(9) not null default 'COUNSELOR' check (whom in ('COUNSELOR', 'TABLE', 'A', 'B'));
