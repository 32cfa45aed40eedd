package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A morning: what needs the counselor, a short note, and what supervisors and managers see of a day. */
@Tag(Suite.DATES)
class TodayJourney extends BrowserJourney {

    private static final String NOTE = "Good luck with the first days in the new flat. Bring the letter on Tuesday.";
    private static final String SECOND = "The room is on the second floor this time.";

    /** Three pages may take longer than undoing is offered. */
    private static final String OFFER_LONGER = """
            () => {
              const sent = JSON.parse(sessionStorage.getItem("keptword.sent"));
              sessionStorage.setItem("keptword.sent", JSON.stringify({ ...sent, until: Date.now() + 600000 }));
            }""";

    @Test
    void theMorningByKeyboardOpensWhatNeedsTheCounselor() {
        Page page = signIn("counselor1", Look.DESK);
        assertThat(page.locator("h1")).containsText("Today");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "today-desk");
        List<String> ways = page.locator(".needs a, .meetings a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertTrue(ways.size() > 2, ways.toString());
        page.locator("#main").focus();
        for (String way : ways) {
            tabTo(page, way);
        }
        page.navigate("/today");
        page.locator("#main").focus();
        String first = page.locator(".needs a").first().getAttribute("href");
        tabTo(page, first);
        page.keyboard().press("Enter");
        page.waitForURL("**" + first);
        assertThat(page.locator("h1")).isVisible();
        page.goBack();
        assertThat(page.locator(".needs")).isVisible();
    }

    private static void tabTo(Page page, String href) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (href.equals(page.evaluate("document.activeElement.getAttribute('href')"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not come to " + href);
    }

    @Test
    void theCountsAgreeInEveryWindowAfterEveryAct() throws IOException, SQLException {
        AnswerPage.report(signIn("client3", Look.PHONE)).handInReport("She waved from the bus.");
        Page one = signIn("counselor1", Look.DESK);
        Page two = one.context().newPage();
        Page three = one.context().newPage();
        two.navigate("/today");
        int waiting = agree(two);
        String first = two.locator(".need-review a").getAttribute("href");

        one.navigate(first);
        assertThat(one.locator("#review")).isVisible();
        ReviewPage.acknowledge(one);
        one.keyboard().press("t");
        assertThat(one.locator("#undo")).isVisible();
        holdUndoing();
        one.evaluate(OFFER_LONGER);
        one.reload();
        assertInHeader(one, waiting - 1);
        three.navigate("/today");
        assertEquals(waiting - 1, agree(three));
        two.locator(".need-review a").click();
        two.waitForURL("**" + first);
        assertThat(two.locator(".said-note.reading-only")).isVisible();
        assertInHeader(two, waiting - 1);
        two.goBack();
        assertThat(two.locator(".needs")).isVisible();
        assertEquals(waiting - 1, agree(two));

        one.locator("#undo-button").click();
        assertThat(one.locator("#undo")).isHidden();
        assertInHeader(one, waiting);
        two.reload();
        assertEquals(waiting, agree(two));
        three.navigate("/review");
        assertThat(three.locator("main")).containsText(Pattern.compile("\\b" + waiting + "\\b"));
        assertInHeader(three, waiting);
    }

    /** Today's own number, which is the one in the header. */
    private static int agree(Page page) {
        Locator card = page.locator(".need-review strong");
        assertThat(card).isVisible();
        int said = Integer.parseInt(card.textContent().replaceAll("\\D", ""));
        assertInHeader(page, said);
        return said;
    }

    private static void assertInHeader(Page page, int waiting) {
        Locator place = page.locator(".places a[href='/review']");
        assertThat(place).isVisible();
        if (waiting == 0) {
            assertThat(place.locator(".count")).hasCount(0);
        } else {
            assertThat(place.locator(".count")).hasText(Integer.toString(waiting));
        }
    }

    @Test
    void aMeetingThatIsRecordedInOneWindowIsSaidInTheOther() throws IOException, SQLException {
        Page one = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(one, "Lou", "Kim");
        room.goTo("/sessions");
        CasePages.field(one, "plan:day").fill(CasePages.day(1));
        CasePages.field(one, "plan:time").fill("10:00");
        CasePages.field(one, "plan:do").click();
        assertThat(one.locator(".said-done")).isVisible();
        letMeetingPass(room);
        one.navigate("/today");
        Locator card = one.locator(".need-unrecorded", new Page.LocatorOptions().setHasText("Lou & Kim"));
        assertThat(card).isVisible();
        Page two = one.context().newPage();
        two.navigate("/today");
        card.locator("a.button").click();
        Page[] both = {one, two};
        two.locator(".need-unrecorded", new Page.LocatorOptions().setHasText("Lou & Kim"))
                .locator("a.button")
                .click();
        for (Page page : both) {
            page.waitForURL("**/sessions/held?session=*");
            page.locator("input[type=checkbox][name$=':came']").first().check();
            page.locator("main input[id$=':do']").click();
            if (page == one) {
                assertThat(page.locator(".said-done")).isVisible();
            }
        }
        assertThat(two.locator(".said-refused")).containsText("recorded in another window");
        two.navigate("/today");
        assertThat(two.locator(".need-unrecorded", new Page.LocatorOptions().setHasText("Lou & Kim")))
                .hasCount(0);
    }

    /** At any hour of the day: the planned meeting of the case ended an hour ago. */
    private static void letMeetingPass(CasePages room) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                PreparedStatement move =
                        database.prepareStatement("update keptword.session set starts_at = now() - interval '1 hour'"
                                + " - minutes * interval '1 minute' where case_id = ?::uuid and state = 'PLANNED'")) {
            move.setString(1, room.address().substring("/cases/".length()));
            move.executeUpdate();
        }
    }

