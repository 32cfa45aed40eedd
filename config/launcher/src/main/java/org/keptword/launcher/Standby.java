package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A second PostgreSQL on this machine that has every commit on its disk before the commit counts ({@code KEPTWORD_STANDBY} names its port). Its
 * folder says what it is: with PostgreSQL's {@code standby.signal} it follows; without that file it has been promoted and is the database.
 */
final class Standby {

    static final String NAME = "standby";
    static final String FOLDER = "standby";
    static final String COPYING = "standby.copying";
    static final String REMOVED = "standby.removed";
    static final String ROLE = "keptword_standby";

    /** Written once commits wait for it: before that it may lack what was acknowledged. */
    private static final String IN_STEP = "in-step";

    private static final String PASSWORD = "password";
    private static final String SIGNAL = "standby.signal";

    private static final String HOLD = "alter system set synchronous_standby_names = '" + ROLE + "'";
    private static final String RELEASE = "alter system reset synchronous_standby_names";
    private static final String RELOAD = "select pg_reload_conf()";
    private static final String RESERVE = "select pg_create_physical_replication_slot('" + ROLE + "', true)";
    private static final String CUT_OFF =
            "select pg_terminate_backend(active_pid, 5000) from pg_replication_slots where slot_name = '" + ROLE
                    + "' and active_pid is not null";
    private static final String FORGET =
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + ROLE + "'";
    private static final String FOLLOWS =
            "select 1 from pg_stat_replication where application_name = '" + ROLE + "' and state = 'streaming'";
    private static final String COUNTS = FOLLOWS + " and sync_state = 'sync'";

    private static final Duration TO_CATCH_UP = Duration.ofMinutes(5);

    private final Settings settings;
    private final StartupProgress progress;
    private final Secrets secrets;
    private final PostgresServer postgres;

    Standby(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.postgres = new PostgresServer(settings, secrets);
    }

    private static Path folder(Settings settings) {
        return settings.data().resolve(FOLDER);
    }

    static Path dataFolder(Settings settings) {
        return folder(settings).resolve(PostgresServer.FOLDER);
    }

    static boolean isThere(Settings settings) {
        return Files.exists(dataFolder(settings));
    }

    /** Whether it has taken the place of the database; the folder of the one before may still be there. */
    static boolean isPromoted(Settings settings) {
        return isThere(settings) && !Files.exists(dataFolder(settings).resolve(SIGNAL));
    }

    /** Whether it holds whatever was acknowledged. */
    static boolean isInStep(Settings settings) {
        return isThere(settings) && Files.exists(folder(settings).resolve(IN_STEP));
    }

    /** The database and what follows it, in the order in which they are ended: a standby takes the last of the database. */
    static Stream<String> services(Settings settings) {
        boolean any = isThere(settings) || Files.exists(settings.processes().resolve(NAME));
        return Stream.concat(
                isPromoted(settings) ? Stream.empty() : Stream.of(PostgresServer.NAME),
                any ? Stream.of(NAME) : Stream.empty());
    }

    /** Gives the running database what the settings say: a standby for which commits wait, or none. */
    void begin(Path installation) throws IOException, SQLException {
        if (!settings.ports().hasStandby()) {
            if (isThere(settings) || isAwaited()) {
                progress.step("Going on without the standby", this::remove);
            }
            return;
        }
        new Databases(postgres, secrets).ensureStandby();
        if (!isThere(settings)) {
            progress.step("Copying the database for its standby", this::copy);
        }
        progress.step("Starting the standby", () -> follow(installation));
    }

    /** Gives a running database its standby while people work. */
    void attach(Path installation) throws IOException, SQLException {
        if (!settings.ports().hasStandby()) {
            throw new LaunchFailure("Name the standby's port: " + Ports.STANDBY + "=54321 ./run attach");
        }
        if (isPromoted(settings)) {
            throw new LaunchFailure(
                    "The standby has been promoted. The next start gives it a standby of its own: ./run stop and ./run");
        }
        if (OwnProcess.recorded(settings, PostgresServer.NAME).isEmpty()) {
            throw new LaunchFailure("PostgreSQL is not running; ./run starts it with its standby.");
        }
        begin(installation);
        progress.say("Every commit waits for the standby now.");
    }

    /** Goes on without it, also when it hangs and holds every commit. */
    void detach() throws IOException, SQLException {
        if (isPromoted(settings)) {
            throw new LaunchFailure("The standby has been promoted and is the database; there is no other one.");
        }
        if (!Files.exists(PostgresServer.usualFolder(settings))) {
            throw new LaunchFailure("The database is not there, and the standby is all there is of it: ./run promote");
        }
        if (!isThere(settings) && !isAwaited()) {
            throw new LaunchFailure("There is no standby.");
        }
        progress.step("Going on without the standby", this::remove);
        progress.say("What is written from now on is in one place only. ./run attach makes a new standby; so does the"
                + " next start with " + Ports.STANDBY + ".");
    }

