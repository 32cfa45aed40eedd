package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Settings;
import org.keptword.launcher.SignInPreparation;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.SignInFrom;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A realm that was prepared with a provider of the practice: who comes in by it, and what is kept of them. */
@Tag(Suite.SITE)
class ProviderRealmJourney extends BrowserJourney {

    private static final String REALM = "with-provider";
    private static final String PASSWORD = "quiet river stone";

    private static PracticeProvider provider;

    private final KeycloakOperator desk = KeycloakOperator.open();

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        provider = PracticeProvider.make("practice-provider");
        String said = prepare(provider.settings());
        assertTrue(said.contains(REALM + "/broker/provider/endpoint"), said);
        assertFalse(said.contains(provider.settings().get("KEPTWORD_SIGN_IN_CLIENT_SECRET")), said);
    }

    @AfterAll
    static void remove() throws IOException, InterruptedException {
        KeycloakOperator.open().delete("/" + REALM);
        provider.remove();
    }

    @Test
    void aClientLinksAndComesInByTheProviderAloneAndNothingOfThePersonIsTakenOver()
            throws IOException, InterruptedException, SQLException {
        String login = desk.makeAccount(REALM, "client", PASSWORD);
        PracticeProvider.Person person = provider.person();
        link(login, person);
        assertNothingIsKeptOf(person);

        Page page = byProvider(person);
        assertIsIn(page);
        assertNothingIsKeptOf(person);
        JsonObject account = account(login);
        for (String name : List.of("email", "firstName", "lastName")) {
            assertFalse(account.containsKey(name), name);
        }
        JsonObject link = links(login).get(0);
        assertEquals(link.getString("userId"), link.getString("userName"), "no name and no address");

        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                        .setPath("/realms/" + REALM + "/"));
        page.navigate(SignInFrom.page(REALM, ""));
        page.locator(PracticeProvider.BUTTON).click();
        provider.enter(page, person); // though the provider knows who is there
        assertIsIn(page);
    }

    @Test
    void staffAreAskedForTheirNumberAfterTheProvider()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = desk.makeAccount(REALM, "counselor", PASSWORD);
        PracticeProvider.Person person = provider.person();
        Page linking = asks(login, "&kc_action=idp_link:provider");
        linking.locator("#mode-manual").click();
        String secret = linking.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        linking.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        linking.locator("#saveTOTPBtn").click();
        linking.locator("#kc-continue").click();
        provider.enter(linking, person);
        assertIsIn(linking);

        Page page = byProvider(person);
        assertThat(page.locator("#otp")).isVisible();
        assertAccessible(page);
        page.locator("#otp").fill("000000");
        page.locator("#kc-login").click();
        assertThat(page.locator("#otp")).isVisible();
        page.locator("#otp").fill(OneTimeNumber.of(secret, 1));
        page.locator("#kc-login").click();
        assertIsIn(page);
    }

    @Test
    void wrongNumbersAfterTheProviderLockTheAccountForThisAddress()
            throws IOException, InterruptedException, GeneralSecurityException {
        String login = desk.makeAccount(REALM, "supervisor", PASSWORD);
        PracticeProvider.Person person = provider.person();
        Page linking = asks(login, "&kc_action=idp_link:provider");
        linking.locator("#mode-manual").click();
        String secret = linking.locator("#kc-totp-secret-key").innerText().replaceAll("\\s", "");
        linking.locator("#totp").fill(OneTimeNumber.of(secret, 0));
        linking.locator("#saveTOTPBtn").click();
        linking.locator("#kc-continue").click();
        provider.enter(linking, person);
        assertIsIn(linking);

        Page page = byProvider(person);
        for (int i = 0; i < 10; i++) {
            page.locator("#otp").fill("000000");
            page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> page.locator("#kc-login").click());
            assertThat(page.locator("#input-error-otp")).isVisible();
        }
        page.locator("#otp").fill(OneTimeNumber.of(secret, 1));
        page.locator("#kc-login").click();
        assertThat(page.locator("#otp")).isVisible();
        Page again = byProvider(person);
        assertThat(again.locator("#kc-error-message")).containsText("can't be used right now");
    }

    @Test
    void strangersAreRefusedWithOneSentenceAndNoAccountIsMade() throws IOException, InterruptedException {
        PracticeProvider.Person known = provider.person();
        String login = desk.makeAccount(REALM, "client", PASSWORD);
        desk.put(
                "/" + REALM + "/users/" + desk.id(REALM, login),
                Json.createObjectBuilder()
                        .add("email", known.email())
                        .add("emailVerified", true)
                        .build());
        int before = desk.get("/" + REALM + "/users?max=1000").size();
        PracticeProvider.Person unknown = provider.person();
        String first = refusal(byProvider(known));
        assertEquals(first, refusal(byProvider(unknown)), "it does not tell whether there is an account");
        assertTrue(first.contains("isn't linked to Keptword"), first);
        assertEquals(before, desk.get("/" + REALM + "/users?max=1000").size());
        assertEquals(List.of(), links(login));
    }

    @Test
    void whoIsClosedOutStaysOutAndAnIdentityBelongsToOneAccount() throws IOException, InterruptedException {
        String login = desk.makeAccount(REALM, "client", PASSWORD);
        PracticeProvider.Person person = provider.person();
        link(login, person);

        String other = desk.makeAccount(REALM, "client", PASSWORD);
        Page second = asks(other, "&kc_action=idp_link:provider");
        second.locator("#kc-continue").click();
        provider.enter(second, person);
        assertThat(second.locator("#kc-error-message")).containsText("can't be linked");
        assertEquals(List.of(), links(other));

        String account = "/" + REALM + "/users/" + desk.id(REALM, login);
        desk.post(account + "/logout", Json.createObjectBuilder().build());
        desk.put(account, Json.createObjectBuilder().add("enabled", false).build());
        Page page = byProvider(person);
        assertThat(page.locator("#kc-error-message")).containsText("can't be used right now");
        assertEquals(0, desk.get(account + "/sessions").size());
    }

    @Test
    void itStaysAsItIsGoesWithItsSettingsAndAnotherIssuerBeginsWithoutLinks() throws IOException, InterruptedException {
        String login = desk.makeAccount(REALM, "client", PASSWORD);
        PracticeProvider.Person person = provider.person();
        link(login, person);
        List<String> flows = flows();
        prepare(provider.settings());
        assertEquals(flows, flows());
        assertEquals(1, links(login).size());
        assertIsIn(byProvider(person));
        Map<String, String> wrong = new HashMap<>(provider.settings());
        wrong.put("KEPTWORD_SIGN_IN_ISSUER", TestStack.current().keycloakUrl() + "/realms/nowhere");
        PracticeProvider elsewhere = PracticeProvider.make("another-provider");
        try {
            assertTrue(prepare(Map.of()).contains("switched off"));
            Page without = device(Look.DESK).newPage();
            without.navigate(SignInFrom.page(REALM, ""));
            assertThat(without.locator("#password")).isVisible();
            assertThat(without.locator(PracticeProvider.BUTTON)).hasCount(0);
            assertEquals(
                    "",
                    prepare(Map.of())
                            .lines()
                            .filter(line -> line.contains("switched off"))
                            .findAny()
                            .orElse(""));

            prepare(provider.settings());
            assertIsIn(byProvider(person));

            assertTrue(prepare(elsewhere.settings()).contains("is set up"));
            assertEquals(List.of(), links(login));
            assertTrue(prepare(wrong).contains("was not set up"));
        } finally {
            prepare(provider.settings());
            elsewhere.remove();
        }
    }

    private List<String> flows() throws IOException, InterruptedException {
        return desk.get("/" + REALM + "/authentication/flows").getValuesAs(JsonObject.class).stream()
                .map(flow -> flow.getString("id") + flow.getString("alias"))
                .sorted()
                .toList();
    }

    private void link(String login, PracticeProvider.Person person) throws IOException, InterruptedException {
        Page page = asks(login, "&kc_action=idp_link:provider");
        assertThat(page.locator("#kc-link-text")).containsText("no one else can sign in");
        page.locator("#kc-continue").click();
        provider.enter(page, person);
        assertIsIn(page);
        assertEquals(1, links(login).size());
    }

    /** Signs in by the password, for something that is done to the account. */
    private Page asks(String login, String what) {
        expectComplaint(".");
        Page page = device(Look.DESK).newPage();
        page.navigate(SignInFrom.page(REALM, what));
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        return page;
    }

    private Page byProvider(PracticeProvider.Person person) {
        expectComplaint(".");
        Page page = device(Look.DESK).newPage();
        page.navigate(SignInFrom.page(REALM, ""));
        page.locator(PracticeProvider.BUTTON).click();
        provider.enter(page, person);
        return page;
    }

    private static String refusal(Page page) {
        page.locator("#kc-error-message").waitFor();
        assertTrue(page.url().contains("/realms/" + REALM + "/"), page.url());
        assertAccessible(page);
        return page.locator("#kc-error-message").innerText();
    }

    private JsonObject account(String login) throws IOException, InterruptedException {
        return desk.get("/" + REALM + "/users?exact=true&username=" + login).getJsonObject(0);
    }

    private List<JsonObject> links(String login) throws IOException, InterruptedException {
        return desk.get("/" + REALM + "/users/" + desk.id(REALM, login) + "/federated-identity")
                .getValuesAs(JsonObject.class);
    }

    /** Neither a token of the provider nor what it calls the person is in the database of the sign-in service, but in the provider's own realm. */
    private static void assertNothingIsKeptOf(PracticeProvider.Person person) throws IOException, SQLException {
        try (Connection keycloak = DriverManager.getConnection(
                        TestStack.current().databaseUrl().replaceFirst("/keptword$", "/keycloak"),
                        "postgres",
                        TestStack.current().secret("postgres-superuser"));
                Statement statement = keycloak.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select data from offline_user_session where realm_id ="
                    + " (select id from realm where name = '" + REALM + "')")) {
                int sessions = 0;
                while (rows.next()) {
                    String notes = rows.getString(1);
                    assertFalse(notes.contains("FEDERATED"), notes);
                    assertFalse(notes.contains(person.login()), notes);
                    sessions++;
                }
                assertTrue(sessions > 0);
            }
            assertEquals(
                    0,
                    count(
                            statement,
                            "select count(*) from federated_identity where coalesce(token, '') <> '' or federated_username like '%"
                                    + person.login() + "%'"));
            assertEquals(
                    1, count(statement, "select count(*) from user_entity where email = '" + person.email() + "'"));
        }
    }

    private static int count(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void assertIsIn(Page page) {
        page.waitForURL(url -> url.startsWith(TestStack.current().baseUrl()) && url.contains("code="));
    }

    /** Runs the command as an operator would; returns what it said. */
    private static String prepare(Map<String, String> more) throws IOException {
        Map<String, String> environment =
                new HashMap<>(TestStack.current().settings().environment());
        environment.put("KEPTWORD_OIDC_PROVIDER_URL", TestStack.current().keycloakUrl() + "/realms/" + REALM);
        environment.put("KEPTWORD_OIDC_CLIENT_SECRET", "one secret");
        environment.put("KEPTWORD_ACCOUNTS_CLIENT_SECRET", "another secret");
        environment.putAll(more);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Settings settings = Settings.from(Path.of(System.getProperty("keptword.home")), environment);
        new SignInPreparation(settings, new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8)))
                .run("admin", TestStack.current().secret("keycloak-admin"));
        return said.toString(StandardCharsets.UTF_8);
    }
}
