package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.AccountService;
import org.keptword.access.accounts.AccountTransactions;
import org.keptword.access.joining.StaffService;
import org.keptword.cases.safety.SafetyService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.tests.container.CoupleFixture;

/** Whose cases a supervisor reads along with, as the manager says it. */
class SupervisionIT extends CoupleFixture {

    @Inject
    private StaffService staff;

    @Inject
    private AccountService accounts;

    @Inject
    private AccountTransactions transactions;

    @Inject
    private SafetyService safetyPages;

    @Test
    void whomASupervisorSupervisesIsChangedFromNowOnAndBothAreNamedInTheTrail() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        Actor sofia = practice.supervisor();
        as(sofia, () -> safetyPages.view(id));

        does(
                practice.manager(),
                () -> staff.supervise(
                        sofia.person(), Set.of(practice.colleague().person())));

        assertThrows(NotFound.class, () -> as(sofia, () -> safetyPages.view(id)));
        CaseId later = couple(practice);
        assertThrows(NotFound.class, () -> as(sofia, () -> safetyPages.view(later)));
        does(
                practice.manager(),
                () -> staff.supervise(
                        sofia.person(),
                        Set.of(
                                practice.counselor().person(),
                                practice.colleague().person())));
        as(sofia, () -> safetyPages.view(id));
        as(sofia, () -> safetyPages.view(later));
        assertEquals(
                2,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'supervision' and person_id = ?"
                                + " and object_ids @> array[?, ?]::uuid[]",
                        practice.manager().personValue(),
                        sofia.personValue(),
                        practice.counselor().personValue()));
        PersonId foreign = practice().counselor().person();
        assertEquals(
                "refusal.access.noSuchCounselor",
                assertThrows(
                                DomainRefusal.class,
                                () -> does(practice.manager(), () -> staff.supervise(sofia.person(), Set.of(foreign))))
                        .key());
    }

    @Test
    void theCasesOfADisabledCounselorStaySupervisedWhateverElseIsSaid() throws Exception {
        Practice practice = practice();
        CaseId waiting = couple(practice);
        Actor sofia = practice.supervisor();
        as(practice.manager(), () -> accounts.disable(practice.counselor().person()));

        does(
                practice.manager(),
                () -> staff.supervise(
                        sofia.person(), Set.of(practice.colleague().person())));

        as(sofia, () -> safetyPages.view(waiting));
        does(practice.manager(), () -> transactions.enable(practice.counselor().person()));
        does(practice.manager(), () -> staff.supervise(sofia.person(), Set.of()));
        assertThrows(NotFound.class, () -> as(sofia, () -> safetyPages.view(waiting)));
    }
}
