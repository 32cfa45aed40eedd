package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What every answer tells the browser, whatever it is: pages, redirects, refusals, files, calendars and pictures. */
@Tag(Suite.SITE)
class HeadersJourney extends BrowserJourney {

    private static final String SOME = "00000000-0000-4000-8000-000000000000";
    private static final Pattern POLICY = Pattern.compile(
            "default-src 'none'; (?=.*(style-src-elem 'self'|frame-ancestors 'none'$)).*frame-ancestors 'none'.*");
    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin");

    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private final Set<String> cookies = new TreeSet<>();
    private int answers;

    @Test
    void everyAnswerCarriesWhatABrowserMustKnow() {
        expectComplaint("4\\d\\d");
        Page counselor = signIn("counselor1", Look.DESK);
        APIRequestContext asked = counselor.request();
        String overview = CasePages.find(counselor, "Maya").address();
        counselor.navigate(overview + "/sessions");
        String session = counselor
                .locator("a[href^='/sessions/'][href$='/prep']")
                .first()
                .getAttribute("href")
                .replaceAll("/(prep|cite).*", "");
        for (String path : List.of(
                "/today",
                "/cases",
                overview,
                session + "/prep",
                session + "/prep.pdf",
                overview + "/progress.pdf",
                overview + "/summary.pdf",
                "/api/phrases")) {
            judge(200, path, asked.get(path, api(path)), false);
        }
        judge(200, "a zip", zip(counselor), false);
        judge(200, "a calendar", calendar(counselor), false);
        for (String path : statics(counselor)) {
            judge(200, path, asked.get(path), true);
        }
        judge(302, "/", asked.get("/", straight()), false);
        judge(
                400,
                "half a text",
                asked.post(
                        "/api/phrases",
                        api("/api/")
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"label\": ")),
                false);
        judge(
                404,
                "another site",
                asked.post("/account", straight().setHeader("Origin", "https://evil.example.org")),
                false);
        judge(403, "no script of ours", asked.post("/api/phrases", straight()), false);
        for (String path : List.of(
                "/nothing",
                "/cases/" + SOME,
                "/people",
                "/api/nothing",
                "/assets/nothing.css",
                "/WEB-INF/web.xml",
                "/today;x")) {
            judge(404, path, asked.get(path, api(path)), false);
        }
        judge(0, "a method", asked.fetch("/today", straight().setMethod("DELETE")), false);
        judge(0, "a method of the api", asked.fetch("/api/phrases", api("/api/").setMethod("DELETE")), false);
        judge(
                413,
                "too much",
                asked.put(
                        "/api/drafts/" + SOME,
                        api("/api/")
                                .setHeader("Content-Type", "application/json")
                                .setData("x".repeat(9_500_000))),
                false);
        judge(
                415,
                "another kind",
                asked.post(
                        "/api/phrases",
                        api("/api/").setHeader("Content-Type", "text/xml").setData("<a/>")),
                false);
        for (String path : List.of("/logout", "/manifest.webmanifest", "/service-worker.js")) {
            judge(200, path, asked.get(path, straight()), false);
        }
        judge(
                404,
                "signing out from another site",
                asked.post("/logout", straight().setHeader("Origin", "https://evil.example.org")),
                false);
        judge(302, "signing out", asked.post("/logout", straight()), false);

