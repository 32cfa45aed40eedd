package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogHeadTest {

    private static final AuditLogKey KEY = AuditLogKey.of("0f".repeat(32));
    private static final UUID PRACTICE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-25T19:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void itIsReadAsItWasWrittenAndByItsOwnerAlone() throws Exception {
        AuditLogHead.signed(KEY, PRACTICE, 7, new byte[32], AT).write(folder);
        AuditLogHead read = AuditLogHead.read(folder, PRACTICE).orElseThrow();
        assertEquals(7, read.number());
        assertEquals(AT, read.at());
        assertTrue(read.isSignedBy(KEY));
        assertFalse(read.isSignedBy(AuditLogKey.of("0e".repeat(32))));
        assertEquals(List.of(PRACTICE), AuditLogHead.practices(folder));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(PRACTICE + ".head"))));
    }

    @Test
    void anotherNumberUnderTheSameSignatureIsNotSigned() {
        AuditLogHead head = AuditLogHead.signed(KEY, PRACTICE, 7, new byte[32], AT);
        assertFalse(new AuditLogHead(PRACTICE, 6, head.mac(), AT, head.signature()).isSignedBy(KEY));
    }

    @Test
    void whatIsNoHeadIsSignedByNobodyAndNoneIsNone() throws Exception {
        assertEquals(Optional.empty(), AuditLogHead.read(folder, PRACTICE));
        Files.writeString(folder.resolve(PRACTICE + ".head"), "nothing");
        assertFalse(AuditLogHead.read(folder, PRACTICE).orElseThrow().isSignedBy(KEY));
        Files.write(folder.resolve(PRACTICE + ".head"), new byte[] {(byte) 0xC3, 0, 7});
        assertFalse(AuditLogHead.read(folder, PRACTICE).orElseThrow().isSignedBy(KEY));
    }

    @Test
    void aHeadThatIsKeptAsideIsNoHeadOfAPractice() throws Exception {
        AuditLogHead.signed(KEY, PRACTICE, 7, new byte[32], AT).write(folder);
        Path kept = AuditLogHead.keepAside(folder, PRACTICE, AT).orElseThrow();
        AuditLogHead.ofNone(KEY, PRACTICE, true, AT).write(folder);
        assertTrue(Files.readString(kept).contains("\n7\n"));
        assertTrue(AuditLogHead.read(folder, PRACTICE).orElseThrow().isOpen());
        assertEquals(List.of(PRACTICE), AuditLogHead.practices(folder));
    }

    @Test
    void aStampIsMadeForOneEntryWithOneKey() {
        AuditLogEntry entry = AuditLogEntry.ofCommand(PRACTICE, "test", "READ", "cases", "here", AT);
        AuditLogKey other = AuditLogKey.of("0e".repeat(32));
        assertFalse(AuditLogKey.same(KEY.stamp(entry), other.stamp(entry)));
        assertFalse(AuditLogKey.same(
                KEY.stamp(entry), KEY.stamp(AuditLogEntry.ofCommand(PRACTICE, "test", "READ", "cases", "there", AT))));
        assertFalse(entry.isStampedBy(KEY), "one without a stamp");
    }

    @Test
    void aKeyThatIsTooShortOrNoneIsRefused() {
        assertThrows(CustodyBroken.class, () -> AuditLogKey.of("0f0f"));
        assertThrows(CustodyBroken.class, () -> AuditLogKey.of("no digits"));
    }
}
