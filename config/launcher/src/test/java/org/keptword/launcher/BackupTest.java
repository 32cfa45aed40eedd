package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At rest; a copy of a running database is rehearsed by the tests of the whole. */
class BackupTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path data;
    private Path backup;

    @BeforeEach
    void work() throws IOException {
        data = folder.resolve("data");
        backup = folder.resolve("backup");
        put("postgresql/PG_VERSION", "18");
        put("postgresql/global/pg_control", "control");
        put("postgresql/pg_wal/000000010000000000000001", "log");
        put("postgresql/postmaster.pid", "1");
        put("postgresql/pg_notify/0000", "made again");
        put("secrets/vault-keyset.json", "{key}");
        put("demonstration", "true");
        put("heads/practice", "signed");
        put("heads/fresh12", "not complete");
        put("server-2/tmp/upload", "nothing to keep");
        put("keycloak/data/tmp/style", "nothing to keep");
        put("keycloak-2/data/tmp/style", "nothing to keep");
        put("front/haproxy.cfg", "nothing to keep");
        put("logs/server.log", "nothing to keep");
        put("software/x/y", "nothing to keep");
    }

    private void put(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Settings settings(Path of, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KEPTWORD_DATA", of.toString());
        environment.put(Ports.DATABASE, "54987");
        return Settings.from(folder, environment);
    }

    private StartupProgress steps() {
        return new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private void back(Map<String, String> more) throws Exception {
        new Backup(settings(data, more), steps()).into(backup);
    }

    private Restore restore(String name) {
        return new Restore(settings(folder.resolve(name), Map.of()), steps());
    }

    @Test
    void everythingThatCannotBeMadeAgainIsInOneOfTwoFolders() throws Exception {
        Path outside = Files.writeString(folder.resolve("master.json"), "{master}");
        back(Map.of("KEPTWORD_VAULT_KEYSET_FILE", outside.toString()));
        assertEquals(
                Set.of(
                        "SHA256SUMS",
                        "demonstration",
                        "heads/practice",
                        "postgresql/PG_VERSION",
                        "postgresql/global/pg_control",
                        "postgresql/pg_wal/000000010000000000000001"),
                Checksums.files(backup.resolve("data")));
        assertEquals(
                Set.of("SHA256SUMS", "named/KEPTWORD_VAULT_KEYSET_FILE", "secrets/vault-keyset.json"),
                Checksums.files(backup.resolve("keys")));
        assertTrue(said.toString(StandardCharsets.UTF_8)
                .contains("The keys are in the same folder as the data they open."));
        assertEquals(
                "rwx------ rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve("keys/secrets"))) + " "
                        + PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(backup.resolve("data/postgresql/PG_VERSION"))));
        assertThrows(LaunchFailure.class, () -> back(Map.of()), "a second one into the same folder");
    }

    @Test
    void whatAKilledBackupOfThisFolderLeftIsRemovedByTheNextOne() throws Exception {
        Files.writeString(data.resolve("number-for-backups"), "12");
        Path killed = unfinished("killed", "12 " + data);
        Path another = unfinished("another", "13 " + data);
        Path unknown = Files.createDirectories(folder.resolve("unknown.unfinished"));
        back(Map.of());
        assertFalse(Files.exists(killed));
        assertTrue(Files.exists(another), "it may be at work");
        assertTrue(Files.exists(unknown), "it need not be a backup");
        try (Stream<Path> parts = Files.list(backup)) {
            assertEquals(
                    Set.of("data", "keys"),
                    parts.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private Path unfinished(String name, String source) throws IOException {
        Path left = Files.createDirectories(folder.resolve(name + ".unfinished"));
        Files.createDirectories(left.resolve("data/postgresql"));
        Files.writeString(left.resolve("source"), source);
        return left;
    }

    @Test
    void itComesBackIntoAnEmptyFolderAndIntoNoOther() throws Exception {
        back(Map.of());
        Path keys = Files.move(backup.resolve("keys"), folder.resolve("elsewhere"));
        restore("again").from(backup, keys);
        Path again = folder.resolve("again");
        Set<String> expected = new TreeSet<>(Set.of(
                "demonstration",
                "heads/practice",
                "postgresql/PG_VERSION",
                "postgresql/global/pg_control",
                "postgresql/pg_wal/000000010000000000000001",
                "secrets/vault-keyset.json"));
        Set<String> there = new TreeSet<>(Checksums.files(again));
        there.removeIf(name -> name.startsWith("logs/"));
        assertEquals(expected, there);
        assertTrue(Files.isDirectory(again.resolve("postgresql/pg_notify")), "empty, and there");
        assertThrows(LaunchFailure.class, () -> restore("again").from(backup, keys));
        assertThrows(LaunchFailure.class, () -> restore("data").from(backup, keys), "over the data it came from");
        assertThrows(LaunchFailure.class, () -> restore("other").from(backup, backup.resolve("keys")), "no keys");
    }

    @Test
    void whatIsDamagedMissingOrAddedIsNotRestored() throws Exception {
        back(Map.of());
        for (List<String> harm : List.of(
                List.of("data/postgresql/PG_VERSION", "17"),
                List.of("keys/secrets/vault-keyset.json", "{kez}"),
                List.of("data/added", "x"))) {
            Path file = backup.resolve(harm.get(0));
            String before = Files.exists(file) ? Files.readString(file) : null;
            Files.writeString(file, harm.get(1));
            assertThrows(LaunchFailure.class, () -> restore("other").from(backup, backup.resolve("keys")), harm.get(0));
            if (before == null) {
                Files.delete(file);
            } else {
                Files.writeString(file, before);
            }
        }
        Files.move(backup.resolve("data/demonstration"), folder.resolve("away"));
        assertThrows(LaunchFailure.class, () -> restore("other").from(backup, backup.resolve("keys")));
        assertFalse(Files.exists(folder.resolve("other/postgresql")));
    }

    @Test
    void aDatabaseOfAnotherIsNotTakenForABackup() {
        Map<String, String> outside = Map.of("KEPTWORD_DB_URL", "jdbc:postgresql://db.example.org/keptword");
        String refused = assertThrows(LaunchFailure.class, () -> back(outside)).getMessage();
        assertTrue(refused.contains("with its own tools") && refused.contains("secrets"), refused);
        assertFalse(Files.exists(backup));
    }
}
