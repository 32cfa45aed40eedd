package org.keptword.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keptword.custody.HeadDatabase;

/**
 * A copy of everything that cannot be made again: the database with the accounts' one, the marks beside it, and the keys. Two parts that
 * can be parted: {@code data}, unreadable for whoever has nothing else, and {@code keys}.
 */
final class Backup {

    static final String DATA = "data";
    static final String KEYS = "keys";

    /** Where in either part the copies of files lie that a variable names outside the data folder. */
    static final String NAMED = "named";

    /** Ends the name of the folder while the backup is being made. */
    private static final String UNFINISHED = ".unfinished";

    /** A file in an unfinished backup that names the data folder it is made from. */
    private static final String SOURCE = "source";

    private static final String NUMBER = "number-for-backups";

    /** What is unpacked, written or built at every start, or is no content. */
    private static final Set<String> MADE_AGAIN = Set.of(
            "software",
            "server",
            "logs",
            "processes",
            "launcher",
            Front.NAME,
            "migrations",
            "lock",
            "postgresql.creating",
            "password-for-initdb",
            NUMBER,
            Standby.FOLDER,
            Standby.COPYING,
            Standby.REMOVED,
            Restore.WORK,
            TrialRestore.FOLDER,
            BackupRecords.FOLDER,
            UpgradeMark.FOLDER);

    /** The folders of servers: those of the application other than the first, whose name is in {@link #MADE_AGAIN}, and those of Keycloak. */
    private static final Pattern OF_SERVER = Pattern.compile("server-\\d+|" + KeycloakServer.NAME + "(-\\d+)?");

    /** Begins the name of a secret or a head until it is complete; it then takes its place under another name. */
    private static final String INCOMPLETE = "fresh";

    private final Settings settings;
    private final StartupProgress progress;

    Backup(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** A folder named after this moment, beside the data folder. */
    Path usualPlace() {
        String moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return settings.data().resolveSibling("keptword-backups").resolve(moment);
    }

    void into(Path folder) throws IOException, SQLException {
        into(folder, folder.resolve(KEYS));
    }

    /** @param keys where the keys go: in the folder itself, or in a place where none of the data ever is */
    void into(Path folder, Path keys) throws IOException, SQLException {
        requireOwnData();
        if (Files.exists(folder) || Files.exists(keys)) {
            throw new LaunchFailure((Files.exists(folder) ? folder : keys)
                    + " already exists. A backup needs a new folder: name one that does not exist yet.");
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + UNFINISHED);
        Folders.delete(fresh);
        removeBrokenOff(Objects.requireNonNull(fresh.getParent()));
        try {
            Checksums.makeFolder(fresh);
            Files.write(fresh.resolve(SOURCE), source());
            Path freshKeys = keys.startsWith(folder)
                    ? fresh.resolve(folder.relativize(keys))
                    : keys.resolveSibling(keys.getFileName() + UNFINISHED);
            try {
                Folders.delete(freshKeys);
                fill(fresh, freshKeys, folder, keys);
            } finally {
                Folders.delete(freshKeys);
            }
        } finally {
            Folders.delete(fresh);
        }
    }

    /**
     * Removes backups of this data folder that were killed before they were finished. None of them is still being written, since this one holds the
     * lock of the data folder. Unfinished backups of other data folders stay.
     */
    private void removeBrokenOff(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(place, "*" + UNFINISHED)) {
            for (Path path : unfinished) {
                Path source = path.resolve(SOURCE);
                if (Files.isRegularFile(source) && Arrays.equals(Files.readAllBytes(source), source())) {
                    Folders.delete(path);
                }
            }
        }
    }

    /** What distinguishes this data folder from others: its path, and for those at the same path on other machines a number that it was given. */
    byte[] source() throws IOException {
        Path number = settings.data().resolve(NUMBER);
        if (!Files.exists(number)) {
            Secrets.write(number, UUID.randomUUID().toString());
        }
        return (Files.readString(number) + " " + settings.data()).getBytes(StandardCharsets.UTF_8);
    }

