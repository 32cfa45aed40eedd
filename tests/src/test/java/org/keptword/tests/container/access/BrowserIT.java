package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.LeftSignIns;
import org.keptword.access.accounts.SentForms;
import org.keptword.access.internal.BrowserRepository;
import org.keptword.shared.DomainRefusal;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.InContainerTest;
import org.keptword.tests.harness.Patience;

/** What every node knows of a browser. What one node noted is in the database, so a second call here is one of another node. */
class BrowserIT extends InContainerTest {

    @Inject
    private SentForms forms;

    @Inject
    private LeftSignIns left;

    @Inject
    private BrowserRepository repository;

    @Inject
    private Database database;

    private final String session = UUID.randomUUID().toString();
    private final String token = UUID.randomUUID().toString();

    @Test
    void aFormSentTwiceActsOnceAndLeadsToTheSamePlace() throws Exception {
        SentForms.Send first = forms.send(session, token);
        assertEquals(Optional.empty(), first.ledTo());
        forms.answer(first, "/cases");
        assertEquals(Optional.of("/cases"), forms.send(session, token).ledTo());
        forms.giveUp(first);
        assertEquals(Optional.of("/cases"), forms.send(session, token).ledTo(), "what was answered stays so");
    }

    @Test
    void theSecondWaitsForTheFirst() throws Exception {
        SentForms.Send first = forms.send(session, token);
        CompletableFuture<Optional<String>> second = CompletableFuture.supplyAsync(() -> {
            try {
                return forms.send(session, token).ledTo();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        assertFalse(second.isDone());
        forms.answer(first, "/today");
        assertEquals(Optional.of("/today"), second.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws Exception {
        Instant now = now();
        List<CompletableFuture<Boolean>> sends = IntStream.range(0, 8)
                .mapToObj(nth -> CompletableFuture.supplyAsync(() ->
                        repository.send(session, token, now.plusMillis(nth)).isEmpty()))
                .toList();
        int first = 0;
        for (CompletableFuture<Boolean> send : sends) {
            first += send.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS) ? 1 : 0;
        }
        assertEquals(1, first);
    }

    @Test
    void whatLedNowhereMayBeSentAgain() throws Exception {
        forms.giveUp(forms.send(session, token));
        assertEquals(Optional.empty(), forms.send(session, token).ledTo());
    }

    @Test
    void whatANodeThatDiedHadClaimedIsRefusedAndNeverActsAgain() throws Exception {
        Instant before = now().minus(SentForms.PATIENCE).minusSeconds(1);
        assertTrue(repository.send(session, token, before).isEmpty());
        for (int nth = 0; nth < 2; nth++) {
            DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> forms.send(session, token));
            assertEquals("refusal.access.unanswered", refusal.key());
        }
        repository.answer(session, token, before, "/late");
        assertEquals(Optional.of("/late"), forms.send(session, token).ledTo(), "the node that only slept");
    }

    @Test
    void anotherSessionIsNotConcerned() throws Exception {
        forms.answer(forms.send(session, token), "/cases");
        assertEquals(
                Optional.empty(),
                forms.send(UUID.randomUUID().toString(), token).ledTo());
    }

    @Test
    void aSessionKeepsItsLastFiftyAndNoneForMoreThanTenHours() throws Exception {
        Instant start = now().minus(Duration.ofMinutes(5));
        for (int nth = 0; nth < 53; nth++) {
            repository.send(session, "token-" + nth, start.plusSeconds(nth));
            repository.answer(session, "token-" + nth, start.plusSeconds(nth), "/" + nth);
        }
        assertEquals(Optional.empty(), forms.send(session, "token-2").ledTo(), "forgotten");
        assertEquals(Optional.of("/20"), forms.send(session, "token-20").ledTo());
        forget("9 hours");
        assertEquals(Optional.of("/20"), forms.send(session, "token-20").ledTo());
        forget("11 hours");
        assertEquals(Optional.empty(), forms.send(session, "token-20").ledTo());
    }

    @Test
    void aSignInThatWasLeftIsKnownForAsLongAsOneLives() throws Exception {
        String signIn = UUID.randomUUID().toString();
        assertFalse(left.knows(signIn));
        left.remember(signIn);
        left.remember(signIn);
        assertTrue(left.knows(signIn));
        forget("9 hours");
        assertTrue(left.knows(signIn));
        forget("11 hours");
        assertFalse(left.knows(signIn));
    }

    @Test
    void theNoteOfAnEndedSignInWaitsForNoStandby() throws SQLException {
        try (Connection connection = database.connect("staff")) {
            connection.setAutoCommit(false);
            try (PreparedStatement note =
                            connection.prepareStatement("select 1 from keptword.leave_unended(sha256(?), now())");
                    PreparedStatement setting =
                            connection.prepareStatement("select current_setting('synchronous_commit')")) {
                note.setBytes(1, session.getBytes(StandardCharsets.UTF_8));
                note.execute();
                try (ResultSet row = setting.executeQuery()) {
                    row.next();
                    assertEquals("local", row.getString(1));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Makes the tables forget what they would forget so much later. */
    private void forget(String later) throws SQLException {
        database.asTimer("do $$ begin perform keptword.forget_attempts(now() + interval '" + later + "'); end $$");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
