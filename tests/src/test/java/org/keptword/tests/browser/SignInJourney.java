package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

@Tag(Suite.SITE)
class SignInJourney extends BrowserJourney {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @Test
    void theAnonymousIsLedToTheSignInAndBackIntoTheRolesFirstPage() {
        Page counselor = signIn("counselor1", Look.DESK);
        assertEquals(TestStack.current().baseUrl() + "/today", counselor.url());
        Page client = signIn("client1", Look.PHONE);
        assertEquals(TestStack.current().baseUrl() + "/home", client.url());
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndFromForeignPages() {
        Page page = signIn("client1", Look.PHONE);
        List<Cookie> cookies = page.context().cookies(TestStack.current().baseUrl() + "/");
        Cookie session = cookies.stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        assertTrue(session.httpOnly);
        assertEquals("LAX", session.sameSite.name());
    }

    /** After a restart of the server, say: on a shared device the next person must not come in as the one before. */
    @Test
    void signingOutEndsTheSignInEvenWhenTheSessionIsLost() {
        Page page = signIn("client1", Look.PHONE);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        signOut(page);
        page.navigate(TestStack.current().baseUrl() + "/home");
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    /** A sign-in service that ends before it has said who somebody is, or loses its answer, is asked once more. */
    @Test
    void aSignInThatIsNotConfirmedBeginsOnceMore() throws IOException, InterruptedException {
        Visitor visitor = Visitor.anonymous();
        HttpResponse<byte[]> first = visitor.ask("/account?" + unconfirmed(visitor) + "&saved=1");
        assertEquals(302, first.statusCode());
        String begun = first.headers().firstValue("Location").orElseThrow();
        assertTrue(begun.endsWith("/account?saved=1"), begun);

        HttpResponse<String> second = visitor.follow("/account?" + unconfirmed(visitor));
        assertEquals(401, second.statusCode());
        assertTrue(second.body().contains("Please sign in"), second.body());

        visitor.signIn("counselor1");
        assertEquals(200, visitor.status("/account"));
    }

    /** An answer of the service to the question that is put now, with a code it never gave. */
    private static String unconfirmed(Visitor visitor) throws IOException, InterruptedException {
        String question =
                visitor.ask("/account").headers().firstValue("Location").orElseThrow();
        Matcher state = STATE.matcher(question);
        assertTrue(state.find(), question);
        return "code=made-up&session_state=made-up&state=" + state.group(1);
    }

    @Test
    void aTokenMadeForAnotherClientOpensNothing() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().baseUrl() + "/today"))
                .header("Authorization", "Bearer " + Tokens.foreign("counselor1"))
                .build();
        assertEquals(
                401, HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    @Test
    void aServerIsReadyWithoutTheSignInServiceAndReportsIt() throws IOException, InterruptedException {
        awaitReadiness("\"sign-in\":\"up\""); // another journey has stopped the sign-in service before
        TestStack.current().whileKeycloakHangs(() -> awaitReadiness("\"sign-in\":\"down\""));
        awaitReadiness("\"sign-in\":\"up\"");
    }

    /** Asks for readiness until these words are in the answer; every answer is that the server is ready. */
    private static void awaitReadiness(String words) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().managementUrl() + "/health/ready"))
                .build();
        String said = "";
        for (int i = 0; i < 10 && !said.contains(words); i++) {
            HttpResponse<String> answer = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .join();
            said = answer.body();
            assertEquals(200, answer.statusCode(), said);
            assertTrue(said.contains("\"database\":\"up\""), said);
        }
        assertTrue(said.contains(words), said);
    }
}
