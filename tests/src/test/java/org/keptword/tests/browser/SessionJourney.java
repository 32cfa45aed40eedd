package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** What a session is worth, when it begins and how it ends. */
@Tag(Suite.DATES)
class SessionJourney extends BrowserJourney {

    private static final Pattern SESSION = Pattern.compile("^JSESSIONID=([^;]+)");
    private static final Pattern SIGN_IN = Pattern.compile("/realms/keptword/");

    @Test
    void anIdKnownFromBeforeTheSignInIsWorthNothing() throws IOException, InterruptedException {
        Page page = device(Look.PHONE).newPage();
        List<String> ids = new ArrayList<>();
        page.onResponse(response -> ids.addAll(sessionIds(response)));
        page.navigate("/account");
        enterPassword(page, "client1");
        assertThat(page.locator("h1")).isVisible();
        String current = page.context().cookies(TestStack.current().baseUrl() + "/").stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        List<String> before =
                ids.stream().filter(id -> !id.equals(current)).distinct().toList();
        assertFalse(before.isEmpty(), "the sign-in began a session whose id was changed");
        assertEquals(200, statusWithSession(current));
        for (String id : before) {
            assertEquals(302, statusWithSession(id));
        }
    }

    @Test
    void aTokenInTheAddressOpensNothing() throws IOException, InterruptedException {
        String token = Tokens.foreign("client1");
        for (String name : List.of("access_token", "token", "Authorization")) {
            HttpResponse<Void> answer = get("/account?" + name + "=" + token, null);
            assertEquals(302, answer.statusCode());
            assertTrue(SIGN_IN.matcher(answer.headers().firstValue("Location").orElseThrow())
                    .find());
        }
    }

    @Test
    void whatWasSentWithoutASessionIsNotSentAgainAsWhoeverSignsIn() {
        Page before = signIn("client1", Look.PHONE);
        before.navigate("/account");
        String language = before.locator("html").getAttribute("lang");
        BrowserContext device = device(Look.PHONE);
        APIResponse answer = device.request()
                .post(
                        "/language",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("to", language.equals("en") ? "es" : "en")
                                        .set("back", "/account"))
                                .setMaxRedirects(0));
        assertEquals(204, answer.status(), "the page that sent it stays");
        Page page = device.newPage();
        page.navigate("/account");
        enterPassword(page, "client1");
        page.navigate("/account");
        assertEquals(language, page.locator("html").getAttribute("lang"));
    }

    @Test
    void signingOutEndsBothSessions() {
        Page page = signIn("client1", Look.PHONE);
        signOut(page);
        assertThat(page.locator("h1")).isVisible();
        page.navigate("/home");
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void leavingByThreeShiftsPutsANeutralPageInPlaceOfThisOne() {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/account");
        Object entries = page.evaluate("history.length");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL(Pattern.compile("/signed-out"));
        assertThat(page.locator("h1")).isVisible();
        assertEquals(entries, page.evaluate("history.length"));
        assertFalse(page.title().contains("Keptword"), "the tab says nothing");
        page.goBack();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void leaveStandsInTheSameCornerAndIsReachedByKeyboard() {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/account");
        page.locator("[data-leave]").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/signed-out"));
    }

    @Test
    void twoTabsThatWaitForTheSignInBothEndWhereTheyWanted() {
        expectComplaint("status of 400");
        BrowserContext device = device(Look.DESK);
        Page first = device.newPage();
        first.navigate("/account");
        Page second = device.newPage();
        second.navigate("/account");
        enterPassword(first, "counselor1");
        assertThat(first.locator("[id='preferences:save']")).isVisible();
        second.navigate("/account");
        assertThat(second.locator("[id='preferences:save']")).isVisible();
    }

    @Test
    void aFormSentAfterTheSessionEndedKeepsItsTextAndSaysSo() {
        expectComplaint("Content Security Policy");
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/account");
        page.locator("[id='preferences:zone']").selectOption("Europe/Lisbon");
        page.context().clearCookies();
        page.locator("[id='preferences:save']").click();
        assertThat(page.locator("#notice a")).isVisible();
        assertThat(page.locator("[id='preferences:zone']")).hasValue("Europe/Lisbon");
    }

    @Test
    void theLanguageIsThePersonsAndStaysAfterTheNextSignIn() {
        Page page = signIn("client8", Look.PHONE);
        page.navigate("/account");
        page.locator("[id='preferences:language']").selectOption("es-MX");
        page.locator("[id='preferences:save']").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        Page later = signIn("client8", Look.PHONE);
        later.navigate("/account");
        assertThat(later.locator("html")).hasAttribute("lang", "es");
        later.locator("button[lang=en]").click();
        assertThat(later.locator("html")).hasAttribute("lang", "en");
    }

    private static List<String> sessionIds(Response response) {
        return response.headersArray().stream()
                .filter(header -> header.name.equalsIgnoreCase("set-cookie"))
                .flatMap(header -> header.value.lines())
                .map(SESSION::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private static int statusWithSession(String id) throws IOException, InterruptedException {
        return get("/account", "JSESSIONID=" + id).statusCode();
    }

    private static HttpResponse<Void> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().baseUrl() + path))
                .header("Accept", "text/html");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
