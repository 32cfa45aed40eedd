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
    void whatIsNoHeadIsRefusedAndNoneIsNone() throws Exception {
        assertEquals(Optional.empty(), TrailHead.read(folder, PRACTICE));
        Files.writeString(folder.resolve(PRACTICE + ".head"), "nothing");
        assertThrows(CustodyBroken.class, () -> TrailHead.read(folder, PRACTICE));
    }

    @Test
    void aKeyThatIsTooShortOrNoneIsRefused() {
        assertThrows(CustodyBroken.class, () -> TrailKey.of("0f0f"));
        assertThrows(CustodyBroken.class, () -> TrailKey.of("no digits"));
    }
}
