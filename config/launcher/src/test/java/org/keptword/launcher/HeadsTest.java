package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.custody.AuditLogHead;
import org.keptword.custody.HeadDatabase;
import org.keptword.custody.HeadFolder;
import org.keptword.custody.HeadStore;

/** On a real PostgreSQL, with the tables and the role that {@code config/heads/heads.sql} makes. */
class HeadsTest {

    private static final Path TABLES = Path.of("../heads/heads.sql");
    private static final Instant AT = Instant.parse("2026-11-25T19:00:00.123456Z");
    private static final UUID PRACTICE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Path folder = Path.of("target/heads").toAbsolutePath();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    private static AuditLogHead head(UUID practice, long number) {
        return new AuditLogHead(practice, number, new byte[] {1, 2}, 3, new byte[] {4}, AT, new byte[] {5});
    }

    private StartupProgress progress() {
        return new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void aDatabaseKeepsHeadsAsAFolderDoes() throws Exception {
        Settings settings = Settings.from(folder, RunningPostgres.environment(folder.resolve("data")));
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            Settings outside = withDatabase(settings, "right");
            LaunchFailure early =
                    assertThrows(LaunchFailure.class, () -> Heads.ensure(outside, progress()), "without its role");
            assertTrue(early.getMessage().contains("config/heads/heads.sql"), early::getMessage);
            makeTables(postgres);

            new HeadFolder(Heads.folder(outside)).write(head(PRACTICE, 7));
            Heads.ensure(outside, progress());
            assertTrue(said.toString(StandardCharsets.UTF_8).contains("were moved from " + Heads.folder(outside)));
            HeadStore heads = Heads.store(outside);
            AuditLogHead read = heads.read(PRACTICE).orElseThrow();
            assertEquals(7, read.number());
            assertEquals(3, read.removed());
            assertEquals(AT, read.at());
            assertArrayEquals(new byte[] {5}, read.signature());
            assertEquals(Optional.empty(), heads.read(OTHER));

            HeadFolder folder = new HeadFolder(Heads.folder(outside));
            assertEquals(List.of(), folder.practices(), "no old head is left that could be taken for the latest");

            heads.write(head(PRACTICE, 8));
            folder.write(head(PRACTICE, 5));
            folder.write(head(OTHER, 1));
            Heads.ensure(outside, progress());
            assertEquals(8, heads.read(PRACTICE).orElseThrow().number(), "heads that are there stay");
            assertEquals(List.of(PRACTICE, OTHER), heads.practices());
            assertEquals(List.of(), folder.practices());

            assertEquals(Optional.empty(), heads.keepAside(new UUID(0, 3), AT));
            assertEquals(
                    "a row of keptword_heads.head_before, replaced at " + AT,
                    heads.keepAside(PRACTICE, AT).orElseThrow());
            heads.write(head(PRACTICE, 2));
            try (Connection database = postgres.asSuperuser();
                    Statement statement = database.createStatement()) {
                statement.execute(
                        "update keptword_heads.head set head = 'nothing' where practice_id = '" + OTHER + "'");
                try (ResultSet row = statement.executeQuery("select head from keptword_heads.head_before")) {
                    assertTrue(row.next());
                    assertTrue(row.getString(1).contains("\n8\n"), "the head that was replaced is kept");
                }
            }
            assertEquals(-1, heads.read(OTHER).orElseThrow().number(), "what is no head is signed by nobody");

            assertThrows(LaunchFailure.class, () -> Heads.ensure(withDatabase(settings, "wrong"), progress()));
        }
    }

    @Test
    void aDatabaseNeedsItsSignInAndIsNotForgotten() throws Exception {
        Map<String, String> environment = RunningPostgres.environment(folder.resolve("data"));
        environment.put(HeadDatabase.URL, "jdbc:postgresql://127.0.0.1:1/heads");
        Settings settings = Settings.from(folder, environment);
        assertEquals(
                "KEPTWORD_TRAIL_HEADS_URL also needs KEPTWORD_TRAIL_HEADS_USER.",
                assertThrows(LaunchFailure.class, () -> Heads.store(settings)).getMessage());
        String fresh = assertThrows(
                        LaunchFailure.class,
                        () -> new Stack(settings, new StartupProgress(new PrintStream(said))).forgetData())
                .getMessage();
        assertTrue(fresh.startsWith("--fresh does not delete the audit log's heads"), fresh);
    }

    private static Settings withDatabase(Settings settings, String password) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put(HeadDatabase.URL, settings.databaseUrl());
        environment.put("KEPTWORD_TRAIL_HEADS_USER", "keptword_heads");
        environment.put("KEPTWORD_TRAIL_HEADS_PASSWORD", password);
        return Settings.from(settings.home(), environment);
    }

    private static void makeTables(RunningPostgres postgres) throws SQLException, IOException {
        try (Connection database = postgres.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute(Files.readString(TABLES));
            statement.execute("alter role keptword_heads password 'right'");
        }
    }
}
