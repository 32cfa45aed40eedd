-- Handed-in work its author keeps off the own screen, until author and counselor undo it together. What stands here is not there for
-- clients: every statement of theirs goes past it, so that no page and no download has to think of it.
set search_path to keptword;

create table off_screen (
    id             uuid primary key,
    practice_id    uuid not null references practice,
    case_id        uuid not null references cases,
    participant_id uuid not null references participant,
    response_id    uuid not null references response,
    assignment_id  uuid not null references assignment,
    entry_on       date,
    since          timestamptz not null,
    undone_at      timestamptz,
    undone_by      uuid references person,
    version        int not null default 0,
    check ((undone_at is null) = (undone_by is null))
);
create unique index on off_screen (response_id) where undone_at is null;
create index on off_screen (case_id);
create index on off_screen (participant_id) where undone_at is null;
create index on off_screen (assignment_id) where undone_at is null;
call protect('off_screen', 'case');
create policy undone_by_staff on off_screen as restrictive for update using ((select actor_scope()) <> 'client');

do $$
declare
    piece record;
begin
    for piece in select * from (values ('response', 'id'), ('revision', 'response_id'), ('draft', 'response_id'), ('draft_copy', 'response_id'),
        ('feedback', 'response_id'), ('score', 'response_id')) as t(name, response)
    loop
        execute format('create policy off_screen on keptword.%I as restrictive for select using ((select keptword.actor_scope()) <> ''client'''
            ' or %I not in (select o.response_id from keptword.off_screen o where o.undone_at is null))', piece.name, piece.response);
    end loop;
end $$;

create policy off_screen on feedback_comment as restrictive for select
    using ((select actor_scope()) <> 'client' or exists (select 1 from feedback f where f.id = feedback_id));

grant select, insert on off_screen to keptword_app;
grant update (undone_at, undone_by, version) on off_screen to keptword_app;
