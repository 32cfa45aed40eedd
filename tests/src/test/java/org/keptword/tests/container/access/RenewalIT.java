package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.AccountTransactions;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.JoinService;
import org.keptword.access.joining.RenewalTransactions;
import org.keptword.access.joining.StaffService;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.harness.Patience;

/** Whoever cannot sign in any more gets a code in the room. There is no Keycloak here: it counts as away. */
class RenewalIT extends CoupleFixture {

    private static final String FROM = "192.0.2.40";

    @Inject
    private StaffService staff;

    @Inject
    private JoinService joining;

    @Inject
    private RenewalTransactions transactions;

    @Inject
    private AccountTransactions accounts;

    @Test
    void aClientsCodeBeginsTheAccountThereIsAnewAndIsWorthNothingAfterwards() throws Exception {
        Couple couple = atWork(practice());
        String code = code(couple);
        JoinService.JoinOffer offer = offer(code).orElseThrow();
        assertEquals(IssuedCode.Kind.RENEWAL, offer.kind());
        assertTrue(offer.login() != null && !offer.login().isEmpty());

        RenewalTransactions.RenewalInProgress begun =
                as(couple.practice().job(), () -> transactions.begin(only(couple)));
        does(couple.practice().job(), () -> transactions.finish(only(couple)));

        assertEquals(offer.login(), begun.login());
        assertEquals(List.of(false, 1), List.of(begun.staff(), begun.subjects().size()));
        assertEquals(Optional.empty(), offer(code));
        assertThrows(NotFound.class, () -> does(couple.practice().job(), () -> transactions.finish(only(couple))));
        home(couple.ana().actor());
    }

    @Test
    void aLaterCodeTakesThePlaceOfAnEarlierOne() throws Exception {
        Couple couple = atWork(practice());
        String first = code(couple);
        String second = code(couple);

        assertEquals(Optional.empty(), offer(first));
        assertTrue(offer(second).isPresent());
    }

    @Test
    void whileKeycloakIsAwayTheCodeStaysGood() throws Exception {
        Couple couple = atWork(practice());
        String code = code(couple);

        assertEquals(
                "refusal.access.accountsAway",
                assertThrows(
                                DomainRefusal.class,
                                () -> joining.renew(new JoinService.NewPassword(code, "correct horse"), FROM))
                        .key());

        assertTrue(offer(code).isPresent());
    }

    /** A sign-in service that takes the call and is slow to answer: nobody else uses the code meanwhile, and nobody for another one waits. */
    @Test
    void whileOneUsesACodeASecondWaitsAndFindsWhatBecameOfIt() throws Exception {
        Couple couple = atWork(practice());
        String code = code(couple);
        UUID renewal = only(couple);
        URI keycloak = URI.create(System.getenv("KEPTWORD_OIDC_PROVIDER_URL"));
        ExecutorService visitors = Executors.newFixedThreadPool(2);
        try (ServerSocket silent = new ServerSocket(keycloak.getPort(), 5, InetAddress.getByName(keycloak.getHost()))) {
            assertTrue(silent.isBound());
            Future<?> first =
                    visitors.submit(() -> joining.renew(new JoinService.NewPassword(code, "correct horse"), FROM));
            while (!"ACCOUNT_BEGUN".equals(state(couple, renewal))) {
                assertFalse(first.isDone(), "it was not slow");
            }
            assertTrue(isTaken(couple, renewal), "while Keycloak is asked the code is in use");
            assertFalse(isTaken(couple, UUID.randomUUID()), "and no other one");
            Future<?> second =
                    visitors.submit(() -> joining.renew(new JoinService.NewPassword(code, "loud mountain"), FROM));
            while (waiting(couple) == 0) {
                assertFalse(second.isDone(), "it passed the first one");
            }
            does(couple.practice().job(), () -> transactions.finish(renewal));
            assertEquals("refusal.access.accountsAway", refusal(first).key());
            assertInstanceOf(NotFound.class, cause(second), "the second asks for the code only then");
        } finally {
            visitors.shutdownNow();
        }
        assertFalse(isTaken(couple, renewal));
    }

