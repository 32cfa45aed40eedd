package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.SafetyView.Who;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;
import org.keptword.tests.container.PracticeTest;

class ParticipantServiceIT extends PracticeTest {

    private final LocalDate today = LocalDate.now(ZONE);
    private static final ContactSheet SHEET =
            new ContactSheet("ana@example.org", " 600 100 200 ", "Tom", true, false, true, false, null);

    @Inject
    private ParticipantService participants;

    @Test
    void nameAndPartAreTaken() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        change(practice, id, "Anna", Part.HURT, ParticipantState.INVITED);

        Who who = first(practice, id);
        assertEquals("Anna", who.name());
        assertEquals(Part.HURT, who.part());
        assertEquals("Anna & Tom", safety(practice, id).header().name());
    }

    @Test
    void nobodyIsActiveBeforeSigningIn() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        assertRefused("refusal.cases.notJoined", () -> change(practice, id, "Ana", Part.BOTH, ParticipantState.ACTIVE));
        assertEquals(Part.NOT_SAID, first(practice, id).part(), "nothing of a refused change stays");
    }

    @Test
    void theContactSheetComesBackAsConfirmedToday() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();

        does(practice.counselor(), () -> participants.confirmSheet(id, ana, SHEET));

        ContactSheet sheet = first(practice, id).sheet();
        assertEquals("ana@example.org", sheet.email());
        assertEquals("600 100 200", sheet.phone());
        assertEquals(today, sheet.confirmedOn());
        assertTrue(sheet.emailSafe());
        assertFalse(sheet.mayMail(), "Tom sees the mailbox");
    }

    @Test
    void aConsentIsToTheTextInUseAndCanBeTakenBack() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();

        does(practice.counselor(), () -> participants.recordConsent(id, ana, today.minusDays(3)));
        assertTrue(first(practice, id).isConsented());
        assertEquals("2026-1", first(practice, id).consents().get(0).version());

        does(practice.counselor(), () -> participants.withdrawConsent(id, ana));
        assertFalse(first(practice, id).isConsented());
        assertEquals(today, first(practice, id).consents().get(0).withdrawnOn());
    }

    @Test
    void aConsentOfTomorrowIsRefused() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();

        assertRefused(
                "refusal.cases.dateAhead",
                () -> does(practice.counselor(), () -> participants.recordConsent(id, ana, today.plusDays(1))));
    }

    @Test
    void aCodeIsMadeRenewedAndTakenBack() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();

        String one =
                as(practice.counselor(), () -> participants.invite(id, ana)).code();
        String two =
                as(practice.counselor(), () -> participants.invite(id, ana)).code();
        assertNotEquals(one, two);
        assertTrue(first(practice, id).invitation().orElseThrow().isLive());

        does(practice.counselor(), () -> participants.revokeInvitation(id, ana));
        assertEquals(
                InvitationStatus.State.REVOKED,
                first(practice, id).invitation().orElseThrow().state());
    }

    @Test
    void whoLeavesBeforeSigningInLosesTheCode() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();
        as(practice.counselor(), () -> participants.invite(id, ana));

        change(practice, id, "Ana", Part.NOT_SAID, ParticipantState.LEFT);

        assertFalse(first(practice, id).invitation().orElseThrow().isLive());
        assertRefused("refusal.cases.placeTaken", () -> as(practice.counselor(), () -> participants.invite(id, ana)));
    }

    @Test
    void nobodyIsInvitedWhileNoCrisisLineIsSet() throws Exception {
        Practice practice = practiceWithoutLines();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();

        assertRefused(
                "refusal.access.noCrisisLine", () -> as(practice.counselor(), () -> participants.invite(id, ana)));
        assertTrue(first(practice, id).invitation().isEmpty());
    }

    @Test
    void aForeignCaseLooksLikeOneThatDoesNotExist() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        CaseId id = couple(practice);
        ParticipantId ana = first(practice, id).id();

        for (Deed deed : deeds(id, ana)) {
            assertThrows(NotFound.class, () -> does(practice.colleague(), deed));
            assertThrows(NotFound.class, () -> does(other.counselor(), deed));
            assertThrows(EJBAccessException.class, () -> does(practice.supervisor(), deed));
            assertThrows(EJBAccessException.class, () -> does(practice.manager(), deed));
            assertThrows(EJBAccessException.class, () -> does(person(practice.id(), Role.CLIENT, "Kim"), deed));
        }
    }

    @Test
    void aParticipantOfAnotherCaseIsNotFound() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId jo = first(practice, individual(practice)).id();

        for (Deed deed : deeds(id, jo)) {
            assertThrows(NotFound.class, () -> does(practice.counselor(), deed));
        }
    }

    private List<Deed> deeds(CaseId id, ParticipantId who) {
        return List.of(
                () -> participants.change(
                        id,
                        new ParticipantService.ChangeParticipant(
                                who, "Eve", Part.BOTH, ParticipantState.INVITED, null)),
                () -> participants.seePart(id, who, Part.HURTING),
                () -> participants.become(id, who, ParticipantState.LEFT),
                () -> participants.confirmSheet(id, who, SHEET),
                () -> participants.recordConsent(id, who, today),
                () -> participants.withdrawConsent(id, who),
                () -> participants.invite(id, who),
                () -> participants.revokeInvitation(id, who));
    }

    private void change(Practice practice, CaseId id, String name, Part part, ParticipantState state) throws Exception {
        ParticipantId who = first(practice, id).id();
        does(
                practice.counselor(),
                () -> participants.change(id, new ParticipantService.ChangeParticipant(who, name, part, state, null)));
    }

    private Who first(Practice practice, CaseId id) throws Exception {
        return safety(practice, id).people().get(0);
    }
}
