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
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.custody.NodeRefresh;

/** On a real PostgreSQL with the real schema, and no server: {@code MasterKeyIT} has that. */
class MasterKeyCommandTest {

    private static final Path MIGRATIONS = Path.of("../../ejb/src/main/resources/db/migration");
    private static final List<UUID> PRACTICES = List.of(UUID.randomUUID(), UUID.randomUUID());

    private final Path folder = Path.of("target/master-key").toAbsolutePath();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Settings settings;
    private Path keyFile;

    @BeforeEach
    void prepare() throws IOException {
        clear();
        Path data = Files.createDirectories(folder.resolve("data"));
        keyFile = folder.resolve("outside/keyset.json");
        Map<String, String> environment = RunningPostgres.environment(data);
        environment.put(MasterKey.FILE, keyFile.toString());
        settings = Settings.from(folder, environment);
    }

    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void aBackupThatIsAtWorkHoldsTheOldKeyInTheFileAndOpens() throws Exception {
        VaultKeyset.ensure(keyFile, false);
        Custodian.ensureTrailKey(settings, new Secrets(settings.data().resolve("secrets")));
        MasterKey old = MasterKey.read(keyFile);
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            postgres.migrate(MIGRATIONS);
            giveKeys(old);
            Map<UUID, byte[]> copied = new HashMap<>();
            CountDownLatch databaseCopied = new CountDownLatch(1);
            FutureTask<MasterKey> backup = new FutureTask<>(() -> {
                RunLock.held(settings, () -> {
                    copied.putAll(wrapped());
                    databaseCopied.countDown();
                    awaitWaitOrEnd();
                    Files.copy(keyFile, folder.resolve("copied.json"));
                    return 0;
                });
                return MasterKey.read(folder.resolve("copied.json"));
            });
            int[] waits = {0};
            command(passed -> {
                        waits[0]++;
                        if (waits[0] == 2) {
                            new Thread(backup).start();
                            await(databaseCopied);
                        }
                    })
                    .change();

            MasterKey inBackup = backup.get();
            assertOpens(inBackup, copied);
            assertOpens(MasterKey.read(keyFile), wrapped());
            assertEquals(1, MasterKey.read(keyFile).size());
            wrapped().forEach((practice, keys) -> assertThrows(CustodyBroken.class, () -> old.unwrap(practice, keys)));
            assertTrue(words().contains("2 practice keys wrapped again"), this::words);
            assertTrue(words().contains("Earlier backups need the old key"), this::words);
        }
    }

    @Test
    void aKeyFileThatIsMissingOrHoldsSomethingElseIsRefusedBeforeTheDatabaseIsAsked() throws Exception {
        String missing = assertThrows(
                        CustodyBroken.class, () -> command(passed -> {}).change())
                .getMessage();
        assertTrue(missing.contains(keyFile.toString()) && missing.contains("there is no such file"), missing);
        assertFalse(Files.exists(keyFile));
        Secrets.write(keyFile, "{}");
        String other = assertThrows(
                        CustodyBroken.class, () -> command(passed -> {}).change())
                .getMessage();
        assertTrue(other.contains("no usable keyset") && other.contains("nothing was changed"), other);
        assertEquals("{}", Files.readString(keyFile));
    }

    private MasterKeyCommand command(NodeRefresh refresh) {
        return new MasterKeyCommand(
                settings, new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8)), refresh);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void awaitWaitOrEnd() {
        for (int i = 0; !words().contains("waiting: another ./run") && !words().contains("one key is left"); i++) {
            assertTrue(i < 3000, this::words);
            NodeRefresh.byTheClock().until(Duration.ofMillis(10));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Connection owner() throws IOException {
        return OwnerConnection.open(settings, new Secrets(settings.data().resolve("secrets")));
    }

    private void giveKeys(MasterKey master) throws IOException, SQLException {
        try (Connection connection = owner()) {
            for (UUID practice : PRACTICES) {
                KeyStore.actFor(connection, practice, false);
                KeyStore.begin(connection, master, practice);
            }
        }
    }

    private Map<UUID, byte[]> wrapped() throws IOException, SQLException {
        Map<UUID, byte[]> found = new HashMap<>();
        try (Connection connection = owner()) {
            for (UUID practice : PRACTICES) {
                KeyStore.actFor(connection, practice, false);
                found.put(
                        practice,
                        KeyStore.find(connection, practice).orElseThrow().keyset());
            }
        }
        return found;
    }

    private static void assertOpens(MasterKey master, Map<UUID, byte[]> wrapped) {
        assertEquals(PRACTICES.size(), wrapped.size());
        wrapped.forEach((practice, keys) ->
                assertEquals(1, master.unwrap(practice, keys).size()));
    }
}
