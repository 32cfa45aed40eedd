package org.keptword.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to the version of the archive that is about to run, with the role that owns the tables. */
final class Migrations {

    /** PostgreSQL's words for a lock that was waited for too long, and for a deadlock. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String FOLDER = "db/migration/";
    private static final Pattern NUMBERED = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final String OUTSIDE = "An external database (KEPTWORD_DB_URL)";

    private final Settings settings;
    private final Secrets secrets;

    Migrations(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Applies what is missing. A migration that fails, or a schema of another history, leaves the database as it was. */
    void apply() throws IOException {
        Path folder = settings.data().resolve("migrations");
        Folders.delete(folder);
        Files.createDirectories(folder);
        if (extract(settings.earFile(), folder) == 0) {
            return;
        }
        try {
            migrate(folder, settings.databaseUrl(), owner(), password());
        } catch (FlywayValidateException another) {
            throw new LaunchFailure(
                    "The data in " + place()
                            + " was created by a development version of Keptword, and this version cannot"
                            + " migrate its schema: " + wayOut() + ".",
                    another);
        } catch (FlywayException refused) {
            throw new LaunchFailure(
                    "The database could not be migrated to this version. Its data has not changed. "
                            + (isLocked(refused)
                                    ? "A table is in use, perhaps by a backup. Try again when that has finished."
                                    : refused.getMessage()),
                    refused);
        }
    }

    /**
     * While people work, a migration that changes a table waits for those who use it, and everybody after it waits for the migration. So it gives up
     * each lock before PostgreSQL looks for deadlocks, which is after a second and would end somebody's request, and begins again after a pause.
     */
    static void migrate(Path folder, String url, String owner, String password) {
        for (int attempt = 1; ; attempt++) {
            try {
                migrateOnce(folder, url, owner, password);
                return;
            } catch (FlywayException refused) {
                if (!isLocked(refused) || attempt == ATTEMPTS) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private static boolean isLocked(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }

    private static void migrateOnce(Path folder, String url, String owner, String password) {
        Flyway.configure()
                .dataSource(url, owner, password)
                .initSql("set lock_timeout = '500ms'")
                .defaultSchema("keptword")
                .createSchemas(false)
                .locations("filesystem:" + folder)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .load()
                .migrate();
    }

    private String owner() {
        return settings.usesOutsideDatabase() ? settings.required("KEPTWORD_DB_OWNER", OUTSIDE) : Settings.OWNER_ROLE;
    }

    private String password() throws IOException {
        return settings.usesOutsideDatabase()
                ? settings.required("KEPTWORD_DB_OWNER_PASSWORD", OUTSIDE)
                : secrets.get(Databases.passwordName(Settings.OWNER_ROLE));
    }

    private String place() {
        return settings.usesOutsideDatabase()
                ? "the database of KEPTWORD_DB_URL"
                : settings.data().toString();
    }

    private String wayOut() throws IOException {
        if (settings.usesOutsideDatabase()) {
            return "empty the database yourself, or name another one";
        }
        return DataOrigin.isReal(settings)
                ? "move the folder away, or name another one with KEPTWORD_DATA"
                : "start over with ./run --fresh, which deletes that data";
    }

    /** The number of the last migration that an archive brings; 0 if it brings none. */
    static int newest(Path ear) throws IOException {
        int[] newest = new int[1];
        each(ear, (name, content) -> {
            Matcher number = NUMBERED.matcher(name);
            if (number.matches()) {
                newest[0] = Math.max(newest[0], Integer.parseInt(number.group(1)));
            }
        });
        return newest[0];
    }

    private static int extract(Path ear, Path target) throws IOException {
        int[] found = new int[1];
        each(ear, (name, content) -> {
            Path file = target.resolve(name).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("The archive contains a path outside its folder: " + name);
            }
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            found[0]++;
        });
        return found[0];
    }

    /** What is done with a migration of an archive. */
    @FunctionalInterface
    private interface Reader {
        void read(String name, InputStream content) throws IOException;
    }

    private static void each(Path ear, Reader reader) throws IOException {
        try (ZipFile archive = new ZipFile(ear.toFile())) {
            ZipEntry module = archive.getEntry("keptword-ejb.jar");
            if (module == null) {
                throw new LaunchFailure(ear + " contains no keptword-ejb.jar: the build is incomplete.");
            }
            try (InputStream packed = archive.getInputStream(module);
                    ZipInputStream jar = new ZipInputStream(packed)) {
                ZipEntry entry = jar.getNextEntry();
                while (entry != null) {
                    String name = entry.getName();
                    if (name.startsWith(FOLDER) && name.endsWith(".sql")) {
                        reader.read(name.substring(FOLDER.length()), jar);
                    }
                    entry = jar.getNextEntry();
                }
            }
        }
    }
}
