-- Rows that staff could have put into a case out of reach by a statement of its own; the application never did. A new case is the own one.
set search_path to keptword;

create policy own_case_begun on cases as restrictive for insert
    with check ((select actor_scope()) <> 'staff' or counselor_id = (select actor_person()));
create policy into_a_case_reached on case_gate as restrictive for insert
    with check ((select actor_scope()) <> 'staff' or case_id in (select g.id from cases g));
create policy into_a_case_reached on revision as restrictive for insert
    with check ((select actor_scope()) <> 'staff' or case_id in (select g.id from cases g));
create policy into_a_case_reached on feedback as restrictive for insert
    with check ((select actor_scope()) <> 'staff' or case_id in (select g.id from cases g));
create policy into_a_case_reached on feedback_comment as restrictive for insert
    with check ((select actor_scope()) <> 'staff' or case_id in (select g.id from cases g));
