package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What a counselor does besides the straight way: changing what was given, settling a flag, two windows on one reply. */
@Tag(Suite.DATES)
class CounselorActsJourney extends BrowserJourney {

    private static final String OWN_LIFE = "A life of my own";

    @Test
    void whatIsGivenCanBeMovedLightenedPausedAndWithdrawn() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Iris", "Hugo");
        room.recordConsent("A");
        Locator summary = room.planPhase("heal");
        assertThat(summary).containsText("2 exercises for Iris");
        assertThat(summary).containsText("no consent recorded for Hugo (see Safety)");
        Locator row = page.locator(".pick", new Page.LocatorOptions().setHasText(OWN_LIFE));
        row.locator("summary").click();
        row.locator(".recur-kind").selectOption("WEEKDAYS");
        instructions(row).fill("Ten minutes are enough.");
        room.assign();
        assertThat(page.locator(".said-refused")).containsText("Choose at least one day of the week");
        assertThat(instructions(row)).hasValue("Ten minutes are enough.");
        look(page, "acts-no-days");
        row.getByLabel("Mon").check();
        row.getByLabel("Thu").check();
        row.getByLabel("When to assign “" + OWN_LIFE + "” to Iris").selectOption("NOW");
        CasePages.field(page, "assigning:due").fill(CasePages.day(9));
        room.assign();
        assertThat(page.locator(".said-done")).containsText("Assigned: 2 exercises for Iris");

        room.goTo("/homework");
        Locator line = page.locator(".work-list > li", new Page.LocatorOptions().setHasText(OWN_LIFE));
        assertThat(line).containsText("Every Monday and Thursday");
        assertThat(line).containsText("Ten minutes are enough.");
        look(page, "acts-homework");
        line.locator("button", new Locator.LocatorOptions().setHasText("Pause")).click();
        assertThat(page.locator(".said-done")).containsText("“" + OWN_LIFE + "” is paused");
        assertThat(line).containsText("Paused");
        line.locator("button", new Locator.LocatorOptions().setHasText("Resume"))
                .click();
        assertThat(page.locator(".said-done")).containsText("“" + OWN_LIFE + "” is open again");
        line.locator("button", new Locator.LocatorOptions().setHasText("Use short version"))
                .click();
        assertThat(page.locator(".said-done")).containsText("now uses the short version");
        assertThat(line).containsText("short version");
        assertThat(line.locator("button", new Locator.LocatorOptions().setHasText("Use short version")))
                .hasCount(0);

        Locator once = page.locator(".work-list > li", new Page.LocatorOptions().setHasText("Taking some space"));
        once.locator("button", new Locator.LocatorOptions().setHasText("Assign now"))
                .click();
        assertThat(page.locator(".said-done")).containsText("“Taking some space” is now assigned");
        change(once);
        CasePages.field(page, "day-form:day").fill(CasePages.day(-3));
        page.locator("[id='day-form'] .button-primary").click();
        assertThat(page.locator(".said-refused")).containsText("Choose today or a later day");
        look(page, "acts-day-passed");
        CasePages.field(page, "day-form:day").fill(CasePages.day(12));
        page.locator("[id='day-form'] .button-primary").click();
        assertThat(page.locator(".said-done")).containsText("Date saved for “Taking some space”");

