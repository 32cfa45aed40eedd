-- How long the content of a closed case is kept, and legal holds: while one stands, nothing of the case can be erased.
set search_path to keptword;

-- A row only where the practice has said something; otherwise ten years.
create table practice_retention (
    practice_id uuid primary key references practice,
    years       int not null check (years between 3 and 30),
    set_by      uuid not null references person,
    set_at      timestamptz not null,
    version     int not null default 0
);
call protect('practice_retention', 'practice');
create policy set_by_managers on practice_retention as restrictive for insert with check ((select actor_scope()) = 'manager');
create policy changed_by_managers on practice_retention as restrictive for update
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');
grant select, insert, update on practice_retention to keptword_app;

create table legal_hold (
    id          uuid primary key,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    reason      bytea not null,
    placed_by   uuid not null references person,
    placed_name varchar(120) not null,
    placed_at   timestamptz not null,
    lifted_by   uuid references person,
    lifted_name varchar(120),
    lifted_at   timestamptz,
    lift_reason bytea,
    version     int not null default 0,
    check (num_nulls(lifted_by, lifted_name, lifted_at, lift_reason) in (0, 4))
);
create index on legal_hold (case_id);
create unique index on legal_hold (case_id) where lifted_at is null;

-- Managers and the staff of the case read holds; managers and the counselor whose case it is place and lift them. No client learns of one.
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy read on legal_hold for select
    using (practice_id = (select actor_practice()) and ((select actor_scope()) in ('manager', 'job')
        or ((select actor_scope()) = 'staff' and case_id in (select g.id from cases g))));
create policy placed on legal_hold for insert
    with check (practice_id = (select actor_practice()) and placed_by = (select actor_person()) and lifted_at is null
        and anybody_reaches(case_id) and ((select actor_scope()) = 'manager' or ((select actor_scope()) = 'staff' and actor_owns(case_id))));
create policy lifted on legal_hold for update
    using (practice_id = (select actor_practice())
        and ((select actor_scope()) = 'manager' or ((select actor_scope()) = 'staff' and actor_owns(case_id))))
    with check (practice_id = (select actor_practice()) and lifted_by = (select actor_person()));
create function hold_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.practice_id, new.case_id, new.reason, new.placed_by, new.placed_name, new.placed_at)
            is distinct from (old.id, old.practice_id, old.case_id, old.reason, old.placed_by, old.placed_name, old.placed_at)
        or old.lifted_at is not null
    then
        raise exception 'a hold stays as it was placed, and is lifted once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hold_stays before update on legal_hold for each row execute function hold_stays();
-- Placing a hold and erasing wait for each other.
create function hold_takes_turns() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('keptword/erasure/' || new.case_id, 0));
    return new;
end $$;
create trigger hold_takes_turns before insert on legal_hold for each row execute function hold_takes_turns();
grant select, insert on legal_hold to keptword_app;
grant update (lifted_by, lifted_name, lifted_at, lift_reason, version) on legal_hold to keptword_app;

-- Until which day a case is kept: its own end or the end of the last one that goes on from it, and the years of the practice. Null while
-- it, or a case that began where it ended, is open.
create function kept_until(one uuid) returns date
    language sql stable security definer set search_path = keptword, pg_temp as $$
    select (greatest(c.closed_at, (select max(n.closed_at) from cases n where n.continues_id = c.id)) at time zone t.zone
            + make_interval(years => coalesce((select r.years from practice_retention r where r.practice_id = c.practice_id), 10)))::date
    from cases c join practice t on t.id = c.practice_id
    where c.id = one and c.practice_id = (select actor_practice()) and ((select actor_scope()) in ('manager', 'job')
            or ((select actor_scope()) = 'staff' and exists (select 1 from caseload l where l.case_id = c.id
                and l.person_id = (select actor_person()) and l.since <= now() and (l.until is null or l.until > now()))))
        and c.closed_at is not null and not exists (select 1 from cases n where n.continues_id = c.id and n.closed_at is null)
$$;
revoke execute on function kept_until(uuid) from public;
grant execute on function kept_until(uuid) to keptword_app;
