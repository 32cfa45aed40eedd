package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://keptword.example.org/, https://keptword.example.org",
        "http://localhost:8330, http://localhost:8330"
    })
    void theAddressOfThePeopleEndsWithoutASlash(String given, String understood) {
        assertEquals(understood, settings(Map.of("KEPTWORD_BASE_URL", given)).baseUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"keptword.example.org", "https://example.org/keptword", "ftp://example.org", ""})
    void whatIsNoAddressIsRefusedByItsName(String given) {
        String said = assertThrows(LaunchFailure.class, () -> settings(Map.of("KEPTWORD_BASE_URL", given)))
                .getMessage();
        assertTrue(said.contains("KEPTWORD_BASE_URL"), said);
    }

    @Test
    void aSmallPracticeNeedsLessAndOptionsOfOnesOwnCount() {
        assertTrue(settings(Map.of()).serverMemory().contains("-XX:TieredStopAtLevel=1"));
        assertEquals(
                settings(Map.of()).serverMemory(),
                settings(Map.of("KEPTWORD_PROFILE", "small")).serverMemory());
        assertTrue(settings(Map.of("KEPTWORD_PROFILE", "large")).serverMemory().contains("-Xmx768m"));
        assertEquals(
                List.of("-Xmx2g", "-Xms2g"),
                settings(Map.of("KEPTWORD_PROFILE", "large", "KEPTWORD_JAVA_OPTS", " -Xmx2g  -Xms2g "))
                        .serverMemory());
        String said = assertThrows(LaunchFailure.class, () -> settings(Map.of("KEPTWORD_PROFILE", "huge")))
                .getMessage();
        assertTrue(said.contains("KEPTWORD_PROFILE") && said.contains("small or large"), said);
    }

    @Test
    void aNamedFileIsFoundFromTheFolderOfTheProject() {
        assertEquals(
                Optional.of(folder.resolve("practice.json")),
                settings(Map.of("KEPTWORD_PRACTICE_FILE", "./practice.json")).file("KEPTWORD_PRACTICE_FILE"));
    }

    @ParameterizedTest
    @CsvSource({"KEPTWORD_OIDC_PROVIDER_URL, KEPTWORD_OIDC_CLIENT_SECRET", "KEPTWORD_DB_URL, KEPTWORD_DB_USER"})
    void anOutsideServiceWithoutItsSecretIsRefusedBeforeAnythingIsTried(String service, String secret) {
        Settings settings = settings(Map.of(service, "nowhere"));
        String said = assertThrows(LaunchFailure.class, () -> new OutsideServices(settings).require())
                .getMessage();
        assertTrue(said.contains(service) && said.contains(secret), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.example.org/realms/keptword",
                "https://id.example.org/realms/keptword/",
                "https://id.example.org"
            })
    void whatIsNoRealmsAddressIsRefusedByItsName(String given) {
        Settings settings = settings(Map.of(
                "KEPTWORD_OIDC_PROVIDER_URL", given,
                "KEPTWORD_OIDC_CLIENT_SECRET", "x",
                "KEPTWORD_ACCOUNTS_CLIENT_SECRET", "x"));
        String said = assertThrows(LaunchFailure.class, () -> new OutsideServices(settings).require())
                .getMessage();
        assertTrue(said.contains("write it like"), said);
    }

    @Test
    void anOutsideDatabaseThatDoesNotAnswerIsNamed() {
        Settings settings = settings(Map.of(
                "KEPTWORD_DB_URL", "jdbc:postgresql://127.0.0.1:1/keptword",
                "KEPTWORD_DB_OWNER", "keptword_owner",
                "KEPTWORD_DB_OWNER_PASSWORD", "x",
                "KEPTWORD_DB_USER", "keptword_app",
                "KEPTWORD_DB_PASSWORD", "x",
                "KEPTWORD_DB_JOBS_USER", "keptword_jobs",
                "KEPTWORD_DB_JOBS_PASSWORD", "x"));
        String said = assertThrows(LaunchFailure.class, () -> new OutsideServices(settings).require())
                .getMessage();
        assertTrue(said.contains("keptword_owner (KEPTWORD_DB_OWNER)"), said);
    }

    @Test
    void anOutsideDatabaseNeedsTheRoleOfJobsToo() {
        Settings settings = settings(Map.of(
                "KEPTWORD_DB_URL", "jdbc:postgresql://127.0.0.1:1/keptword",
                "KEPTWORD_DB_OWNER", "keptword_owner",
                "KEPTWORD_DB_OWNER_PASSWORD", "x",
                "KEPTWORD_DB_USER", "keptword_app",
                "KEPTWORD_DB_PASSWORD", "x"));
        String said = assertThrows(LaunchFailure.class, () -> new OutsideServices(settings).require())
                .getMessage();
        assertTrue(said.contains("KEPTWORD_DB_JOBS_USER"), said);
    }

    @Test
    void aStandbyIsForTheDatabaseThatIsStartedHere() {
        String said = assertThrows(
                        LaunchFailure.class,
                        () -> settings(Map.of(
                                "KEPTWORD_STANDBY", "54321",
                                "KEPTWORD_DB_URL", "jdbc:postgresql://db.example.org/keptword")))
                .getMessage();
        assertTrue(said.contains("KEPTWORD_STANDBY") && said.contains("KEPTWORD_DB_URL"), said);
        assertThrows(LaunchFailure.class, () -> settings(Map.of("KEPTWORD_STANDBY", "true")));
        assertThrows(LaunchFailure.class, () -> settings(Map.of("KEPTWORD_STANDBY", "54320")), "the database's own");
    }

    @Test
    void theAddressNamesTheStandbyOnlyWhereThereIsOne() {
        assertEquals(
                "jdbc:postgresql://127.0.0.1:54320/keptword", settings(Map.of()).databaseUrl());
        assertEquals(
                "jdbc:postgresql://127.0.0.1:54320,127.0.0.1:54321/keptword?targetServerType=primary&hostRecheckSeconds=1",
                settings(Map.of("KEPTWORD_STANDBY", "54321")).databaseUrl());
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.from(folder, environment);
    }
}
