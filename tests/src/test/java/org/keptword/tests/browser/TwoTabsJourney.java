package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What was done in one window is said in the other that still offers it: never an error, and never nothing at all. */
@Tag(Suite.DATES)
@Tag(Suite.SITE)
class TwoTabsJourney extends BrowserJourney {

    private static final String CHANGED = "This was changed in another window. Nothing was overwritten.";
    private static final String EXERCISE = "A life of my own";

    private Page one;
    private Page two;

    @Test
    void homeworkThatIsOverOrMovedAlready() {
        CasePages room = newCouple();
        room.recordConsent("A");
        room.planPhase("heal");
        room.assign();
        room.goTo("/homework");
        String change = line(one).locator("a[href*='change=']").getAttribute("href");
        one.navigate(change);
        two.navigate(change);
        Page three = two.context().newPage();
        three.navigate(room.address() + "/homework");
        withdraw(one, "First");
        assertThat(one.locator(".said-done")).containsText("was withdrawn");

        withdraw(two, "Second");
        refused(two, "This exercise has ended");
        assertThat(CasePages.field(two, "withdraw-form:reason")).hasValue("Second");
        CasePages.field(two, "day-form:day").fill(CasePages.day(12));
        two.locator("[id='day-form'] .button-primary").click();
        refused(two, "This exercise has ended");
        line(three)
                .locator("button", new Locator.LocatorOptions().setHasText("Pause"))
                .click();
        refused(three, "This exercise has ended");
        three.close();

        one.navigate(room.address() + "/homework");
        Locator waiting = one.locator("section:has(#waiting) li").first();
        waiting.getByText("Move up").click();
        assertThat(one.locator(".said-done")).containsText("is already first in the queue for");
        two.navigate(one.url());
        one.locator("section:has(#waiting) li").first().getByText("Assign now").click();
        assertThat(one.locator(".said-done")).isVisible();
        two.locator("section:has(#waiting) li").first().getByText("Assign now").click();
        refused(two, "no longer queued");
    }

    @Test
    void aSessionThatIsCalledOffAlready() {
        CasePages room = newCouple();
        room.goTo("/sessions");
        CasePages.field(one, "plan:day").fill(CasePages.day(3));
        CasePages.field(one, "plan:time").fill("10:00");
        CasePages.field(one, "plan:do").click();
        assertThat(one.locator(".said-done")).isVisible();
        String cancel = one.locator("a[href*='cancel=']").getAttribute("href");
        String move = one.locator("a[href*='move=']").getAttribute("href");
        one.navigate(cancel);
        two.navigate(cancel);
        Page three = one.context().newPage();
        three.navigate(move);
        one.locator("input[name$=':by'][value=BOTH]").check();
        one.locator("input[id$=':cancel']").click();
        assertThat(one.locator(".said-done")).isVisible();

        two.locator("input[name$=':by'][value=A]").check();
        two.locator("textarea").fill("A cold");
        two.locator("input[id$=':cancel']").click();
        refused(two, "no longer scheduled");
        assertThat(two.locator("textarea")).hasValue("A cold");
        three.locator("input[id$=':move']").click();
        refused(three, "no longer scheduled");
    }

    @Test
    void aFlagThatIsAcknowledgedAlready() {
        expectComplaint("status of 409");
        String report = "He rang the bell twice.";
        AnswerPage.report(signIn("client3", Look.PHONE)).handInReport(report);
        one = signIn("counselor1", Look.DESK);
        two = one.context().newPage();
        CasePages room = CasePages.find(one, "Jonah");
        String address = room.reviewOfReport(report);
        room.goTo("/safety");
        two.navigate(one.url());
        String flag = ".flag:has(a[href='" + address + "'])";
        one.locator(flag + " textarea").fill("Called back.");
        one.locator(flag + " input[type=submit]").click();
        assertThat(one.locator(".said-done")).isVisible();

        two.locator(flag + " textarea").fill("Called back, too.");
        two.locator(flag + " input[type=submit]").click();
        refused(two, "acknowledged");
        assertThat(two.locator(flag + " textarea")).hasValue("Called back, too.");
        assertThat(two.locator(flag + " .kept-state")).containsText("Copy your text");

        for (int i = 1; i <= 2; i++) {
            two.navigate(one.url());
            assertThat(leftover()).isVisible();
            assertThat(leftover().locator(".pre")).hasText("Called back, too.");
        }
        assertAccessible(two);
        picture(two, "alert-leftover");
        leftover().locator("button").click();
        assertThat(two.locator("[data-leftover]:visible")).hasCount(0);
        two.navigate(one.url());
        assertThat(two.locator("[data-leftover]").first()).isAttached();
        waitUntilKept(two, 0);
        assertThat(two.locator("[data-leftover]:visible")).hasCount(0);
    }

