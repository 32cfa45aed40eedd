package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What the database does for its standby: it keeps its log for it in a replication slot, and lets every commit wait for it. It is told so over one
 * connection while it runs, and in its settings while it does not.
 */
final class Replication implements AutoCloseable {

    private static final String HOLD = "alter system set synchronous_standby_names = '" + Standby.ROLE + "'";
    private static final String RELEASE = "alter system reset synchronous_standby_names";
    private static final String RELOAD = "select pg_reload_conf()";
    private static final String RESERVE = "select pg_create_physical_replication_slot('" + Standby.ROLE + "', true)";
    private static final String CUT_OFF =
            "select pg_terminate_backend(active_pid, 5000) from pg_replication_slots where slot_name = '" + Standby.ROLE
                    + "' and active_pid is not null";
    private static final String RESERVED =
            "select 1 from pg_replication_slots where slot_name = '" + Standby.ROLE + "'";
    private static final String HAS_ITS_LOG = RESERVED + " and wal_status is distinct from 'lost'";
    private static final String FORGET =
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + Standby.ROLE
                    + "'";
    private static final String FOLLOWS =
            "select 1 from pg_stat_replication where application_name = '" + Standby.ROLE + "' and state = 'streaming'";
    private static final String COUNTS = FOLLOWS + " and sync_state = 'sync'";

    private static final Duration TO_CATCH_UP = Duration.ofMinutes(5);

    private final Connection connection;
    private final Statement statement;

    /** Asks the running database. */
    Replication(PostgresServer postgres) throws IOException, SQLException {
        connection = postgres.connect("postgres");
        statement = connection.createStatement();
    }

    Connection connection() {
        return connection;
    }

    /** Whether the database keeps its log for a standby. */
    boolean isReserved() {
        return isSo(RESERVED);
    }

    /** Whether the database still has what the standby needs of its log. */
    boolean hasItsLog() {
        return isSo(HAS_ITS_LOG);
    }

    /** Keeps the log for a standby from now on. */
    void reserve() throws SQLException {
        statement.execute(RESERVE);
    }

    /** Lets commits wait as soon as the standby follows, and returns once they do. */
    void letCommitsWait(Settings settings) throws IOException, SQLException {
        await(FOLLOWS, settings);
        statement.execute(HOLD);
        statement.execute(RELOAD);
        await(COUNTS, settings);
    }

    private void await(String question, Settings settings) throws IOException {
        Path log = OwnProcess.log(settings, Standby.NAME);
        OwnProcess process = OwnProcess.recorded(settings, Standby.NAME)
                .orElseThrow(() -> new LaunchFailure("It has stopped. Its log: " + log + "."));
        Await.until(() -> followsSoThat(question), process, log, TO_CATCH_UP);
    }

    private boolean followsSoThat(String question) {
        if (!hasItsLog()) {
            throw new LaunchFailure(
                    "PostgreSQL no longer has the log it needs; it keeps " + PostgresServer.KEPT_LOG + " at most.");
        }
        return isSo(question);
    }

    private boolean isSo(String question) {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        } catch (SQLException lost) {
            throw new LaunchFailure("Database error: " + lost.getMessage(), lost);
        }
    }

    /** Lets commits count at once, those that wait too. */
    void release() throws SQLException {
        statement.execute(RELEASE);
        statement.execute(RELOAD);
    }

    /** Keeps no log for a standby any longer. */
    void forget() {
        Await.until(this::isForgotten, Duration.ofSeconds(30));
    }

    private boolean isForgotten() {
        try {
            statement.execute(CUT_OFF);
            statement.execute(FORGET);
            return true;
        } catch (SQLException inUse) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Whether the database is set to let commits wait, be it by a copy of another folder's settings. */
    static boolean isAwaited(Settings settings) throws IOException {
        Path set = ownSettings(settings);
        return Files.exists(set) && Files.readString(set).contains(Standby.ROLE);
    }

    /** Lets commits count once the database runs. Otherwise, once the watch starts it, they would wait for a standby that is gone. */
    static void releaseAtRest(Settings settings) throws IOException {
        if (isAwaited(settings)) {
            Path set = ownSettings(settings);
            Files.write(
                    set,
                    Files.readAllLines(set).stream()
                            .filter(line -> !line.contains(Standby.ROLE))
                            .toList());
        }
    }

    /** Where PostgreSQL keeps what it was told to change in its settings. */
    private static Path ownSettings(Settings settings) {
        return PostgresServer.usualFolder(settings).resolve("postgresql.auto.conf");
    }
}
