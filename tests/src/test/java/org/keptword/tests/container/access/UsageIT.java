package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;

/** A manager learns how much is done, and nothing of what. */
class UsageIT extends CoupleFixture {

    /** Everything that belongs to a case, found out from the schema itself. */
    private static final String CLINICAL =
            "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' where n.nspname = 'keptword' and c.relkind in ('r', 'p')"
                    + " and has_table_privilege(c.oid, 'select') and c.relname not in ('caseload', 'audit_entry') order by 1";

    @Inject
    private PeopleService people;

    @Test
    void countsOfPeopleCasesAndSessionsOfTheOwnPracticeAlone() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        Couple other = atWork(practice());
        hold(other, 60, null, List.of());
        hold(couple, 60, null, List.of());
        hold(couple, 60 * 24 * 31, null, List.of());
        CaseId over = individual(practice);
        does(practice.counselor(), () -> cases.close(agreedEnd(over)));
        database.run(
                practice.id(),
                "update keptword.person set last_sign_in_at = now() - case when role = 'MANAGER' then interval '40 days' else interval '1 day' end"
                        + " where practice_id = ? and role <> 'CLIENT'",
                practice.id().value());

        PeopleService.PracticeUsage usage = as(practice.manager(), people::all);

        assertEquals(6, usage.active());
        assertEquals(3, usage.signedIn());
        assertEquals(1, usage.held());
        PeopleService.PracticeUsage.OfCounselor carla = usage.counselors().stream()
                .filter(one -> one.counselor().equals(practice.counselor().person()))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(1L, 1L), List.of(carla.cases(), carla.held()));
        assertEquals(2, usage.counselors().size(), "those without a case as well");
        String all = usage.toString();
        assertFalse(
                all.contains(couple.caseId().toString())
                        || all.contains(couple.ana().participant().toString()),
                all);
    }

    /** Staff first, then clients by name, a page at a time; a name is found by any part of it, whatever capitals and accents it has. */
    @Test
    void peopleAreFoundByPartOfTheirNameAndClientsComeInPages() throws Exception {
        Practice practice = practice();
        List<String> names = IntStream.range(0, 103)
                .mapToObj(i -> i == 7 ? "Ángela Núñez" : i == 8 ? "Pat 100%_!" : "Client %03d".formatted(i))
                .toList();
        people(practice.id(), Role.CLIENT, names);
        people(practice().id(), Role.CLIENT, List.of("Angela Elsewhere"));
        PeopleService.PracticeUsage first = as(practice.manager(), people::all);
        assertEquals(
                List.of(103, 0, 54),
                List.of(first.clients(), first.offset(), first.people().size()));
        assertEquals(Role.CLIENT, first.people().get(4).role());
        assertEquals("Ángela Núñez", first.people().get(4).name(), "sorted as if it had no accent");
        assertEquals(107, first.active());
        List<String> shown = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            clients(find(practice, "", page)).forEach(shown::add);
        }
        assertEquals(names.stream().sorted().toList(), shown.stream().sorted().toList());
        assertEquals(100, find(practice, "", 99).offset(), "the last page");
        for (String part : List.of("angela", "ANGELA nu", "ñez", "nez", "  Núñ")) {
            assertEquals(List.of("Ángela Núñez"), clients(find(practice, part, 1)), part);
        }
        for (String sign : List.of("%", "_", "!", "100%_!")) {
            assertEquals(List.of("Pat 100%_!"), clients(find(practice, sign, 1)), sign);
        }
        assertEquals(
                List.of("Carla"),
                find(practice, "arl", 1).people().stream().map(PersonLine::name).toList());
        assertEquals(101, find(practice, "client", 3).clients());
        assertEquals(List.of(), find(practice, "nobody has it", 2).people());
    }

    /** Who never signed in comes first, and last the other way round. */
    @Test
    void clientsAreSortedByTheirLastSignIn() throws Exception {
        Practice practice = practice();
        people(practice.id(), Role.CLIENT, List.of("Al", "Bo", "Cy"));
        database.run(
                practice.id(),
                "update keptword.person set last_sign_in_at = now() - case name when 'Al' then interval '1 day' else interval '9 days' end"
                        + " where practice_id = ? and name in ('Al', 'Cy')",
                practice.id().value());
        assertEquals(List.of("Bo", "Cy", "Al"), clients(sorted(practice, false)));
        assertEquals(List.of("Al", "Cy", "Bo"), clients(sorted(practice, true)));
    }

    private PeopleService.PracticeUsage sorted(Practice practice, boolean descending) throws Exception {
        return as(
                practice.manager(),
                () -> people.find(
                        new PeopleService.PeopleQuery("", PeopleService.PeopleQuery.Sort.LAST_SIGN_IN, descending, 0)));
    }

    @Test
    void anExportHoldsThosePeopleAndIsOneEntryOfTheAuditLog() throws Exception {
        Practice practice = practice();
        people(practice.id(), Role.CLIENT, List.of("Al", "Bo"));
        assertEquals(6, as(practice.manager(), () -> people.export("")).size());
        assertEquals(
                List.of("Bo"),
                as(practice.manager(), () -> people.export(" bo ")).stream()
                        .map(PersonLine::name)
                        .toList());
        assertEquals(
                List.of("person 6 of 6", "person 1 of 1"),
                database.rows(
                        practice.manager(),
                        "select object_kind || ' ' || listed || ' of ' || cardinality(object_ids) from keptword.audit_entry where act = 'EXPORT' order by id"));
    }

    @Test
    void aLongExportIsSeveralEntriesThatNameEverybodyOnce() throws Exception {
        Practice practice = practice();
        people(
                practice.id(),
                Role.CLIENT,
                IntStream.range(0, 501).mapToObj(n -> "Client " + n).toList());
        int all = as(practice.manager(), () -> people.export("")).size();
        assertEquals(
                List.of("500 of 500", all - 500 + " of " + (all - 500)),
                database.rows(
                        practice.manager(),
                        "select listed || ' of ' || cardinality(object_ids) from keptword.audit_entry where act = 'EXPORT' order by id"));
        assertEquals(
                all,
                database.count(
                        practice.id(),
                        "select count(distinct u) from keptword.audit_entry e, unnest(e.object_ids) u where e.act = 'EXPORT'"));
    }

    private PeopleService.PracticeUsage find(Practice practice, String name, int page) throws Exception {
        return as(
                practice.manager(),
                () -> people.find(new PeopleService.PeopleQuery(
                        name,
                        PeopleService.PeopleQuery.Sort.NAME,
                        false,
                        (page - 1) * PeopleService.PracticeUsage.PAGE)));
    }

    private static List<String> clients(PeopleService.PracticeUsage found) {
        return found.people().stream()
                .filter(one -> one.role() == Role.CLIENT)
                .map(PersonLine::name)
                .toList();
    }

    @Test
    void aManagerStillReadsNoRowOfAnyCase() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        hold(couple, 60, "A calm hour", List.of());
        handedIn(couple.ana(), "I shouted");
        Actor manager = practice.manager();
        as(manager, people::all);
        List<Object> tables = database.rows(practice.id(), CLINICAL);
        assertTrue(tables.size() > 30 && tables.contains("session") && tables.contains("revision"), tables.toString());
        for (Object table : tables) {
            assertTrue(database.hides(manager, table.toString()), table.toString());
        }
        assertEquals(List.of(0L), database.rows(manager, "select count(*) from keptword.cases"));
    }

    @Test
    void theCountsAreForManagersAlone() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        for (Actor other : List.of(
                practice.counselor(), practice.supervisor(), couple.ana().actor())) {
            assertEquals(
                    List.of(0L),
                    database.rows(other, "select count(*) from keptword.practice_usage(now() - interval '30 days')"));
        }
    }
}