    private Locator leftover() {
        return two.locator("[data-leftover]:visible");
    }

    @Test
    void consentInvitationAndCaseThatAreOverAlready() {
        CasePages room = newCouple();
        room.recordConsent("A");
        String consent = room.address() + "/safety?change=consent&of=A";
        twice(consent, "consent:withdraw");
        String invite = room.address() + "/safety?change=invite&of=A";
        one.navigate(invite);
        CasePages.field(one, "invite:make").click();
        assertThat(one.locator(".code")).isVisible();
        twice(invite, "invite:revoke");
        twiceClosed(room.address() + "/close");
        one.navigate(room.address() + "/close");
        two.navigate(room.address() + "/close");
        CasePages.field(one, "again:reopen").click();
        assertThat(one.locator(".said-done")).isVisible();
        CasePages.field(two, "again:reopen").click();
        refused(two, "open already|" + CHANGED);
        String second = room.address() + "/safety?change=person&of=B";
        one.navigate(second);
        two.navigate(second);
        for (Page page : new Page[] {one, two}) {
            CasePages.field(page, "person:name").fill("Hugo " + (page == one ? "A." : "B."));
            CasePages.field(page, "person:save").click();
            assertThat(page.locator(".said-done")).isVisible();
        }
    }

    @Test
    void aCrisisLineThatIsRemovedAlreadyTakesNoOtherWithIt() {
        one = signIn("manager1", Look.DESK);
        two = one.context().newPage();
        for (int i = 1; i <= 3; i++) {
            addLine("Second line " + i, "555 010" + i);
        }
        two.navigate("/settings");
        for (int i = 1; i <= 2; i++) {
            one.navigate("/settings");
            remove(one, "Second line " + i);
            assertThat(one.locator(".said-done")).isVisible();
            assertThat(row(one, "Second line " + i)).hasCount(0);

            remove(two, "Second line " + i);
            refused(two, "no longer available");
        }
        one.navigate("/settings");
        assertThat(row(one, "Second line 3")).isVisible();
        remove(one, "Second line 3");
        assertThat(one.locator(".said-done")).isVisible();
    }

    private void addLine(String name, String phone) {
        one.navigate("/settings");
        one.locator("a[href*='place=']")
                .filter(new Locator.FilterOptions().setHasText("Add"))
                .first()
                .click();
        CasePages.field(one, "crisis-line:phone").fill(phone);
        for (String field : new String[] {"words:0:name", "words:0:hours", "words:1:name", "words:1:hours"}) {
            CasePages.field(one, "crisis-line:" + field).fill(name);
        }
        CasePages.field(one, "crisis-line:save").click();
        assertThat(one.locator(".said-done")).isVisible();
        waitUntilKept(one, 0);
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name));
    }

    private static void remove(Page page, String name) {
        row(page, name).locator("input[value=Remove]").click();
    }

    /** The same button in two windows, one after the other; each asks before it acts. */
    private void twice(String address, String button) {
        one.navigate(address);
        two.navigate(address);
        CasePages.pressSurely(one, button);
        assertThat(one.locator(".said-done")).isVisible();
        CasePages.pressSurely(two, button);
        refused(two, CHANGED);
    }

    private void twiceClosed(String address) {
        for (Page page : new Page[] {one, two}) {
            page.navigate(address);
            page.locator("input[name='closing:reason'][value=AGREED_END]").check();
        }
        CasePages.field(one, "closing:close").click();
        assertThat(one.locator(".said-done")).isVisible();
        CasePages.field(two, "closing:close").click();
        refused(two, "This case is closed");
    }

    private CasePages newCouple() {
        one = signIn("counselor1", Look.DESK);
        two = one.context().newPage();
        return CasePages.openCouple(one, "Iris", "Hugo");
    }

    private static Locator line(Page page) {
        return page.locator(".work-list > li", new Page.LocatorOptions().setHasText(EXERCISE));
    }

    private static void withdraw(Page page, String reason) {
        CasePages.field(page, "withdraw-form:reason").fill(reason);
        page.locator("[id='withdraw-form'] .button-danger").click();
    }

    private static void refused(Page page, String sentence) {
        assertThat(page.locator(".said-refused")).containsText(Pattern.compile(sentence, Pattern.CASE_INSENSITIVE));
    }
}
