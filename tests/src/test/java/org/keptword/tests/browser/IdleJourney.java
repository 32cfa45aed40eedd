package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** Nobody is there any more. The browser's clock goes as the test says; the server's patience with one device is made seconds. */
@Tag(Suite.SITE)
class IdleJourney extends BrowserJourney {

    private static final String ENDED = "status of 401|Failed to load resource";

    @Test
    void afterFourteenMinutesThePageAsksAndOneKeyAnswersWithoutDoingAnythingElse() {
        for (Look look : List.of(Look.PHONE, Look.DESK.dark())) {
            boolean spanish = !look.equals(Look.PHONE);
            Page page = onAClockOfItsOwn(look, spanish ? "counselor1" : "client1");
            if (spanish) {
                speak(page, "es");
            }
            String address = page.url();
            page.clock().runFor(13 * 60 * 1000);
            assertThat(page.locator("dialog.idle")).hasCount(0);

            page.clock().runFor(61 * 1000);

            assertThat(page.locator("dialog.idle")).isVisible();
            assertThat(page.locator("dialog.idle .button")).isFocused();
            assertAccessible(page);
            picture(page, "idle-" + (spanish ? "desk-es-dark" : "phone"));
            page.keyboard().press("a");
            assertThat(page.locator("dialog.idle")).hasCount(0);
            page.clock().runFor(13 * 60 * 1000);
            assertThat(page.locator("dialog.idle")).hasCount(0);
            assertEquals(address, page.url());
            if (spanish) {
                speak(page, "en");
            }
        }
    }

    @Test
    void aQuarterOfAnHourWithoutATouchSavesWhatIsTypedAndAsksForThePassword() throws IOException, InterruptedException {
        Page page = onAClockOfItsOwn(Look.PHONE, "client7");
        AnswerPage room = AnswerPage.report(page);
        String exercise = page.url();
        room.words("what-happened").fill("Typed and left alone");
        int sessions = KeycloakOperator.open().sessions("client7");

        page.clock().runFor(15 * 60 * 1000 + 2000);

        page.waitForURL(Pattern.compile("/signed-out\\?state=idle"));
        assertThat(page.locator("main")).containsText("15 minutes");
        assertAccessible(page);
        picture(page, "signed-out-idle");
        assertEquals(sessions - 1, KeycloakOperator.open().sessions("client7"));
        page.navigate(exercise);
        enterPassword(page, "client7");
        assertThat(room.words("what-happened")).hasValue("Typed and left alone");
    }

    @Test
    void wordsThatCannotBeSentThenStayOnTheDevice() {
        expectComplaint("Failed to load resource|ERR_");
        Page page = onAClockOfItsOwn(Look.PHONE, "client3");
        AnswerPage room = AnswerPage.report(page);
        String exercise = page.url();
        page.route(Pattern.compile("/api/drafts/.*"), route -> route.abort("internetdisconnected"));
        room.words("what-happened").fill("Typed in a tunnel");
        waitUntilKept(page, 1);

        page.clock().runFor(15 * 60 * 1000 + 5000);

        page.waitForURL(Pattern.compile("/signed-out\\?state=idle"));
        assertEquals(1, keptOnDevice(page));
        page.unroute(Pattern.compile("/api/drafts/.*"));
        page.navigate(exercise);
        enterPassword(page, "client3");
        assertThat(room.words("what-happened")).hasValue("Typed in a tunnel");
    }

    @Test
    void oneWindowInUseKeepsTheOtherSignedIn() {
        Page reading = onAClockOfItsOwn(Look.DESK, "counselor1");
        Page typing = reading.context().newPage();
        typing.navigate("/cases");
        reading.clock().runFor(14 * 60 * 1000 + 1000);
        assertThat(reading.locator("dialog.idle")).isVisible();
        typing.mouse().move(40, 40);
        typing.mouse().move(80, 80);
        assertThat(reading.locator("dialog.idle")).hasCount(0);
    }

    /** A phone lets a window behind others sleep: what the other one says comes too late, and the window wakes with its own old moment. */
    @Test
    void aWindowThatSleptSignsOutNobodyWhoIsAtWorkInAnother() {
        Page slept = onAClockOfItsOwn(Look.PHONE, "client4");
        sleep(slept);
        String address = slept.url();
        Page used = slept.context().newPage();
        used.navigate("/promises");
        for (int minute = 0; minute < 18; minute += 3) {
            used.mouse().move(40 + minute, 40);
            used.mouse().move(80 + minute, 80);
            slept.context().clock().runFor(3 * 60 * 1000);
        }

        slept.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        slept.mouse().move(50, 50);
        slept.reload();
        assertEquals(address, slept.url());
        used.reload();
        assertThat(used.locator("[data-leave]")).isVisible();
    }