    /** Whether the database is set to let commits wait, be it by a copy of another folder's settings. */
    private boolean isAwaited() throws IOException {
        Path set = PostgresServer.usualFolder(settings).resolve("postgresql.auto.conf");
        return Files.exists(set) && Files.readString(set).contains(ROLE);
    }

    /** Made beside its place and moved there; nothing waits for it yet. */
    private void copy() throws IOException, SQLException {
        Path fresh = settings.data().resolve(COPYING);
        Folders.delete(fresh);
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            release(statement);
            forget(statement);
            statement.execute(RESERVE);
            Checksums copy = Checksums.begin(fresh);
            new Cluster(PostgresServer.dataFolder(settings), copy, PostgresServer.FOLDER).copyAtWork(connection);
            copy.write("", PostgresServer.FOLDER + "/" + SIGNAL);
        }
        postgres.adopt(fresh);
        Files.move(fresh, folder(settings), StandardCopyOption.ATOMIC_MOVE);
    }

    private void follow(Path installation) throws IOException, SQLException {
        try {
            if (OwnProcess.recorded(settings, NAME).isEmpty()) {
                start(installation);
            }
            letCommitsWait();
        } catch (LaunchFailure inVain) {
            throw new LaunchFailure(
                    "The standby does not follow the database. ./run detach removes it, and the next start makes a new one. "
                            + inVain.getMessage(),
                    inVain);
        }
    }

    private void letCommitsWait() throws IOException, SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            await(statement, FOLLOWS);
            statement.execute(HOLD);
            statement.execute(RELOAD);
            await(statement, COUNTS);
            Files.writeString(folder(settings).resolve(IN_STEP), "");
        }
    }

    private void await(Statement statement, String question) throws IOException {
        OwnProcess process = OwnProcess.recorded(settings, NAME)
                .orElseThrow(() -> new LaunchFailure("It has ended; what it said is in " + log() + "."));
        Await.until(() -> isSo(statement, question), process, log(), TO_CATCH_UP);
    }

    private Path log() {
        return OwnProcess.log(settings, NAME);
    }

    private static boolean isSo(Statement statement, String question) {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        } catch (SQLException lost) {
            throw new LaunchFailure("The database refused: " + lost.getMessage(), lost);
        }
    }

    /** Starts what is in its folder, as what it is, and waits until it can be asked; it need not have caught up. */
    void start(Path installation) throws IOException {
        postgres.run(
                installation,
                NAME,
                dataFolder(settings),
                settings.ports().standby(),
                isPromoted(settings) ? List.of() : following());
    }

    /** The password is in a file, as nobody's business on a command line. A standby waits for no other one. */
    private List<String> following() throws IOException {
        Path password = folder(settings).resolve(PASSWORD);
        Secrets.write(password, "*:*:*:" + ROLE + ":" + secrets.get(Databases.passwordName(ROLE)) + "\n");
        postgres.adopt(password);
        return List.of(
                "-c",
                "primary_conninfo=host=127.0.0.1 port=" + settings.ports().database() + " user=" + ROLE
                        + " application_name=" + ROLE + " passfile=" + quoted(password),
                "-c",
                "primary_slot_name=" + ROLE,
                "-c",
                "wal_retrieve_retry_interval=500ms",
                "-c",
                "synchronous_standby_names=");
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** From the first step on it cannot be promoted any more: it would lack what is acknowledged next. */
    private void remove() throws IOException, SQLException {
        Path removed = settings.data().resolve(REMOVED);
        Folders.delete(removed);
        if (isThere(settings)) {
            Files.move(folder(settings), removed, StandardCopyOption.ATOMIC_MOVE);
        }
        if (OwnProcess.recorded(settings, PostgresServer.NAME).isPresent()) {
            try (Connection connection = postgres.connect("postgres");
                    Statement statement = connection.createStatement()) {
                release(statement);
                kill();
                forget(statement);
            }
        } else {
            kill();
        }
        Folders.delete(removed);
    }

    private void kill() throws IOException {
        Optional<OwnProcess> process = OwnProcess.recorded(settings, NAME);
        if (process.isPresent()) {
            process.get().kill();
        }
    }

    /** Lets commits count at once, those that wait too. */
    private static void release(Statement statement) throws SQLException {
        statement.execute(RELEASE);
        statement.execute(RELOAD);
    }

    /** Keeps no log for a standby any longer. */
    private static void forget(Statement statement) {
        Await.until(() -> isForgotten(statement), Duration.ofSeconds(30));
    }

    private static boolean isForgotten(Statement statement) {
        try {
            statement.execute(CUT_OFF);
            statement.execute(FORGET);
            return true;
        } catch (SQLException inUse) {
            return false;
        }
    }
}
