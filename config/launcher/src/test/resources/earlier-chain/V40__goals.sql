-- Goals: one sentence with the words of its levels, for both (no participant) or for one; what the counselor alone keeps about it; and
-- where it stood at a session as each person saw it.
set search_path to keptword;

create table goal (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    attempt        uuid not null unique,
    sentence       bytea not null,
    much_less      bytea,
    less           bytea,
    expected       bytea not null,
    more           bytea,
    much_more      bytea,
    begun_by       uuid not null references person,
    begun_at       timestamptz not null,
    ended_at       timestamptz,
    version        int not null default 0
);
create index on goal (case_id, begun_at);

create table goal_file (
    goal_id     uuid primary key references goal,
    practice_id uuid not null references practice,
    case_id     uuid not null references cases,
    weight      int check (weight between 1 and 10),
    end_reason  bytea,
    ended_by    uuid references person,
    version     int not null default 0
);
create index on goal_file (case_id);

-- No participant: the counselor rates. A correction leaves the row it takes the place of.
create table goal_rating (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid references participant,
    goal_id        uuid not null references goal,
    session_id     uuid not null references session,
    level          int not null check (level between -2 and 2),
    rated_by       uuid not null references person,
    rated_at       timestamptz not null,
    replaced_at    timestamptz,
    version        int not null default 0
);
create unique index on goal_rating (goal_id, session_id, participant_id) nulls not distinct where replaced_at is null;
create index on goal_rating (case_id);

-- A client reads the goals for both and the own ones, and never what the counselor keeps about them.
call protect('goal', 'staff');
create policy meant on goal for select
    using (practice_id = (select actor_practice()) and (select actor_scope()) = 'client' and case_id in (select g.id from cases g)
        and (participant_id is null or participant_id in (select p.id from participant p)));
call protect('goal_file', 'staff');

-- A client reads and writes the own ratings: neither the partner's nor the counselor's; and rates no goal that is not there for the client.
call protect('goal_rating', 'case');
create policy of_a_goal_in_reach on goal_rating as restrictive for insert with check (goal_id in (select g.id from goal g));

grant select, insert, update on goal, goal_file to keptword_app;
grant select, insert on goal_rating to keptword_app;
grant update (replaced_at, version) on goal_rating to keptword_app;
