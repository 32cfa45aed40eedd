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

class TrailHeadTest {

    private static final TrailKey KEY = TrailKey.of("0f".repeat(32));
    private static final UUID PRACTICE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-25T19:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void itIsReadAsItWasWrittenAndByItsOwnerAlone() throws Exception {
        TrailHead.signed(KEY, PRACTICE, 7, new byte[32], AT).write(folder);
        TrailHead read = TrailHead.read(folder, PRACTICE).orElseThrow();
        assertEquals(7, read.number());
        assertEquals(AT, read.at());
        assertTrue(read.isSignedBy(KEY));
        assertFalse(read.isSignedBy(TrailKey.of("0e".repeat(32))));
        assertEquals(List.of(PRACTICE), TrailHead.practices(folder));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(PRACTICE + ".head"))));
    }

    @Test
    void anotherNumberUnderTheSameSignatureIsNotSigned() {
        TrailHead head = TrailHead.signed(KEY, PRACTICE, 7, new byte[32], AT);
        assertFalse(new TrailHead(PRACTICE, 6, head.mac(), AT, head.signature()).isSignedBy(KEY));
    }

    @Test
    void whatIsNoHeadIsSignedByNobodyAndNoneIsNone() throws Exception {
        assertEquals(Optional.empty(), TrailHead.read(folder, PRACTICE));
        Files.writeString(folder.resolve(PRACTICE + ".head"), "nothing");
        assertFalse(TrailHead.read(folder, PRACTICE).orElseThrow().isSignedBy(KEY));
        Files.write(folder.resolve(PRACTICE + ".head"), new byte[] {(byte) 0xC3, 0, 7});
        assertFalse(TrailHead.read(folder, PRACTICE).orElseThrow().isSignedBy(KEY));
    }

    @Test
    void aHeadThatIsKeptAsideIsNoHeadOfAPractice() throws Exception {
        TrailHead.signed(KEY, PRACTICE, 7, new byte[32], AT).write(folder);
        Path kept = TrailHead.keepAside(folder, PRACTICE, AT).orElseThrow();
        TrailHead.ofNone(KEY, PRACTICE, true, AT).write(folder);
        assertTrue(Files.readString(kept).contains("\n7\n"));
        assertTrue(TrailHead.read(folder, PRACTICE).orElseThrow().isOpen());
        assertEquals(List.of(PRACTICE), TrailHead.practices(folder));
    }

    @Test
    void aStampIsMadeForOneEntryWithOneKey() {
        TrailEntry entry = TrailEntry.ofCommand(PRACTICE, "test", "READ", "cases", "here", AT);
        TrailKey other = TrailKey.of("0e".repeat(32));
        assertFalse(TrailKey.same(KEY.stamp(entry), other.stamp(entry)));
        assertFalse(TrailKey.same(
                KEY.stamp(entry), KEY.stamp(TrailEntry.ofCommand(PRACTICE, "test", "READ", "cases", "there", AT))));
        assertFalse(entry.isStampedBy(KEY), "one without a stamp");
    }

    @Test
    void aKeyThatIsTooShortOrNoneIsRefused() {
        assertThrows(CustodyBroken.class, () -> TrailKey.of("0f0f"));
        assertThrows(CustodyBroken.class, () -> TrailKey.of("no digits"));
    }
}
