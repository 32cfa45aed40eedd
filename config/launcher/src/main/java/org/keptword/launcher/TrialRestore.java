package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.HeadDatabase;
import org.keptword.custody.MasterKey;
import org.keptword.custody.SealedTextsCheck;

/**
 * Restores a backup on trial, below the data folder and beside whatever runs: starts a database on the copy, reads every row, opens every
 * sealed text, and checks the audit log. Then the copy is removed.
 */
final class TrialRestore {

    static final String COMMAND = "check-backup";

    /** Where the copy is while it is looked at. */
    static final String FOLDER = "trial-restore";

    private static final String LOCK = "lock";
    private static final int FIRST_PORT = 54_400;

    /** The copy, and room for what the database writes while it is looked at. */
    private static final long SPARE = 256L << 20;

    private static final String TABLES =
            "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n"
                    + " on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname not like 'pg\\_%'"
                    + " and n.nspname <> 'information_schema' order by 1";

    private final Settings settings;
    private final StartupProgress progress;
    private final Settings trial;
    private final Secrets secrets;

    TrialRestore(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
        Path place = settings.data().resolve(FOLDER);
        Map<String, String> environment = new HashMap<>();
        environment.put("KEPTWORD_DATA", place.toString());
        environment.put(Ports.DATABASE, Integer.toString(Ports.nextFree(FIRST_PORT)));
        environment.put("KEPTWORD_TESTING", Boolean.toString(settings.testing()));
        settings.environment().keySet().stream()
                .filter(name -> name.startsWith("KEPTWORD_") && (name.endsWith("_FILE") || name.endsWith("_HEADS")))
                .filter(name -> settings.file(name).filter(this::isOutside).isPresent())
                .forEach(name -> environment.put(
                        name, place.resolve(Backup.NAMED).resolve(name).toString()));
        this.trial = Settings.from(settings.home(), environment);
        this.secrets = new Secrets(place.resolve("secrets"));
    }

    private boolean isOutside(Path path) {
        return !path.startsWith(settings.data());
    }

    /** Returns 0 when everything in the backup could be read, 1 when the audit log in it is not whole; fails when anything else is wrong. */
    int check(Path backup, Path keys) throws IOException, SQLException {
        Files.createDirectories(trial.data());
        return RunLock.held(trial, () -> {
            remove(); // what a check that was killed left
            try {
                return checked(backup, keys);
            } catch (CustodyBroken closed) {
                throw new LaunchFailure("This backup cannot be relied on: " + closed.getMessage() + ".", closed);
            } finally {
                remove();
            }
        });
    }

    private int checked(Path backup, Path keys) throws IOException, SQLException {
        requireRoom(backup);
        new Restore(trial, progress).bring(backup, keys);
        Path installation = new Software(settings).postgres();
        progress.step(
                "Starting a database on the copy",
                () -> new PostgresServer(trial, secrets)
                        .run(
                                installation,
                                PostgresServer.NAME,
                                PostgresServer.usualFolder(trial),
                                trial.ports().database(),
                                List.of()));
        List<String> found = new ArrayList<>();
        progress.step("Reading every row", () -> found.add(rows("keptword") + " rows of Keptword"));
        progress.step("Reading every account", () -> found.add(rows("keycloak") + " rows of the accounts"));
        progress.step("Opening every encrypted text", () -> found.add(texts() + " texts opened with the keys"));
        String version = version();
        boolean whole = isTrailWhole();
        progress.say("");
        progress.say((whole ? "A trial restore worked: " : "The data can be restored, but its audit log is not whole: ")
                + String.join(", ", found) + "; schema version " + version + ". The trial copy has been removed.");
        return whole ? 0 : 1;
    }

    private void requireRoom(Path backup) throws IOException {
        long needed = SPARE;
        Path data = backup.resolve(Backup.DATA);
        if (Files.isDirectory(data)) {
            for (String file : Checksums.files(data)) {
                needed += Files.size(data.resolve(file));
            }
        }
        long free = Files.getFileStore(trial.data()).getUsableSpace();
        if (free < needed) {
            throw new LaunchFailure("A trial restore needs " + (needed >> 20) + " MB at " + trial.data() + ", and "
                    + (free >> 20) + " MB are free. The backup itself was not looked at.");
        }
    }

    /** PostgreSQL compares every page that it reads with its checksum. */
    private long rows(String database) throws IOException, SQLException {
        long found = 0;
        try (Connection connection = new PostgresServer(trial, secrets).connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_indexonlyscan = off");
            statement.execute("set enable_bitmapscan = off");
            for (String table : strings(statement, TABLES)) {
                found += Long.parseLong(
                        strings(statement, "select count(*) from " + table).get(0));
            }
        }
        return found;
    }

    private long texts() throws IOException, SQLException {
        try (Connection connection = new PostgresServer(trial, secrets).connect("keptword")) {
            return new SealedTextsCheck(connection, MasterKey.read(VaultKeyset.file(trial, secrets))).open();
        }
    }

    private String version() throws IOException, SQLException {
        try (Connection connection = new PostgresServer(trial, secrets).connect("keptword");
                Statement statement = connection.createStatement()) {
            return strings(
                            statement,
                            "select version from keptword.flyway_schema_history where success and version is not null"
                                    + " order by installed_rank desc limit 1")
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailure(
                            "This backup cannot be relied on: its database has no tables of Keptword."));
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private boolean isTrailWhole() throws IOException, SQLException {
        if (settings.value(HeadDatabase.URL).isPresent()) {
            progress.say("The audit log was not checked: its heads are in a separate database and not in the backup.");
            return true;
        }
        return new Custodian(trial, progress).verifyCopy();
    }

    private void remove() throws IOException {
        Optional<OwnProcess> running = OwnProcess.recorded(trial, PostgresServer.NAME);
        if (running.isPresent()) {
            PostgresServer.stop(trial, running.get());
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(trial.data())) {
            for (Path path : left) {
                if (!path.endsWith(LOCK)) {
                    Folders.delete(path);
                }
            }
        }
    }
}