        APIRequestContext nobody = device(Look.PHONE).request();
        judge(302, "/home without a sign-in", nobody.get("/home", straight()), false);
        judge(401, "a script without a sign-in", nobody.get("/home", api("/api/")), false);
        judge(401, "the api without a sign-in", nobody.get("/api/phrases", api("/api/")), false);
        judge(200, "/signed-out", nobody.get("/signed-out"), false);
        judge(0, "/join/AAAAAAAAAAAA", nobody.get("/join/AAAAAAAAAAAA", straight()), false);
        judge(404, "/ics/AAAAAAAAAAAA", nobody.get("/ics/AAAAAAAAAAAA", straight()), false);
        for (String path : List.of("/home", "/join/AAAAAAAAAAAA")) {
            judge(
                    0,
                    path + " of somebody who says to be a proxy",
                    device(Look.PHONE).request().get(path, straight().setHeader("X-Forwarded-Proto", "https")),
                    false);
        }
        assertTrue(
                cookies.containsAll(
                        Set.of("JSESSIONID", "OAuth_Token_Request_State", "code_verifier", "session_random_value")),
                () -> "cookies seen: " + cookies);
        System.out.println("Headers: " + answers + " answers with the statuses " + statuses);
        assertEquals(List.of(), faults);
        assertTrue(statuses.containsAll(Set.of(200, 302, 400, 401, 403, 404, 413, 415)), statuses.toString());
    }

    private static RequestOptions straight() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    private static RequestOptions api(String path) {
        return path.startsWith("/api/") ? straight().setHeader("X-Requested-With", "XMLHttpRequest") : straight();
    }

    private static APIResponse zip(Page counselor) {
        counselor.navigate("/today");
        CasePages.field(counselor, "print:zip").click();
        counselor.waitForURL(address -> address.contains("/prints/"));
        Locator link = counselor.locator("main a[href$='.zip']");
        assertThat(link).isVisible();
        return counselor.request().get(link.getAttribute("href"));
    }

    private static APIResponse calendar(Page counselor) {
        counselor.navigate("/account");
        counselor.locator("[id='feed:make']").click();
        return counselor.request().get(counselor.locator("#calendar-address").inputValue());
    }

    /** Every stylesheet, script, font and picture a page names. */
    private static List<String> statics(Page page) {
        page.navigate("/today");
        List<String> found = new ArrayList<>(
                List.of("/favicon.ico", "/assets/icon.svg", "/assets/keptword.css", "/assets/app/own-192.png"));
        page.locator("link[href], script[src], img[src^='/']")
                .all()
                .forEach(one -> found.add(
                        one.getAttribute("href") != null ? one.getAttribute("href") : one.getAttribute("src")));
        return found.stream().filter(path -> path.startsWith("/")).distinct().toList();
    }

    private void judge(int status, String what, APIResponse answer, boolean kept) {
        answers++;
        statuses.add(answer.status());
        if (status != 0 && status != answer.status()) {
            faults.add(what + " was answered " + answer.status() + " instead of " + status);
        }
        if (answer.status() >= 500) {
            faults.add(what + " failed: " + answer.status());
        }
        Map<String, String> headers = answer.headers();
        ALWAYS.forEach((name, value) -> {
            if (!value.equals(headers.get(name))) {
                faults.add(what + ": " + name + " is " + headers.get(name));
            }
        });
        List<HttpHeader> all = answer.headersArray();
        if (all.stream()
                                .filter(header -> header.name.equalsIgnoreCase("Content-Security-Policy"))
                                .count()
                        != 1
                || !POLICY.matcher(headers.get("content-security-policy")).matches()
                || headers.get("content-security-policy").contains("unsafe-eval")) {
            faults.add(what + ": content policy " + headers.get("content-security-policy"));
        }
        String cache = headers.getOrDefault("cache-control", "nothing");
        if (kept ? !cache.startsWith("public, max-age=") : !cache.contains("no-store")) {
            faults.add(what + ": Cache-Control is " + cache);
        }
        if (headers.containsKey("strict-transport-security")) {
            faults.add(what + ": asks for TLS where there is none");
        }
        for (String name : List.of("server", "x-powered-by", "access-control-allow-origin")) {
            if (headers.containsKey(name)) {
                faults.add(what + ": " + name + " is " + headers.get(name));
            }
        }
        all.stream()
                .filter(header -> header.name.equalsIgnoreCase("Set-Cookie"))
                .map(header -> header.value)
                .forEach(cookie -> {
                    cookies.add(cookie.substring(0, cookie.indexOf('=')));
                    if (cookie.toLowerCase(java.util.Locale.ROOT).contains("; secure")) {
                        faults.add(what + ": a cookie for TLS alone where there is none");
                    }
                    for (String flag : List.of("httponly", "samesite=lax")) {
                        if (!cookie.toLowerCase(java.util.Locale.ROOT).contains(flag)) {
                            faults.add(what + ": a cookie without " + flag + ": " + cookie.replaceAll("=[^;]*", "=…"));
                        }
                    }
                });
    }
}
