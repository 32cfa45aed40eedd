package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.custody.AuditLogCheck;
import org.keptword.custody.AuditLogFinding;
import org.keptword.custody.AuditLogFinding.Kind;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.AuditLogReport;
import org.keptword.custody.KeyStore;

/** Whoever owns the tables can change the trail, and it shows: what was done, and where. */
class AuditLogIT extends AuditLogFixture {

    @Test
    void aTrailNobodyTouchedIsWholeUpToItsLastLinkedEntry() throws Exception {
        Practice practice = linked();
        AuditLogReport report = check(practice);
        assertEquals(List.of(), report.findings());
        assertTrue(report.upTo() >= 10, () -> "only " + report.upTo());
        assertEquals(0, report.waiting());
        couple(practice);
        AuditLogReport later = check(practice);
        assertEquals(report.upTo(), later.upTo());
        assertTrue(later.waiting() > 0 && later.isWhole());
    }

    @Test
    void anEditedEntryIsNamed() throws Exception {
        Practice practice = linked();
        tamper(practice, "update keptword.audit_entry set case_id = gen_random_uuid() where id = " + entry(5));
        assertEquals(List.of("EDITED 5 5"), places(practice));
    }

    @Test
    void aDeletedEntryIsNamedWithItsLinkAndWithout() throws Exception {
        Practice practice = linked();
        tamper(practice, "delete from keptword.audit_entry where id = " + entry(4));
        assertEquals(List.of("DELETED 4 4"), places(practice));
        tamper(
                practice,
                "delete from keptword.audit_entry where id = " + entry(8),
                "delete from link where practice_id = '%1$s' and number = 8");
        assertEquals(List.of("DELETED 4 4", "DELETED 8 8"), places(practice));
    }

    @Test
    void aDeletedEntryIsNamedAlsoWhereTheOthersMovedUp() throws Exception {
        Practice practice = linked();
        tamper(
                practice,
                "delete from keptword.audit_entry where id = " + entry(6),
                "delete from link where practice_id = '%1$s' and number = 6",
                "update link set number = -number where practice_id = '%1$s' and number > 6",
                "update link set number = -number - 1 where practice_id = '%1$s' and number < 0");
        assertEquals(List.of("DELETED 6 6"), places(practice));
    }

    @Test
    void anInsertedEntryIsNamedWithALinkAndWithout() throws Exception {
        Practice practice = linked();
        tamper(practice, copy(3));
        List<AuditLogFinding> loose = check(practice).findings();
        assertEquals(List.of("INSERTED 0 0"), places(practice));
        assertNotNull(loose.get(0).entry());

        Practice other = linked();
        tamper(
                other,
                "update link set number = -number where practice_id = '%1$s' and number >= 5",
                "update link set number = 1 - number where practice_id = '%1$s' and number < 0",
                copy(3),
                "insert into link select e.practice_id, 5, e.id, now(), decode(repeat('ab', 32), 'hex')"
                        + " from keptword.audit_entry e where e.practice_id = '%1$s' and not exists"
                        + " (select 1 from link l where l.entry_id = e.id)");
        assertEquals(List.of("INSERTED 5 5"), places(other));
    }

    @Test
    void anEntryThatIsLinkedTwiceIsNamed() throws Exception {
        Practice practice = linked();
        long last = check(practice).upTo();
        tamper(
                practice,
                "insert into link select practice_id, " + (last + 1)
                        + ", entry_id, sealed_at, mac from link where number = 3");
        assertEquals(List.of("EDITED " + (last + 1) + " " + (last + 1), "INSERTED 0 0"), places(practice));
    }

    @Test
    void exchangedEntriesAreNamed() throws Exception {
        Practice practice = linked();
        tamper(practice, exchange(4, 7), back());
        assertEquals(List.of("REORDERED 4 7"), places(practice));
        Practice neighbours = linked();
        tamper(neighbours, exchange(4, 5), back());
        assertEquals(List.of("REORDERED 4 5"), places(neighbours));
    }

    private static String exchange(int one, int other) {
        return "update link set number = case number when " + one + " then -" + other + " else -" + one
                + " end where practice_id = '%1$s' and number in (" + one + ", " + other + ")";
    }

    private static String back() {
        return "update link set number = -number where practice_id = '%1$s' and number < 0";
    }

    @Test
    void aCutOffEndIsNamed() throws Exception {
        Practice practice = linked();
        long last = check(practice).upTo();
        tamper(
                practice,
                "delete from keptword.audit_entry where id in (select entry_id from link"
                        + " where practice_id = '%1$s' and number > 9)",
                "delete from link where practice_id = '%1$s' and number > 9");
        assertEquals(List.of("CUT_OFF 10 " + last), places(practice));
    }

    @Test
    void aChainMadeAnewWithoutTheKeyIsNamed() throws Exception {
        Practice practice = linked();
        AuditLogKey stranger = AuditLogKey.of("00".repeat(32));
        tamper(
                practice,
                "update keptword.audit_entry set case_id = gen_random_uuid() where id = " + entry(5),
                "update link set mac = sha256(mac) where practice_id = '%1$s' and number >= 5");
        List<AuditLogFinding> found = check(practice).findings();
        assertEquals(Kind.REBUILT, found.get(0).kind(), found.toString());
        assertEquals(5, found.get(0).from());
        assertEquals(Kind.HEAD_BROKEN, checkedWith(practice, stranger));
    }

    private Kind checkedWith(Practice practice, AuditLogKey key) throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            KeyStore.actFor(connection, practice.id().value(), true);
            return new AuditLogCheck(connection, key, practice.id().value())
                    .check(Optional.of(head(practice)), now()).findings().stream()
                            .map(AuditLogFinding::kind)
                            .filter(Kind.HEAD_BROKEN::equals)
                            .findFirst()
                            .orElseThrow();
        }
    }

    @Test
    void aHeadThatIsMissingOrNotSignedIsNoHead() throws Exception {
        Practice practice = linked();
        Path head = owner.headFile(practice.id());
        List<String> lines = new ArrayList<>(Files.readAllLines(head));
        lines.set(1, "3");
        Files.write(head, lines);
        assertEquals(List.of("HEAD_BROKEN 0 0"), places(practice));
        Files.delete(head);
        assertEquals(List.of("HEAD_BROKEN 0 0"), places(practice));
    }

    @Test
    void whoWorksWithTheApplicationCanOnlyAddToTheTrail() throws Exception {
        Practice practice = linked();
        for (String statement : List.of(
                "update keptword.audit_entry set reason = 'OWNER' where practice_id = ?",
                "delete from keptword.audit_entry where practice_id = ?",
                "update keptword.audit_link set number = number where practice_id = ?",
                "delete from keptword.audit_link where practice_id = ?",
                "delete from keptword.audit_check where practice_id = ?")) {
            assertThrows(
                    SQLException.class,
                    () -> database.rows(practice.job(), statement, practice.id().value()),
                    statement);
        }
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        practice.counselor(),
                        "insert into keptword.audit_link values (?, 100000, now(), array[uuidv7()], sha256(''))",
                        practice.id().value()));
    }
}
