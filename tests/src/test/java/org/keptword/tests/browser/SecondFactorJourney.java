package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.SignInFlow;
import org.keptword.tests.harness.SignInFrom;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/**
 * The realm as it is where there is real work, beside the one of the demonstration in the same Keycloak. Whoever comes in is sent to the
 * application with a code, which is worth nothing there: it belongs to another realm.
 */
@Tag(Suite.SITE)
class SecondFactorJourney extends BrowserJourney {

    private static final String REALM = "real-work";
    private static final String EARLIER = "earlier-work";
    private static final String PASSWORD = "quiet river stone";

    private static JsonObject realm;

    @BeforeAll
    static void makeTheRealm() throws IOException, InterruptedException {
        realm = KeycloakOperator.realWork();
        KeycloakOperator.open()
                .post("", Json.createObjectBuilder(realm).add("realm", REALM).build());
    }

    @AfterAll
    static void removeTheRealm() throws IOException, InterruptedException {
        KeycloakOperator.open().delete("/" + REALM);
    }

    @Test
    void aCounselorWithoutASecondFactorSetsOneUpBeforeComingInAndIsAskedForItEverAfter()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = account("counselor");
        Page page = signInThere(login);
        assertThat(page.locator("#totp")).isVisible();
        assertTrue(page.url().startsWith(TestStack.current().keycloakUrl()), "the password alone lets nobody in");
        assertAccessible(page);
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        page.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        page.locator("#saveTOTPBtn").click();
        assertIsIn(page);

