package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyCopy;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.custody.PracticeKeys;
import org.keptword.custody.RecoveryCode;
import org.keptword.custody.SealedPlace;

/** A lost master key and the copy of a practice's key, on a real PostgreSQL with the real schema and no server. */
class PracticeKeyCommandTest {

    private static final Path MIGRATIONS = Path.of("../../ejb/src/main/resources/db/migration");
    private static final String NAME = "Harbor Lane";
    private static final byte[] TEXT = "I was late".getBytes(StandardCharsets.UTF_8);

    private final Path folder = Path.of("target/practice-key").toAbsolutePath();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final UUID practice = UUID.randomUUID();
    private final UUID note = UUID.randomUUID();
    private final RecoveryCode code = RecoveryCode.make();

    private Settings settings;
    private Path keyFile;

    @BeforeEach
    void prepare() throws IOException {
        clear();
        Path data = Files.createDirectories(folder.resolve("data"));
        settings = Settings.from(folder, RunningPostgres.environment(data));
        keyFile = VaultKeyset.file(settings, secrets());
    }

    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void aTextIsReadAgainAfterTheMasterKeyWasLost() throws Exception {
        PracticeKeys keys = PracticeKeys.generate();
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            found(postgres, keys);
            copy(keys, NAME);

            assertEquals(0, restore(code.written()));
            assertTrue(words().contains("works and is the same"), this::words);
            copy(PracticeKeys.generate(), NAME);
            assertTrue(refusal(code.written()).contains("is not replaced"));
            copy(keys, NAME);

            Files.delete(keyFile);
            assertTrue(refusal("").contains("typing error"));
            assertTrue(refusal(RecoveryCode.make().written()).contains("does not open this copy"));
            assertEquals(1, restore(code.written(), "no"), "somebody who thinks better of it");
            assertFalse(Files.exists(keyFile));

            assertEquals(0, restore(code.written(), "new"));
            assertTrue(words().contains("is restored"), this::words);
            assertReadable();
            assertFalse(words().contains(code.written()));
        }
    }

    @Test
    void withoutAServerAndADatabaseTheDatabaseAloneIsStartedAndStopped() throws Exception {
        PracticeKeys keys = PracticeKeys.generate();
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            found(postgres, keys);
        }
        copy(keys, NAME);
        Files.delete(keyFile);
        VaultKeyset.ensure(keyFile, false);

        Path home = Path.of("../..").toAbsolutePath().normalize();
        settings = Settings.from(home, settings.environment());
        assertEquals(0, restore(code.written()));
        assertTrue(OwnProcess.recorded(settings, PostgresServer.NAME).isEmpty(), "it is stopped again");
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            assertReadable();
        }
    }

    /** From a machine that has the keys and nothing else of Keptword: no data folder with a database, no service. */
    @Test
    void aDatabaseThatSomebodyElseRunsIsReachedByItsAddress() throws Exception {
        PracticeKeys keys = PracticeKeys.generate();
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            found(postgres, keys);
            copy(keys, NAME);
            Files.delete(keyFile);
            Map<String, String> environment = new HashMap<>(settings.environment());
            environment.put(
                    "KEPTWORD_DATA",
                    Files.createDirectories(folder.resolve("elsewhere")).toString());
            environment.put("KEPTWORD_DB_URL", settings.databaseUrl());
            environment.put("KEPTWORD_DB_OWNER", Settings.OWNER_ROLE);
            environment.put("KEPTWORD_DB_OWNER_PASSWORD", secrets().get(Databases.passwordName(Settings.OWNER_ROLE)));
            environment.put(MasterKey.FILE, keyFile.toString());
            environment.put(
                    AuditLogKey.FILE, Custodian.trailKey(settings, secrets()).toString());
            Settings outside = Settings.from(folder, environment);

            assertEquals(
                    0,
                    new PracticeKeyCommand(
                                    outside,
                                    progress(),
                                    new BufferedReader(new StringReader(code.written() + "\nnew\n")))
                            .restore(List.of(practice.toString(), file().toString())));
            assertReadable();
            assertEquals(0, new Custodian(outside, progress()).verify(List.of(practice.toString())));
            assertEquals(
                    1,
                    new Custodian(outside, progress())
                            .erase(List.of(practice.toString()), new BufferedReader(new StringReader("Another name"))));
            assertTrue(words().contains("A key copy that a manager keeps still opens these texts"), this::words);
        }
    }

    @Test
    void aCopyThatIsNotPlainlyTheRightOneIsRefusedOrAskedAbout() throws Exception {
        PracticeKeys keys = PracticeKeys.generate();
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            found(postgres, keys);
            Files.delete(keyFile);
            VaultKeyset.ensure(keyFile, false);

            copy(PracticeKeys.generate(), NAME);
            assertTrue(refusal(code.written()).contains("does not open the texts"));
            copy(keys, NAME);
            String other = assertThrows(
                            LaunchFailure.class,
                            () -> command("").restore(List.of(UUID.randomUUID().toString(), file().toString())))
                    .getMessage();
            assertTrue(other.contains("of another practice"), other);
            Files.writeString(file(), "{}");
            assertTrue(assertThrows(CustodyBroken.class, () -> restore(code.written()))
                    .getMessage()
                    .contains("not a key copy"));

            copy(keys, "Its former name");
            assertEquals(1, restore(code.written(), "Its former name"));
            assertEquals(0, restore(code.written(), NAME));
            assertReadable();

            act(postgres, "update keptword.practice_key set keyset = null, erased_at = now()");
            assertTrue(assertThrows(CustodyBroken.class, () -> restore(code.written()))
                    .getMessage()
                    .contains("erased on purpose"));
        }
    }

    /** A practice with one text, sealed and kept as the server does. */
    private void found(RunningPostgres postgres, PracticeKeys keys) throws Exception {
        VaultKeyset.ensure(keyFile, false);
        Custodian.ensureTrailKey(settings, secrets());
        postgres.migrate(MIGRATIONS);
        new Custodian(settings, progress()).giveActorKey();
        byte[] sealed = keys.seal(TEXT, place());
        try (Connection connection = postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "insert into keptword.practice (id, name, locale, zone, consent_version, created_at) values ('"
                            + practice + "', '" + NAME + "', 'en-US', 'UTC', '1', now())");
            statement.execute("insert into keptword.sign_in values ('subject', gen_random_uuid(), '" + practice + "')");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into keptword.short_note (id, practice_id,"
                            + " case_id, participant_id, idempotency_key, text, written_by, written_name, written_at) values (?, ?,"
                            + " gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?, gen_random_uuid(), 'Ann', now())")) {
                insert.setObject(1, note);
                insert.setObject(2, practice);
                insert.setBytes(3, sealed);
                insert.executeUpdate();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into keptword.practice_key (practice_id,"
                            + " keyset, made_at, changed_at) values (?, ?, now(), now())")) {
                insert.setObject(1, practice);
                insert.setBytes(2, MasterKey.read(keyFile).wrap(practice, keys));
                insert.executeUpdate();
            }
        }
    }

    private void assertReadable() throws Exception {
        try (Connection owner = OwnerConnection.open(settings, secrets())) {
            KeyStore.actFor(owner, practice, false);
            KeyStore.Row row = KeyStore.find(owner, practice).orElseThrow();
            assertEquals(KeyStore.Stage.STEADY, row.stage());
            PracticeKeys stored = MasterKey.read(keyFile).unwrap(practice, row.keyset());
            try (Statement statement = owner.createStatement();
                    ResultSet unbound = statement.executeQuery(
                            "select count(*) from pg_class where relrowsecurity and not relforcerowsecurity")) {
                unbound.next();
                assertEquals(0, unbound.getLong(1), "row-level security binds the owner again");
            }
            byte[] sealed = sealed();
            assertArrayEquals(TEXT, stored.open(sealed, place()));
        }
    }

    private byte[] sealed() throws Exception {
        try (Connection connection = java.sql.DriverManager.getConnection(
                        settings.databaseUrl(),
                        PostgresServer.SUPERUSER,
                        secrets().get(PostgresServer.SECRET));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from keptword.short_note")) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private byte[] place() {
        return SealedPlace.of(practice, "short_note", "text", note, null);
    }

    private static void act(RunningPostgres postgres, String sql) throws Exception {
        try (Connection connection = postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(PracticeKeys keys, String name) throws IOException {
        Files.write(
                file(), KeyCopy.make(practice, name, Instant.now(), keys, code).file());
    }

    private Path file() {
        return folder.resolve("copy.json");
    }

    private int restore(String... typed) throws Exception {
        return command(typed).restore(List.of(practice.toString(), file().toString()));
    }

    private String refusal(String typed) {
        return assertThrows(LaunchFailure.class, () -> restore(typed)).getMessage();
    }

    private PracticeKeyCommand command(String... typed) {
        return new PracticeKeyCommand(
                settings, progress(), new BufferedReader(new StringReader(String.join("\n", typed))));
    }

    private StartupProgress progress() {
        return new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private Secrets secrets() {
        return new Secrets(settings.data().resolve("secrets"));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