    private void fill(Path fresh, Path freshKeys, Path folder, Path keysFolder) throws IOException, SQLException {
        Checksums data = Checksums.begin(fresh.resolve(DATA));
        int[] files = new int[2];
        progress.step("Files beside the database", () -> copyBeside(data));
        progress.step(
                running().isPresent() ? "The database, while it is running" : "The database, while it is stopped",
                () -> copyDatabase(data));
        progress.step("Checksums", () -> files[0] = data.close());
        Checksums keys = Checksums.begin(freshKeys);
        progress.step("The keys", () -> {
            copyKeys(keys);
            files[1] = keys.close();
        });
        boolean together = freshKeys.startsWith(fresh);
        sync(fresh);
        if (!together) {
            sync(freshKeys);
            Files.move(freshKeys, keysFolder, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(fresh.resolve(SOURCE));
        Files.move(fresh, folder, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        progress.say("");
        progress.say("The backup is in " + folder + ": " + files[0] + " files of data, " + files[1]
                + " of keys, readable by you only.");
        if (settings.value(HeadDatabase.URL).isPresent()) {
            progress.say("The audit log's heads are in a separate database (" + HeadDatabase.URL
                    + ") and are not in this backup.");
        }
        progress.say(
                together
                        ? "The keys are in the same folder as the data they open. Move " + keysFolder
                                + " to another place: anyone with both can read every text, and without the keys none can be read."
                        : "The keys are in " + keysFolder
                                + ". Keep them as long as the backup: without them no text can be read.");
    }

    private void sync(Path folder) throws IOException {
        Command.succeeds(
                settings.logs().resolve("sync.log"), folder, java.util.List.of("sync", "-f", folder.toString()));
    }

    private void requireOwnData() {
        if (settings.usesOutsideDatabase()) {
            throw new LaunchFailure(
                    "You run the database yourself (KEPTWORD_DB_URL): back it up with its own tools, together with "
                            + settings.data().resolve("secrets") + " and every file that a KEPTWORD_ variable names.");
        }
        if (!PostgresServer.hasData(settings)) {
            throw new LaunchFailure("There is nothing to back up: " + settings.data() + " holds no database.");
        }
        Standby.requireNoPromotion(settings);
    }

    private Optional<OwnProcess> running() throws IOException {
        return OwnProcess.recorded(settings, PostgresServer.service(settings));
    }

    private void copyDatabase(Checksums data) throws IOException, SQLException {
        Cluster cluster = new Cluster(PostgresServer.dataFolder(settings), data, PostgresServer.FOLDER);
        if (running().isEmpty()) {
            if (Ports.isTaken(settings.ports().database())) {
                throw new LaunchFailure("Another program is listening on port "
                        + settings.ports().database() + " and may be using this database. Stop it first.");
            }
            cluster.copyAtRest();
            return;
        }
        Secrets secrets = new Secrets(settings.data().resolve("secrets"));
        try (Connection connection = DriverManager.getConnection(
                settings.ownDatabaseUrl("postgres"), PostgresServer.SUPERUSER, secrets.get(PostgresServer.SECRET))) {
            cluster.copyAtWork(connection);
        }
    }

    /**
     * Comes before the database: a head of the trail that is older than the entries beside it is believed, one that is newer says that some
     * were cut off.
     */
    private void copyBeside(Checksums data) throws IOException {
        try (Stream<Path> all = Files.list(settings.data())) {
            for (Path path : (Iterable<Path>) all.sorted()::iterator) {
                String name = path.getFileName().toString();
                if (isBeside(name)) {
                    copyAll(path, name, data);
                }
            }
        }
        for (Map.Entry<String, Path> named : named("_HEADS").entrySet()) {
            copyAll(named.getValue(), NAMED + "/" + named.getKey(), data);
        }
    }

    /** Whether this is kept beside the database and the secrets, by its name in the data folder. */
    static boolean isBeside(String name) {
        return !MADE_AGAIN.contains(name)
                && !OF_SERVER.matcher(name).matches()
                && !name.startsWith(Promotion.REPLACED)
                && !name.startsWith(Standby.GIVEN_UP)
                && !name.equals(PostgresServer.FOLDER)
                && !name.equals("secrets");
    }

    /** Comes after the database: what a key is changed to is in the file before anything is sealed with it. */
    private void copyKeys(Checksums keys) throws IOException {
        copyAll(settings.data().resolve("secrets"), "secrets", keys);
        for (Map.Entry<String, Path> named : named("_FILE").entrySet()) {
            copyAll(named.getValue(), NAMED + "/" + named.getKey(), keys);
        }
    }

    private static void copyAll(Path source, String place, Checksums target) throws IOException {
        if (Files.isRegularFile(source)) {
            target.copy(source, place);
            return;
        }
        for (String file : Checksums.files(source)) {
            Path path = source.resolve(file);
            if (!path.getFileName().toString().startsWith(INCOMPLETE)) {
                target.copy(path, place + "/" + file);
            }
        }
    }

    private Map<String, Path> named(String ending) {
        return named(settings, ending);
    }

    /** What variables with this ending name outside the data folder. */
    static Map<String, Path> named(Settings settings, String ending) {
        Map<String, Path> found = new TreeMap<>();
        settings.environment().keySet().stream()
                .filter(name -> name.startsWith("KEPTWORD_") && name.endsWith(ending))
                .forEach(name -> settings.file(name)
                        .filter(path -> Files.exists(path) && !path.startsWith(settings.data()))
                        .ifPresent(path -> found.put(name, path)));
        return found;
    }
}
