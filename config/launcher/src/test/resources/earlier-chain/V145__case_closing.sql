-- Why and when work in a case ended. A case that is taken up again keeps what was said of the end before.
set search_path to keptword;

create table case_closing (
    id           uuid primary key,
    practice_id  uuid not null references practice,
    case_id      uuid not null references cases,
    reason       varchar(16) not null
        check (reason in ('GOAL_REACHED', 'AGREED_END', 'PARTNER_LEFT', 'REFERRED', 'STOPPED_COMING', 'OTHER')),
    ended_on     date not null,
    words        bytea,
    in_discharge boolean not null default false,
    closed_by    uuid not null references person,
    closed_at    timestamptz not null,
    reopened_by  uuid references person,
    reopened_at  timestamptz,
    version      int not null default 0
);
create index on case_closing (case_id);
create unique index on case_closing (case_id) where reopened_at is null;
call protect('case_closing', 'staff');

grant select, insert, update on case_closing to keptword_app;
