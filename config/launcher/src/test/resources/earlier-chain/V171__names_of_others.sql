-- A promise of a client's own may name the other by name, and a client's reading of a case does not know that name. This says which of the
-- words somebody wrote are part of it, and nothing that is not among them: with whom a participant is in a case, or was before it was split.
-- Words come without capitals and accents, parted by spaces.
set search_path to keptword;

create function names_of_others(one uuid, said text) returns setof text
    language sql stable security definer set search_path = keptword, pg_temp as $$
    with me as (
        select p.id, p.case_id, p.person_id, p.name, c.continues_id
        from participant p join cases c on c.id = p.case_id
        where p.id = one and p.practice_id = (select actor_practice())
            and exists (select 1 from caseload l where l.case_id = p.case_id and l.person_id = (select actor_person())
                and (l.until is null or l.until > now())
                and ((select actor_scope()) = 'staff' or ((select actor_scope()) = 'client' and l.participant_id = p.id)))),
    others as (
        select p.name, p.person_id from participant p join me on p.case_id in (me.case_id, me.continues_id)
        where p.id <> me.id and (p.case_id = me.case_id or (p.person_id is distinct from me.person_id and p.name <> me.name))),
    names as (select name from others union select h.name from person h join others o on h.id = o.person_id)
    select distinct part from names,
        regexp_split_to_table(lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8),
            '[^[:alnum:]]+') part
    where part = any (string_to_array(said, ' '))
$$;
revoke execute on function names_of_others(uuid, text) from public;
grant execute on function names_of_others(uuid, text) to keptword_app;