    @Test
    void aShortNoteIsWrittenReadOnAPhoneAndFoundAgain() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Maya");
        room.goTo("");
        page.locator("a[href='" + room.address() + "/write']").click();
        assertThat(page.locator("main")).containsText("Choose a recipient");
        page.locator("nav.choice a", new Page.LocatorOptions().setHasText("Theo"))
                .click();
        Locator text = CasePages.field(page, "writing:text");
        text.focus();
        page.keyboard().type(NOTE);
        assertThat(CasePages.field(page, "writing:text-saved")).hasText(Pattern.compile("Saved \\d.*"));
        page.reload();
        assertThat(text).hasValue(NOTE);
        assertAccessible(page);
        picture(page, "note-write");
        CasePages.field(page, "writing:do").click();
        assertThat(page.locator(".said-done")).containsText("Theo’s home page");
        assertThat(text).hasValue("");
        CasePages.field(page, "writing:do").click();
        assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
        Page two = page.context().newPage();
        two.navigate(page.url());

        Page phone = signIn("client2", Look.PHONE);
        Locator note = phone.locator(".short-note", new Page.LocatorOptions().setHasText(NOTE));
        assertThat(note).isVisible();
        assertThat(phone.locator("main")).containsText("This is a note, not a chat");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "note-home");
        Page other = signIn("client1", Look.PHONE);
        assertThat(other.locator("main")).not().containsText(NOTE);
        other.navigate("/record/notes");
        assertThat(other.locator("main")).not().containsText(NOTE);
        note.locator("button").click();
        assertThat(phone.locator(".said-done")).containsText("My record");
        assertThat(note).hasCount(0);
        phone.navigate("/record");
        phone.locator("a[href='/record/notes']").click();
        assertThat(phone.locator("main")).containsText(NOTE);
        assertAccessible(phone);
        picture(phone, "note-earlier");

        two.locator("#written li", new Page.LocatorOptions().setHasText(NOTE))
                .locator("input[type=submit]")
                .click();
        assertThat(two.locator(".said-refused")).containsText("already marked as read");
        takenBack(page, phone, two.url());
    }

    private void takenBack(Page page, Page phone, String address) {
        page.navigate(address);
        CasePages.awaitNotes(page);
        CasePages.field(page, "writing:text").fill(SECOND);
        CasePages.field(page, "writing:do").click();
        assertThat(page.locator(".said-done")).isVisible();
        phone.navigate("/home");
        Locator note = phone.locator(".short-note", new Page.LocatorOptions().setHasText(SECOND));
        assertThat(note).isVisible();
        page.locator("#written li", new Page.LocatorOptions().setHasText(SECOND))
                .locator("input[type=submit]")
                .click();
        assertThat(page.locator(".said-done")).containsText("Note removed from the home page");
        note.locator("button").click();
        assertThat(phone.locator(".said-refused")).isVisible();
        assertThat(note).hasCount(0);
        assertThat(page.locator("#written")).not().containsText(SECOND);
        picture(page, "note-board");
    }

    @Test
    void whoSupervisesAndWhoManagesSeeCountsAlone() {
        Page supervisor = signIn("supervisor1", Look.DESK);
        assertThat(supervisor.locator(".supervised tbody tr")).hasCount(1);
        assertAccessible(supervisor);
        picture(supervisor, "today-supervisor");
        Page manager = signIn("manager1", Look.DESK);
        assertThat(manager.locator(".usage tbody tr").first()).isVisible();
        assertAccessible(manager);
        assertThat(manager.locator(".usage")).not().containsText("Maya");
        picture(manager, "people-usage");
        assertEquals("/people", URI.create(manager.url()).getPath());
    }

    @Test
    void theDayInOtherLooks() {
        Page dark = signIn("counselor1", Look.DESK.dark());
        assertAccessible(dark);
        picture(dark, "today-desk-dark");
        Page phone = signIn("counselor1", Look.PHONE);
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        picture(phone, "today-phone");
        speak(phone, "es");
        phone.navigate("/today");
        assertThat(phone.locator("h1")).containsText("Hoy");
        assertNoSidewaysScroll(phone);
        picture(phone, "today-phone-spanish");
        CasePages room = CasePages.find(phone, "Maya");
        phone.navigate(room.address() + "/write");
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        speak(phone, "en");
        Page supervisor = signIn("supervisor1", Look.PHONE.dark());
        assertNoSidewaysScroll(supervisor);
        assertAccessible(supervisor);
        picture(supervisor, "today-supervisor-phone");
    }
}
