package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrations while people work. */
class MigrationsTest {

    private final Path folder = Path.of("target/migrations").toAbsolutePath();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @BeforeEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @AfterEach
    void end() throws IOException {
        threads.shutdownNow();
        clear();
    }

    /**
     * Each has what the other wants. PostgreSQL would end the request, which waits for longer than the migration; so the migration must have given way before.
     */
    @Test
    void aMigrationGivesWayToARequestThatItWouldLockWith() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("V1__tables.sql"), "create table one (id int); create table other (id int);");
        Settings settings =
                Settings.from(folder.resolve("project"), RunningPostgres.environment(folder.resolve("data")));
        try (RunningPostgres postgres = RunningPostgres.on(settings);
                Connection connection = postgres.asSuperuser();
                Connection request = postgres.asSuperuser();
                Statement reading = request.createStatement()) {
            postgres.migrate(files);
            Files.writeString(
                    files.resolve("V2__columns.sql"),
                    "alter table keptword.one add column more int; select pg_sleep(0.3); alter table keptword.other add column more int;");
            request.setAutoCommit(false);
            reading.execute("select * from keptword.other");
            Future<?> migrating = threads.submit(() -> {
                postgres.migrate(files);
                return null;
            });
            awaitLock(connection, "one");
            reading.execute("select * from keptword.one");
            assertFalse(migrating.isDone(), "changed a table under a request");
            assertEquals(
                    2,
                    numberOf(
                            connection,
                            "select count(*) from pg_attribute where attrelid in"
                                    + " ('keptword.one'::regclass, 'keptword.other'::regclass) and attnum > 0"));
            request.commit();
            migrating.get();
            assertEquals(
                    4,
                    numberOf(
                            connection,
                            "select count(*) from pg_attribute where attrelid in"
                                    + " ('keptword.one'::regclass, 'keptword.other'::regclass) and attnum > 0"));
        }
    }

    /** Waits until the migration holds this table for itself. */
    private static void awaitLock(Connection connection, String table) throws SQLException, InterruptedException {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (numberOf(
                        connection,
                        "select count(*) from pg_locks where granted and mode = 'AccessExclusiveLock' and relation = 'keptword."
                                + table + "'::regclass")
                == 0) {
            assertTrue(System.nanoTime() < end, "no migration");
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static long numberOf(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
