package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.AssignmentId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.access.LockWaits;
import org.keptword.tests.container.custody.Owner;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;

/** Two acts weigh the gate of one case at the same time: the later one knows what the earlier one recorded. */
@Tag(Suite.ANY_DAY)
class GateRaceIT extends CoupleFixture {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Owner owner;

    @Inject
    private LockWaits waits;

    private Couple couple;

    @BeforeEach
    void aCoupleWithAnOpenGate() throws Exception {
        couple = atWork(practice());
        assertEquals(List.of(true), jointOpen());
    }

    /**
     * The owner stands for another server. It keeps the counselor's act from the gate and meanwhile does what a client's no does: an act that
     * read the facts before the gate would write over the no.
     */
    @Test
    void aNoThatIsCommittedBeforeTheGateIsReachedStaysInForce() throws Exception {
        try (Connection other = owner.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table keptword.case_gate in access exclusive mode");
            Future<?> screening = threads.submit(() -> {
                screen(couple.tom());
                return null;
            });
            waits.until(screening);
            statement.execute("select set_config('keptword.practice', '"
                    + couple.practice().id() + "', true), set_config('keptword.scope', 'job', true)");
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "insert into keptword.reach_out_rest (participant_id, practice_id, case_id, attempts, rests, no_stated_at)"
                                    + " values ('" + couple.ana().participant() + "', '"
                                    + couple.practice().id() + "', '" + couple.caseId() + "', 0, false, now())"));
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "update keptword.case_gate set joint_open = false, paused = true, changed_at = now(), version = version + 1"
                                    + " where case_id = '" + couple.caseId() + "'"));
            other.commit();
            screening.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
        }
        assertClosedByTheNo();
    }

    /** Nobody's no is refused because the counselor was recording something at the same moment. */
    @Test
    void aClientsNoWaitsForTheActThatWeighsAndClosesWhatThatOpened() throws Exception {
        AssignmentId log = give(couple.ana(), "contact-log");
        RecordScreening command = new RecordScreening(
                couple.tom().participant(), ScreeningResult.NO_CONCERN, today(), true, true, true, null, null, null);
        CountDownLatch weighed = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        Future<?> screening = threads.submit(() -> {
            doesTogether(couple.counselor(), () -> {
                screenings.record(couple.caseId(), command);
                weighed.countDown();
                if (!ends.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The test did not let it end");
                }
            });
            return null;
        });
        try {
            assertTrue(weighed.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS));
            Future<?> no = threads.submit(() -> handIn(couple.ana(), log, contactLog("asked-not-to")));
            waits.until(no);
            ends.countDown();
            screening.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
            no.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
        } finally {
            ends.countDown();
        }
        assertClosedByTheNo();
    }

    private void assertClosedByTheNo() throws Exception {
        assertEquals(List.of(false), jointOpen(), "what the pages of clients go by");
        assertEquals(
                List.of(Gate.Why.CONTACT_NO_STATED),
                safety(couple.practice(), couple.caseId()).gate().grounds().stream()
                        .map(Gate.Ground::why)
                        .toList());
    }

    private List<Object> jointOpen() throws Exception {
        return database.rows(
                couple.tom().actor(),
                "select joint_open from keptword.case_gate where case_id = ?",
                couple.caseId().value());
    }
}
