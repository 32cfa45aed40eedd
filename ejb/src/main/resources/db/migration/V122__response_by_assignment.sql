-- Work of a whole caseload is joined to what was given. Row-level security lets the planner expect few rows of either, and the unique
-- indexes on the assignment are partial, so that it went through every piece of work once for each assignment.
set search_path to keptword;

create index on response (assignment_id);
