package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    private static String text;
    private static JsonObject realm;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("../keycloak/keptword-realm.json"));
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            realm = reader.readObject();
        }
    }

    @Test
    void theFourRolesAreThere() {
        assertEquals(
                Set.of("counselor", "supervisor", "manager", "client"),
                realm.getJsonObject("roles").getJsonArray("realm").stream()
                        .map(role -> role.asJsonObject().getString("name"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyDemonstrationAccountHasItsRoleAndItsFixedId() {
        Map<String, String> accounts = new TreeMap<>();
        for (JsonValue value : realm.getJsonArray("users")) {
            JsonObject user = value.asJsonObject();
            if (user.containsKey("serviceAccountClientId")) {
                continue;
            }
            assertTrue(
                    user.getString("id").matches("00000000-0000-4000-8000-0000000001\\d\\d"),
                    user.getString("username"));
            assertEquals(
                    "keptword",
                    user.getJsonArray("credentials").getJsonObject(0).getString("value"));
            accounts.put(
                    user.getString("username"), user.getJsonArray("realmRoles").getString(0));
        }
        assertEquals(
                "{client1=client, client10=client, client2=client, client3=client, client4=client, client5=client, client7=client, "
                        + "client8=client, client9=client, counselor1=counselor, counselor2=counselor, counselor9=counselor, "
                        + "manager1=manager, supervisor1=supervisor}",
                accounts.toString());
    }

    @Test
    void theApplicationSignsInByCodeWithPkceAndItsTokensNameIt() {
        JsonObject client = client("keptword");
        assertTrue(client.getBoolean("standardFlowEnabled"));
        assertFalse(client.getBoolean("implicitFlowEnabled"));
        assertFalse(client.getBoolean("directAccessGrantsEnabled"));
        assertFalse(client.getBoolean("publicClient"));
        assertEquals("S256", client.getJsonObject("attributes").getString("pkce.code.challenge.method"));
        JsonObject mapper = client.getJsonArray("protocolMappers").getJsonObject(0);
        assertEquals("oidc-audience-mapper", mapper.getString("protocolMapper"));
        assertEquals("keptword", mapper.getJsonObject("config").getString("included.client.audience"));
    }

    @Test
    void theProbesTokensAreMeantForNobodyHere() {
        JsonObject client = client("keptword-probe");
        assertTrue(client.getBoolean("publicClient"));
        assertTrue(client.getBoolean("directAccessGrantsEnabled"));
        assertFalse(client.containsKey("protocolMappers"));
    }

    @Test
    void theServiceAccountMayManageAccountsAndNothingElse() {
        JsonObject account = realm.getJsonArray("users").stream()
                .map(JsonValue::asJsonObject)
                .filter(user -> user.containsKey("serviceAccountClientId"))
                .findFirst()
                .orElseThrow();
        assertEquals("keptword-accounts", account.getString("serviceAccountClientId"));
        assertEquals(
                Set.of("realm-management"), account.getJsonObject("clientRoles").keySet());
        assertEquals(
                "[\"manage-users\"]",
                account.getJsonObject("clientRoles")
                        .getJsonArray("realm-management")
                        .toString());
    }

    @Test
    void tokensAreShortAndGuessingPasswordsIsSlow() {
        assertEquals(60, realm.getInt("accessTokenLifespan"));
        assertEquals(900, realm.getInt("ssoSessionIdleTimeout"));
        assertTrue(realm.getBoolean("bruteForceProtected"));
        assertFalse(realm.getBoolean("rememberMe"));
        assertFalse(realm.getBoolean("registrationAllowed"));
        assertFalse(realm.getBoolean("revokeRefreshToken"));
        for (JsonValue client : realm.getJsonArray("clients")) {
            assertEquals(
                    "false", client.asJsonObject().getJsonObject("attributes").getString("oidc.ciba.grant.enabled"));
        }
    }

    @Test
    void twoPartnersMayShareAMailboxAndNobodyNeedsOne() {
        assertFalse(realm.getBoolean("loginWithEmailAllowed"));
        assertTrue(realm.getBoolean("duplicateEmailsAllowed"));
        JsonObject profile = realm.getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0);
        String written = profile.getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0);
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            for (JsonValue attribute : reader.readObject().getJsonArray("attributes")) {
                assertFalse(attribute.asJsonObject().containsKey("required"), attribute.toString());
            }
        }
    }

    @Test
    void englishAndSpanishAreOffered() {
        JsonArray locales = realm.getJsonArray("supportedLocales");
        assertEquals(
                Set.of("en", "es"),
                locales.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet()));
        assertTrue(realm.getBoolean("internationalizationEnabled"));
    }

    @Test
    void peopleSignInInTheLanguagesOfTheApplication(@TempDir Path folder) throws IOException {
        List<String> offered = OfferedLanguages.in(archive(folder, "en\neo\nes\n"));
        assertEquals(List.of("en", "eo", "es"), offered);
        assertEquals(
                "[\"en\",\"eo\",\"es\"]",
                OfferedLanguages.realm(realm, offered)
                        .getJsonArray("supportedLocales")
                        .toString());
    }

    @Test
    void withoutAnArchiveTheLanguagesAreThoseOfTheFile(@TempDir Path folder) throws IOException {
        assertEquals(realm, OfferedLanguages.realm(realm, OfferedLanguages.in(folder.resolve("none.ear"))));
    }

    private static Path archive(Path folder, String codes) throws IOException {
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(module)) {
            jar.putNextEntry(new ZipEntry("org/keptword/shared/Languages.class"));
            jar.putNextEntry(new ZipEntry("org/keptword/shared/languages.txt"));
            jar.write(codes.getBytes(StandardCharsets.UTF_8));
        }
        Path ear = folder.resolve("keptword.ear");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(ear))) {
            out.putNextEntry(new ZipEntry("keptword-ejb.jar"));
            out.write(module.toByteArray());
        }
        return ear;
    }

    @Test
    void noSecretStandsInTheFile() {
        for (JsonValue client : realm.getJsonArray("clients")) {
            String secret = client.asJsonObject().getString("secret", "${NONE}");
            assertTrue(secret.startsWith("${") && secret.endsWith("}"), "a secret in the realm file");
        }
        assertFalse(text.contains("privateKey"));
    }

    private static JsonObject client(String id) {
        return realm.getJsonArray("clients").stream()
                .map(JsonValue::asJsonObject)
                .filter(client -> client.getString("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutTheDemonstrationNobodyButTheServiceAccountCanSignIn(@TempDir Path folder) throws IOException {
        JsonObject real = written(folder, false);
        assertEquals(1, real.getJsonArray("users").size());
        assertTrue(real.getJsonArray("users")
                .getJsonObject(0)
                .getString("username")
                .equals("service-account-keptword-accounts"));
        assertEquals(
                Set.of("keptword", "keptword-accounts", "admin-cli"),
                real.getJsonArray("clients").stream()
                        .map(client -> client.asJsonObject().getString("clientId"))
                        .collect(Collectors.toSet()));
        assertEquals(realm.getJsonObject("roles"), real.getJsonObject("roles"));
    }

    @Test
    void withoutTheDemonstrationWhoeverIsNoClientNeedsASecondFactor(@TempDir Path folder) throws IOException {
        JsonObject real = written(folder, false);
        Map<String, String> flows = new TreeMap<>();
        for (JsonValue flow : real.getJsonArray("authenticationFlows")) {
            flows.put(
                    flow.asJsonObject().getString("alias"),
                    flow.asJsonObject().getJsonArray("authenticationExecutions").stream()
                            .map(JsonValue::asJsonObject)
                            .map(step -> step.getString("authenticator", step.getString("flowAlias", "")) + " "
                                    + step.getString("requirement"))
                            .collect(Collectors.joining(", ")));
        }
        assertEquals("sign-in", real.getString("browserFlow"));
        assertEquals(
                "conditional-user-role REQUIRED, conditional-credential REQUIRED, auth-otp-form REQUIRED",
                flows.get("sign-in second factor of staff"));
        JsonObject staff = real.getJsonArray("authenticatorConfig").getJsonObject(0);
        assertEquals(
                "{\"condUserRole\":\"client\",\"negate\":\"true\"}",
                staff.getJsonObject("config").toString());
        assertFalse(realm.containsKey("browserFlow"), "the demonstration keeps the usual way in");
    }

    @Test
    void aPasskeyIsOnTheDeviceAndTheDeviceAsksWhoHoldsIt() {
        assertTrue(realm.getBoolean("webAuthnPolicyPasswordlessPasskeysEnabled"));
        assertEquals("Yes", realm.getString("webAuthnPolicyPasswordlessRequireResidentKey"));
        assertEquals("required", realm.getString("webAuthnPolicyPasswordlessUserVerificationRequirement"));
        assertEquals("none", realm.getString("webAuthnPolicyPasswordlessAttestationConveyancePreference"));
    }

    @Test
    void nobodyGetsANewPasswordByMail(@TempDir Path folder) throws IOException {
        assertFalse(written(folder, false).getBoolean("resetPasswordAllowed"));
        assertFalse(realm.getBoolean("resetPasswordAllowed"));
    }

    @Test
    void withTheDemonstrationTheRealmIsWrittenAsItStands(@TempDir Path folder) throws IOException {
        assertEquals(realm, written(folder, true));
    }

    private static JsonObject written(Path folder, boolean demo) throws IOException {
        Path target = folder.resolve("keptword-realm.json");
        Realm.write(Path.of("../keycloak/keptword-realm.json"), target, demo, List.of());
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(target))) {
            return reader.readObject();
        }
    }

    @Test
    void commonPasswordsAreRefusedAndNobodyIsLockedOutForLong() throws IOException {
        assertTrue(realm.getString("passwordPolicy").contains("passwordBlacklist(keptword-common.txt)"));
        Set<String> common = Set.copyOf(Files.readAllLines(Path.of("../keycloak/common-passwords.txt")));
        assertTrue(common.size() > 2_000, () -> "common passwords: " + common.size());
        assertTrue(common.containsAll(Set.of("password1", "qwerty123", "12345678", "iloveyou1", "tequiero123")));
        assertFalse(common.contains("keptword"), "the demonstration's own");
        assertTrue(common.stream().allMatch(one -> one.length() >= 8 && one.equals(one.toLowerCase(Locale.ROOT))));
        assertTrue(realm.getBoolean("bruteForceProtected"));
        assertTrue(realm.getInt("maxFailureWaitSeconds") <= 120, "a partner who guesses must not keep the other out");
        assertTrue(realm.getInt("failureFactor") >= 10);
        assertTrue(realm.getJsonArray("eventsListeners").isEmpty(), "no names in the log");
    }

    @Test
    void tokensForAPasswordAreForTheTestClientAlone() {
        assertEquals(
                Set.of("keptword-probe"),
                realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                        .filter(client -> client.getBoolean("directAccessGrantsEnabled"))
                        .map(client -> client.getString("clientId"))
                        .collect(Collectors.toSet()));
        assertTrue(realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .anyMatch(client -> client.getString("clientId").equals("admin-cli")));
    }
}
