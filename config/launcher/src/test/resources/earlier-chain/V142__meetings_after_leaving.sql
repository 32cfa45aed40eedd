-- Of a couple of whom one left, what lies ahead is with the other alone: who left reads the own calendar and must not learn of it.
set search_path to keptword;

alter table session no force row level security;
alter table participant no force row level security;
update session s set participant_id = p.id
    from participant p
    where p.case_id = s.case_id and p.state <> 'LEFT' and s.participant_id is null and s.state = 'PLANNED' and s.starts_at >= now()
        and (select count(*) from participant other where other.case_id = s.case_id) = 2
        and exists (select 1 from participant other where other.case_id = s.case_id and other.state = 'LEFT');
alter table session force row level security;
alter table participant force row level security;
