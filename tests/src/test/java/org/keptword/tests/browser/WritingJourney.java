package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;

/**
 * A client writes and nothing is lost. Each journey writes a report on a contact, which is open in every state and new each time.
 */
class WritingJourney extends BrowserJourney {

    private static final Pattern SAVED = Pattern.compile("^Saved \\d{1,2}:\\d\\d(\\s[AP]M)?$");
    private static final Pattern GUARDADO = Pattern.compile("^Guardado a las \\d{1,2}:\\d\\d(\\s[AP]M)?$");
    private static final String CUT = "ERR_INTERNET_DISCONNECTED";

    @Test
    void theNetworkIsCutInTheMiddleAndEveryWordArrives() {
        Page page = report("client1", Look.PHONE);
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        String before = "We met at the school gate. \uD83D\uDC69\u200D\uD83D\uDC67 \u05E9\u05DC\u05D5\u05DD e\u0301";
        words(page).fill(before);
        saved(page);

        expectComplaint(CUT);
        page.context().setOffline(true);
        words(page).press("Control+End");
        page.keyboard().type(" And then it rained.");
        assertThat(page.locator("#trouble")).isVisible();
        assertThat(page.locator("#trouble")).containsText("will be saved when you reconnect");
        page.evaluate("scrollTo(0, 0)"); // a choice that is half under the bar is too small to touch while it is there
        assertAccessible(page);
        picture(page, "writing-offline");
        page.keyboard().type(" A lot.");
        page.context().setOffline(false);
        assertThat(page.locator("#trouble")).isHidden();
        saved(page);
        page.reload();
        assertThat(words(page)).hasValue(before + " And then it rained. A lot.");
        waitUntilKept(page, 0);
    }

    @Test
    void aPageThatDiesOfflineComesBackWithItsText() {
        Page page = report("client3", Look.PHONE);
        expectComplaint(CUT);
        page.context().setOffline(true);
        words(page).fill("Written without a network");
        assertThat(page.locator("#trouble")).isVisible();
        waitUntilKept(page, "Written without a network");
        String address = page.url();
        page.onDialog(dialog -> dialog.accept());
        page.close();
        Page again = page.context().newPage();
        page.context().setOffline(false);
        again.navigate(address);
        assertThat(words(again)).hasValue("Written without a network");
        saved(again);
    }

    @Test
    void theSessionEndsInTheMiddleAndTheTextIsSentAfterTheSignIn() {
        Page page = report("client1", Look.PHONE);
        words(page).fill("Before");
        saved(page);
        expectComplaint("401");
        page.context().clearCookies();
        words(page).fill("Before and after");
        assertThat(page.locator("#trouble a")).isVisible();
        Page second =
                page.context().waitForPage(() -> page.locator("#trouble a").click());
        enterPassword(second, "client1");
        page.bringToFront();
        assertThat(page.locator("#trouble")).isHidden();
        saved(page);
        page.reload();
        assertThat(words(page)).hasValue("Before and after");
    }

    @Test
    void nothingIsSavedUnderAnotherPersonsName() {
        Page page = report("client1", Look.PHONE);
        words(page).fill("Mine");
        saved(page);
        expectComplaint("409|401");
        page.context().clearCookies();
        Page second = page.context().newPage();
        second.navigate("/");
        enterPassword(second, "client2");
        words(page).fill("Mine, not yours");
        assertThat(page.locator("#trouble")).containsText("Someone else is now signed in on this browser");
        assertThat(words(page)).hasValue("Mine, not yours");
        second.navigate("/record");
        assertThat(second.locator("main h1")).isVisible();
        assertThat(second.locator("main")).not().containsText("Mine");
    }

    @Test
    void twoPagesOnOneDraftShowBothTexts() {
        Page one = report("client1", Look.PHONE);
        words(one).fill("From the phone");
        saved(one);
        Page two = one.context().newPage();
        two.navigate(one.url());
        words(one).fill("From the phone, longer");
        saved(one);
        expectComplaint("409");
        words(two).fill("From the kitchen");
        assertThat(two.locator("#versions")).isVisible();
        assertThat(two.locator("#versions")).containsText("From the kitchen");
        assertThat(two.locator("#versions")).containsText("From the phone, longer");
        assertAccessible(two);
        picture(two, "writing-two-versions");
        two.locator("#versions label", new Page.LocatorOptions().setHasText("Keep both"))
                .click();
        two.locator("[data-settle]").click();
        assertThat(two.locator("#versions")).isHidden();
        saved(two);
        two.reload();
        assertThat(words(two)).hasValue("From the kitchen\n\nFrom the phone, longer");
        assertThat(two.locator("#versions")).isHidden();
    }

