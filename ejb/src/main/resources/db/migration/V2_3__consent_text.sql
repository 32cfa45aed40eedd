-- The consent form of a practice: its published versions, which never change, and at most one draft of the next.
set search_path to keptword;

-- A draft has no name yet. The one in use is named by practice.consent_version; a name without a row here is a form on paper alone.
create table consent_text (
    id           uuid primary key,
    practice_id  uuid not null references practice,
    name         varchar(40),
    published_at timestamptz,
    version      int not null default 0,
    unique (practice_id, name),
    check (num_nulls(name, published_at) in (0, 2))
);
create unique index consent_text_draft on consent_text (practice_id) where published_at is null;
call protect('consent_text', 'practice');
-- Everybody in the practice reads what was published. Managers alone write, and only drafts; jobs publish when they found a practice.
create policy drafts_of_managers on consent_text as restrictive for select to keptword_app
    using (published_at is not null or (select actor_scope()) = 'manager');
create policy begun_by_managers on consent_text as restrictive for insert to keptword_app
    with check ((select actor_scope()) = 'manager' and published_at is null);
create policy changed_by_managers on consent_text as restrictive for update to keptword_app
    using ((select actor_scope()) = 'manager' and published_at is null) with check ((select actor_scope()) = 'manager');
create policy removed_by_managers on consent_text as restrictive for delete to keptword_app
    using ((select actor_scope()) = 'manager' and published_at is null);

-- The form in each language. Its policies follow those of the form.
create table consent_text_words (
    text_id     uuid not null references consent_text,
    language    varchar(3) not null,
    practice_id uuid not null references practice,
    body        text not null check (length(body) <= 30000),
    primary key (text_id, language)
);
call protect('consent_text_words', 'practice');
create policy read_with_the_form on consent_text_words as restrictive for select to keptword_app
    using (exists (select 1 from consent_text t where t.id = text_id));
create policy set_in_drafts on consent_text_words as restrictive for insert to keptword_app
    with check ((select actor_scope()) = 'manager' and exists (select 1 from consent_text t where t.id = text_id and t.published_at is null));
create policy changed_in_drafts on consent_text_words as restrictive for update to keptword_app
    using ((select actor_scope()) = 'manager' and exists (select 1 from consent_text t where t.id = text_id and t.published_at is null))
    with check ((select actor_scope()) = 'manager' and exists (select 1 from consent_text t where t.id = text_id and t.published_at is null));
create policy removed_in_drafts on consent_text_words as restrictive for delete to keptword_app
    using ((select actor_scope()) = 'manager' and exists (select 1 from consent_text t where t.id = text_id and t.published_at is null));

grant select, insert, update, delete on consent_text, consent_text_words to keptword_app;
grant select, insert on consent_text, consent_text_words to keptword_jobs;

-- The last test message of a practice, and who confirmed with which mail settings that one arrived. Where it went is kept nowhere; of its code a
-- hash is. Everybody in the practice may ask whether it was confirmed.
create table mail_check (
    practice_id    uuid primary key references practice,
    code           bytea,
    sent_with      bytea,
    sent_at        timestamptz,
    tries          int not null default 0,
    window_from    timestamptz not null,
    messages       int not null default 0,
    confirmed_with bytea,
    confirmed_at   timestamptz,
    confirmed_by   uuid references person,
    version        int not null default 0,
    check (num_nulls(confirmed_with, confirmed_at, confirmed_by) in (0, 3))
);
call protect('mail_check', 'practice');
create policy sent_by_managers on mail_check as restrictive for insert to keptword_app with check ((select actor_scope()) = 'manager');
create policy tried_by_managers on mail_check as restrictive for update to keptword_app
    using ((select actor_scope()) = 'manager') with check ((select actor_scope()) = 'manager');

grant select, insert, update on mail_check to keptword_app;
grant select on mail_check to keptword_jobs;
