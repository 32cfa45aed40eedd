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

    /** Below the ports that Linux gives to outgoing connections: one of them could take it while the copy is made. */
    private static final int FIRST_PORT = 28_400;

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

    /**
     * What a trial restore found in a backup that could be restored.
     *
     * @param rows of Keptword
     * @param accountRows of the accounts
     * @param texts that were opened with the keys; those whose key was erased are not among them
     * @param version of the schema
     */
    record Result(long rows, long accountRows, long texts, String version, AuditLog auditLog) {

        /** What is known of the audit log in a backup. */
        enum AuditLog {
            WHOLE,
            NOT_WHOLE,
            /** Its heads are in a separate database, which no backup holds. */
            NOT_CHECKED
        }

        /** Whether nothing was found that is wrong. */
        boolean isGood() {
            return auditLog != AuditLog.NOT_WHOLE;
        }

        String sentence() {
            String begin = switch (auditLog) {
                case WHOLE -> "A trial restore worked: ";
                case NOT_CHECKED -> "A trial restore worked, and the audit log was not checked: ";
                case NOT_WHOLE -> "The data can be restored, but its audit log is not whole: ";
            };
            return begin + rows + " rows of Keptword, " + accountRows + " rows of the accounts, " + texts
                    + " texts opened with the keys; schema version " + version + ". The trial copy has been removed.";
        }
    }

    /** Fails when the backup cannot be relied on, and when there is no room for a copy of it. */
    Result check(Path backup, Path keys) throws IOException, SQLException {
        Files.createDirectories(trial.data());
        Result[] found = new Result[1];
        RunLock.held(trial, () -> {
            remove(); // what a check that was killed left
            try {
                found[0] = checked(backup, keys);
                return 0;
            } catch (CustodyBroken closed) {
                throw new LaunchFailure("This backup cannot be relied on: " + closed.getMessage() + ".", closed);
            } finally {
                remove();
            }
        });
        progress.say("");
        progress.say(found[0].sentence());
        return found[0];
    }

    private Result checked(Path backup, Path keys) throws IOException, SQLException {
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
        long[] found = new long[3];
        progress.step("Reading every row", () -> found[0] = rows("keptword"));
        progress.step("Reading every account", () -> found[1] = rows("keycloak"));
        progress.step("Opening every encrypted text", () -> found[2] = texts());
        String version = version();
        return new Result(found[0], found[1], found[2], version, auditLog());
    }

    /** Whether there is room for a copy of this backup, and how much is missing in words. */
    Optional<String> lackOfRoom(Path backup) throws IOException {
        long needed = SPARE;
        Path data = backup.resolve(Backup.DATA);
        if (Files.isDirectory(data)) {
            needed += BackupTarget.size(data);
        }
        Files.createDirectories(trial.data());
        long free = Files.getFileStore(trial.data()).getUsableSpace();
        return free >= needed
                ? Optional.empty()
                : Optional.of("A trial restore needs " + (needed >> 20) + " MB at " + trial.data() + ", and "
                        + (free >> 20) + " MB are free. The backup itself was not looked at.");
    }

    private void requireRoom(Path backup) throws IOException {
        Optional<String> lack = lackOfRoom(backup);
        if (lack.isPresent()) {
            throw new LaunchFailure(lack.get());
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

    private Result.AuditLog auditLog() throws IOException, SQLException {
        if (settings.value(HeadDatabase.URL).isPresent()) {
            progress.say("The audit log was not checked: its heads are in a separate database and not in the backup.");
            return Result.AuditLog.NOT_CHECKED;
        }
        return new Custodian(trial, progress).verifyCopy() ? Result.AuditLog.WHOLE : Result.AuditLog.NOT_WHOLE;
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