    @Test
    void aDoubleClickHandsInOnceAndTheFirstProblemHasTheFocus() {
        Page page = report("client1", Look.PHONE);
        words(page).fill("Nothing more");
        saved(page);
        toTheEnd(page);
        expectComplaint("422");
        page.locator("#hand-in").click();
        Locator first = page.locator("[aria-invalid=true]").first();
        assertThat(first).isFocused();
        String said = page.evaluate(
                        "document.getElementById(document.activeElement.getAttribute('aria-describedby').split('"
                                + " ').pop()).textContent")
                .toString();
        assertEquals("This question needs an answer.", said);
        assertAccessible(page);
        picture(page, "writing-problem");
        answerAll(page);
        saved(page);
        toTheEnd(page);
        assertAccessible(page);
        picture(page, "writing-overview");
        page.locator("#hand-in").dblclick();
        assertThat(page.locator(".standing h2")).hasText("Handed in");
        assertThat(page.locator("main")).containsText("Nothing more");
        assertEquals(0, page.locator(".revisions details").count(), "earlier revisions");
        assertAccessible(page);
        picture(page, "writing-handed-in");
        page.locator("#take-back input[type=submit], #take-back button").click();
        assertThat(words(page)).hasValue("Nothing more");
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = report("client1", Look.DESK.dark());
        page.locator("#exercise input").first().focus();
        page.keyboard().press("Space");
        for (int i = 0; i < 60 && !focused(page, "textarea"); i++) {
            page.keyboard().press("Tab");
        }
        assertTrue(focused(page, "textarea"), "the text is reached by Tab");
        page.keyboard().type("Typed only");
        saved(page);
        for (int i = 0; i < 60 && !focused(page, "#step-next"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertTrue(focused(page, "h2"), "the heading of the next step has the focus");
        assertAccessible(page);
        picture(page, "writing-desk-dark");
    }

    @Test
    void theRoomSpeaksSpanishAndIsKeptOnEveryPage() {
        Page page = report("client8", Look.PHONE.spanish());
        speak(page, "es");
        words(page).fill("Nos vimos");
        assertThat(page.locator("#saved")).hasText(GUARDADO);
        page.evaluate("scrollTo(0, 0)"); // what lies under a bar that stays has no room to be touched
        assertAccessible(page);
        picture(page, "writing-spanish");
        for (String place : new String[] {"/home", "/record"}) {
            page.navigate(place);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "client" + place.replace('/', '-') + "-spanish");
        }
        speak(page, "en");
        assertTrue(page.url().startsWith(TestStack.current().baseUrl()));
    }

    @Test
    void whoWritesOfDangerFindsHelpAndIsNotHeldUp() {
        Page page = report("client3", Look.PHONE);
        Locator help = page.locator("#help-now");
        words(page).fill("We met at the market and it was fine.");
        saved(page);
        assertThat(help).isHidden();
        words(page).fill("He said he would kill me.");
        assertThat(help).isVisible();
        assertThat(help).containsText("No one reads this before you hand it in");
        assertThat(words(page)).hasValue("He said he would kill me.");
        picture(page, "writing-help");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        assertWholeInWindow(help.locator("a[href^='tel:']").first());
        help.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(help).isHidden();
        page.reload();
        words(page).fill("He said he would kill me today.");
        help.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand in now"))
                .click();
        assertThat(page.locator("#exercise")).isHidden();
        assertThat(page.locator("main")).containsText("He said he would kill me today.");
        picture(page, "writing-help-handed-in");
    }

    @Test
    void whoIsNotSafeHasNumbersToCallInTheWindowAtOnce() {
        inDanger(report("client3", Look.PHONE), SAVED, "help-not-safe");
        Page spanish = report("client8", Look.PHONE.dark());
        speak(spanish, "es");
        inDanger(spanish, GUARDADO, "help-not-safe-dark-es");
        speak(spanish, "en");
    }

    private void inDanger(Page page, Pattern saved, String picture) {
        expectComplaint(CUT);
        page.context().setOffline(true);
        Locator help = page.locator("[data-id=not-safe-words]");
        page.locator("[data-id=safe-now] .choices label").first().click();
        assertThat(help).isHidden();
        page.locator("[data-id=safe-now] .choices label").last().click();
        assertWholeInWindow(help);
        assertThat(help.locator("a[href^='tel:']")).not().hasCount(0);
        for (Locator call : help.locator("a[href^='tel:']").all()) {
            assertWholeInWindow(call);
            assertTrue(call.boundingBox().height >= 48, "large enough for a thumb");
            assertThat(page.locator("#help-said"))
                    .containsText(call.locator("strong").innerText());
        }
        assertTrue(focused(page, "[data-id=safe-now] input"), "the question keeps the focus");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, picture);
        page.context().setOffline(false);
        assertThat(page.locator("#saved")).hasText(saved);
        assertThat(help).isVisible();
        page.locator("[data-id=safe-now] .choices label").first().click();
        assertThat(help).isHidden();
    }

