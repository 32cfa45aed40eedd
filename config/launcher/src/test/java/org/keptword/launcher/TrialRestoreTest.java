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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.custody.HeadDatabase;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.custody.SealedPlace;

/** Backups of a real PostgreSQL that is running, looked at beside it. */
class TrialRestoreTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path MIGRATIONS = Path.of("../../ejb/src/main/resources/db/migration");
    private static final UUID PRACTICE = UUID.randomUUID();
    private static final String INSERT =
            "insert into keptword.short_note (id, practice_id, text, case_id, participant_id,"
                    + " idempotency_key, written_by, written_name, written_at) values (?, ?, ?, gen_random_uuid(),"
                    + " gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Ana', now())";

    private final Path folder = Path.of("target/trial").toAbsolutePath();
    private final Path keys = folder.resolve("elsewhere");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Settings settings;

    @BeforeEach
    void prepare() throws IOException {
        clear();
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> environment = RunningPostgres.environment(data);
        environment.put(MasterKey.FILE, folder.resolve("outside/keyset.json").toString());
        settings = Settings.from(PROJECT, environment);
    }

    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void aBackupIsReadInFullBesideTheRunningDatabaseAndLeavesNothing() throws Exception {
        try (RunningPostgres postgres = started()) {
            write(postgres, UUID.randomUUID(), "kept", true);
            Path good = backup("good");
            assertTrue(check(good).isGood(), this::words);
            assertTrue(words().contains("A trial restore worked: "), this::words);
            assertTrue(words().contains(" 1 texts opened with the keys"), this::words);
            assertNothingLeft();

            Path interrupted = Files.createDirectories(trial().resolve("postgresql"));
            assertTrue(check(good).isGood(), () -> "after one that was killed: " + interrupted);
            assertFalse(Checksums.files(backup("next").resolve("data")).stream()
                    .anyMatch(name -> name.startsWith(TrialRestore.FOLDER)));

            write(postgres, UUID.randomUUID(), "sealed for another row", false);
            Path closed = backup("closed");
            assertTrue(refused(closed).contains("does not open with these keys"));
            assertNothingLeft();
        }
    }

    @Test
    void anAuditLogWhoseHeadsAreElsewhereIsSaidNotToHaveBeenChecked() throws Exception {
        try (RunningPostgres postgres = started()) {
            write(postgres, UUID.randomUUID(), "kept", true);
            Path good = backup("good");
            Map<String, String> elsewhere = new HashMap<>(settings.environment());
            elsewhere.put(HeadDatabase.URL, "jdbc:postgresql://heads.example.org/heads");
            TrialRestore.Result result =
                    new TrialRestore(Settings.from(PROJECT, elsewhere), progress()).check(good, keys);
            assertEquals(TrialRestore.Result.AuditLog.NOT_CHECKED, result.auditLog());
            assertTrue(result.isGood());
            assertEquals(1, result.texts());
            assertTrue(words().contains("A trial restore worked, and the audit log was not checked: "), this::words);
            assertFalse(words().contains("A trial restore worked: "), this::words);
        }
    }

    @Test
    void otherKeysAndNoKeysAreFoundBeforeAnythingIsCopied() throws Exception {
        try (RunningPostgres postgres = started()) {
            write(postgres, UUID.randomUUID(), "kept", true);
            Path backup = backup("good");
            Path file = keys.resolve("named/" + MasterKey.FILE);
            byte[] right = Files.readAllBytes(file);
            Files.delete(file);
            VaultKeyset.ensure(file, false);
            assertTrue(refused(backup).contains("changed since it was copied"), "the checksum of the keys");
            Files.write(file, right);
            assertTrue(assertThrows(LaunchFailure.class, () -> trialRestore().check(backup, folder.resolve("none")))
                    .getMessage()
                    .contains("The keys were not found"));
            assertNothingLeft();
        }
    }

    private RunningPostgres started() throws Exception {
        VaultKeyset.ensure(keyFile(), false);
        Custodian.ensureTrailKey(settings, secrets());
        RunningPostgres postgres = RunningPostgres.on(settings);
        postgres.migrate(MIGRATIONS);
        try (Connection owner = OwnerConnection.open(settings, secrets())) {
            KeyStore.actFor(owner, PRACTICE, false);
            KeyStore.begin(owner, MasterKey.read(keyFile()), PRACTICE);
        }
        return postgres;
    }

    /** Only the columns matter here, not what the rows belong to. */
    private void write(RunningPostgres postgres, UUID row, String text, boolean inItsPlace) throws Exception {
        try (Connection connection = postgres.asSuperuser();
                Statement free = connection.createStatement()) {
            free.execute("set session_replication_role = replica");
            byte[] wrapped = KeyStore.find(connection, PRACTICE).orElseThrow().keyset();
            byte[] place = SealedPlace.of(PRACTICE, "short_note", "text", inItsPlace ? row : UUID.randomUUID(), null);
            byte[] sealed = MasterKey.read(keyFile())
                    .unwrap(PRACTICE, wrapped)
                    .seal(text.getBytes(StandardCharsets.UTF_8), place);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, row);
                insert.setObject(2, PRACTICE);
                insert.setBytes(3, sealed);
                insert.executeUpdate();
            }
        }
    }

    /** Its keys are carried elsewhere at once. */
    private Path backup(String name) throws Exception {
        Path backup = folder.resolve("backups").resolve(name);
        new Backup(settings, progress()).into(backup);
        Folders.delete(keys);
        Files.move(backup.resolve("keys"), keys);
        return backup;
    }

    private TrialRestore.Result check(Path backup) throws Exception {
        return trialRestore().check(backup, keys);
    }

    private String refused(Path backup) {
        return String.valueOf(
                assertThrows(LaunchFailure.class, () -> check(backup)).getMessage());
    }

    private TrialRestore trialRestore() {
        return new TrialRestore(settings, progress());
    }

    private void assertNothingLeft() throws IOException {
        assertEquals(Set.of("lock"), Checksums.files(trial()));
    }

    private Path trial() {
        return settings.data().resolve(TrialRestore.FOLDER);
    }

    private Path keyFile() {
        return folder.resolve("outside/keyset.json");
    }

    private Secrets secrets() {
        return new Secrets(settings.data().resolve("secrets"));
    }

    private StartupProgress progress() {
        return new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
