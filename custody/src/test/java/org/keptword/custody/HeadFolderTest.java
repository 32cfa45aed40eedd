package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFolderTest {

    private static final AuditLogKey KEY = AuditLogKey.of("0f".repeat(32));
    private static final UUID PRACTICE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-25T19:00:00.123456Z");

    @TempDir
    Path folder;

    private HeadStore heads;

    @BeforeEach
    void open() {
        heads = new HeadFolder(folder);
    }

    private static AuditLogHead head() {
        byte[] mac = new byte[AuditLogKey.LENGTH];
        LinkedAuditEntry three = new LinkedAuditEntry(3, AT, mac, UUID.randomUUID(), null);
        LinkedAuditEntry seven = new LinkedAuditEntry(7, AT, mac, UUID.randomUUID(), null);
        return AuditLogHead.signed(KEY, seven, AuditLogCut.signed(KEY, three, PRACTICE, AT), AT);
    }

    @Test
    void aHeadIsReadAsItWasWrittenAndByItsOwnerAlone() throws Exception {
        heads.write(head());
        AuditLogHead read = heads.read(PRACTICE).orElseThrow();
        assertEquals(7, read.number());
        assertEquals(3, read.removed());
        assertEquals(AT, read.at());
        assertTrue(read.isSignedBy(KEY));
        assertFalse(read.isSignedBy(AuditLogKey.of("0e".repeat(32))));
        assertEquals(List.of(PRACTICE), heads.practices());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(PRACTICE + ".head"))));
    }

    @Test
    void aFileThatIsNoHeadIsSignedByNobodyAndNoneIsNone() throws Exception {
        assertEquals(Optional.empty(), heads.read(PRACTICE));
        assertEquals(List.of(), new HeadFolder(folder.resolve("none")).practices());
        Files.write(folder.resolve(PRACTICE + ".head"), new byte[] {(byte) 0xC3, 0, 7});
        assertFalse(heads.read(PRACTICE).orElseThrow().isSignedBy(KEY));
    }

    @Test
    void aHeadThatIsKeptAsideIsNoHeadOfAPractice() throws Exception {
        assertEquals(Optional.empty(), heads.keepAside(PRACTICE, AT));
        heads.write(head());
        Path kept = Path.of(heads.keepAside(PRACTICE, AT).orElseThrow());
        heads.write(AuditLogHead.ofNone(KEY, PRACTICE, true, AT));
        assertTrue(Files.readString(kept).contains("\n7\n"));
        assertTrue(heads.read(PRACTICE).orElseThrow().isOpen());
        assertEquals(List.of(PRACTICE), heads.practices());
    }
}