        Locator other = page.locator(".work-list > li", new Page.LocatorOptions().setHasText("My week of self-care"));
        change(other);
        assertThat(page.locator("[id='day-form']")).hasCount(0);
        page.locator("[id='withdraw-form'] .button-danger").click();
        assertThat(CasePages.field(page, "withdraw-form:reason")).hasAttribute("aria-invalid", "true");
        assertThat(CasePages.field(page, "withdraw-form:reason")).isFocused();
        look(page, "acts-no-reason");
        CasePages.awaitNotes(page);
        CasePages.field(page, "withdraw-form:reason").fill("Too much at once.");
        page.locator("[id='withdraw-form'] .button-danger").click();
        assertThat(page.locator(".said-done")).containsText("was withdrawn");
        Locator over = page.locator("section:has(#over) li");
        assertThat(over).containsText("My week of self-care");
        assertThat(over).containsText("Too much at once.");
        look(page, "acts-withdrawn");
    }

    @Test
    void aButtonActsOnTheRowItWasShownInThoughAnotherWindowChangedTheList() {
        Page one = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(one, "Edda", "Finn");
        room.recordConsent("A");
        room.planPhase("heal");
        room.assign();
        assertThat(one.locator(".said-done")).isVisible();
        room.goTo("/homework");
        Page two = one.context().newPage();
        two.navigate(room.address() + "/homework");
        Locator shownSecond = two.locator("#queue li").nth(1);
        String title = shownSecond.locator("strong").textContent().strip();

        one.locator("#queue li").first().locator("button").first().click();
        assertThat(one.locator(".said-done")).isVisible();
        shownSecond.locator("button").first().click();
        assertThat(two.locator(".said-done")).containsText(title);
        assertThat(two.locator("#runs")).containsText(title);
    }

    @Test
    void aFlagIsSettledWithWhatWasDone() {
        String report = "He stood at the door and left.";
        AnswerPage.report(signIn("client3", Look.PHONE)).handInReport(report);
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Jonah");
        String address = room.reviewOfReport(report);
        page.navigate("/today");
        assertThat(page.locator(".needs")).containsText("Jonah");
        assertThat(page.locator("main")).not().containsText("Contact report");
        Page supervisor = signIn("supervisor1", Look.DESK);
        supervisor.navigate(room.address());
        supervisor.locator(".next-step a[href$='/safety']").click();
        assertThat(supervisor.locator(".flag a[href='" + address + "']")).isVisible();
        room.goTo("/safety");
        Locator flag = page.locator(".flag:has(a[href='" + address + "'])");
        flag.locator("input[type=submit]").click();
        assertThat(page.locator(".flag:has(a[href='" + address + "'])")).isVisible();
        assertThat(page.locator(".said-refused, .flag [aria-invalid=true]").first())
                .isVisible();
        look(page, "acts-flag-without-words");
        CasePages.awaitNotes(page);
        flag.locator("textarea").fill("Called back at once. Safe, at his sister's.");
        flag.locator("input[type=submit]").click();
        assertThat(page.locator(".said-done")).isVisible();
        assertThat(flag).hasCount(0);
        page.locator(".flags details summary").click();
        assertThat(page.locator(".flags details")).containsText("Called back at once. Safe, at his sister's.");
        look(page, "acts-flag-settled");
    }

    @Test
    void aFlaggedReportIsAcknowledgedOnItsReviewPageBeforeAThankYou() {
        String report = "He waited at the gate again.";
        AnswerPage.report(signIn("client3", Look.PHONE)).handInReport(report);
        Page page = signIn("counselor1", Look.DESK);
        page.navigate(CasePages.find(page, "Jonah").reviewOfReport(report));
        Locator alert = page.locator(".review-flagged");
        assertThat(alert).containsText("Safe");
        assertThat(alert.locator(".flag")).hasCount(1);
        assertThat(page.locator("[data-outcome=SENT]")).isVisible();
        assertThat(page.locator("[data-outcome=SEEN]")).hasCount(0);
        page.locator("main h1").click();
        page.keyboard().press("t");
        CasePages.awaitNotes(page);
        alert.locator("textarea").fill("Called him, he is at work.");
        look(page, "acts-flag-on-review");
        alert.locator("input[type=submit]").click();
        assertThat(page.locator(".said-done")).containsText("acknowledged");
        assertThat(alert).hasCount(0);
        assertThat(page.locator("[data-outcome=SEEN]")).isVisible();
        assertThat(page.locator(".review-text")).containsText(report);
    }

    @Test
    void twoWindowsOnOneReplyKeepBothTextsAndSaySo() {
        String report = "A letter lay on the mat.";
        AnswerPage.report(signIn("client1", Look.PHONE)).handInReport(report);
        Page one = signIn("counselor1", Look.DESK);
        String address = CasePages.find(one, "Maya & Theo").reviewOfReport(report);
        BrowserContext desk = one.context();
        ReviewPage first = ReviewPage.open(one, address);
        Page two = desk.newPage();
        ReviewPage second = ReviewPage.open(two, address);

        first.reply("From the first window.");
        expectComplaint("status of 409");
        two.locator("#feedback").fill("From the second window.");
        assertThat(two.locator("#conflict")).isVisible();
        assertThat(two.locator("#conflict-feedback")).hasText("From the first window.");
        assertThat(two.locator("#feedback")).hasValue("From the second window.");
        look(two, "acts-two-windows");
        two.locator("[data-outcome=SENT]").click();
        assertThat(two.locator("#undo")).isHidden();
        two.locator("#conflict-mine").click();
        assertThat(two.locator("#conflict")).isHidden();
        assertThat(two.locator("#feedback")).isFocused();
        second.saved();

        one.locator("#feedback").fill("From the first window, again.");
        assertThat(one.locator("#conflict-feedback")).hasText("From the second window.");
        one.locator("#conflict-theirs").click();
        assertThat(one.locator("#feedback")).hasValue("From the second window.");
        one.locator("[data-outcome=SENT]").click();
        assertThat(one.locator("#undo")).isVisible();

        two.locator("#feedback").fill("From the second window, too late.");
        assertThat(two.locator("#save-state")).containsText("This submission was already reviewed");
        assertThat(two.locator("#feedback")).hasValue("From the second window, too late.");
        assertThat(two.locator("#notice")).containsText("Your text is still here");
        look(two, "acts-answered-meanwhile");
        two.onDialog(dialog -> dialog.accept());
    }

    private static Locator instructions(Locator row) {
        return row.getByLabel("Instructions for both partners", new Locator.GetByLabelOptions().setExact(true));
    }

    private static void change(Locator line) {
        line.locator("a", new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*Change\\s*$")))
                .click();
        assertThat(line.page().locator("#change")).isVisible();
        CasePages.awaitNotes(line.page());
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
