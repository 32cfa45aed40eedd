package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/**
 * Attacks on a session, beside those of {@link SessionJourney} (an id from before, a token in the address, a form sent again as the next
 * person, two tabs) and {@link AccountJourney} (somebody disabled).
 */
@Tag(Suite.SITE)
class SessionAttackJourney extends BrowserJourney {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void anIdThatAnAttackerPlantedIsNotTheOneThePersonIsSignedInUnder() throws IOException, InterruptedException {
        HttpResponse<Void> begun = get("/account", null, null);
        String planted = begun.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring("JSESSIONID=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElse("planted-by-an-attacker");
        BrowserContext device = device(Look.PHONE);
        device.addCookies(List.of(
                new Cookie("JSESSIONID", planted).setUrl(TestStack.current().baseUrl())));
        Page page = device.newPage();
        page.navigate("/account");
        enterPassword(page, "client1");
        assertThat(page.locator("#sign-in")).isVisible();

        assertFalse(planted.equals(session(device)));
        assertEquals(302, get("/account", "JSESSIONID=" + planted, null).statusCode());
        assertEquals(200, get("/account", "JSESSIONID=" + session(device), null).statusCode());
    }

    @Test
    void anIdInTheAddressIsNoSession() throws IOException, InterruptedException {
        BrowserContext device = signIn("client1", Look.PHONE).context();
        for (String address : List.of("/account;jsessionid=", "/home;jsessionid=", "/;jsessionid=")) {
            int status = get(address + session(device), null, null).statusCode();
            assertTrue(status == 302 || status == 404, address + " " + status);
        }
        APIResponse page = device.request().get("/account");
        assertFalse(page.text().contains("jsessionid"), "no page writes it either");
    }

    @Test
    void foreignMadeUpAndAlteredTokensOpenNeitherPagesNorEndpoints() throws IOException, InterruptedException {
        String foreign = Tokens.foreign("client1");
        String[] parts = foreign.split("\\.");
        List<String> tokens = List.of(
                foreign,
                parts[0] + "." + parts[1] + ".",
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse(),
                "made-up");
        for (String token : tokens) {
            for (String path :
                    List.of("/account", "/home", "/api/here", "/api/drafts/00000000-0000-4000-8000-000000000000")) {
                assertEquals(401, get(path, null, token).statusCode(), path);
            }
        }
    }

    @Test
    void aTokenInTheQueryOrTheBodyOpensNoEndpoint() throws IOException, InterruptedException {
        String foreign = Tokens.foreign("client1");
        for (String name : List.of("access_token", "id_token", "token", "bearer")) {
            int status = get("/api/here?" + name + "=" + foreign, null, null).statusCode();
            assertTrue(status == 302 || status == 401, name + " " + status);
            HttpResponse<Void> body = HTTP.send(
                    HttpRequest.newBuilder(URI.create(TestStack.current().baseUrl() + "/account"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(HttpRequest.BodyPublishers.ofString(name + "=" + foreign))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertEquals(204, body.statusCode(), name + " leaves the page where it is");
        }
    }

    @Test
    void afterSigningOutNeitherTheBackButtonNorTheOldCookieShowsAnything() throws IOException, InterruptedException {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/record");
        String old = session(page.context());
        signOut(page);

        page.navigate("/record");
        assertThat(page.locator("#password")).isVisible();
        assertEquals(302, get("/record", "JSESSIONID=" + old, null).statusCode());
        assertEquals(0, liveSessionsOf(page), "the sign-in service asks for the password");
    }

    @Test
    void aTextSentWithoutASessionIsNeverFoundUnderTheNextPersonsName() {
        Page first = signIn("client1", Look.PHONE);
        AnswerPage.report(first);
        String draft = "/api/drafts/" + first.url().substring(first.url().lastIndexOf('/') + 1);
        BrowserContext shared = device(Look.PHONE);
        APIResponse lost = shared.request()
                .put(
                        draft,
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "XMLHttpRequest")
                                .setData("{\"answers\":{\"what-happened\":\"Anas lost words\"}}")
                                .setMaxRedirects(0));
        assertTrue(lost.status() == 401 || lost.status() == 302, "status " + lost.status());
        Page next = shared.newPage();
        next.navigate("/home");
        enterPassword(next, "client2");
        for (String text : AnswerPage.everything(next)) {
            assertFalse(text.contains("Anas lost words"));
        }
    }

    @Test
    void anAnswerOfTheSignInServiceThatIsTooLateMadeUpOrSomebodyElsesLetsNobodyIn() {
        expectComplaint("status of 400");
        BrowserContext device = device(Look.DESK);
        Page page = device.newPage();
        page.navigate("/account");
        assertThat(page.locator("#password")).isVisible();
        device.clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("localhost"));
        for (String answer : List.of(
                "?code=made-up&state=made-up",
                "?code=made-up",
                "?state=made-up",
                "?error=access_denied&state=made-up")) {
            page.navigate("/account" + answer);
            assertThat(page.locator("#sign-in")).hasCount(0);
        }
        page.navigate("/account");
        enterPassword(page, "counselor1");
        assertThat(page.locator("#sign-in")).isVisible();
    }

    @Test
    void whileTheSignInServiceHangsSigningOutTakesSecondsAndStillLetsNobodyInWithoutAPassword()
            throws IOException, InterruptedException {
        Page page = signIn("client1", Look.PHONE);
        TestStack.current().whileKeycloakHangs(() -> {
            long from = System.nanoTime();
            signOut(page);
            ClockBound.since(from, Duration.ofSeconds(9), "signing out while the sign-in service hangs");
        });

        page.navigate("/home");
        assertThat(page.locator("#password")).isVisible();
    }

    private static int liveSessionsOf(Page page) {
        page.navigate("/home");
        return page.locator("#password").isVisible() ? 0 : 1;
    }

    private static String session(BrowserContext device) {
        return device.cookies(TestStack.current().baseUrl() + "/").stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static HttpResponse<Void> get(String path, String cookie, String bearer)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().baseUrl() + path))
                .header("Accept", "text/html");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
