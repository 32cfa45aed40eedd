package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Recording a session in few clicks, undoing that at once, and saying later that it was not held after all. */
@Tag(Suite.DATES)
class RecordSessionJourney extends BrowserJourney {

    private static final Pattern SESSION = Pattern.compile("/sessions/[0-9a-f-]{36}$");
    private static final int MOST_CLICKS = 6;
    private static final String NOTE = "Both came. Calmer than last week.";
    private static final String PROMISE = "I put the phone away at dinner";

    private int clicks;

    @BeforeEach
    void nothingWasClicked() {
        clicks = 0;
    }

    @Test
    void aSessionWithNoteHomeworkAndPromiseTakesSixClicksFromToday() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page, "Runa", "Jonas");
        planToday(page, room);
        page.navigate("/today");

        click(page.locator(".just-held summary"));
        click(page.locator(".just-held .menu-list a", new Page.LocatorOptions().setHasText("Runa")));
        recordAll(page, "Promised by Runa");

        assertClicks("Today");
        assertThat(page.locator(".session-head h2")).hasText(Pattern.compile("Session 1, .+"));
        assertThat(page.locator("main")).containsText(PROMISE);
        assertThat(page.locator("#note")).hasValue(NOTE);
        assertThat(CasePages.field(page, "undoing:do")).isVisible();
        assertAccessible(page);
        picture(page, "record-undo");

        CasePages.field(page, "undoing:do").click();
        page.waitForURL(Pattern.compile("/sessions/held\\?session="));
        assertThat(page.locator(".said-done")).containsText("Session record undone");
        assertThat(CasePages.field(page, "held:note")).hasValue(NOTE);
        assertThat(page.locator(".agreed-row:visible")).hasCount(1);
        assertThat(promise(page, "Promised by Runa")).hasValue(PROMISE);
        room.goTo("/homework");
        assertThat(page.locator("main")).containsText("Withdrawn");
        room.goTo("/sessions");
        assertThat(page.locator("#ahead .session-line")).hasCount(1);
    }

    @Test
    void fromTheCalendarAndTheCaseItTakesAsFew() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page, "Alba", "Nico");
        planToday(page, room);
        page.navigate("/calendar?show=day");
        click(page.locator(".calendar-grid .fc-event", new Page.LocatorOptions().setHasText("Alba")));
        click(page.locator("main a.button-primary[href*='/sessions/held']"));
        recordAll(page, "Promised by Nico");
        assertClicks("the calendar");

        clicks = 0;
        planToday(page, room);
        page.navigate(room.address());
        click(page.locator(".tabs a[href$='/sessions']"));
        click(page.locator("a.button-primary[href$='/sessions/held']"));
        recordAll(page, "Promised by Alba");
        assertClicks("the case");
    }

    @Test
    void aSessionThatLiesAheadIsAskedForItsTimeAndATemplateLaysOutTheNote() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Vida", "Olle");
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(1));
        CasePages.field(page, "plan:time").fill("10:00");
        CasePages.field(page, "plan:do").click();
        String session =
                path(page.locator(".session-line a[href^='/sessions/']").first());
        page.navigate(room.address() + "/sessions/held?session=" + session.substring(session.lastIndexOf('/') + 1));
        CasePages.awaitNotes(page);
        assertThat(page.locator("main")).containsText("scheduled for a later time");
        assertThat(CasePages.field(page, "held:time")).hasValue("");
        assertThat(CasePages.field(page, "held:time")).isFocused();
        CasePages.field(page, "held:template").selectOption("dap");
        assertThat(CasePages.field(page, "held:note")).hasValue(Pattern.compile("^Data:"));
        assertThat(CasePages.field(page, "held:note")).isFocused();
        CasePages.field(page, "held:note").fill("Data:\nShort.");
        CasePages.field(page, "held:template").selectOption("");
        assertThat(page.locator(".template-said")).containsText("never replaces text");
        assertThat(CasePages.field(page, "held:template")).hasValue("dap");
        assertThat(CasePages.field(page, "held:note")).hasValue("Data:\nShort.");
        assertAccessible(page);
        CasePages.field(page, "held:time").fill("00:00");
        CasePages.awaitNotes(page);
        CasePages.field(page, "held:do").click();
        page.waitForURL(SESSION);

        room.goTo("/sessions");
        assertThat(page.locator(".behind .note-state")).hasText("Not signed");
        page.navigate("/sessions/unsigned");
        assertThat(page.locator(".unfinished a", new Page.LocatorOptions().setHasText("Vida")))
                .hasCount(1);
        assertAccessible(page);
        withdraw(page, session);
        assertThat(page.locator("#ahead .session-line")).hasCount(1);
        page.navigate(session);
        assertThat(page.locator("main")).containsText("Recorded in the wrong case");
        assertThat(page.locator(".note-text")).containsText("Short.");
    }

    @Test
    void whatWasTypedInFurtherRowsIsShownAgainAfterARefusal() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = couple(page, "Iris", "Tomas");
        room.goTo("/sessions/held");
        CasePages.awaitNotes(page);
        Locator agreed = page.locator(".words-row input");
        agreed.first().fill("Phones stay off on Sundays");
        page.locator("#more-agreed").click();
        agreed.nth(1).fill("Tea at four");
        page.locator("#more-promised").click();
        Locator second = page.locator(".promised-row", new Page.LocatorOptions().setHasText("Promised by Iris"))
                .nth(1);
        second.locator("input[type=text]").first().fill(PROMISE);
        second.locator("input[id$=':day']").fill("soon");
        second.locator("input[type=text]").first().fill("");
        CasePages.field(page, "held:next-time").fill("16:30");
        CasePages.field(page, "held:do").click();

        assertThat(CasePages.field(page, "held:next-day-message")).isVisible();
        assertThat(agreed.nth(1)).isVisible();
        assertThat(agreed.nth(1)).hasValue("Tea at four");
        assertThat(second.locator("input[id$=':day']")).isVisible();
        assertAccessible(page);
        second.locator("input[id$=':day']").fill("");
        CasePages.field(page, "held:next-day").fill(CasePages.day(7));
        CasePages.field(page, "held:do").click();
        page.waitForURL(SESSION);
    }

    @Test
    void anotherCaseIsChosenByNameAndItsFormOpens() {
        Page page = signIn("counselor1", Look.PHONE);
        CasePages.openCouple(page, "Zoë", "Ansel");
        page.navigate("/sessions/record");
        assertThat(page.locator("#q")).isFocused();
        page.locator("#q").press("Enter");
        assertThat(page.locator(".record-cases a").first()).isFocused();
        page.locator("#q").fill("zoe");
        assertThat(page.locator(".record-cases li:not([hidden])")).hasCount(1);
        assertThat(page.locator("#found-cases")).hasText("Cases: 1");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.locator("#q").press("Enter");
        page.waitForURL("**/sessions/held");
        assertThat(CasePages.field(page, "held:note")).isFocused();
        assertNoSidewaysScroll(page);
    }

    private static void withdraw(Page page, String session) {
        page.navigate(session);
        page.locator(".session-acts a[href*='withdraw=']").click();
        assertThat(page.locator("#change")).containsText("stay active");
        CasePages.awaitNotes(page);
        CasePages.field(page, "changing:why").fill("Recorded in the wrong case");
        CasePages.field(page, "changing:withdraw").click();
        assertThat(page.locator(".said-done")).containsText("Session marked as not completed");
    }

    /** The rest of the way once the form is open: the note has the focus, so that typing it takes no click. */
    private void recordAll(Page page, String promiser) {
        CasePages.awaitNotes(page);
        assertThat(CasePages.field(page, "held:note")).isFocused();
        page.keyboard().type(NOTE);
        click(page.locator("#find-exercise"));
        page.keyboard().type("what sets");
        click(page.locator("#found-exercises [role=option]").first());
        click(promise(page, promiser));
        page.keyboard().type(PROMISE);
        click(CasePages.field(page, "held:do"));
        page.waitForURL(SESSION);
        assertThat(page.locator(".said-done")).containsText("Session recorded");
    }

    private static Locator promise(Page page, String promiser) {
        return page.locator(".promised-row", new Page.LocatorOptions().setHasText(promiser))
                .first()
                .locator("input[type=text]")
                .first();
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }

    private void assertClicks(String from) {
        assertTrue(clicks <= MOST_CLICKS, () -> clicks + " clicks from " + from);
        assertEquals(MOST_CLICKS, clicks, "measured from " + from);
    }

    private static CasePages couple(Page page, String first, String second) {
        CasePages room = CasePages.openCouple(page, first, second);
        for (String slot : new String[] {"A", "B"}) {
            room.recordConsent(slot);
            room.recordScreening(slot);
            room.recordOpenContact(slot);
        }
        return room;
    }

    private static void planToday(Page page, CasePages room) {
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(0));
        CasePages.field(page, "plan:time").fill("00:00");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();
    }

    private static String path(Locator link) {
        return URI.create(link.getAttribute("href")).getPath();
    }
}
