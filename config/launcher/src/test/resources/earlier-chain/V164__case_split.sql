-- A couple's case becomes two of one client each: what was written stays in the closed case, and each new one names it as its beginning. An
-- agreement ends when the other pauses or has left, or the case is split, until it is given anew.
set search_path to keptword;

alter table cases add column continues_id uuid references cases;
create index on cases (continues_id) where continues_id is not null;
alter table consent add column lapsed boolean not null default false;

-- What a split leaves where, in counts: a row for each participant, and one without for both. Read with the rights of whoever asks; what
-- somebody keeps to oneself is not counted.
create function split_counts(one uuid)
    returns table (participant_id uuid, pieces bigint, running bigint, promises bigint, goals bigint, sessions bigint, planned bigint, shared bigint)
    language sql stable as $$
    select p.id,
        (select count(*) from keptword.response r where r.participant_id = p.id and r.state in ('HANDED_IN', 'REVIEWED') and r.disclosure <> 'SELF'),
        (select count(*) from keptword.assignment a where a.participant_id = p.id and a.state in ('QUEUED', 'OPEN', 'PAUSED')),
        (select count(*) from keptword.promise m where m.participant_id = p.id and m.state = 'RUNNING' and not m.towards_partner),
        (select count(*) from keptword.goal g where g.participant_id = p.id and g.ended_at is null),
        (select count(*) from keptword.session s where s.participant_id = p.id and s.state = 'HELD'),
        (select count(*) from keptword.session s where s.participant_id = p.id and s.state = 'PLANNED' and s.starts_at > now()), 0::bigint
    from keptword.participant p where p.case_id = one
    union all
    select null, 0, 0,
        (select count(*) from keptword.promise m where m.case_id = one and m.state <> 'ENDED' and m.towards_partner),
        (select count(*) from keptword.goal g where g.case_id = one and g.participant_id is null and g.ended_at is null),
        (select count(*) from keptword.session s where s.case_id = one and s.participant_id is null and s.state = 'HELD'),
        (select count(*) from keptword.session s where s.case_id = one and s.participant_id is null and s.state = 'PLANNED' and s.starts_at > now()),
        (select count(*) from keptword.share h where h.case_id = one and h.state in ('ASKED', 'AGREED', 'SHARED'))
$$;