    @Test
    void theSafetyPlanIsTwoTapsFromEveryPageAndCanBeMadeChangedAndPrinted() {
        Page page = signIn("client8", Look.PHONE);
        page.locator("footer a[href='/plan']").click();
        page.waitForURL("**/plan");
        assertWholeInWindow(page.locator("main a[href^='tel:']").first());
        assertThat(page.locator("[data-leave]")).isInViewport();
        assertAccessible(page);
        picture(page, "plan-none");
        page.locator("main .button-primary").click();
        page.waitForURL("**/homework/**");
        AnswerPage plan = AnswerPage.here(page);
        plan.words("signs").fill("I stop sleeping.");
        plan.saved();
        plan.handIn("Handed in");
        page.navigate("/record");
        page.locator("footer a[href='/plan']").click();
        assertThat(page.locator("main")).containsText("I stop sleeping.");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "plan-made");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, "plan-paper");
        assertThat(page.locator(".help-call strong").first()).isVisible();
        assertThat(page.locator(".help-call strong").first()).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(page.locator("main .actions")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("main .button-primary").click();
        page.waitForURL("**/homework/**");
        assertThat(AnswerPage.here(page).words("signs")).hasValue("I stop sleeping.");
        AnswerPage.here(page).words("signs").fill("I stop eating.");
        AnswerPage.here(page).saved();
        AnswerPage.here(page).handIn("Handed in");
        speak(page, "es");
        page.navigate("/plan");
        assertThat(page.locator("main")).containsText("I stop eating.");
        assertAccessible(page);
        picture(page, "plan-made-es");
        speak(page, "en");
    }

    /** Seen without scrolling, and not under the header or a line at the bottom. */
    private static void assertWholeInWindow(Locator what) {
        assertThat(what).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertTrue((Boolean) what.evaluate("""
            (el) => {
              const box = el.getBoundingClientRect();
              return [box.top + 2, box.bottom - 2].every((y) => el.contains(document.elementFromPoint(box.left + box.width / 2, y)));
            }\
            """), "nothing lies over it");
    }

    /** A new report on a contact, begun by this client. */
    private Page report(String client, Look look) {
        Page page = signIn(client, look);
        page.locator(".report-link a").click();
        page.waitForURL("**/homework/**");
        return page;
    }

    private static Locator words(Page page) {
        return page.locator("[data-id=what-happened] textarea");
    }

    /** Nothing is left on the device. */
    private void saved(Page page) {
        assertThat(page.locator("#saved")).hasText(SAVED);
        waitUntilKept(page, 0);
    }

    private static void toTheEnd(Page page) {
        for (int i = 0; i < 9 && page.locator("#step-next").isVisible(); i++) {
            page.locator("#step-next").click();
        }
        assertThat(page.locator("#overview")).isVisible();
    }

    /** Answers what is needed, and whatever appears because of it. */
    private static void answerAll(Page page) {
        page.locator("[data-id=safe-now] .choices label").first().click();
        page.locator("[data-id=who-began] .choices label").first().click();
        page.locator("[data-id=when] input").fill("2026-01-02T08:30");
        page.locator("[data-id=how] .choices label").first().click();
    }

    private static boolean focused(Page page, String selector) {
        return (Boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }
}
