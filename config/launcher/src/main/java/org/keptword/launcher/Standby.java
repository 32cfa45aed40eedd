package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** Begins the name of the folder of one that was given up while the database was not there to be asked: it may be the better copy. */
    static final String GIVEN_UP = "standby-given-up-";

    static final String ROLE = "keptword_standby";

    /** Written once commits wait for it: before that it may lack what was acknowledged. */
    private static final String IN_STEP = "in-step";

    /** Written before PostgreSQL is told to promote it, and removed once the earlier database is set aside. */
    private static final String PROMOTING = "promoting";

    private static final String PASSWORD = "password";
    private static final String SIGNAL = "standby.signal";

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

    /** Whether its promotion has begun and has not been settled: it is the database, or may become it at any moment. */
    static boolean isBeingPromoted(Settings settings) {
        return isThere(settings) && Files.exists(promotionMark(settings));
    }

    static Path promotionMark(Settings settings) {
        return folder(settings).resolve(PROMOTING);
    }

    /** Refuses to use the earlier database while the standby may become the database at any moment. */
    static void requireNoPromotion(Settings settings) {
        if (isBeingPromoted(settings) && !isPromoted(settings)) {
            throw new LaunchFailure("The standby is being promoted and has not finished. Until then the"
                    + " earlier database is neither started nor backed up. ./run promote continues; ./run detach gives"
                    + " up the standby, if the earlier database is undamaged.");
        }
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
            if (isThere(settings) || Replication.isAwaited(settings) || isLeft()) {
                progress.step("Removing the standby", this::remove);
            }
            return;
        }
        new Databases(postgres, secrets).ensureStandby();
        if (!isThere(settings) || (!isInStep(settings) && !hasItsLog())) {
            copyOrLeaveNothing();
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
                    "The standby has been promoted. ./run stop and ./run give it a standby of its own.");
        }
        requireNoPromotion(settings);
        if (OwnProcess.recorded(settings, PostgresServer.NAME).isEmpty()) {
            throw new LaunchFailure("PostgreSQL is not running. ./run starts it with its standby.");
        }
        begin(installation);
        progress.say("Every commit now waits for the standby.");
    }

    /** Goes on without it, also when it hangs and holds every commit. */
    void detach() throws IOException, SQLException {
        if (isPromoted(settings)) {
            throw new LaunchFailure("The standby has been promoted and is the only database.");
        }
        if (!Files.exists(PostgresServer.usualFolder(settings))) {
            throw new LaunchFailure("The database is missing, and the standby is its only copy: ./run promote");
        }
        if (isBeingPromoted(settings)) {
            endPromotion();
        }
        if (!isThere(settings) && !Replication.isAwaited(settings) && !isLeft()) {
            throw new LaunchFailure("There is no standby.");
        }
        boolean asked = OwnProcess.recorded(settings, PostgresServer.NAME).isPresent();
        if (!asked && isInStep(settings)) {
            keepWhatMayBeBetter();
        }
        progress.step("Removing the standby", this::remove);
        progress.say("From now on, data is written to one place only. ./run attach creates a new standby; so does the"
                + " next start with " + Ports.STANDBY + ".");
    }

    /** The database may turn out to be damaged once it is started. */
    private void keepWhatMayBeBetter() throws IOException {
        kill();
        String moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path kept = settings.data().resolve(GIVEN_UP + moment);
        Files.move(folder(settings), kept, StandardCopyOption.ATOMIC_MOVE);
        progress.say("The standby is kept in " + kept
                + " and is never started again. Delete it once you know the database is intact: it"
                + " holds what clients wrote.");
    }

    /** Ends the process of the standby. Only then is it certain that it will not become the database. */
    private void endPromotion() throws IOException {
        kill();
        if (isPromoted(settings)) {
            throw new LaunchFailure("The standby has just become the database. ./run promote starts it.");
        }
    }

    /** Whether a copy or a removal that was interrupted left something behind: a folder, or a slot for which PostgreSQL keeps its log. */
    private boolean isLeft() throws IOException, SQLException {
        return Files.exists(folder(settings))
                || Files.exists(settings.data().resolve(COPYING))
                || Files.exists(settings.data().resolve(REMOVED))
                || isReserved();
    }

    /** Whether PostgreSQL keeps its log for a standby. It is asked only while it runs; otherwise the next start asks. */
    private boolean isReserved() throws IOException, SQLException {
        if (OwnProcess.recorded(settings, PostgresServer.NAME).isEmpty()) {
            return false;
        }
        try (Replication replication = new Replication(postgres)) {
            return replication.isReserved();
        }
    }

    private boolean hasItsLog() throws IOException, SQLException {
        try (Replication replication = new Replication(postgres)) {
            return replication.hasItsLog();
        }
    }

    /** Makes the copy, or removes what a failed one would go on to fill the disk with: its files, and the log that PostgreSQL keeps for it. */
    private void copyOrLeaveNothing() throws IOException, SQLException {
        boolean done = false;
        try {
            progress.step("Copying the database to its standby", this::copy);
            done = true;
        } finally {
            if (!done) {
                removeIfPossible();
            }
        }
    }

    private void removeIfPossible() {
        try {
            remove();
        } catch (IOException | SQLException | LaunchFailure refused) {
            progress.say("  Leftovers of the copy could not be removed (" + refused.getMessage()
                    + "). ./run detach removes it, and so does the next start.");
        }
    }

    /** Made beside its place and moved there; nothing waits for it yet. */
    private void copy() throws IOException, SQLException {
        remove();
        Path fresh = settings.data().resolve(COPYING);
        try (Replication replication = new Replication(postgres)) {
            replication.reserve();
            Checksums copy = Checksums.begin(fresh);
            new Cluster(PostgresServer.dataFolder(settings), copy, PostgresServer.FOLDER)
                    .copyAtWork(replication.connection());
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
            try (Replication replication = new Replication(postgres)) {
                replication.letCommitsWait(settings);
                Files.writeString(folder(settings).resolve(IN_STEP), "");
            }
        } catch (LaunchFailure inVain) {
            throw new LaunchFailure(
                    "The standby does not follow the database. ./run detach removes it, and ./run attach or the next start"
                            + " creates a new one. " + inVain.getMessage(),
                    inVain);
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

    /**
     * Removes it and whatever a copy or an earlier removal left behind. From the first step on it cannot be promoted: it would lack what is
     * acknowledged next. Its slot is dropped only after commits no longer wait for it.
     */
    private void remove() throws IOException, SQLException {
        Path removed = settings.data().resolve(REMOVED);
        Folders.delete(removed);
        if (Files.exists(folder(settings))) {
            Files.move(folder(settings), removed, StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.delete(settings.data().resolve(COPYING));
        if (OwnProcess.recorded(settings, PostgresServer.NAME).isPresent()) {
            try (Replication replication = new Replication(postgres)) {
                replication.release();
                kill();
                replication.forget();
            }
        } else {
            kill();
            Replication.releaseAtRest(settings);
        }
        Folders.delete(removed);
    }

    private void kill() throws IOException {
        Optional<OwnProcess> process = OwnProcess.recorded(settings, NAME);
        if (process.isPresent()) {
            process.get().kill();
        }
    }
}
