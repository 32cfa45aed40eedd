package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLogSealer;
import org.keptword.custody.AuditLogCheck;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.KeyStore;

/** What the application did not write is not sealed, and a server that seals no more shows. */
class AuditLogStampIT extends AuditLogFixture {

    private static final String FORGED =
            "insert into keptword.audit_entry (id, practice_id, actor_name, role, act, object_kind, reason)"
                    + " values (uuidv7(), '%s', 'trail', 'JOB', 'READ', 'cases', 'JOB')";

    private static final Duration LATER = AuditLogCheck.LATE.plusMinutes(1);

    @Test
    void anEntryWrittenByStatementIsNotSealedWhoeverWroteIt() throws Exception {
        Practice practice = linked();
        long linked = check(practice).upTo();
        database.run(practice.id(), FORGED.formatted(practice.id()));
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            KeyStore.actFor(connection, practice.id().value(), false);
            statement.execute(FORGED.formatted(practice.id()));
        }
        assertEquals(2, timer(practice), "they wait no more");
        AuditLogReport report = check(practice);
        assertEquals(List.of("INSERTED 0 0", "INSERTED 0 0"), places(report));
        assertEquals(linked, report.upTo(), "nothing was linked");
        assertFalse(report.stopped());
        assertEquals("INSERTED", page(practice, EVERYTHING).state().kind(), "the manager sees it without a check");
        timer(practice);
        atWork(practice);
        assertTrue(timer(practice) > 0, "genuine entries are linked on");
        assertEquals(List.of("INSERTED 0 0", "INSERTED 0 0"), places(practice));
    }

    @Test
    void aStampCopiedFromAnotherEntryIsNone() throws Exception {
        Practice practice = linked();
        tamper(practice, "alter table keptword.audit_entry enable trigger user", copy(3));
        timer(practice);
        assertEquals(List.of("INSERTED 0 0"), places(practice));
    }

    @Test
    void aLinkedEntryPutBackToWaitKeepsNoOtherFromBeingLinked() throws Exception {
        Practice practice = linked();
        database.run(
                practice.id(),
                "insert into keptword.audit_queue (entry_id, practice_id) select entry_ids[3], practice_id"
                        + " from keptword.audit_link where practice_id = ? and number = cardinality(entry_ids)",
                practice.id().value());
        couple(practice);
        assertTrue(timer(practice) > 1);
        assertEquals(List.of(), places(practice));
        assertEquals(0, check(practice).waiting());
    }

    @Test
    void placesInTheQueueWithoutAnEntryKeepNoOtherFromBeingLinked() throws Exception {
        Practice practice = linked();
        database.run(
                practice.id(),
                "insert into keptword.audit_queue (entry_id, practice_id) select ('00000000-0000-7000-8000-'"
                        + " || lpad(to_hex(n), 12, '0'))::uuid, ? from generate_series(1, " + (2 * AuditLogSealer.BATCH)
                        + ") n",
                practice.id().value());
        couple(practice);
        assertTrue(timer(practice) > 0);
        assertEquals("DELETED 0 0", places(practice).get(0), "and they show");
        owner.tamper(
                "audit_queue",
                statement -> statement.execute(
                        "delete from keptword.audit_queue where practice_id = '%s'".formatted(practice.id())));
    }

    @Test
    void anEntryChangedWhileItWaitsIsNotSealed() throws Exception {
        Practice practice = linked();
        couple(practice);
        tamper(
                practice,
                "update keptword.audit_entry set case_id = gen_random_uuid() where id ="
                        + " (select entry_id from keptword.audit_queue where practice_id = '%1$s' limit 1)");
        timer(practice);
        assertEquals(List.of("INSERTED 0 0"), places(practice));
    }

    @Test
    void entriesFromBeforeThereWereStampsBeginAChainAndNeverGoOnWithOne() throws Exception {
        Practice practice = practice();
        couple(practice);
        tamper(practice, "update keptword.audit_entry set stamp = null where practice_id = '%1$s'");
        couple(practice);
        int linked = timer(practice);
        AuditLogReport report = check(practice);
        assertEquals(List.of(), report.findings());
        assertTrue(report.unstamped() > 0 && report.unstamped() < linked, () -> "unstamped " + report.unstamped());
        database.run(practice.id(), FORGED.formatted(practice.id()));
        timer(practice);
        assertEquals(List.of("INSERTED 0 0"), places(practice));
        Practice fresh = linked();
        tamper(fresh, "update keptword.audit_entry set stamp = null where id = " + entry(2));
        assertEquals(List.of("EDITED 2 2"), places(fresh));
    }

    @Test
    void entriesThatWaitTooLongAndAHeadLeftBehindAreFindings() throws Exception {
        Practice practice = linked();
        long head = check(practice).upTo();
        Instant later = now().plus(LATER);
        assertEquals(List.of(), check(practice, later).findings(), "nothing happens in a quiet practice");
        couple(practice);
        assertEquals(List.of(), places(practice), "they wait for seconds only");
        assertEquals(List.of("NOT_LINKED 0 0"), places(check(practice, later)));
        seal(practice);
        long last = check(practice).upTo();
        assertEquals(List.of(), places(practice));
        assertEquals(List.of("HEAD_OLD " + (head + 1) + " " + last), places(check(practice, later)));
        does(practice.job(), () -> sealer.writeHead(practice.job()));
        assertEquals(List.of(), check(practice, later).findings());
        couple(practice);
        tamper(
                practice,
                "update keptword.audit_queue set since = now() - interval '6 minutes' where practice_id = '%1$s'");
        does(practice.manager(), trail::check);
        assertEquals("NOT_LINKED", page(practice, EVERYTHING).state().kind());
    }
}
