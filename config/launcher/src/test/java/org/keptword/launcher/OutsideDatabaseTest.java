package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database that somebody else runs must have before a start. */
class OutsideDatabaseTest {

    private final Path folder = Path.of("target/outside-database").toAbsolutePath();

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void theRolesOfPeopleAndOfJobsAreApartAndBoundByRowLevelSecurity() throws Exception {
        Map<String, String> environment = RunningPostgres.environment(folder.resolve("data"));
        Settings own = Settings.from(folder.resolve("project"), environment);
        try (RunningPostgres postgres = RunningPostgres.on(own);
                Connection connection = postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            Secrets secrets = new Secrets(own.data().resolve("secrets"));
            environment.put("KEPTWORD_DB_URL", own.databaseUrl());
            environment.put("KEPTWORD_DB_OWNER", Settings.OWNER_ROLE);
            environment.put("KEPTWORD_DB_OWNER_PASSWORD", secrets.get(Databases.passwordName(Settings.OWNER_ROLE)));
            environment.put("KEPTWORD_DB_USER", Settings.APP_ROLE);
            environment.put("KEPTWORD_DB_PASSWORD", secrets.get(Databases.passwordName(Settings.APP_ROLE)));
            environment.put("KEPTWORD_DB_JOBS_USER", Settings.JOBS_ROLE);
            environment.put("KEPTWORD_DB_JOBS_PASSWORD", secrets.get(Databases.passwordName(Settings.JOBS_ROLE)));
            OutsideServices services = new OutsideServices(Settings.from(folder.resolve("project"), environment));
            assertDoesNotThrow(services::require);

            for (String[] excess : new String[][] {
                {"alter role keptword_jobs bypassrls", "alter role keptword_jobs nobypassrls", "keptword_jobs is exempt"
                },
                {
                    "grant keptword_jobs to keptword_app",
                    "revoke keptword_jobs from keptword_app",
                    "a member of keptword_jobs"
                },
                {
                    "grant keptword_app to keptword_jobs",
                    "revoke keptword_app from keptword_jobs",
                    "a member of keptword_app"
                }
            }) {
                statement.execute(excess[0]);
                String said =
                        assertThrows(LaunchFailure.class, services::require).getMessage();
                assertTrue(said.contains(excess[2]), said);
                statement.execute(excess[1]);
            }
            assertDoesNotThrow(services::require);
        }
    }
}
