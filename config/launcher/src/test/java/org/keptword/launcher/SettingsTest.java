package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
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
        assertEquals(understood, settings(Map.of("KEPTWORD_ADDRESS", given)).baseUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keptword.example.org",
                "https://example.org/keptword",
                "ftp://example.org",
                "",
                "http://care.example.org",
                "https://care.example.org:99999",
                "https://care_example"
            })
    void whatIsNoAddressIsRefusedByItsName(String given) {
        String said = assertThrows(LaunchFailure.class, () -> settings(Map.of("KEPTWORD_ADDRESS", given)))
                .getMessage();
        assertTrue(said.contains("KEPTWORD_ADDRESS"), said);
    }

    @Test
    void underAPublicAddressTheSignInServiceIsBelowAPathOfIt() {
        Settings settings = settings(Map.of("KEPTWORD_ADDRESS", "https://Care.example.org/"));
        assertEquals("https://care.example.org/auth", settings.publicKeycloakUrl());
        assertEquals("https://care.example.org/auth/realms/keptword", settings.oidcPublicUrl());
        assertEquals("http://localhost:8180/realms/keptword", settings.oidcProviderUrl(), "asked on this machine");
        assertEquals(List.of("127.0.0.1"), settings.fronts());
        assertEquals(8080, settings.ports().http());
        assertEquals(
                List.of("10.0.0.7", "10.0.0.8"),
                settings(Map.of(
                                "KEPTWORD_ADDRESS",
                                "https://care.example.org",
                                "KEPTWORD_FRONT",
                                " 10.0.0.7 ,10.0.0.8"))
                        .fronts());
    }

    @Test
    void onThisMachineNobodyIsBelievedWhoSaysWhereTheyComeFrom() {
        Settings settings = settings(Map.of());
        assertEquals("http://localhost:8080", settings.baseUrl());
        assertEquals("http://localhost:8180/realms/keptword", settings.oidcPublicUrl());
        assertEquals(List.of(), settings.fronts());
        assertEquals(
                "http://localhost:8330",
                settings(Map.of("KEPTWORD_HTTP_PORT", "8330")).baseUrl());
    }

    @Test
    void aServerThatEncryptsByItselfListensAtThePortsOfItsAddressAndBelievesNobody() {
        Map<String, String> own = Map.of("KEPTWORD_TLS_CERTIFICATE", "c.pem", "KEPTWORD_TLS_KEY", "k.pem");
        Settings usual = settings(with(own, "KEPTWORD_ADDRESS", "https://care.example.org"));
        assertEquals(443, usual.ports().https());
        assertEquals(80, usual.ports().http());
        assertEquals(List.of(), usual.fronts());
        Settings moved = settings(with(own, "KEPTWORD_ADDRESS", "https://care.example.org:8443"));
        assertEquals(8443, moved.ports().https());
        assertEquals(8080, moved.ports().http());
        assertEquals("https://care.example.org:8443", moved.baseUrl());
        assertThrows(LaunchFailure.class, () -> settings(own), "an address that people reach over TLS is needed");
        assertThrows(
                LaunchFailure.class,
                () -> settings(with(
                        with(own, "KEPTWORD_ADDRESS", "https://care.example.org"), "KEPTWORD_CLUSTER", "8201,8211")),
                "several servers have a front");
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        Map<String, String> all = new HashMap<>(some);
        all.put(name, value);
        return all;
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
                Optional.of(folder.resolve("keys.json")),
                settings(Map.of("KEPTWORD_VAULT_KEYSET_FILE", "./keys.json")).file("KEPTWORD_VAULT_KEYSET_FILE"));
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
