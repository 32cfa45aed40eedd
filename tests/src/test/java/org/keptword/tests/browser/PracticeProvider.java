package org.keptword.tests.browser;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.keptword.tests.harness.TestStack;

/** The OpenID Connect provider of a practice, in whose place a realm of this run's Keycloak is. */
record PracticeProvider(String realm) {

    static final String NAME = "Harbor Login";
    static final String BUTTON = "#social-provider";
    private static final String CLIENT = "keptword-of-the-practice";
    private static final String SECRET = "what the provider & we know";
    private static final String PASSWORD = "loud mountain air";

    /** Somebody whom the provider knows, by names and an address that are nobody's business here. */
    record Person(String login, String email) {}

    /** Makes the realm. */
    static PracticeProvider make(String realm) throws IOException, InterruptedException {
        KeycloakOperator.open()
                .post(
                        "",
                        Json.createObjectBuilder()
                                .add("realm", realm)
                                .add("enabled", true)
                                .add(
                                        "clients",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("clientId", CLIENT)
                                                        .add("secret", SECRET)
                                                        .add("publicClient", false)
                                                        .add(
                                                                "redirectUris",
                                                                Json.createArrayBuilder()
                                                                        .add("*"))))
                                .build());
        return new PracticeProvider(realm);
    }

    void remove() throws IOException, InterruptedException {
        KeycloakOperator.open().delete("/" + realm);
    }

    /** What an operator writes into the settings. */
    Map<String, String> settings() {
        return Map.of(
                "KEPTWORD_SIGN_IN_ISSUER",
                TestStack.current().keycloakUrl() + "/realms/" + realm,
                "KEPTWORD_SIGN_IN_CLIENT_ID",
                CLIENT,
                "KEPTWORD_SIGN_IN_CLIENT_SECRET",
                SECRET,
                "KEPTWORD_SIGN_IN_NAME",
                NAME);
    }

    Person person() throws IOException, InterruptedException {
        String login = "q" + UUID.randomUUID().toString().substring(0, 8);
        String email = login + "@provider.example";
        KeycloakOperator.open()
                .post(
                        "/" + realm + "/users",
                        Json.createObjectBuilder()
                                .add("username", login)
                                .add("email", email)
                                .add("emailVerified", true)
                                .add("firstName", "Providence")
                                .add("lastName", "Given")
                                .add("enabled", true)
                                .add(
                                        "credentials",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("type", "password")
                                                        .add("value", PASSWORD)
                                                        .add("temporary", false)))
                                .build());
        return new Person(login, email);
    }

    /** Shows the provider who somebody is. It asks each time, though it may know the name. */
    void enter(Page page, Person person) {
        page.waitForURL(address -> address.contains("/realms/" + realm + "/"));
        page.locator("#password").waitFor();
        if (page.locator("input#username").isVisible()) {
            page.locator("#username").fill(person.login());
        }
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }
}