        Page again = signInThere(login);
        assertThat(again.locator("#otp")).isVisible();
        again.locator("#otp").fill("000000");
        again.locator("#kc-login").click();
        assertThat(again.locator("#otp")).isVisible();
        again.locator("#otp").fill(OneTimeNumber.of(secret, 1));
        again.locator("#kc-login").click();
        assertIsIn(again);
    }

    @Test
    void neitherASupervisorNorAManagerNorSomebodyWithoutARoleComesInByThePasswordAlone()
            throws IOException, InterruptedException {
        for (String role : new String[] {"supervisor", "manager", ""}) {
            Page page = signInThere(account(role));
            assertThat(page.locator("#totp")).isVisible();
        }
    }

    @Test
    void aClientComesInByThePasswordAloneAndWithANumberWhoWantsToBeAskedForOne()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = account("client");
        assertIsIn(signInThere(login));

        Page choosing = device(Look.PHONE).newPage();
        expectComplaint(".");
        choosing.navigate(SignInFrom.page(REALM, "&kc_action=CONFIGURE_TOTP"));
        password(choosing, login);
        choosing.locator("#mode-manual").click();
        String secret = choosing.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        choosing.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        choosing.locator("#saveTOTPBtn").click();
        assertIsIn(choosing);
        Page again = signInThere(login);
        assertThat(again.locator("#otp")).isVisible();
    }

    @Test
    void aPasskeyIsEnoughForACounselorAndAPasswordStillIsNot()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = account("counselor");
        Page page = signInThere(login);
        Authenticator.giveTo(page);
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        page.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        page.locator("#saveTOTPBtn").click();
        assertIsIn(page);

        assertPasskeyIsEnough(page);
        assertThat(signInThere(login).locator("#otp")).isVisible();
    }

    @Test
    void aPasskeyIsEnoughForAClientWhoIsAskedForANumberAfterThePassword()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = account("client");
        Page page = signInThere(login);
        Authenticator.giveTo(page);
        assertIsIn(page);
        page.navigate(SignInFrom.page(REALM, "&kc_action=CONFIGURE_TOTP"));
        page.locator("#mode-manual").click();
        String secret = page.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        page.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        page.locator("#saveTOTPBtn").click();
        assertIsIn(page);

        assertPasskeyIsEnough(page);
        assertThat(signInThere(login).locator("#otp")).isVisible();
    }

    /** Adds one where somebody is signed in, ends that sign-in and comes in by it: nothing is typed. */
    private static void assertPasskeyIsEnough(Page page) {
        page.navigate(SignInFrom.page(REALM, "&kc_action=webauthn-register-passwordless"));
        page.locator("#registerWebAuthn").click();
        assertIsIn(page);
        page.context().clearCookies();
        page.navigate("about:blank");
        page.navigate(SignInFrom.page(REALM, ""));
        assertIsIn(page);
    }

    @Test
    void nobodySignsInByAnAddressNorGetsALinkToIt() throws IOException, InterruptedException {
        String login = account("client");
        KeycloakOperator desk = KeycloakOperator.open();
        desk.put(
                "/" + REALM + "/users/" + desk.id(REALM, login),
                Json.createObjectBuilder()
                        .add("email", "ana@example.org")
                        .add("emailVerified", true)
                        .build());
        Page page = signInThere("ana@example.org");
        assertThat(page.locator("#kc-login")).isVisible();
        assertThat(page.locator("a[href*=reset-credentials]")).hasCount(0);
        assertIsIn(signInThere(login));
    }

    /** A realm of an earlier version: Keycloak imports one that is there already never again. */
    @Test
    void aRealmThatWasThereBeforeIsBroughtToTheSecondFactorAndStaysAsItIsAfterwards()
            throws IOException, InterruptedException {
        KeycloakOperator desk = KeycloakOperator.open();
        JsonObjectBuilder before = Json.createObjectBuilder(realm);
        List.of("authenticationFlows", "authenticatorConfig", "browserFlow").forEach(before::remove);
        desk.post("", before.add("realm", EARLIER).build());
        try {
            String counselor = account(EARLIER, "counselor");
            String client = account(EARLIER, "client");
            assertIsIn(signInThere(EARLIER, counselor));

            assertEquals(Optional.of(true), bind(EARLIER, TestStack.current().secret("keycloak-admin")));

            assertEquals(0, sessions(EARLIER, counselor), "whoever came in by the password alone is asked again");
            assertThat(signInThere(EARLIER, counselor).locator("#totp")).isVisible();
            assertIsIn(signInThere(EARLIER, client));
            assertEquals(Optional.of(false), bind(EARLIER, TestStack.current().secret("keycloak-admin")));
            assertEquals(1, sessions(EARLIER, client), "nobody is put out by a start that finds all well");
            assertEquals(List.of("sign-in"), flows(desk));

            weaken(desk);
            assertIsIn(signInThere(EARLIER, account(EARLIER, "counselor")));
            assertEquals(Optional.of(true), bind(EARLIER, TestStack.current().secret("keycloak-admin")));
            assertThat(signInThere(EARLIER, account(EARLIER, "counselor")).locator("#totp"))
                    .isVisible();
            assertEquals(List.of("sign-in 2"), flows(desk));
            assertEquals(Optional.empty(), bind(EARLIER, "another password"));
        } finally {
            desk.delete("/" + EARLIER);
        }
    }

    @Test
    void theRealmAsItIsImportedIsTakenAsItIs() throws IOException, SQLException {
        assertEquals(Optional.of(false), bind(REALM, TestStack.current().secret("keycloak-admin")));
        try (Connection keycloak = DriverManager.getConnection(
                TestStack.current().databaseUrl().replaceFirst("/keptword$", "/keycloak"),
                "postgres",
                TestStack.current().secret("postgres-superuser"))) {
            assertEquals(Optional.of("sign-in"), SignInFlow.bound(keycloak, REALM));
            assertTrue(SignInFlow.isOurs("sign-in") && SignInFlow.isOurs("sign-in 2"));
            assertFalse(SignInFlow.isOurs(SignInFlow.bound(keycloak, "keptword").orElseThrow()), "the demonstration's");
            assertEquals(Optional.empty(), SignInFlow.bound(keycloak, "nowhere"));
        }
    }

    private static Optional<Boolean> bind(String realm, String password) throws IOException {
        return SignInFlow.bind(TestStack.current().keycloakUrl(), realm, password);
    }

    private static List<String> flows(KeycloakOperator desk) throws IOException, InterruptedException {
        return desk.get("/" + EARLIER + "/authentication/flows").getValuesAs(JsonObject.class).stream()
                .map(flow -> flow.getString("alias"))
                .filter(alias -> alias.startsWith("sign-in"))
                .toList();
    }

    /** Somebody switches the number off. */
    private static void weaken(KeycloakOperator desk) throws IOException, InterruptedException {
        String place = "/" + EARLIER + "/authentication/flows/sign-in/executions";
        for (JsonObject step : desk.get(place).getValuesAs(JsonObject.class)) {
            if (step.getInt("level") == 1 && step.getString("requirement").equals("CONDITIONAL")) {
                desk.put(
                        place,
                        Json.createObjectBuilder(step)
                                .add("requirement", "DISABLED")
                                .build());
            }
        }
    }

    private static int sessions(String realm, String login) throws IOException, InterruptedException {
        KeycloakOperator desk = KeycloakOperator.open();
        return desk.get("/" + realm + "/users/" + desk.id(realm, login) + "/sessions")
                .size();
    }

    private String account(String role) throws IOException, InterruptedException {
        return account(REALM, role);
    }

    private String account(String realm, String role) throws IOException, InterruptedException {
        return KeycloakOperator.open().makeAccount(realm, role, PASSWORD);
    }

    /** The sign-in as the application asks for it, on a device of its own. */
    private Page signInThere(String login) {
        return signInThere(REALM, login);
    }

    private Page signInThere(String realm, String login) {
        expectComplaint(".");
        BrowserContext device = device(Look.DESK);
        Page page = device.newPage();
        page.navigate(SignInFrom.page(realm, ""));
        password(page, login);
        return page;
    }

    private static void password(Page page, String login) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private static void assertIsIn(Page page) {
        page.waitForURL(url -> url.startsWith(TestStack.current().baseUrl()) && url.contains("code="));
    }
}
