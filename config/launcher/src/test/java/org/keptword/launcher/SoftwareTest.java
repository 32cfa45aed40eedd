package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed of earlier versions, by the names of folders; nothing is unpacked. */
class SoftwareTest {

    @TempDir
    private Path home;

    private Settings settings;
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Path archives = Files.createDirectories(home.resolve("config/launcher/target"));
        Files.writeString(
                archives.resolve("software.properties"), "keycloak.version=1.2.10\npostgres.version=1.2.10-1\n");
        settings = Settings.from(home, Map.of("KEPTWORD_DATA", "data"));
        folder = Files.createDirectories(settings.software());
    }

    private Path unpacked(String name) throws IOException {
        Path program = folder.resolve(name).resolve("bin/program");
        Files.createDirectories(program.getParent());
        return Files.writeString(program, "");
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private void remove() throws IOException {
        new Software(settings).removeOldVersions();
    }

    @Test
    void theSoftwareOfOtherVersionsIsRemovedAndNothingElse() throws IOException {
        unpacked("keycloak-1.2.1");
        unpacked("postgresql-1.2.10");
        Path interrupted = unpacked("postgresql-1.2.0.unpacking").getParent().getParent();
        Files.setLastModifiedTime(interrupted, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Set<String> kept = Set.of(
                "keycloak-1.2.10",
                "postgresql-1.2.10-1",
                "keycloak-1.2.2.unpacking",
                "wildfly-1764536400000",
                "postgresql-replaced-2026-11-30T212500Z",
                "postgresql-backup",
                "postgresql");
        for (String name : kept) {
            unpacked(name);
        }
        Path data = Files.createDirectories(folder.resolve("postgresql-17"));
        Files.writeString(data.resolve("PG_VERSION"), "17");
        remove();
        assertEquals(Stream.concat(kept.stream(), Stream.of("postgresql-17")).collect(Collectors.toSet()), names());
        assertTrue(Files.exists(data.resolve("PG_VERSION")));
    }

    @Test
    void softwareThatAProcessRunsFromStaysUntilThatHasEnded() throws IOException {
        unpacked("keycloak-1.2.1");
        Path link = Files.createSymbolicLink(home.resolve("of-another"), folder);
        OwnProcess process = OwnProcess.start(
                settings,
                "another",
                List.of("tail", "-f", link.resolve("keycloak-1.2.1/bin/program").toString()),
                Map.of());
        try {
            Path command = Path.of("/proc/" + process.pid() + "/cmdline");
            Await.until(() -> isReadTo(command), Patience.LONG); // a moment ago it was that of whoever starts processes
            remove();
            assertEquals(Set.of("keycloak-1.2.1"), names());
        } finally {
            process.end(Patience.LONG);
        }
        remove();
        assertEquals(Set.of(), names());
    }

    @Test
    void aFolderThatOthersShareIsLeftAsItIs() throws IOException {
        unpacked("keycloak-1.2.1");
        Path shared = Files.move(folder, home.resolve("shared"));
        Files.createSymbolicLink(folder, shared);
        remove();
        assertEquals(Set.of("keycloak-1.2.1"), names());
        assertFalse(Files.exists(folder.resolve("keycloak-1.2.1.unpacking")));
    }

    private static boolean isReadTo(Path command) {
        try {
            return Files.readString(command, StandardCharsets.ISO_8859_1).contains("keycloak-1.2.1");
        } catch (IOException notYet) {
            return false;
        }
    }
}
