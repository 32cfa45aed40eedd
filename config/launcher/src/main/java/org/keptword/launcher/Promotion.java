package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Makes the standby the database once the database is gone. The one before is set aside and never started again: two would take two sets of texts. */
final class Promotion {

    /** Begins the name of the folder of a database that was replaced; a moment follows. */
    static final String REPLACED = "postgresql-replaced-";

    /** How long PostgreSQL is waited for, which first reads what is left of the log. */
    private static final Duration TO_BECOME_THE_DATABASE = Duration.ofSeconds(60);

    private static final String UNREACHABLE = "08";
    private static final String PATIENCE = "5";

    private final Settings settings;
    private final StartupProgress progress;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final Duration patience;

    Promotion(Settings settings, StartupProgress progress) {
        this(settings, progress, TO_BECOME_THE_DATABASE);
    }

    Promotion(Settings settings, StartupProgress progress, Duration patience) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.postgres = new PostgresServer(settings, secrets);
        this.patience = patience;
    }

    /**
     * Refuses while the database answers, and a standby that may lack what was acknowledged. Continues a promotion that was begun earlier and has not
     * been settled.
     */
    void promote(Path installation) throws IOException, SQLException {
        requireStandby();
        requireNoDatabase();
        Standby standby = new Standby(settings, progress);
        if (OwnProcess.recorded(settings, Standby.NAME).isEmpty()) {
            progress.step("Starting the standby", () -> standby.start(installation));
        }
        progress.step("Promoting the standby", this::promoteRunning);
        Optional<Path> replaced = setAside();
        Files.deleteIfExists(Standby.promotionMark(settings));
        progress.say("The standby is now the database (" + progress.total() + ") and has no standby of its own.");
        replaced.ifPresent(path -> progress.say("The previous database is in " + path + " and is not started again."));
        progress.say("When a minute of downtime is acceptable, ./run stop and ./run give it a new standby.");
    }

    private void requireStandby() {
        if (!settings.ports().hasStandby()) {
            throw new LaunchFailure("The servers find the standby by its port: set " + Ports.STANDBY
                    + " to the value they were started with.");
        }
        if (Standby.isPromoted(settings) && !Standby.isBeingPromoted(settings)) {
            throw new LaunchFailure("The standby has already been promoted and is the database.");
        }
        if (!Standby.isThere(settings)) {
            throw new LaunchFailure("There is no standby to promote.");
        }
        if (!Standby.isInStep(settings)) {
            throw new LaunchFailure(
                    "The standby never caught up with the database, so it lacks acknowledged changes. Restore a"
                            + " backup instead.");
        }
    }

    private void requireNoDatabase() throws IOException {
        int port = settings.ports().database();
        if (answers(port)) {
            throw new LaunchFailure("PostgreSQL answers on port " + port
                    + ", or is about to. The standby is promoted only when the database is gone:"
                    + " otherwise two databases would each store some of the texts. Nothing was changed.");
        }
        Optional<OwnProcess> silent = OwnProcess.recorded(settings, PostgresServer.NAME);
        if (silent.isPresent()) {
            silent.get().kill();
        }
        if (Ports.isTaken(port)) {
            throw new LaunchFailure("A program that ./run did not start is listening on port " + port
                    + " and may be the database. Stop it first. Nothing was changed.");
        }
    }

    /** One that recovers, ends or is full refuses by its own words: it is there. */
    private boolean answers(int port) throws IOException {
        Properties who = new Properties();
        who.setProperty("user", PostgresServer.SUPERUSER);
        who.setProperty("password", secrets.get(PostgresServer.SECRET));
        who.setProperty("connectTimeout", PATIENCE);
        who.setProperty("socketTimeout", PATIENCE);
        who.setProperty("loginTimeout", PATIENCE);
        try (Connection ignored = DriverManager.getConnection(Settings.ownDatabaseUrl(port, "postgres"), who)) {
            return true;
        } catch (SQLException refused) {
            return refused.getSQLState() == null || !refused.getSQLState().startsWith(UNREACHABLE);
        }
    }

    /** Leaves a mark first, because of which the earlier database is not started: PostgreSQL may do what it was told after the time is up. */
    private void promoteRunning() throws IOException, SQLException {
        try (Connection connection = postgres.connectTo(settings.ports().standby());
                Statement statement = connection.createStatement()) {
            Files.writeString(Standby.promotionMark(settings), "");
            if (!becomesTheDatabase(statement)) {
                throw new LaunchFailure("The standby has not become the database within " + patience.toSeconds()
                        + " seconds. It may still do so, so the earlier database is not started. ./run promote continues."
                        + " The end of its log:\n"
                        + Await.tail(OwnProcess.log(settings, Standby.NAME), 15));
            }
        }
    }

    private boolean becomesTheDatabase(Statement statement) throws SQLException {
        try (ResultSet done = statement.executeQuery("select case when pg_is_in_recovery() then pg_promote(true, "
                + patience.toSeconds() + ") else true end")) {
            done.next();
            return done.getBoolean(1);
        }
    }

    private Optional<Path> setAside() throws IOException {
        Path before = PostgresServer.usualFolder(settings);
        if (!Files.exists(before)) {
            return Optional.empty();
        }
        String moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return Optional.of(
                Files.move(before, settings.data().resolve(REPLACED + moment), StandardCopyOption.ATOMIC_MOVE));
    }

    /** Gives a promoted standby the place and the port of the database, while neither runs. */
    void settle() throws IOException {
        if (!Standby.isPromoted(settings)) {
            Standby.requireNoPromotion(settings);
            return;
        }
        for (String service : List.of(PostgresServer.NAME, Standby.NAME)) {
            if (OwnProcess.recorded(settings, service).isPresent()) {
                throw new LaunchFailure(
                        service + " is running. A promoted standby replaces the database after ./run stop.");
            }
        }
        setAside();
        Path place = PostgresServer.usualFolder(settings);
        Files.move(Standby.dataFolder(settings), place, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(settings.data().resolve(Standby.FOLDER));
        progress.say("  The standby that was promoted is the database in " + place + " from now on.");
    }

    private static boolean isSetAside(String name) {
        return name.startsWith(REPLACED) || name.startsWith(Standby.GIVEN_UP);
    }

    /** Removes what promotions have set aside, and standbys that were given up. */
    void forgetReplaced() throws IOException {
        if (!Files.exists(settings.data())) {
            return;
        }
        List<Path> replaced;
        try (Stream<Path> all = Files.list(settings.data())) {
            replaced = all.filter(path -> isSetAside(path.getFileName().toString()))
                    .toList();
        }
        for (Path path : replaced) {
            Folders.delete(path);
        }
    }
}
