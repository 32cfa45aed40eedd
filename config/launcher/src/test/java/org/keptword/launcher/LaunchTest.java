package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    Path folder;

    @Test
    void aStartOnATakenPortEndsWithASentenceAndLeavesNothingRunning() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dkeptword.home=" + folder,
                    "org.keptword.launcher.Main");
            builder.environment()
                    .putAll(Map.of(
                            "KEPTWORD_DATA", folder.resolve("data").toString(),
                            "KEPTWORD_MANAGEMENT_PORT", Integer.toString(freePort()),
                            "KEPTWORD_HTTP_PORT", Integer.toString(other.getLocalPort())));
            Process launcher = builder.redirectErrorStream(true).start();
            String said = new String(launcher.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(1, launcher.waitFor(), said);
            assertTrue(said.contains("Port " + other.getLocalPort() + " (the application) is in use"), said);
            assertFalse(Files.exists(folder.resolve("data/processes")), "something was started");
        }
    }

    @Test
    void aRecordedPidThatNowBelongsToAStrangerIsNotTakenForOurs() throws IOException {
        Settings settings = Settings.from(folder, Map.of("KEPTWORD_DATA", folder.toString()));
        Path record = Files.createDirectories(settings.processes()).resolve("keycloak");
        Files.writeString(record, ProcessHandle.current().pid() + " an-earlier-boot:123");
        assertTrue(OwnProcess.recorded(settings, "keycloak").isEmpty());
        assertFalse(Files.exists(record), "the outdated record stays");
    }

    @Test
    void anOwnProcessIsFoundAgainByALaterRunAndEnded() throws IOException {
        Settings settings = Settings.from(folder, Map.of("KEPTWORD_DATA", folder.toString()));
        OwnProcess.start(settings, "sleeper", List.of("sleep", "600"), Map.of());
        OwnProcess found = OwnProcess.recorded(settings, "sleeper").orElseThrow();
        assertTrue(found.isAlive());
        found.end(Patience.LONG);
        assertFalse(found.isAlive());
        assertTrue(OwnProcess.recorded(settings, "sleeper").isEmpty());
    }

    @Test
    void secretsOfTheSurroundingsDoNotReachAServiceUnlessGivenToIt() throws IOException {
        Settings settings = Settings.from(folder, Map.of("KEPTWORD_DATA", folder.toString()));
        OwnProcess process = OwnProcess.start(settings, "printer", List.of("env"), Map.of("GIVEN", "yes"));
        process.awaitEnd(Patience.LONG);
        String environment = Await.tail(OwnProcess.log(settings, "printer"), 1000);
        assertTrue(environment.contains("GIVEN=yes"), environment);
        assertFalse(environment.contains("KEPTWORD_"), environment);
    }

    @Test
    void secretsAreStableAndReadableByTheirOwnerOnly() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        String first = secrets.get("oidc-client");
        assertEquals(64, first.length());
        assertEquals(first, secrets.get("oidc-client"));
        assertEquals(
                "[OWNER_READ, OWNER_WRITE]",
                new java.util.TreeSet<>(Files.getPosixFilePermissions(secrets.file("oidc-client"))).toString());
    }

    @Test
    void aSecretWithItsOtherHalfInTheDataIsNeverMadeAnew() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.accompany(false, List.of("oidc-client"));
        String first = secrets.get("oidc-client");
        secrets.accompany(true, List.of("oidc-client"));
        assertEquals(first, secrets.get("oidc-client"));
        Files.writeString(secrets.file("oidc-client"), "");
        String said = assertThrows(LaunchFailure.class, () -> secrets.accompany(true, List.of("oidc-client")))
                .getMessage();
        assertTrue(said.contains(secrets.file("oidc-client").toString()), said);
    }

    @Test
    void aDamagedDatabaseIsNotTakenForNone() throws IOException {
        Settings settings = Settings.from(folder, Map.of("KEPTWORD_DATA", folder.toString()));
        assertFalse(PostgresServer.hasData(settings));
        Files.createDirectories(folder.resolve("postgresql/base"));
        assertTrue(PostgresServer.hasData(settings));
    }

    @Test
    void theApplicationsOwnReasonIsToldWithoutTheServersWordsAroundIt() throws IOException {
        Path log = folder.resolve("server.log");
        Files.writeString(log, """
                ERROR [org.jboss.msc.service.fail] MSC000001: Failed to start service
                Caused by: java.lang.IllegalStateException: WFLYEE0042: Failed to construct component instance
                Caused by: org.keptword.guide.GuideFileBroken: a.yaml, line 3: title is missing
                    Caused by: org.keptword.guide.GuideFileBroken: a.yaml, line 3: title is missing"}}
                """);
        assertEquals("a.yaml, line 3: title is missing", ApplicationServer.ownReasons(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
