package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;

class CaseServiceIT extends CoupleFixture {

    private static final CaseloadPage.Query ALL = new CaseloadPage.Query(null, Which.ALL, Sort.NAME, false, 0, 100);

    @Test
    void aCounselorOpensACaseInTheOwnCaseload() throws Exception {
        Practice practice = practice();

        CaseId id = couple(practice);

        CaseloadPage page = as(practice.counselor(), () -> caseload.page(ALL));
        assertEquals(1, page.total());
        CaseloadPage.Row row = page.rows().get(0);
        assertEquals(id, row.id());
        assertEquals("Ana & Tom", row.name());
        assertEquals(CaseMode.COUPLE, row.mode());
        assertEquals(Aim.REPAIR, row.aim());
        assertTrue(row.open());
        assertFalse(row.jointWork(), "nothing joint before anybody was screened");
        assertEquals(0, row.heldSessions());
    }

    @Test
    void nobodyButACounselorOpensOne() throws Exception {
        Practice practice = practice();
        CaseService.OpenCase command = new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.REPAIR, "Ana", null, null);

        for (Actor other : List.of(practice.supervisor(), practice.manager(), client(practice), practice.job())) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> cases.open(command)),
                    other.role().name());
        }
    }

    @Test
    void aCaseWithoutANameIsRefused() throws Exception {
        Practice practice = practice();

        refused(
                "refusal.cases.nameMissing",
                practice.counselor(),
                () -> cases.open(new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.REPAIR, "  ", null, null)));
        assertEquals(0, as(practice.counselor(), () -> caseload.page(ALL)).total());
    }

    @Test
    void theAimChangesFromTodayOn() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        does(practice.counselor(), () -> cases.changeAim(id, Aim.PART_WELL));

        assertEquals(Aim.PART_WELL, safety(practice, id).header().aim());
    }

    @Test
    void aSecondPersonMakesItACouplesCase() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);

        does(practice.counselor(), () -> cases.addSecond(id, "Lee"));

        assertEquals("Jo & Lee", safety(practice, id).header().name());
        assertEquals(CaseMode.COUPLE, safety(practice, id).header().mode());
        refused("refusal.cases.alreadyTwo", practice.counselor(), () -> {
            cases.addSecond(id, "Max");
            return null;
        });
    }

    @Test
    void aClosedCaseTakesNothingNewUntilItIsTakenUpAgain() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        does(practice.counselor(), () -> cases.close(agreedEnd(id)));

        refused("refusal.cases.closed", practice.counselor(), () -> {
            cases.changeAim(id, Aim.UNDECIDED);
            return null;
        });
        does(practice.counselor(), () -> cases.reopen(id));
        does(practice.counselor(), () -> cases.changeAim(id, Aim.UNDECIDED));

        assertEquals(Aim.UNDECIDED, safety(practice, id).header().aim());
    }

    @Test
    void aForeignCaseLooksLikeOneThatDoesNotExist() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        CaseId id = couple(practice);
        List<Deed> deeds = List.of(
                () -> cases.changeAim(id, Aim.UNDECIDED),
                () -> cases.addSecond(id, "Max"),
                () -> cases.close(agreedEnd(id)),
                () -> cases.reopen(id));

        for (Deed deed : deeds) {
            assertThrows(NotFound.class, () -> does(practice.colleague(), deed));
            assertThrows(NotFound.class, () -> does(other.counselor(), deed));
            assertThrows(EJBAccessException.class, () -> does(practice.supervisor(), deed));
            assertThrows(EJBAccessException.class, () -> does(practice.manager(), deed));
            assertThrows(EJBAccessException.class, () -> does(client(practice), deed));
        }
    }

    @Test
    void theSupervisorReadsAndIsToldSo() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        assertFalse(as(practice.supervisor(), () -> safety.view(id)).header().mayWork());
        assertTrue(safety(practice, id).header().mayWork());
    }

    private Actor client(Practice practice) throws Exception {
        return person(practice.id(), Role.CLIENT, "Kim");
    }

    private void refused(String key, Actor actor, java.util.concurrent.Callable<?> act) {
        assertEquals(
                key, assertThrows(DomainRefusal.class, () -> as(actor, act)).key());
    }
}
