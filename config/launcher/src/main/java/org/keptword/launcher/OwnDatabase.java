package org.keptword.launcher;

import java.io.IOException;
import java.sql.SQLException;

/** The database for a command that works while nothing else runs: one that does not run is started for that time, and nothing else is. */
final class OwnDatabase {

    private final Settings settings;
    private final StartupProgress progress;

    OwnDatabase(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Does something while the database runs. A database that somebody else runs is taken as it is. */
    int during(RunLock.Work work) throws IOException, SQLException {
        if (settings.usesOutsideDatabase()
                || OwnProcess.recorded(settings, PostgresServer.service(settings))
                        .isPresent()) {
            return work.run();
        }
        if (!PostgresServer.hasData(settings)) {
            throw new LaunchFailure("There is no database in " + settings.data() + ".");
        }
        if (settings.ports().hasStandby()) {
            throw new LaunchFailure("With a standby, start the database and its standby before this command.");
        }
        return RunLock.held(settings, () -> {
            PostgresServer postgres =
                    new PostgresServer(settings, new Secrets(settings.data().resolve("secrets")));
            progress.step("Starting PostgreSQL", () -> postgres.start(new Software(settings).postgres()));
            try {
                return work.run();
            } finally {
                OwnProcess running = OwnProcess.recorded(settings, PostgresServer.NAME)
                        .orElseThrow(() -> new LaunchFailure("PostgreSQL has ended by itself."));
                PostgresServer.stop(settings, running);
            }
        });
    }
}
