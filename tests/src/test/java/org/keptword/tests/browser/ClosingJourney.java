package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A counselor closes a case: reads what ends with it, says why, finds reason and day in the discharge summary, and takes it up again. */
@Tag(Suite.DATES)
class ClosingJourney extends BrowserJourney {

    private static final String WORDS = "Both know where they stand, and part as friends.";

    @Test
    void aCaseIsClosedWithAReasonAndTakenUpAgain() throws IOException, InterruptedException {
        Page page = signIn("counselor2", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Rita", "Sven");
        room.recordConsent("A");
        room.invite("A");
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(3));
        CasePages.field(page, "plan:time").fill("10:00");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();

        room.goTo("/safety");
        page.locator(".case-basics a[href$='/close']").click();

        Locator ends = page.locator("section[aria-labelledby=ends] li");
        assertThat(ends).hasText(new Pattern[] {
            Pattern.compile("1 session is scheduled.*"), Pattern.compile("1 sign-up code has.*")
        });
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "closing-desk");
        Locator words = CasePages.field(page, "closing:words");
        words.focus();
        page.keyboard().type(WORDS);
        assertThat(CasePages.field(page, "closing:words-saved")).hasText(Pattern.compile("Saved \\d.*"));
        page.reload();
        assertThat(words).hasValue(WORDS);
        CasePages.field(page, "closing:close").click();
        assertThat(page.locator("fieldset.field-wrong")).isVisible();
        CasePages.awaitNotes(page);
        assertThat(words).hasValue(WORDS);
        picture(page, "closing-no-reason");
        page.locator("input[name='closing:reason'][value=AGREED_END]").check();
        CasePages.field(page, "closing:printed").check();
        CasePages.field(page, "closing:close").click();

        assertThat(page.locator(".said-done")).containsText("Case closed");
        assertThat(page.locator("main .facts")).containsText("Ended by agreement");
        assertThat(page.locator("main .facts")).containsText(WORDS);
        assertAccessible(page);
        picture(page, "closing-closed");
        discharge(page, room);
        room.goTo("/safety");
        assertThat(page.locator(".case-basics")).isVisible();
        assertThat(page.locator(".gate")).hasCount(0);

        page.navigate(room.address() + "/close");
        CasePages.field(page, "again:reopen").click();
        assertThat(page.locator(".said-done")).containsText("open again");
        room.goTo("/discharge");
        assertThat(page.locator(".summary-for")).containsText("draft");
        room.goTo("/sessions");
        assertThat(page.locator("#ahead", new Page.LocatorOptions().setHasText("10:00")))
                .hasCount(0);
    }

    @Test
    void aCaseClosedTooSoonIsAsBeforeWithTwoClicks() {
        Page page = signIn("counselor2", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Uma", "Ivo");
        room.recordConsent("A");
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(3));
        CasePages.field(page, "plan:time").fill("10:00");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();
        room.goTo("/close");
        CasePages.field(page, "closing:words").fill(WORDS);
        page.locator("input[name='closing:reason'][value=OTHER]").check();
        CasePages.field(page, "closing:close").click();
        assertThat(page.locator(".said-done")).containsText("Case closed");
        assertAccessible(page);

        CasePages.field(page, "undoing:do").click();

        assertThat(page.locator(".said-done")).containsText("Closing undone");
        room.goTo("/sessions");
        assertThat(page.locator("#ahead", new Page.LocatorOptions().setHasText("10:00")))
                .hasCount(1);
        room.goTo("/close");
        CasePages.awaitNotes(page);
        assertThat(CasePages.field(page, "closing:words")).hasValue(WORDS);
    }

    private void discharge(Page page, CasePages room) throws IOException, InterruptedException {
        page.locator("main a[href$='/discharge']").click();
        assertThat(page.locator(".summary-for")).hasText("Counselor copy");
        assertThat(page.locator(".summary")).containsText("Counseling ended by agreement.");
        assertThat(page.locator(".summary")).containsText(WORDS);
        picture(page, "discharge-closed");
        String paper = Paper.words(
                page.request().get(room.address() + "/discharge.pdf").body(), "discharge-closed");
        assertTrue(paper.contains("Counseling ended by agreement.") && paper.contains(WORDS), paper);
        String without = Paper.words(
                page.request().get(room.address() + "/discharge.pdf?without=b").body(), "discharge-without");
        assertTrue(without.contains("Counseling ended by agreement."), without);
        assertFalse(without.contains(WORDS), without);
        String summary =
                Paper.words(page.request().get(room.address() + "/summary.pdf").body(), "summary-closed");
        assertFalse(summary.contains(WORDS), summary);
        room.goTo("");
        assertThat(page.locator(".case-facts a[href$='/close']")).hasText("Closing details");
    }

    @Test
    void nobodyElseComesToThePage() {
        Page page = signIn("counselor1", Look.DESK);
        String address = CasePages.find(page, "Maya").address() + "/close";
        page.navigate(address);
        assertThat(page.locator("section[aria-labelledby=ends] li").first()).isVisible();
        expectComplaint("404");
        for (String other : new String[] {"counselor2", "manager1", "client1"}) {
            assertEquals(404, signIn(other, Look.DESK).request().get(address).status(), other);
        }
        Page supervisor = signIn("supervisor1", Look.DESK);
        supervisor.navigate(address);
        assertThat(supervisor.locator("section[aria-labelledby=ends] li").first())
                .isVisible();
        assertThat(CasePages.field(supervisor, "closing:close")).hasCount(0);
    }
}
