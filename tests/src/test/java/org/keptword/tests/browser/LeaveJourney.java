package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Leave stands in the same corner of every page a client can come to, also of those that say that something is not here. */
class LeaveJourney extends BrowserJourney {

    private static final List<String> MISSING = List.of(
            "/nothing-here", "/today", "/homework/" + UUID.randomUUID(), "/cases/" + UUID.randomUUID(), "/people");

    private static final Pattern DRAFTS = Pattern.compile("/api/drafts/.*");

    /** A device whose store takes most of a second to remove something. */
    private static final String SLOW_REMOVAL = """
            const remove = IDBObjectStore.prototype.delete;
            IDBObjectStore.prototype.delete = function (key) {
              const end = performance.now() + 700;
              const request = this.get("nothing");
              const again = () => (performance.now() < end ? (this.get("nothing").onsuccess = again) : remove.call(this, key));
              request.onsuccess = again;
              return request;
            };""";

    @Test
    void leaveStandsInTheSameCornerOfEveryPageOfAClient() {
        expectComplaint("status of 404");
        for (Look look : List.of(Look.PHONE, Look.DESK)) {
            Page page = signIn("client1", look);
            List<String> pages = new ArrayList<>(
                    List.of("/home", "/promises", "/progress", "/shared", "/record", "/record/notes", "/account"));
            pages.addAll(addresses(page, "/home"));
            pages.addAll(addresses(page, "/record"));
            pages.addAll(MISSING);
            assertTrue(pages.size() > 14, () -> "only " + pages);
            List<String> wrong = new ArrayList<>();
            BoundingBox corner = null;
            for (String address : pages) {
                page.navigate(address);
                Locator leave = page.locator("[data-leave]");
                assertThat(leave).hasCount(1);
                assertThat(leave).isVisible();
                BoundingBox box = leave.boundingBox();
                corner = corner == null ? box : corner;
                if (Math.abs(box.x + box.width - corner.x - corner.width) > 1 || Math.abs(box.y - corner.y) > 1) {
                    wrong.add(address + " at " + box.x + ", " + box.y);
                }
            }
            assertEquals(List.of(), wrong, "pages with Leave in another corner");
        }
    }

    @Test
    void threeShiftsLeaveFromAPageThatIsNotHereToo() {
        expectComplaint("status of 404");
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/nothing-here");
        picture(page, "leave-error-page");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL(Pattern.compile("/signed-out"));
        assertThat(page.locator("main")).containsText("does not clear");
        page.goBack();
        assertThat(page.locator("#password")).isVisible();
    }

    /** An image needs no click, a form sends itself, a link is pressed: none of them signs out or takes anything from the device. */
    @Test
    void aForeignPageCanNeitherSignOutNorWipeTheDevice() throws IOException {
        expectComplaint("ERR_|status of 404|Framing|Failed to fetch");
        Page page = signIn("client7", Look.PHONE);
        AnswerPage answers = AnswerPage.report(page);
        page.route(DRAFTS, route -> route.abort("internetdisconnected"));
        answers.words("what-happened").fill("Not sent yet");
        waitUntilKept(page, "Not sent yet");
        Page other = page.context().newPage();
        for (String host : List.of("localhost", "127.0.0.1")) {
            for (String body : List.of(
                    "<img src='OURS/logout' alt=''><img src='OURS/logout?leave&clean' alt=''>",
                    "<iframe src='OURS/logout' title='x'></iframe>",
                    "<form action='OURS/logout?leave&clean' method='post'></form><script>document.forms[0].submit()</script>",
                    "<script>fetch('OURS/logout?clean', { method: 'POST', credentials: 'include', mode: 'no-cors' })"
                            + ".finally(() => (document.title = 'done'))</script>")) {
                try (ForeignPage foreign = ForeignPage.with(body)) {
                    other.navigate("about:blank");
                    foreign.openIn(other, host);
                    other.waitForLoadState(LoadState.NETWORKIDLE);
                }
            }
        }
        other.navigate("/home");
        assertThat(other.locator("[data-leave]")).isVisible();
        assertEquals(1, keptOnDevice(other));
        page.unroute(DRAFTS);
        answers.words("what-happened").fill("");
        page.evaluate(CONNECTED);
        waitUntilKept(page, 0);
    }

