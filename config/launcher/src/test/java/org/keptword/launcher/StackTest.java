package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    private Path home;

    @Test
    void aStopEndsServersOfAStartWithOtherSettings() throws Exception {
        Settings settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data"));
        Files.createDirectories(settings.data());
        List<String> left = List.of("front", "application-2", "keycloak-2");
        for (String service : left) {
            OwnProcess.start(settings, service, List.of("sleep", "60"), Map.of());
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertTrue(new Stack(settings, new StartupProgress(nowhere)).stop());
        for (String service : left) {
            assertEquals(
                    Optional.empty(), OwnProcess.recorded(settings, service).map(OwnProcess::pid), service);
        }
    }
}
