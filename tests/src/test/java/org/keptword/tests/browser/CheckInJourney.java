package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A check-in on a phone before the session, and what the counselor reads. */
@Tag(Suite.DATES)
class CheckInJourney extends BrowserJourney {

    private static final String TITLE = "Trust check-in";

    @Test
    void aCheckInIsTappedOnAPhoneAndTheCounselorReadsItsScores() {
        Page phone = signIn("client1", Look.PHONE);
        phone.navigate("/home");
        assertThat(phone.locator(".task", new Page.LocatorOptions().setHasText(TITLE))
                        .first())
                .containsText("before your session on");
        AnswerPage room = AnswerPage.open(phone, TITLE);
        assertThat(phone.locator(".exercise-meta")).containsText("Before your session on");
        assertEquals(44, rated(phone, "partner-reliable"));
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "check-in-phone");
        for (String question : List.of("partner-reliable", "partner-open", "partner-safe", "partner-goodwill")) {
            tap(phone, question, 9);
        }
        phone.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertNotEquals(
                background(phone.locator(".scale label:not(:has(:checked))").first()),
                background(phone.locator(".scale label:has(:checked)").first()),
                "the chosen number differs by more than its weight");
        phone.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        room.next();
        assertAccessible(phone);
        byKeyboard(phone, "own-reliable");
        for (String question : List.of("own-open", "own-safe", "own-goodwill")) {
            tap(phone, question, 8);
        }
        room.saved();
        room.overview();
        assertThat(phone.locator("#overview")).containsText("9");
        picture(phone, "check-in-overview");
        room.handIn("Handed in");
        assertThat(phone.locator(".points")).containsText("90 out of 100. Higher than last time.");
        assertThat(phone.locator(".points")).containsText("About the same as last time.");
        assertThat(phone.locator(".points")).not().containsText("reliabl");
        assertAccessible(phone);
        picture(phone, "check-in-points");
        phone.navigate("/home");
        assertFalse(phone.locator("section[aria-labelledby=due]").innerText().contains(TITLE), "once for each session");

        Page desk = signIn("counselor1", Look.DESK);
        desk.navigate("/review");
        desk.locator("a", new Page.LocatorOptions().setHasText(TITLE)).first().click();
        desk.waitForURL("**/review/*");
        assertThat(desk.locator(".work-points")).containsText("90 of 100 (4 of 4 answered)");
        assertThat(desk.locator(".work-points")).containsText("No norms available");
        assertThat(desk.locator(".work .answer").first()).containsText("9 of 10");
        assertAccessible(desk);
        picture(desk, "check-in-review");

        Page partner = signIn("client2", Look.PHONE);
        AnswerPage.everything(partner)
                .forEach(source -> assertFalse(
                        source.contains("90 of 100") || source.contains("90 out of 100"),
                        "nothing of the other partner's check-in"));
    }

    @Test
    void itReadsInSpanishAndInTheDark() {
        Page phone = signIn("client2", Look.PHONE.dark());
        phone.navigate("/home");
        phone.locator(".language button[lang=es]").click();
        assertThat(phone.locator("html")).hasAttribute("lang", "es");
        try {
            inSpanish(phone);
        } finally {
            phone.navigate("/home");
            phone.locator(".language button[lang=en]").click();
            assertThat(phone.locator("html")).hasAttribute("lang", "en");
        }
    }

    private void inSpanish(Page phone) {
        phone.locator(".task", new Page.LocatorOptions().setHasText("Chequeo de confianza"))
                .first()
                .locator("a")
                .click();
        phone.waitForURL("**/homework/**");
        assertThat(phone.locator(".scale-ends").first()).containsText("10: Certeza total");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "check-in-phone-dark-es");
    }

    @Test
    void theCounselorReadsHowItIsScored() {
        Page desk = signIn("counselor1", Look.DESK);
        desk.navigate("/guide");
        desk.locator("a[href='/instruments']").click();
        desk.waitForURL("**/instruments");
        assertThat(desk.locator("#trust-checkin")).containsText("From 0 to 100, higher is better");
        assertThat(desk.locator("#trust-checkin")).containsText("No norms available");
        assertAccessible(desk);
        picture(desk, "instruments");
        Page small = signIn("counselor9", Look.PHONE.dark().spanish());
        small.navigate("/instruments");
        assertAccessible(small);
        assertNoSidewaysScroll(small);
        picture(small, "instruments-phone-dark-es");
    }

    @Test
    void theCounselorGivesItBeforeEachSession() {
        Page desk = signIn("counselor1", Look.DESK);
        desk.navigate("/cases");
        desk.locator("a", new Page.LocatorOptions().setHasText("Maya")).first().click();
        desk.waitForURL("**/cases/*");
        desk.locator(".phase-map a", new Page.LocatorOptions().setHasText("Check-ins"))
                .click();
        assertThat(desk.locator("#assign")).containsText(TITLE);
        assertThat(desk.locator("#assign")).containsText("Already assigned");
        picture(desk, "check-in-assign");
        desk.navigate(desk.url().replaceAll("\\?.*", "") + "/homework");
        assertThat(desk.locator("main")).containsText("Before each session");
        assertAccessible(desk);
    }

    /** The smallest side of a number's target. */
    private static int rated(Page page, String question) {
        List<Locator> targets =
                page.locator("[data-id=" + question + "] .scale label").all();
        assertEquals(11, targets.size());
        double smallest = 99;
        for (Locator target : targets) {
            BoundingBox box = target.boundingBox();
            smallest = Math.min(smallest, Math.min(box.width, box.height));
        }
        return (int) Math.min(44, Math.floor(smallest));
    }

    private static Object background(Locator number) {
        return number.evaluate("label => getComputedStyle(label).backgroundColor");
    }

    private static void tap(Page page, String question, int number) {
        page.locator("[data-id=" + question + "] .scale label").nth(number).click();
        assertTrue(page.locator("[data-id=" + question + "] input").nth(number).isChecked());
    }

    private static void byKeyboard(Page page, String question) {
        Locator numbers = page.locator("[data-id=" + question + "] input");
        numbers.first().focus();
        page.keyboard().press("Space");
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertTrue(numbers.nth(8).isChecked());
    }
}
