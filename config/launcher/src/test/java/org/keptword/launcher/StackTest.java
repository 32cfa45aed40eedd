package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

    /** What has been built is what a restart of the server that is away would start. */
    @Test
    void whileAServerOfAClusterIsAwayNothingIsBuilt() throws Exception {
        Settings settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data", "KEPTWORD_CLUSTER", "8201,8211"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Stack stack = new Stack(settings, new StartupProgress(nowhere));
        List<String> servers =
                List.of("application/n1", "application/n2", "application-ready/n1", "application-ready/n2");
        try (FrontSocket front = FrontSocket.open(settings, servers)) {
            front.setState("application-ready/n2", "DOWN");
            OwnProcess.start(settings, "application", List.of("sleep", "60"), Map.of());
            OwnProcess.start(settings, "application-2", List.of("sleep", "60"), Map.of());
            String said = assertThrows(LaunchFailure.class, stack::redeploy).getMessage();
            assertTrue(said.startsWith("Server 2 gets no requests from HAProxy"), said);
            assertFalse(Files.exists(settings.logs().resolve("build.log")));
        } finally {
            stack.stop();
        }
    }

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
