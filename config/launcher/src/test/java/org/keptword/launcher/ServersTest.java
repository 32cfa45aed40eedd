package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    private static final Node FIRST = new Node(1, 8201, 8202, 8203);
    private static final Node SECOND = new Node(2, 8211, 8212, 8213);
    private static final Node THIRD = new Node(3, 8221, 8222, 8223);

    @TempDir
    Path home;

    @Test
    void serversThatAreNotInUseAreRestartedFirst() {
        List<Node> all = List.of(FIRST, SECOND, THIRD);
        assertEquals(all, Servers.awayFirst(all, List.of()));
        assertEquals(List.of(SECOND, FIRST, THIRD), Servers.awayFirst(all, List.of(SECOND)));
        assertEquals(List.of(SECOND, THIRD, FIRST), Servers.awayFirst(all, List.of(SECOND, THIRD)));
    }

    @Test
    void whereNoServerIsInUseNoneIsRestarted() {
        List<Node> all = List.of(FIRST, SECOND);
        String said = assertThrows(LaunchFailure.class, () -> Servers.awayFirst(all, all))
                .getMessage();
        assertTrue(said.startsWith("None of the servers gets requests"), said);
    }

    /** Otherwise it would never be sent a request again, and the next restart could take the others away. */
    @Test
    void aServerThatDoesNotComeUpHasItsShareAgain() throws Exception {
        Settings settings = Settings.from(
                home,
                Map.of("KEPTWORD_DATA", "data", "KEPTWORD_CLUSTER", "8201,8211", "KEPTWORD_ARCHIVE", "keptword.ear"));
        List<String> servers =
                List.of("application/n1", "application/n2", "application-ready/n1", "application-ready/n2");
        try (FrontSocket front = FrontSocket.open(settings, servers)) {
            Servers all = new Servers(
                    settings,
                    new Secrets(settings.data().resolve("secrets")),
                    new StartupProgress(
                            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)),
                    serverThatEndsAtOnce(settings));
            String said =
                    assertThrows(LaunchFailure.class, () -> all.restart(FIRST)).getMessage();
            assertTrue(said.startsWith("application stopped while starting"), said);
            assertEquals(
                    Map.of(
                            "application/n1", 100,
                            "application/n2", 100,
                            "application-ready/n1", 100,
                            "application-ready/n2", 100),
                    front.shares());
        }
    }

    /** Makes an installation that has nothing to start. */
    private Path serverThatEndsAtOnce(Settings settings) throws IOException {
        Path list = home.resolve("config/launcher/target/software.properties");
        Files.createDirectories(list.getParent());
        Files.createFile(list);
        Path provisioned = home.resolve("provisioned");
        Files.createDirectories(provisioned.resolve("standalone"));
        Files.createFile(provisioned.resolve(".provisioned"));
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(settings.earFile()))) {
            archive.putNextEntry(new ZipEntry("README"));
        }
        return provisioned;
    }
}
