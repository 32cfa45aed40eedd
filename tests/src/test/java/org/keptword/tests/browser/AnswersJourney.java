package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every answer of the application has in common, pages and others. */
class AnswersJourney extends BrowserJourney {

    private static final String ID = "0193a5c0-1111-7abc-8def-0123456789ab";
    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/keptword\\.css\\?v=[0-9a-f]+)\"");

    @Test
    void whatIsMissingForeignOrForbiddenLooksTheSame() {
        Page page = signIn("client1", Look.PHONE);
        APIRequestContext request = page.context().request();
        String text = request.get("/nothing").text();
        for (String path : List.of(
                "/today",
                "/cases/" + ID,
                "/people",
                "/homework/" + ID,
                "/homework/17",
                "/account/",
                "/account.xhtml",
                "/account;x=1")) {
            APIResponse answer = request.get(path);
            assertEquals(404, answer.status(), path);
            assertEquals(text, answer.text(), path);
        }
        assertFalse(text.matches("(?s).*[0-9A-Z]{4}-[0-9A-Z]{4}.*"), "there is no reference number");
    }

    @Test
    void everyAnswerCarriesThePolicyAndNothingButFilesIsKept() {
        Page page = signIn("client1", Look.PHONE);
        APIRequestContext request = page.context().request();
        for (String path : List.of(
                "/account",
                "/",
                "/nothing",
                "/logout",
                "/signed-out",
                "/help-lines",
                "/api/nothing",
                "/favicon.ico",
                "/assets/nothing.css")) {
            assertHeaders(request.get(path, RequestOptions.create().setMaxRedirects(0)), path);
        }
        APIRequestContext anonymous = device(Look.PHONE).request();
        for (String path : List.of("/account", "/", "/nothing")) {
            APIResponse answer = anonymous.get(path, RequestOptions.create().setMaxRedirects(0));
            assertEquals(302, answer.status(), path);
            assertHeaders(answer, path);
        }
    }

    @Test
    void aPageHasOnePolicyWithANonceOfItsOwn() {
        Page page = signIn("client1", Look.PHONE);
        APIRequestContext request = page.context().request();
        List<String> policies = List.of(policy(request.get("/account")), policy(request.get("/account")));
        for (String policy : policies) {
            assertTrue(policy.contains("default-src 'none'") && policy.contains("'nonce-"), policy);
            assertFalse(policy.contains("script-src 'self' 'unsafe"), policy);
        }
        assertFalse(policies.get(0).equals(policies.get(1)), "a nonce is used once");
    }

    @Test
    void filesAreCompressedAndKeptUnderAnAddressWithoutASession() {
        Page page = signIn("client1", Look.PHONE);
        APIRequestContext request = page.context().request();
        String html = request.get("/account").text();
        assertFalse(html.contains("jsessionid"));
        Matcher style = STYLE.matcher(html);
        assertTrue(style.find());
        APIResponse file = request.get(style.group(1), RequestOptions.create().setHeader("Accept-Encoding", "gzip"));
        assertEquals("public, max-age=31536000, immutable", file.headers().get("cache-control"));
        assertEquals("gzip", file.headers().get("content-encoding"));
    }

    @Test
    void theEndpointsTellErrorsAsJsonToScriptsOfOurOwn() {
        Page page = signIn("client1", Look.PHONE);
        APIRequestContext request = page.context().request();
        RequestOptions own = RequestOptions.create().setHeader("X-Requested-With", "XMLHttpRequest");
        APIResponse missing = request.get("/api/nothing", own);
        assertEquals(404, missing.status());
        assertEquals("{\"error\":\"not-found\"}", missing.text());
        assertEquals(403, request.get("/api/nothing").status());
        APIResponse foreign = request.post(
                "/language",
                RequestOptions.create()
                        .setHeader("Origin", "https://elsewhere.example")
                        .setMaxRedirects(0));
        assertEquals(404, foreign.status());
        APIResponse anonymous = device(Look.PHONE).request().get("/api/nothing", own);
        assertEquals(401, anonymous.status());
        assertEquals("{\"error\":\"sign-in-needed\"}", anonymous.text());
    }

    @Test
    void theFramesAreReadableForEverybody() {
        expectComplaint("status of 404");
        Page client = signIn("client1", Look.PHONE);
        for (String path :
                List.of("/account", "/nothing", "/logout", "/help-lines", "/signed-out", "/signed-out?state=left")) {
            client.navigate(path);
            assertThat(client.locator("h1")).isVisible();
            assertAccessible(client);
            client.setViewportSize(320, 640);
            assertNoSidewaysScroll(client);
            client.setViewportSize(390, 844);
        }
        Page counselor = signIn("counselor1", Look.DESK.dark());
        counselor.navigate("/account");
        assertAccessible(counselor);
        counselor.setViewportSize(320, 640);
        assertNoSidewaysScroll(counselor);
    }

    private static String policy(APIResponse answer) {
        List<String> policies = answer.headersArray().stream()
                .filter(header -> header.name.equalsIgnoreCase("content-security-policy"))
                .map(header -> header.value)
                .toList();
        assertEquals(1, policies.size());
        return policies.get(0);
    }

    private static void assertHeaders(APIResponse answer, String path) {
        assertTrue(policy(answer).contains("frame-ancestors 'none'"), path);
        assertEquals("nosniff", answer.headers().get("x-content-type-options"), path);
        assertNotNull(answer.headers().get("referrer-policy"), path);
        boolean file = path.equals("/favicon.ico");
        assertEquals(!file, answer.headers().get("cache-control").contains("no-store"), path);
    }
}
