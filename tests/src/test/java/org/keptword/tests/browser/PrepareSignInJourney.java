package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.LaunchFailure;
import org.keptword.launcher.Settings;
import org.keptword.launcher.SignInPreparation;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.SignInFrom;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A Keycloak of one's own: the one of this run, with realms that its operator made. */
@Tag(Suite.SITE)
class PrepareSignInJourney extends BrowserJourney {

    private static final String PASSWORD = "quiet river stone";
    private static final String BY_HAND = "made-by-hand";
    private static final String MISSING = "not-there-yet";

    private final KeycloakOperator desk = KeycloakOperator.open();

    @Test
    void aRealmMadeByHandGetsTheLookTheRulesTheClientsAndTheWayIn() throws IOException, InterruptedException {
        desk.post(
                "",
                Json.createObjectBuilder()
                        .add("realm", BY_HAND)
                        .add("enabled", true)
                        .add("resetPasswordAllowed", true)
                        .add(
                                "clients",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("clientId", "keptword")
                                                .add("publicClient", false)
                                                .add("directAccessGrantsEnabled", true)
                                                .add("redirectUris", Json.createArrayBuilder(List.of("*")))))
                        .build());
        try {
            String said = prepare(BY_HAND, TestStack.current().secret("keycloak-admin"));
            assertFalse(said.contains("Left out"), said);
            assertFalse(said.contains(TestStack.current().secret("keycloak-admin")), "the password is said nowhere");
            assertPrepared(BY_HAND);

            JsonObject client = client(BY_HAND, "keptword");
            assertFalse(client.getBoolean("directAccessGrantsEnabled"));
            assertEquals(
                    "[\"" + TestStack.current().baseUrl() + "/*\"]",
                    client.getJsonArray("redirectUris").toString());
            assertEquals(
                    "oidc-audience-mapper",
                    client.getJsonArray("protocolMappers").getJsonObject(0).getString("protocolMapper"));

            String again = prepare(BY_HAND, TestStack.current().secret("keycloak-admin"));
            assertTrue(again.contains("already there"), again);
            assertEquals(
                    List.of("sign-in"),
                    desk.get("/" + BY_HAND + "/authentication/flows").getValuesAs(JsonObject.class).stream()
                            .map(flow -> flow.getString("alias"))
                            .filter(alias -> alias.startsWith("sign-in"))
                            .filter(alias -> !alias.contains("second") && !alias.contains("then"))
                            .toList());
        } finally {
            desk.delete("/" + BY_HAND);
        }
    }

    @Test
    void aRealmThatIsMissingIsCreated() throws IOException, InterruptedException {
        try {
            assertTrue(prepare(MISSING, TestStack.current().secret("keycloak-admin"))
                    .contains("created"));
            assertPrepared(MISSING);
        } finally {
            desk.delete("/" + MISSING);
        }
    }

    @Test
    void nothingIsChangedWithoutTheRightPasswordNorInTheRealmOfAdministrators() throws IOException {
        String password = "not the password";
        LaunchFailure refused = assertThrows(LaunchFailure.class, () -> prepare(BY_HAND, password));
        assertTrue(refused.getMessage().contains("does not accept"), refused.getMessage());
        assertFalse(refused.getMessage().contains(password));
        String right = TestStack.current().secret("keycloak-admin");
        assertThrows(LaunchFailure.class, () -> prepare("master", right));
        StartupProgress quiet = new StartupProgress(new PrintStream(new ByteArrayOutputStream()));
        assertThrows(
                LaunchFailure.class,
                () -> new SignInPreparation(TestStack.current().settings(), quiet).run("admin", right),
                "the Keycloak of ./run needs no preparation");
    }

    /** Staff set up a second factor, in our look; clients do not; and our service account may manage accounts. */
    private void assertPrepared(String realm) throws IOException, InterruptedException {
        Page counselor = signInThere(realm, desk.makeAccount(realm, "counselor", PASSWORD));
        assertThat(counselor.locator("#totp")).isVisible();
        assertThat(counselor.locator("#kc-header #keptword-leave")).isVisible();
        Page client = signInThere(realm, desk.makeAccount(realm, "client", PASSWORD));
        client.waitForURL(url -> url.startsWith(TestStack.current().baseUrl()) && url.contains("code="));
        client.navigate(SignInFrom.page(realm, "&kc_action=webauthn-register-passwordless"));
        assertThat(client.locator("#registerWebAuthn")).isVisible();
        client.navigate(TestStack.current().keycloakUrl() + "/realms/" + realm + "/account");
        assertThat(client.locator("#kc-error-message")).isVisible();
        String service = desk.get("/" + realm + "/users?username=service-account-keptword-accounts")
                .getJsonObject(0)
                .getString("id");
        String management = client(realm, "realm-management").getString("id");
        assertEquals(
                List.of("manage-users"),
                desk
                        .get("/" + realm + "/users/" + service + "/role-mappings/clients/" + management)
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(role -> role.getString("name"))
                        .toList());
    }

    private JsonObject client(String realm, String id) throws IOException, InterruptedException {
        return desk.get("/" + realm + "/clients?clientId=" + id).getJsonObject(0);
    }

    private Page signInThere(String realm, String login) {
        expectComplaint(".");
        Page page = device(Look.DESK).newPage();
        page.navigate(SignInFrom.page(realm, ""));
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        return page;
    }

    /** Runs the command as an operator would; returns what it said. */
    private static String prepare(String realm, String password) throws IOException {
        Map<String, String> environment =
                new HashMap<>(TestStack.current().settings().environment());
        environment.put("KEPTWORD_OIDC_PROVIDER_URL", TestStack.current().keycloakUrl() + "/realms/" + realm);
        environment.put("KEPTWORD_OIDC_CLIENT_SECRET", "one \"secret\"");
        environment.put("KEPTWORD_ACCOUNTS_CLIENT_SECRET", "another secret");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Settings settings = Settings.from(Path.of(System.getProperty("keptword.home")), environment);
        new SignInPreparation(settings, new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8)))
                .run("admin", password);
        return said.toString(StandardCharsets.UTF_8);
    }
}
