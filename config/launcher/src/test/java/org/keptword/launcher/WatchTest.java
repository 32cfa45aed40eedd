package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path home;

    @Test
    void whatEndsAgainAndAgainIsWaitedForLongerUntilItLasts() {
        Watch.Restarts restarts = new Watch.Restarts();
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertTrue(restarts.isDue(now), "at once the first time");
        restarts.note(now);
        assertFalse(restarts.isDue(now.plusSeconds(4)));
        for (int seconds : List.of(5, 10, 20, 40, 80, 160, 300, 300)) {
            assertFalse(restarts.isDue(now.plusSeconds(seconds - 1)), seconds + " s");
            now = now.plusSeconds(seconds);
            assertTrue(restarts.isDue(now), seconds + " s");
            restarts.note(now);
        }
        now = now.plus(Duration.ofHours(1));
        restarts.note(now);
        assertTrue(restarts.isDue(now.plusSeconds(5)), "it lasted, so it begins anew");
    }

    @Test
    void aServiceWritesForItsOwnUserAlone() throws Exception {
        Settings settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data"));
        Path written = home.resolve("written");
        Files.createDirectories(settings.data());
        OwnProcess process = OwnProcess.start(
                settings, "writer", List.of("sh", "-c", "echo said; echo kept > " + written), Map.of());
        process.awaitEnd(Patience.LONG);
        Await.until(() -> Files.exists(written), Patience.LONG);
        for (Path file : List.of(written, OwnProcess.log(settings, "writer"))) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file::toString);
        }
    }
}
