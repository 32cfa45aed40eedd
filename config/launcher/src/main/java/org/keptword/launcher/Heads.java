package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.HeadDatabase;
import org.keptword.custody.HeadFolder;
import org.keptword.custody.HeadStore;

/** Where the signed heads of the audit log are kept. */
final class Heads {

    private static final String USER = "KEPTWORD_TRAIL_HEADS_USER";
    private static final String PASSWORD = "KEPTWORD_TRAIL_HEADS_PASSWORD";

    private Heads() {}

    /** Returns the database that {@link HeadDatabase#URL} names, else the folder. */
    static HeadStore store(Settings settings) {
        return database(settings)
                .<HeadStore>map(database -> database)
                .orElseGet(() -> new HeadFolder(folder(settings)));
    }

    /** Returns the folder of the heads, where no database has them. */
    static Path folder(Settings settings) {
        return settings.file(AuditLogKey.HEADS).orElse(settings.data().resolve("trail-heads"));
    }

    private static Optional<HeadDatabase> database(Settings settings) {
        return settings.value(HeadDatabase.URL).map(url -> {
            String user = settings.required(USER, HeadDatabase.URL);
            String password = settings.required(PASSWORD, HeadDatabase.URL);
            return new HeadDatabase(() -> DriverManager.getConnection(url, user, password));
        });
    }

    /** Refuses a database that does not give its heads. Those that only the folder has are moved there. */
    static void ensure(Settings settings, StartupProgress progress) throws IOException {
        Optional<HeadDatabase> database = database(settings);
        if (database.isEmpty()) {
            return;
        }
        List<UUID> known = practices(database.get());
        HeadFolder folder = new HeadFolder(folder(settings));
        List<UUID> left = folder.practices();
        for (UUID practice : left) {
            if (!known.contains(practice)) {
                database.get().write(folder.read(practice).orElseThrow());
            }
            folder.retire(practice);
        }
        if (!left.isEmpty()) {
            progress.say("The audit log's heads were moved from " + folder(settings) + " to the database of "
                    + HeadDatabase.URL + ".");
        }
    }

    private static List<UUID> practices(HeadDatabase database) {
        try {
            return database.practices();
        } catch (IOException refused) {
            throw new LaunchFailure(
                    "The database of " + HeadDatabase.URL + " did not return the audit log's heads: "
                            + refused.getMessage() + ". config/heads/heads.sql creates its tables and its role.",
                    refused);
        }
    }

    /** Refuses to forget heads that a database has. */
    static void requireOwn(Settings settings) {
        if (settings.value(HeadDatabase.URL).isPresent()) {
            throw new LaunchFailure("--fresh does not delete the audit log's heads in the database of "
                    + HeadDatabase.URL
                    + ", and a new audit log does not match them. Empty keptword_heads.head yourself and"
                    + " name another data folder with KEPTWORD_DATA.");
        }
    }
}
