package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLogReader;
import org.keptword.custody.AuditLogAcceptance;
import org.keptword.custody.AuditLogHead;
import org.keptword.tests.harness.Suite;

/**
 * The server has the key and is never to use it for a chain that somebody else made: whatever is done to the tables, linking and writing heads
 * go on as the timer lets them before anybody checks.
 */
@Tag(Suite.ANY_DAY)
class AuditLogForgeryIT extends AuditLogFixture {

    private static final String REQUEUE =
            "insert into keptword.audit_queue select l.practice_id, l.entry_id from link l"
                    + " join keptword.audit_entry e on e.id = l.entry_id where l.practice_id = '%1$s' and l.number >= 5";
    private static final String UNLINK = "delete from link where practice_id = '%1$s' and number >= 5";

    @Test
    void aChainThatWasCutIsNotGoneOnWith() throws Exception {
        Practice practice = linked();
        long last = check(practice).upTo();
        tamper(
                practice,
                "delete from keptword.audit_entry where id in (select entry_id from link"
                        + " where practice_id = '%1$s' and number > 9)",
                "delete from link where practice_id = '%1$s' and number > 9");
        assertStopped(practice, "CUT_OFF 10 " + last, last);
    }

    @Test
    void entriesPutBackToWaitAreNotSealedAnewWhateverWasDoneToThem() throws Exception {
        for (String change : List.of(
                "update keptword.audit_entry set case_id = gen_random_uuid() where id = " + entry(5),
                "delete from keptword.audit_entry where id = " + entry(6),
                "update keptword.audit_entry set id = uuidv7() where id = " + entry(6),
                "select 1")) {
            Practice practice = linked();
            long last = check(practice).upTo();
            tamper(practice, change, REQUEUE, UNLINK);
            assertStopped(practice, "CUT_OFF 5 " + last, last);
        }
    }

    @Test
    void aPracticeWithoutAnyEntryLeftDoesNotBeginAnew() throws Exception {
        Practice practice = linked();
        long last = check(practice).upTo();
        tamper(
                practice,
                "delete from keptword.audit_entry where practice_id = '%1$s'",
                "delete from link where practice_id = '%1$s'",
                "delete from keptword.audit_check where practice_id = '%1$s'",
                "delete from keptword.audit_queue where practice_id = '%1$s'");
        couple(practice);
        assertStopped(practice, "CUT_OFF 1 " + last, last);
    }

    @Test
    void aChainWithoutItsHeadIsNotGoneOnWithUntilTheHeadIsBack() throws Exception {
        Practice practice = linked();
        Path file = owner.headFile(practice.id());
        byte[] head = Files.readAllBytes(file);
        Files.delete(file);
        couple(practice);
        assertEquals(0, timer(practice));
        assertFalse(Files.exists(file), "no head is made for a chain that has none");
        assertEquals(List.of("HEAD_BROKEN 0 0"), places(practice));
        tamper(practice, "delete from link where practice_id = '%1$s'");
        assertEquals(0, timer(practice), "nor for entries that were linked once");
        Files.write(file, head);
        assertEquals(0, timer(practice));
        Practice other = linked();
        Path there = owner.headFile(other.id());
        byte[] kept = Files.readAllBytes(there);
        Files.write(there, List.of("nothing"));
        couple(other);
        assertEquals(0, timer(other));
        Files.write(there, kept);
        assertTrue(timer(other) > 0);
        assertEquals(List.of(), places(other));
    }

    @Test
    void theFirstHeadStandsBeforeTheFirstLinkAndNoneGoesBack() throws Exception {
        Practice practice = practice();
        couple(practice);
        int linked = seal(practice);
        assertEquals(0, head(practice).number());
        does(practice.job(), () -> sealer.writeHead(practice.job()));
        assertEquals(linked, head(practice).number());
        couple(practice);
        try (Connection connection = owner.connect();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(hashtextextended('trail/" + practice.id() + "', 0))");
            assertEquals(0, timer(practice), "somebody else is at it");
            connection.rollback(); // closing alone lets go of the lock some time later
        }
        int more = seal(practice);
        assertEquals(linked, head(practice).number());
        assertEquals(0, seal(practice));
        assertEquals(
                linked + more, head(practice).number(), "a head that was left behind is written by the next round");
    }

    @Test
    void aRestoredBackupIsGoneOnWithOnlyWhenItIsAcceptedAndThatStandsInTheTrail() throws Exception {
        Practice practice = linked();
        long backup = check(practice).upTo();
        couple(practice);
        timer(practice);
        long last = check(practice).upTo();
        tamper(
                practice,
                "delete from keptword.audit_entry where id in (select entry_id from link"
                        + " where practice_id = '%1$s' and number > " + backup + ")",
                "delete from link where practice_id = '%1$s' and number > " + backup);
        couple(practice);
        assertStopped(practice, "CUT_OFF " + (backup + 1) + " " + last, last);
        byte[] before = Files.readAllBytes(owner.headFile(practice.id()));

        AuditLogAcceptance.Accepted accepted;
        try (Connection connection = owner.connect()) {
            accepted = new AuditLogAcceptance(
                            connection,
                            owner.trailKey(),
                            owner.heads(),
                            practice.id().value())
                    .accept(now());
        }
        assertEquals(last, accepted.from().orElseThrow());
        assertEquals(backup, accepted.to());
        assertArrayEquals(before, Files.readAllBytes(Path.of(accepted.evidence().orElseThrow())));
        assertTrue(timer(practice) > 0);
        assertEquals(List.of(), places(practice));
        assertFalse(page(practice, EVERYTHING).state().stopped());
        assertEquals(
                1,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'trail_head' and origin = ?",
                        "accepted: " + last + " to " + backup));
    }

    @Test
    void aCheckDuringLinkingIsNoFalseAlarm() throws Exception {
        Practice practice = linked();
        FutureTask<Void> linking = new FutureTask<>(() -> {
            for (int i = 0; i < 15; i++) {
                couple(practice);
                timer(practice);
            }
            return null;
        });
        new Thread(linking).start();
        int checks = 0;
        while (!linking.isDone()) {
            does(practice.manager(), trail::check);
            AuditLogReader.AuditLogState state = page(practice, EVERYTHING).state();
            assertEquals(0, state.found(), () -> state.kind() + " at " + state.place());
            checks++;
        }
        linking.get();
        assertTrue(checks > 2, "only " + checks);
    }

    private void assertStopped(Practice practice, String finding, long head) throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(0, timer(practice), "nothing is linked");
        }
        AuditLogHead known = head(practice);
        assertEquals(head, known.number(), "the head stays");
        assertTrue(places(practice).contains(finding), () -> finding + " is not found");
        assertTrue(check(practice).stopped());
        AuditLogReader.AuditLogState state = page(practice, EVERYTHING).state();
        assertTrue(state.stopped());
        assertEquals(finding.split(" ")[0], state.kind());
        assertEquals(
                1,
                database.count(practice.id(), "select count(*) from keptword.audit_check where stopped"),
                "it is kept once");
        atWork(practice);
        assertEquals(0, timer(practice));
        assertTrue(places(practice).contains(finding), "however much is written afterwards");
    }
}
