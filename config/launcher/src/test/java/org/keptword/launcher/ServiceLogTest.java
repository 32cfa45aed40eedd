package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {

    @TempDir
    private Path home;

    private Settings settings;
    private Path log;

    @BeforeEach
    void settle() throws IOException {
        settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data"));
        Files.createDirectories(settings.data());
        log = OwnProcess.log(settings, "service");
    }

    private OwnProcess start(String script) throws IOException {
        return OwnProcess.start(settings, "service", List.of("sh", "-c", script), Map.of());
    }

    private String before() throws IOException {
        return Files.readString(settings.logs().resolve("service-before.log"));
    }

    @Test
    void aLongLogIsEmptiedUnderAServiceThatGoesOnWriting() throws IOException {
        Path go = home.resolve("go");
        OwnProcess service = start("echo oldest; echo last; until [ -e '" + go + "' ]; do sleep 0.1; done; echo next");
        Await.until(() -> Await.lines(log).anyMatch("last"::equals), Patience.LONG);
        assertFalse(ServiceLog.shorten(log, "oldest\nlast\n".length()), "it is no longer than that");
        assertTrue(ServiceLog.shorten(log, "last\n".length()));
        assertEquals("last\n", before());
        assertEquals("", Files.readString(log));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(ServiceLog.before(log))),
                "readable by others");

        Files.createFile(go);
        service.awaitEnd(Patience.LONG);
        assertEquals("next\n", Files.readString(log), "written where the file was long before");
        assertEquals("last\n", before());
    }

    @Test
    void whatAServiceWroteBeforeItEndedIsKeptUntilItEndsAgain() throws IOException {
        for (String word : List.of("first", "second", "third")) {
            start("echo " + word).awaitEnd(Patience.LONG);
        }
        assertEquals("second\n", before());
        assertEquals("third\n", Files.readString(log));
    }
}
