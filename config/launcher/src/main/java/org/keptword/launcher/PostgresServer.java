package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with its data in the data folder. Root may not run it, so for root it runs under another identity. */
final class PostgresServer {

    static final String NAME = "postgresql";
    static final String SECRET = "postgres-superuser";
    static final String FOLDER = "postgresql";
    static final String SUPERUSER = "postgres";

    /**
     * The most log that is kept for a standby or a backup, so that one that never asks for it does not fill the disk: four times what PostgreSQL keeps
     * in any case (max_wal_size), and more than a practice writes while the database is copied. Commits wait for a standby that is in step, so it stays
     * far below. One that falls further behind has to be copied again.
     */
    static final String KEPT_LOG = "4GB";

    private static final String UNPRIVILEGED = "nobody";

    private final Settings settings;
    private final Secrets secrets;

    PostgresServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Where the database is: a standby that was promoted keeps its folder until the next start. */
    static Path dataFolder(Settings settings) {
        return Standby.isPromoted(settings) ? Standby.dataFolder(settings) : usualFolder(settings);
    }

    static Path usualFolder(Settings settings) {
        return settings.data().resolve(FOLDER);
    }

    /** The name of the process that is the database, whether it runs or not. */
    static String service(Settings settings) {
        return Standby.isPromoted(settings) ? Standby.NAME : NAME;
    }

    /** The folder appears whole or not at all; what is in it may be damaged, but is never started over. A standby holds the same data. */
    static boolean hasData(Settings settings) {
        return Files.exists(usualFolder(settings)) || Standby.isThere(settings);
    }

    void start(Path installation) throws IOException {
        requireNoOther();
        Path data = usualFolder(settings);
        if (!hasData(settings)) {
            create(installation, identity(), data);
        }
        run(installation, NAME, data, settings.ports().database(), List.of());
    }

    /** Two databases would take two different sets of texts. */
    private void requireNoOther() {
        if (Standby.isPromoted(settings)) {
            throw new LaunchFailure(
                    "The standby has been promoted and is the database. The previous database is not started again.");
        }
        Standby.requireNoPromotion(settings);
        if (Standby.isThere(settings) && !Files.exists(usualFolder(settings))) {
            throw new LaunchFailure(usualFolder(settings) + " is missing, but its standby exists: ./run promote makes"
                    + " the standby the database.");
        }
    }

    /** Starts PostgreSQL on a folder that is there, and waits until it lets people in. */
    void run(Path installation, String name, Path data, int port, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(identity());
        command.addAll(List.of(
                installation.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-c",
                "port=" + port,
                "-c",
                "max_slot_wal_keep_size=" + KEPT_LOG,
                "-c",
                "fsync=" + (settings.testing() ? "off" : "on"),
                "-c", // tests open hundreds of connections with passwords that protect nothing
                "scram_iterations=" + (settings.testing() ? "1" : "4096"),
                "-c", // tests ask for rows moments after they were written, before the planner would know of them
                "autovacuum_naptime=" + (settings.testing() ? "10s" : "1min")));
        command.addAll(more);
        OwnProcess process = OwnProcess.start(settings, name, command, Map.of());
        Await.until(() -> accepts(port), process, OwnProcess.log(settings, name), Duration.ofSeconds(60));
    }

    /** Made beside its place and moved there, so that a broken-off start leaves no half database. */
    private void create(Path installation, List<String> identity, Path data) throws IOException {
        Path fresh = settings.data().resolve("postgresql.creating");
        Folders.delete(fresh);
        secrets.get(SECRET);
        Path password = secrets.file(SECRET);
        Path handedOver = settings.data().resolve("password-for-initdb");
        List<String> command = new ArrayList<>(identity);
        if (identity.contains("setpriv")) {
            Files.createDirectories(fresh);
            giveAway(fresh);
            password = Files.copy(
                    password, handedOver, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            giveAway(password);
        }
        command.addAll(List.of(
                installation.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        try {
            Command.run(
                    settings.logs().resolve("initdb.log"),
                    settings.data(),
                    command,
                    Map.of(),
                    "PostgreSQL could not create its data folder.");
        } finally {
            Files.deleteIfExists(handedOver);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), """

                # Keptword: loopback only, no socket files, and no row contents in the log
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                log_error_verbosity = terse
                log_timezone = 'UTC'
                timezone = 'UTC'
                """, StandardOpenOption.APPEND);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What stands before the command: nothing for an ordinary user. */
    private List<String> identity() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        Path log = settings.logs().resolve("identity.log");
        if (Command.succeeds(log, settings.data(), List.of("unshare", "-U", "true"))) {
            return List.of("unshare", "-U");
        }
        return List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups");
    }

    /** Gives a copied data folder, or a file that it reads, to the identity that runs it, where that is not the one that copied it. */
    void adopt(Path path) throws IOException {
        if (identity().contains("setpriv")) {
            giveAway(path);
        }
    }

    private void giveAway(Path path) throws IOException {
        Command.run(
                settings.logs().resolve("identity.log"),
                settings.data(),
                List.of("chown", "-R", UNPRIVILEGED, path.toString()),
                Map.of(),
                "The database folder could not be given to PostgreSQL's user.");
    }

    private boolean accepts(int port) {
        try (Connection connection = connectTo(port)) {
            return connection.isValid(2);
        } catch (SQLException | IOException notYet) {
            return false;
        }
    }

    Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(settings.ownDatabaseUrl(database), SUPERUSER, secrets.get(SECRET));
    }

    /** Connects with the one that listens on this port, be it the database or its standby. */
    Connection connectTo(int port) throws SQLException, IOException {
        return DriverManager.getConnection(Settings.ownDatabaseUrl(port, "postgres"), SUPERUSER, secrets.get(SECRET));
    }

    /** Ends it at once and in order, whoever is still connected. */
    static void stop(Settings settings, OwnProcess process) throws IOException {
        Command.succeeds(
                settings.logs().resolve("postgresql-stop.log"),
                Path.of("/"),
                List.of("sh", "-c", "kill -INT \"$1\"", "sh", Long.toString(process.pid())));
        process.awaitEnd(Duration.ofSeconds(30));
        process.end(Duration.ofSeconds(5));
    }
}