    /** One browser, two partners: the page of the one who left is still open when the other one signs in. */
    @Test
    void aPageThatSomebodyLeftBehindGoesAwayAndEndsNobodyElsesSignIn() throws IOException, InterruptedException {
        Page left = onAClockOfItsOwn(Look.PHONE, "client1");
        sleep(left);
        Page next = left.context().newPage();
        signOut(next);
        // on this clock all pages seem to have been asked for when it was installed, before the sign-out
        next.evaluate("localStorage.removeItem('keptword-gone')");
        next.navigate("/");
        enterPassword(next, "client2");
        next.navigate("/promises");
        int sessions = KeycloakOperator.open().sessions("client2");
        for (int minute = 0; minute < 18; minute += 3) {
            next.mouse().move(40 + minute, 40);
            next.mouse().move(80 + minute, 80);
            left.context().clock().runFor(3 * 60 * 1000);
        }

        left.waitForURL(Pattern.compile("/signed-out\\?state=idle"));
        next.reload();
        assertThat(next.locator("[data-leave]")).isVisible();
        assertEquals(sessions, KeycloakOperator.open().sessions("client2"));
    }

    /** The page stays open past its time, as on a laptop that was closed, and the sign-in service is away when somebody goes on. */
    @Test
    void aFormThatComesTooLateStaysWithItsWordsThoughTheSignInServiceIsAway() throws IOException, InterruptedException {
        expectComplaint("form-action|Failed to load resource|ERR_FAILED");
        Page page = device(Look.DESK).newPage();
        page.navigate("/");
        enterPassword(page, "manager1");
        page.route(Pattern.compile("/assets/.*idle.*js"), route -> route.abort());
        page.navigate("/people/invite");
        CasePages.field(page, "staff:name").fill("Nora, who waits");
        waitUntilKept(page, 1);
        patience(page, 1);
        long from = System.nanoTime();
        TestStack.current().whileKeycloakHangs(() -> {
            page.waitForCondition(() -> System.nanoTime() - from > 2_100_000_000L);
            CasePages.field(page, "staff:make").click();
            assertThat(page.locator("#notice")).isVisible();
        });

        assertThat(CasePages.field(page, "staff:name")).hasValue("Nora, who waits");
        assertEquals(1, keptOnDevice(page));
        page.unroute(Pattern.compile("/assets/.*idle.*js"));
    }

    /** What a page asks by itself goes on and on, as it would in a window behind others, and nobody is there. */
    @Test
    void theServerEndsWhatOnlyAsksByItselfAndAClosedLaptopToo() throws IOException, InterruptedException {
        expectComplaint(ENDED);
        Page page = device(Look.DESK).newPage();
        page.navigate("/");
        enterPassword(page, "counselor2");
        String began = session(page);
        page.close();
        Page other = device(Look.PHONE).newPage();
        long from = System.nanoTime();
        page.context().request().get("/account");
        patience(page, 4);
        waitUntil(
                other,
                () -> page.context()
                                .request()
                                .post(
                                        "/api/here",
                                        RequestOptions.create()
                                                .setHeader("X-Requested-With", "XMLHttpRequest")
                                                .setHeader(
                                                        "X-Keptword-Idle",
                                                        Long.toString((System.nanoTime() - from) / 1_000_000_000)))
                                .status()
                        == 401);

        assertTrue((System.nanoTime() - from) / 1_000_000 >= 3000, "not before its time");
        APIResponse answer =
                page.context().request().get("/today", RequestOptions.create().setMaxRedirects(0));
        assertEquals(302, answer.status());
        assertTrue(answer.headers().get("location").contains("/realms/"), "and then asks for the sign-in");
        Page again = page.context().newPage();
        again.navigate("/today");
        assertThat(again.locator("#password")).isVisible();
        assertTrue(!began.equals(session(again)));
    }

    /** The browser closes its eyes while the page stays: what one asks for then leads to the sign-in, and back. */
    @Test
    void theFirstAddressAfterALongPauseAsksForThePassword() {
        Page page = device(Look.DESK).newPage();
        patience(page, 5);
        page.navigate("/");
        enterPassword(page, "counselor9");
        page.navigate("about:blank");
        waitUntil(page, () -> {
            APIResponse answer = page.request()
                    .get("/account", RequestOptions.create().setMaxRedirects(0).setHeader("X-Keptword-Idle", "9"));
            return answer.status() == 302;
        });
        page.navigate("/cases");
        assertThat(page.locator("#password")).isVisible();
        enterPassword(page, "counselor9");
        assertEquals(TestStack.current().baseUrl() + "/cases", page.url());
    }

    /** From here on the page hears nothing of other windows. */
    private static void sleep(Page page) {
        page.addInitScript("addEventListener('storage', (e) => e.stopImmediatePropagation(), true);"
                + " window.BroadcastChannel = class { postMessage() {} addEventListener() {} };");
        page.reload();
    }

    private Page onAClockOfItsOwn(Look look, String account) {
        Page page = device(look).newPage();
        page.context().clock().install();
        page.navigate("/");
        enterPassword(page, account);
        return page;
    }

    private static void patience(Page page, int seconds) {
        page.context()
                .addCookies(List.of(new Cookie("KEPTWORD_IDLE", Integer.toString(seconds))
                        .setUrl(TestStack.current().baseUrl())));
    }

    private static String session(Page page) {
        return page.context().cookies(TestStack.current().baseUrl() + "/").stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
