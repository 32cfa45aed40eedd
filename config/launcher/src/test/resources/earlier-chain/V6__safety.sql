-- Risk flags: passages or answers that a human must look at. Raised in the hand-in transaction, read by staff alone.
set search_path to keptword;

create table risk_flag (
    id             uuid primary key,
    practice_id    uuid not null,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid,
    revision       int,
    kind           varchar(24) not null,
    source         varchar(24) not null check (source in ('CONTACT_REPORT', 'LEXICON', 'MEASURE', 'COUNSELOR')),
    raised_at      timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    done           bytea,
    version        int not null default 0
);
create index on risk_flag (case_id) where acknowledged_at is null;

call protect('risk_flag', 'staff');
-- Handing in raises a flag as the client, who can never read it.
create policy raised on risk_flag for insert
    with check (practice_id = (select actor_practice()) and (select actor_scope()) = 'client'
        and participant_id in (select p.id from participant p));

grant select, insert, update on risk_flag to keptword_app;
