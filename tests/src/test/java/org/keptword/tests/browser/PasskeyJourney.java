package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** People add a passkey, sign in by it alone, and remove it; and nobody is asked twice who wants none. */
@Tag(Suite.SITE)
class PasskeyJourney extends AccountFixture {

    private static final String OFFER = ".passkey-offer";
    private static final String KEYS = "#passkeys li";

    @Test
    void aClientIsWarnedAddsAPasskeySignsInByItAloneAndRemovesIt() throws IOException, InterruptedException {
        Client client = newClient();
        Page page = client.page();
        Authenticator.giveTo(page);
        assertThat(page.locator(OFFER)).containsText("no one else can unlock");
        assertAccessible(page);
        picture(page, "passkey-offer-phone");
        page.locator(OFFER + " a").click();
        assertThat(page.locator(KEYS)).hasCount(0);
        assertThat(page.locator("#passkeys .said-note")).containsText("could sign in as you");
        assertAccessible(page);

        page.locator("#passkeys [data-passkeys=yes] a").click();
        assertThat(page.locator(".keptword-warning")).isVisible();
        assertAccessible(page);
        picture(page, "passkey-register-phone");
        page.locator("#device").fill("My phone");
        page.locator("#registerWebAuthn").click();
        page.waitForURL(TestStack.current().baseUrl() + "/account#passkeys");
        assertThat(page.locator(KEYS)).containsText("My phone");
        picture(page, "passkey-account-phone");
        page.navigate("/home");
        assertThat(page.locator(OFFER)).hasCount(0);

        signOut(page);
        page.navigate("/");
        page.waitForURL(TestStack.current().baseUrl() + "/home");
        page.navigate("/account");
        assertThat(page.locator("main")).containsText(client.name());

        page.locator("#passkeys summary").click();
        page.locator("#passkeys input[type=submit]").click();
        assertThat(page.locator(".said-done")).containsText("removed");
        assertThat(page.locator(KEYS)).hasCount(0);
        signOut(page);
        page.navigate("/home");
        assertThat(page.locator(".pf-v5-c-alert")).isVisible(); // the device still has it, and tries
        assertThat(page.locator("#password")).isVisible();
        picture(page, "passkey-removed-phone");
        page.close();
        Page other = device(Look.PHONE).newPage();
        other.navigate("/home");
        password(other, client.login(), FIRST);
        other.waitForURL(TestStack.current().baseUrl() + "/home");
    }

    @Test
    void whoWantsNoPasskeyIsOfferedNoneAgainAndFindsItOnTheAccountPage() {
        Client client = newClient();
        Page page = client.page();
        page.locator(OFFER + " input[type=submit]").click();
        assertThat(page.locator(".said-done")).isVisible();
        assertThat(page.locator(OFFER)).hasCount(0);
        signOut(page);
        page.navigate("/");
        password(page, client.login(), FIRST);
        page.waitForURL(TestStack.current().baseUrl() + "/home");
        assertThat(page.locator(OFFER)).hasCount(0);
        page.navigate("/account");
        assertThat(page.locator("#passkeys [data-passkeys=yes]")).isVisible();
    }

    @Test
    void aDeviceThatHasAPasskeyAddsNoSecondOneAndSaysSo() {
        Client client = newClient();
        Page page = client.page();
        Authenticator.giveTo(page);
        for (int i = 0; i < 2; i++) {
            page.navigate("/account");
            page.locator("#passkeys [data-passkeys=yes] a").click();
            page.locator("#registerWebAuthn").click();
            if (i == 0) {
                assertThat(page.locator(KEYS)).hasCount(1);
            }
        }
        assertThat(page.locator(".pf-v5-c-alert")).containsText("No passkey was added");
        assertThat(page.locator("#kc-try-again")).isVisible();
        assertAccessible(page);
        picture(page, "passkey-error-phone");
        page.locator("#cancelWebAuthnAIA").click();
        assertThat(page.locator(KEYS)).hasCount(1);
    }

    @Test
    void aNewCodeTakesThePasskeyAndTheLinkToAProviderAway() throws IOException, InterruptedException {
        Client client = newClient();
        Page page = client.page();
        Authenticator.giveTo(page);
        page.navigate("/account");
        page.locator("#passkeys [data-passkeys=yes] a").click();
        page.locator("#registerWebAuthn").click();
        assertThat(page.locator(KEYS)).containsText("This device");
        link(client.login());

        Page counselor = client.counselor();
        counselor.navigate(client.safety() + "?change=renew&of=A");
        CasePages.field(counselor, "renew:make").click();
        Page other = device(Look.PHONE).newPage();
        other.navigate("/join/" + counselor.locator(".code").textContent());
        CasePages.field(other, "join:password").fill(SECOND);
        CasePages.field(other, "join:repeated").fill(SECOND);
        CasePages.field(other, "join:make").click();
        assertThat(other.locator(".button-primary")).isVisible();
        link(client.login()); // refused where there is one

        signOut(page);
        page.navigate("/home");
        assertThat(page.locator(".pf-v5-c-alert")).isVisible();
        assertTrue(page.url().startsWith(TestStack.current().keycloakUrl()), page.url());
    }

    private static void link(String login) throws IOException, InterruptedException {
        KeycloakOperator desk = KeycloakOperator.open();
        desk.post(
                "/keptword/users/" + desk.account(login).getString("id") + "/federated-identity/provider",
                Json.createObjectBuilder()
                        .add("userId", login)
                        .add("userName", login)
                        .build());
    }

    /** The page says so where the service does not answer; nothing else on it waits for long or is lost. */
    @Test
    void theAccountPageWorksWhileTheSignInServiceHangs() throws IOException, InterruptedException {
        Page page = signIn("supervisor1", Look.DESK);
        page.navigate("/account");
        Locator key = page.locator("#passkeys");
        assertThat(key).not().containsText("can’t be shown");
        TestStack.current().whileKeycloakHangs(() -> {
            page.navigate("/account");
            assertThat(key).containsText("can’t be shown");
        });
    }
}
