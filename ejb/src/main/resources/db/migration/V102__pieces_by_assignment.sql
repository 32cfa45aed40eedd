-- The pieces of work of an assignment, whether it is given once or comes back: the partial indexes serve one of both each.
set search_path to keptword;

create index on response (assignment_id);