    @Test
    void thePageThatAsksChangesNothingAndItsButtonSignsOutWithoutAScriptToo() {
        for (Look look : List.of(Look.PHONE, Look.DESK.spanish().dark())) {
            looking("client4", look, page -> {
                page.navigate("/logout");
                assertAccessible(page);
                picture(page, "sign-out-" + (look.equals(Look.PHONE) ? "phone" : "desk-dark"));
                page.navigate("/home");
                assertThat(page.locator("[data-leave]")).isVisible();
            });
        }
        Page page = signIn("client4", Look.PHONE);
        page.route(Pattern.compile("/assets/.*[.]js"), route -> route.abort());
        expectComplaint("ERR_FAILED");
        page.navigate("/home");
        page.locator("[data-leave]").click();
        page.waitForURL(Pattern.compile("/signed-out[?]state=left"));
        page.navigate("/logout");
        page.locator("main button").click();
        page.waitForURL(Pattern.compile("/signed-out$"));
        page.navigate("/home");
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void leavingInOneTabTakesEveryOtherTabAwayAtOnceAndKeepsItsWords() {
        Page writing = signIn("client7", Look.PHONE);
        AnswerPage answers = AnswerPage.report(writing);
        String exercise = writing.url();
        Page record = writing.context().newPage();
        record.navigate("/record");
        Page leaving = writing.context().newPage();
        leaving.navigate("/home");
        answers.words("what-happened").fill("Typed just now");

        leaving.locator("[data-leave]").click();

        for (Page tab : List.of(writing, record, leaving)) {
            tab.waitForURL(Pattern.compile("/signed-out[?]state=left"));
            assertEquals("Blank page", tab.title());
        }
        waitUntilKept(leaving, 0);
        writing.goBack();
        assertThat(writing.locator("#password")).isVisible();
        writing.navigate(exercise);
        enterPassword(writing, "client7");
        assertThat(answers.words("what-happened")).hasValue("Typed just now");
        answers.words("what-happened").fill("");
        waitUntilKept(writing, 0);

        record.navigate("/record");
        writing.navigate("/logout");
        writing.locator("main button").click();
        record.waitForURL(Pattern.compile("/signed-out$"));
    }

    /** What the server has is not left behind on the device of a person who leaves, even if the device is slow to remove it. */
    @Test
    void aTabThatIsTakenAwayWaitsUntilTheCopyOfWhatItSentIsRemoved() {
        BrowserContext device = device(Look.PHONE);
        Page writing = device.newPage();
        writing.addInitScript(SLOW_REMOVAL);
        writing.navigate("/home");
        enterPassword(writing, "client7");
        AnswerPage answers = AnswerPage.report(writing);
        String exercise = writing.url();
        Page leaving = device.newPage();
        leaving.navigate("/home");
        List<Route> saves = new ArrayList<>();
        writing.route(DRAFTS, saves::add);
        answers.words("what-happened").fill("Typed at last");
        waitUntilKept(writing, "Typed at last");
        waitUntil(writing, () -> !saves.isEmpty());

        leaving.locator("[data-leave]").click();
        writing.unroute(DRAFTS);
        saves.forEach(Route::resume);

        for (Page tab : List.of(writing, leaving)) {
            tab.waitForURL(Pattern.compile("/signed-out[?]state=left"));
        }
        assertEquals(0, keptOnDevice(writing));
        writing.navigate(exercise);
        enterPassword(writing, "client7");
        assertThat(answers.words("what-happened")).hasValue("Typed at last");
        answers.words("what-happened").fill("");
        waitUntilKept(writing, 0);
    }

    /** No message reaches a tab that sleeps; it finds out when it is looked at again, and one that was loading meanwhile does too. */
    @Test
    void aTabThatSleptIsTakenAwayWhenItIsLookedAtAgain() {
        BrowserContext device = device(Look.PHONE);
        Page slept = device.newPage();
        slept.addInitScript("addEventListener('storage', (e) => e.stopImmediatePropagation(), true);"
                + " window.BroadcastChannel = class { postMessage() {} };");
        slept.navigate("/home");
        enterPassword(slept, "client4");
        String home = slept.url();
        Page used = device.newPage();
        used.navigate("/promises");
        used.locator("[data-leave]").click();
        used.waitForURL(Pattern.compile("/signed-out"));
        assertEquals(home, slept.url());

        slept.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        slept.waitForURL(Pattern.compile("/signed-out[?]state=left"));
    }

    /** The device has no network, and gets one later: whoever opens a page then is asked for the password, whichever page it is. */
    @Test
    void withoutANetworkLeaveShowsTheQuietPageAndTheNextPageThatIsOpenedSignsOutFirst()
            throws IOException, InterruptedException {
        expectComplaint("ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch");
        BrowserContext device = deviceWithWorker(Look.PHONE);
        Page page = device.newPage();
        page.navigate("/home");
        enterPassword(page, "client7");
        waitUntil(page, "Boolean(navigator.serviceWorker.controller)");
        AnswerPage answers = AnswerPage.report(page);
        String exercise = page.url();
        Page other = device.newPage();
        other.navigate("/promises");
        other.navigate("/record");
        int sessions = KeycloakOperator.open().sessions("client7");
        device.setOffline(true);
        answers.words("what-happened").fill("Typed in a tunnel");

        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");

        for (Page tab : List.of(page, other)) {
            assertThat(tab.locator("h1")).hasText("Blank page");
            assertThat(tab).hasTitle("Blank page");
        }
        assertAccessible(page);
        picture(page, "left-offline");
        other.goBack();
        assertThat(other.locator("h1")).hasText("Blank page");
        waitUntilKept(page, "Typed in a tunnel");
        device.setOffline(false);
        other.navigate("/record");
        assertThat(other.locator("#password")).isVisible();
        assertEquals(sessions - 1, KeycloakOperator.open().sessions("client7"));
        assertEquals(
                0,
                other.request()
                                        .get("/home", RequestOptions.create().setMaxRedirects(0))
                                        .status()
                                / 100
                        - 3);
        other.navigate(exercise);
        enterPassword(other, "client7");
        assertThat(AnswerPage.of(other).words("what-happened")).hasValue("Typed in a tunnel");
        AnswerPage.of(other).words("what-happened").fill("");
        waitUntilKept(other, 0);
        List<?> kept = (List<?>)
                other.evaluate(
                        "async () => (await Promise.all((await caches.keys()).map(async (name) =>"
                                + " (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat()");
        assertEquals(
                List.of(),
                kept.stream()
                        .map(Object::toString)
                        .filter(path -> !path.startsWith("/assets/") && !path.equals("/offline"))
                        .toList(),
                "of the application only public files and the page for the time without a connection are cached");
        other.locator("[data-leave]").click();
        other.waitForURL(Pattern.compile("/signed-out[?]state=left"));
        other.navigate("/home");
        assertThat(other.locator("#password")).isVisible();
    }

    @Test
    void staffHaveNoNeedOfIt() {
        Page page = signIn("counselor1", Look.DESK);
        assertThat(page.locator("[data-leave]")).hasCount(0);
    }

    private static List<String> addresses(Page page, String from) {
        page.navigate(from);
        return page.locator("main a[href^='/homework/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .limit(4)
                .toList();
    }
}
