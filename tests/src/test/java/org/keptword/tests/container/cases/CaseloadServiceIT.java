package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Kind;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;

class CaseloadServiceIT extends CoupleFixture {

    private static final CaseloadPage.Query ALL = new CaseloadPage.Query(null, Which.ALL, Sort.NAME, false, 0, 100);

    @Test
    void theListHoldsTheOwnCaseloadOnly() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        couple(practice);

        assertEquals(1, list(practice.supervisor(), ALL).total(), "supervision reads along");
        assertEquals(0, list(practice.colleague(), ALL).total());
        assertEquals(0, list(other.counselor(), ALL).total());
        assertThrows(EJBAccessException.class, () -> list(practice.manager(), ALL));
        assertThrows(EJBAccessException.class, () -> list(client(practice), ALL));
    }

    @Test
    void theListIsFilteredByPartOfANameAndByState() throws Exception {
        Practice practice = practice();
        CaseId jo = individual(practice);
        couple(practice);
        does(practice.counselor(), () -> cases.close(agreedEnd(jo)));

        assertEquals(
                "Ana & Tom",
                only(list(practice.counselor(), query("tOM", Which.ALL))).name());
        assertEquals(
                0, list(practice.counselor(), query("%", Which.ALL)).total(), "a percent sign is a letter like others");
        assertEquals(
                "Jo",
                only(list(practice.counselor(), query(null, Which.CLOSED))).name());
        assertEquals(
                "Ana & Tom",
                only(list(practice.counselor(), query(null, Which.OPEN))).name());
    }

    @Test
    void theListComesInPagesAndInTheOrderAskedFor() throws Exception {
        Practice practice = practice();
        for (String name : List.of("Bo", "Al", "Cy")) {
            as(
                    practice.counselor(),
                    () -> cases.open(new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.REPAIR, name, null, null)));
        }

        CaseloadPage page = list(practice.counselor(), new CaseloadPage.Query(null, Which.ALL, Sort.NAME, true, 1, 2));

        assertEquals(3, page.total());
        assertEquals(
                List.of("Bo", "Al"),
                page.rows().stream().map(CaseloadPage.Row::name).toList());
        for (Sort sort : Sort.values()) {
            assertEquals(
                    3,
                    list(practice.counselor(), new CaseloadPage.Query(null, Which.ALL, sort, false, 0, 5))
                            .rows()
                            .size());
        }
    }

    @Test
    void thePageAfterTheLastSaysHowManyThereAre() throws Exception {
        Practice practice = practice();
        couple(practice);

        CaseloadPage page =
                list(practice.counselor(), new CaseloadPage.Query(null, Which.ALL, Sort.NAME, false, 50, 25));

        assertEquals(1, page.total());
        assertTrue(page.rows().isEmpty());
    }

    @Test
    void casesAreFilteredByTheirKind() throws Exception {
        Practice practice = practice();
        individual(practice);
        couple(practice);
        CaseId open = atWork(practice).caseId();
        Actor counselor = practice.counselor();
        assertEquals(3, ofKind(counselor, Kind.ANY).size());
        assertEquals(1, ofKind(counselor, Kind.INDIVIDUAL).size());
        assertEquals(2, ofKind(counselor, Kind.COUPLE).size());
        assertEquals(List.of(open), ofKind(counselor, Kind.COUPLE_ON));
        assertEquals(1, ofKind(counselor, Kind.COUPLE_PAUSED).size());
        CaseloadPage beyond = list(
                counselor,
                new CaseloadPage.Query(
                        new CaseloadPage.Filter(null, Which.OPEN, Kind.COUPLE, null), Sort.NAME, false, 50, 25));
        assertEquals(2, beyond.total());
        assertEquals(
                2,
                as(counselor, () -> caseload.export(new CaseloadPage.Filter(null, Which.OPEN, Kind.COUPLE, null)))
                        .total());
    }

    private List<CaseId> ofKind(Actor who, Kind kind) throws Exception {
        CaseloadPage page = list(
                who,
                new CaseloadPage.Query(new CaseloadPage.Filter(null, Which.OPEN, kind, null), Sort.NAME, false, 0, 25));
        assertEquals(page.rows().size(), page.total());
        return page.rows().stream().map(CaseloadPage.Row::id).toList();
    }

    @Test
    void aSupervisorFiltersByTheCounselorsSupervisedAndACounselorIsToldOfNone() throws Exception {
        Practice practice = practice();
        individual(practice);
        Actor supervisor = practice.supervisor();
        CaseloadPage all = list(supervisor, new CaseloadPage.Query(null, Which.ALL, Sort.COUNSELOR, false, 0, 25));
        assertEquals(
                List.of(practice.counselor().personValue()),
                all.counselors().stream().map(CaseloadPage.Counselor::id).toList());
        assertEquals(all.counselors().get(0).name(), all.rows().get(0).counselor());
        for (Actor whose : List.of(practice.counselor(), practice.colleague())) {
            CaseloadPage theirs = list(
                    supervisor,
                    new CaseloadPage.Query(
                            new CaseloadPage.Filter(null, Which.ALL, Kind.ANY, whose.personValue()),
                            Sort.NAME,
                            false,
                            0,
                            25));
            assertEquals(whose.equals(practice.counselor()) ? 1 : 0, theirs.total());
        }
        assertEquals(
                List.of(),
                list(practice.counselor(), new CaseloadPage.Query(null, Which.ALL, Sort.NAME, false, 0, 25))
                        .counselors());
    }

    @Test
    void anExportHoldsWhatTheListHoldsAndIsOneEntryOfTheAuditLog() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        CaseId jo = individual(practice);
        couple(practice);
        does(practice.counselor(), () -> cases.close(agreedEnd(jo)));

        assertEquals(
                List.of("Ana & Tom"),
                as(practice.counselor(), () -> caseload.export(CaseloadPage.Filter.of(null, Which.OPEN)))
                        .rows()
                        .stream()
                        .map(CaseloadPage.Row::name)
                        .toList());
        assertEquals(
                1,
                as(practice.counselor(), () -> caseload.export(CaseloadPage.Filter.of("jo", Which.ALL)))
                        .total());
        assertEquals(
                0,
                as(practice.colleague(), () -> caseload.export(CaseloadPage.Filter.of(null, Which.ALL)))
                        .total());
        assertEquals(
                0,
                as(other.counselor(), () -> caseload.export(CaseloadPage.Filter.of(null, Which.ALL)))
                        .total());
        assertThrows(
                EJBAccessException.class,
                () -> as(practice.manager(), () -> caseload.export(CaseloadPage.Filter.of(null, Which.ALL))));
        assertEquals(
                List.of("cases 1 of 1", "cases 1 of 1"),
                database.rows(
                        practice.manager(),
                        "select object_kind || ' ' || listed || ' of ' || cardinality(object_ids) from keptword.audit_entry where act = 'EXPORT' and person_id = ? order by id",
                        practice.counselor().requirePersonValue()));
        assertEquals(
                1,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.audit_entry where act = 'EXPORT' and object_ids = array[cast(? as uuid)]",
                        jo.value()),
                "it names the case that was in it");
    }

    private CaseloadPage list(Actor actor, CaseloadPage.Query query) throws Exception {
        return as(actor, () -> caseload.page(query));
    }

    private Actor client(Practice practice) throws Exception {
        return person(practice.id(), Role.CLIENT, "Kim");
    }

    private static CaseloadPage.Query query(String name, Which which) {
        return new CaseloadPage.Query(name, which, Sort.NAME, false, 0, 100);
    }

    private static CaseloadPage.Row only(CaseloadPage page) {
        assertEquals(1, page.total());
        return page.rows().get(0);
    }
}