    private static DomainRefusal refusal(Future<?> renewing) {
        return assertInstanceOf(DomainRefusal.class, cause(renewing));
    }

    private static Throwable cause(Future<?> renewing) {
        return assertThrows(ExecutionException.class, () -> renewing.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS))
                .getCause();
    }

    private boolean isTaken(Couple couple, UUID invitation) throws Exception {
        return database.rows(
                        couple.practice().id(),
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        "code " + invitation)
                .equals(List.of(false));
    }

    private Object state(Couple couple, UUID renewal) throws Exception {
        return database.rows(couple.practice().id(), "select state from keptword.renewal where id = ?", renewal)
                .get(0);
    }

    private long waiting(Couple couple) throws Exception {
        return database.count(
                couple.practice().id(),
                "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
                        + " (select oid from pg_database where datname = current_database())");
    }

    @Test
    void itOpensNoAccountThatIsDisabledAndMakesNone() throws Exception {
        Couple couple = atWork(practice());
        String code = code(couple);
        does(
                couple.practice().manager(),
                () -> accounts.disable(couple.ana().actor().person()));

        assertEquals(Optional.empty(), offer(code));
        assertThrows(NotFound.class, () -> joining.renew(new JoinService.NewPassword(code, "correct horse"), FROM));
        assertEquals(
                "refusal.access.disabled",
                assertThrows(DomainRefusal.class, () -> code(couple)).key());
        does(
                couple.practice().manager(),
                () -> accounts.enable(couple.ana().actor().person()));
        assertEquals(Optional.empty(), offer(code), "whoever was put out does not come back by an earlier code");
        assertEquals(
                List.of("REVOKED"),
                database.rows(
                        couple.practice().id(),
                        "select state from keptword.renewal where case_id = ?",
                        couple.caseId().value()));
        assertTrue(offer(code(couple)).isPresent());
    }

    @Test
    void aCodeForAnInvitationSetsNoPasswordAndAShortPasswordIsRefused() throws Exception {
        Practice practice = practice();
        var id = individual(practice);
        var jo = safety(practice, id).people().get(0).id();
        String invitation =
                as(practice.counselor(), () -> participants.invite(id, jo)).code();

        assertThrows(
                NotFound.class, () -> joining.renew(new JoinService.NewPassword(invitation, "correct horse"), FROM));
        assertEquals(
                "refusal.access.passwordWeak",
                assertThrows(DomainRefusal.class, () -> new JoinService.NewPassword(invitation, "short"))
                        .key());
        assertEquals(
                "refusal.cases.noAccount",
                assertThrows(
                                DomainRefusal.class,
                                () -> as(practice.counselor(), () -> participants.renewSignIn(id, jo)))
                        .key());
    }

    @Test
    void aManagerHandsItToStaffAndNeitherToClientsNorToOneself() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();

        String code = as(
                        practice.manager(),
                        () -> staff.renew(practice.counselor().person()))
                .code();

        assertEquals(IssuedCode.Kind.RENEWAL, offer(code).orElseThrow().kind());
        for (var nobody : List.of(couple.ana().actor(), practice.manager())) {
            assertThrows(NotFound.class, () -> as(practice.manager(), () -> staff.renew(nobody.person())));
        }
        assertEquals(
                1,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'renewal' and person_id = ? and object_ids = array[?]::uuid[]",
                        practice.manager().personValue(),
                        practice.counselor().personValue()));
        assertEquals(
                List.of(),
                database.rows(practice.counselor(), "select id from keptword.renewal"),
                "a manager's act is not the counselor's to see");
    }

    private String code(Couple couple) throws Exception {
        return as(
                        couple.counselor(),
                        () -> participants.renewSignIn(
                                couple.caseId(), couple.ana().participant()))
                .code();
    }

    private Optional<JoinService.JoinOffer> offer(String code) {
        return joining.offer(code, FROM);
    }

    private UUID only(Couple couple) throws Exception {
        return database.id(
                couple.practice().id(),
                "select id from keptword.renewal where case_id = ?",
                couple.caseId().value());
    }
}
