package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.Join;
import org.keptword.access.joining.JoinService;
import org.keptword.access.joining.JoinTransactions;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.SafetyView.Who;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

/** The door for newcomers, without Keycloak: no answer from it is one of the cases. */
class JoinServiceIT extends PracticeTest {

    private static final String UNKNOWN = "0000-1111-2222-3333";

    @Inject
    private JoinService joining;

    @Inject
    private JoinTransactions transactions;

    @Inject
    private Database database;

    @Inject
    private ParticipantService participants;

    @Inject
    private PeopleService people;

    @Test
    void aCodeOffersThePracticeToWhoeverHoldsIt() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        String code = code(practice, id);

        assertEquals(Optional.of(new JoinService.JoinOffer("Practice by the river", Locale.ENGLISH)), offer(code));
        assertEquals(offer(code), offer(code.toLowerCase(Locale.ROOT).replace("-", "")));
    }

    @Test
    void unknownRenewedAndRevokedCodesOfferTheSameNothing() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        String first = code(practice, id);
        String second = code(practice, id);
        assertTrue(offer(second).isPresent());
        ParticipantId ana = ana(practice, id).id();
        does(practice.counselor(), () -> participants.revokeInvitation(id, ana));

        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(offer(UNKNOWN), offer(first), offer(second)));
        assertThrows(NotFound.class, () -> joining.join(join(second), "192.0.2.7"));
    }

    @Test
    void oneNetworkThatTriesAThousandTimesShutsTheDoorForItselfAlone() throws Exception {
        String busy = "2001:db8:%x:1::".formatted(ThreadLocalRandom.current().nextInt(0x10000));
        int allowed = 0;
        for (int nth = 0; nth < 1_010; nth++) {
            try {
                joining.offer(UNKNOWN, busy + Integer.toHexString(nth));
                allowed++;
            } catch (DomainRefusal refused) {
                assertEquals("refusal.access.tooManyTries", refused.key());
            }
        }
        assertEquals(
                Integer.parseInt(Optional.ofNullable(System.getenv("KEPTWORD_JOIN_TRIES"))
                        .orElse("40")),
                allowed);
        assertEquals(Optional.empty(), joining.offer(UNKNOWN, UUID.randomUUID().toString()));
        database.asTimer("do $$ begin perform keptword.forget_attempts(now() + interval '1 hour'); end $$");
        assertEquals(Optional.empty(), joining.offer(UNKNOWN, busy + "1"), "after ten minutes it begins anew");
    }

    @Test
    void whileKeycloakIsAwayTheCodeStaysGoodAndTheBeginningIsRecorded() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        String code = code(practice, id);

        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> joining.join(join(code), "192.0.2.8"));

        assertEquals("refusal.access.accountsAway", refusal.key());
        assertEquals(
                InvitationStatus.State.ACCOUNT_BEGUN,
                ana(practice, id).invitation().orElseThrow().state());
        assertTrue(offer(code).isPresent());
        assertEquals(ParticipantState.INVITED, ana(practice, id).state());
    }

    @Test
    void withTheAccountTheClientTakesThePlaceAndTheCodeIsOver() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        String code = code(practice, id);

        finish(practice, code);

        assertEquals(Optional.empty(), offer(code));
        Who ana = ana(practice, id);
        assertEquals(ParticipantState.ACTIVE, ana.state());
        assertTrue(ana.joined());
        assertEquals(InvitationStatus.State.USED, ana.invitation().orElseThrow().state());
        PersonLine person = as(practice.manager(), people::all).people().stream()
                .filter(each -> each.role() == Role.CLIENT)
                .findFirst()
                .orElseThrow();
        assertEquals("Ana", person.name());
        assertEquals("ana.m", person.login());
        assertEquals(
                "refusal.cases.placeTaken",
                assertThrows(DomainRefusal.class, () -> code(practice, id)).key());
    }

    @Test
    void nobodyFinishesTwice() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        String code = code(practice, id);
        UUID invitation = finish(practice, code);

        assertThrows(
                NotFound.class,
                () -> does(
                        practice.job(),
                        () -> transactions.finish(invitation, UUID.randomUUID().toString(), Locale.ENGLISH)));
    }

    @Test
    void theStepsAreForTheDoorAlone() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        String code = code(practice, couple(practice));
        UUID invitation = owner(practice, code);

        for (Actor actor :
                List.of(practice.counselor(), practice.manager(), person(practice.id(), Role.CLIENT, "Kim"))) {
            assertThrows(EJBAccessException.class, () -> as(actor, () -> transactions.offer(invitation)));
            assertThrows(EJBAccessException.class, () -> does(actor, () -> transactions.begin(invitation, "kim")));
        }
        assertEquals(Optional.empty(), as(other.job(), () -> transactions.offer(invitation)));
    }

    @Test
    void namesAndPasswordsThatDoNotFitAreRefusedBeforeAnythingHappens() {
        assertEquals("refusal.access.loginIsAddress", refusal("ana@example.org", "long enough"));
        assertEquals("refusal.access.loginUnfit", refusal("an", "long enough"));
        assertEquals("refusal.access.loginUnfit", refusal("ana maria", "long enough"));
        assertEquals("refusal.access.passwordWeak", refusal("ana.maria", "short"));
        assertEquals("refusal.access.passwordWeak", refusal("ana.maria", "Ana.Maria"));
    }

    private static String refusal(String login, String password) {
        return assertThrows(DomainRefusal.class, () -> new Join(UNKNOWN, login, password, Locale.ENGLISH))
                .key();
    }

    private UUID finish(Practice practice, String code) throws Exception {
        UUID invitation = owner(practice, code);
        does(practice.job(), () -> transactions.begin(invitation, "ana.m"));
        does(
                practice.job(),
                () -> transactions.finish(invitation, UUID.randomUUID().toString(), Locale.ENGLISH));
        return invitation;
    }

    private UUID owner(Practice practice, String code) throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(code.replace("-", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return as(practice.job(), () -> transactions.owner(hash)).orElseThrow().invitation();
    }

    private String code(Practice practice, CaseId id) throws Exception {
        ParticipantId who = ana(practice, id).id();
        return as(practice.counselor(), () -> participants.invite(id, who)).code();
    }

    private Optional<JoinService.JoinOffer> offer(String code) {
        return joining.offer(code, "192.0.2.9");
    }

    private Who ana(Practice practice, CaseId id) throws Exception {
        return safety(practice, id).people().get(0);
    }

    private static Join join(String code) {
        return new Join(code, "ana.m", "correct horse", Locale.ENGLISH);
    }
}
