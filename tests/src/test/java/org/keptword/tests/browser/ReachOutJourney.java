package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A message that was not answered: reaching out rests, the counselor reopens it with a reason, and a second one rests it for good. */
class ReachOutJourney extends BrowserJourney {

    private static final String SENTENCE = "Your counselor has paused the shared exercises until you next speak.";
    private static final String REASON = "We spoke about leaving room, and what to do on quiet evenings.";

    @Test
    void reachingOutRestsUntilTheCounselorReopensIt() {
        Page client = signIn("client4", Look.PHONE);
        AnswerPage.open(client, "Contact log");
        assertThat(client.locator(".pause-note")).hasText(SENTENCE);
        assertThat(client.locator("[data-id=personal]")).hasCount(0);
        assertThat(client.locator("[data-id=everyday]")).hasCount(1);

        Page counselor = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(counselor, "Priya");
        room.goTo("/safety");
        assertThat(reachingOut(counselor)).containsText("Contact attempts paused");
        assertThat(reachingOut(counselor)).containsText("1 unanswered personal attempt.");
        assertThat(counselor.locator(".case-head")).not().containsText("Contact attempts");
        assertAccessible(counselor);
        picture(counselor, "reach-out-rests");
        reopen(counselor, room);

        AnswerPage log = AnswerPage.open(client, "Contact log");
        assertThat(client.locator(".pause-note")).hasCount(0);
        tellOfAnother(client, log);
        room.goTo("/safety");
        assertThat(reachingOut(counselor)).containsText("with no end date");
        assertThat(reachingOut(counselor)).containsText("2 unanswered personal attempts.");
        assertThat(reachingOut(counselor)).containsText(REASON);

        client.navigate("/home");
        assertThat(client.locator("p.pause-note")).hasText(SENTENCE);
        assertThat(client.locator("#room")).hasText("Giving space is a good step");
        assertAccessible(client);
        assertNoSidewaysScroll(client);
        picture(client, "reach-out-room");

        sayItWasANo(client);
        room.goTo("/safety");
        assertThat(counselor.locator(".gate-closed")).containsText("a no-contact request was reported");
        assertThat(reachingOut(counselor)).containsText("The other person asked for no contact");
        assertAccessible(counselor);
        picture(counselor, "reach-out-no");
        reachingOut(counselor)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record no-contact request"))
                .click();
        assertThat(reachingOut(counselor)).containsText("No-contact request recorded");
        assertThat(reachingOut(counselor).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(counselor.locator(".gate-closed"))
                .containsText("It stays in effect until another status is recorded.");
    }

    @Test
    void aManagerSetsHowLongReachingOutRests() {
        Page manager = signIn("manager1", Look.DESK);
        manager.navigate("/settings");
        Locator days = CasePages.field(manager, "rest:days");
        assertThat(days).hasValue("14");
        days.fill("21");
        CasePages.field(manager, "rest:save-rest").click();
        assertThat(manager.locator(".said-done")).containsText("Settings saved.");
        assertThat(days).hasValue("21");
        assertAccessible(manager);
        days.fill("14");
        CasePages.field(manager, "rest:save-rest").click();
        assertThat(days).hasValue("14");
    }

    /** Takes the log back, corrects the row, and hands it in again. */
    private static void sayItWasANo(Page page) {
        AnswerPage log = AnswerPage.open(page, "Contact log");
        page.locator("[id='take-back'] input[type=submit]").click();
        assertThat(page.locator("#exercise")).isVisible();
        assertThat(page.locator(".standing")).hasCount(0);
        page.waitForLoadState(); // a script at the end of the page follows the steps
        log.next();
        page.locator("[data-id=personal-answered] .choices label").nth(2).click();
        log.saved();
        log.handIn("Handed in");
    }

    private void reopen(Page page, CasePages room) {
        room.change("reopen", "A");
        assertAccessible(page);
        CasePages.field(page, "reach:reason").fill(REASON);
        CasePages.field(page, "reach:save").click();
        assertThat(page.locator("#change")).isHidden();
        assertThat(reachingOut(page)).containsText("Contact attempts allowed again");
        assertThat(reachingOut(page)).not().containsText("Contact attempts paused");
    }

    private static void tellOfAnother(Page page, AnswerPage log) {
        log.next();
        Locator rows = page.locator("[data-id=personal-contacts]");
        rows.locator("[data-add]").click();
        rows.locator("[data-id=personal-when] input").fill("2026-01-02T08:30");
        rows.locator("[data-id=personal-began] .choices label").first().click();
        rows.locator("[data-id=personal-answered] .choices label").nth(1).click();
        log.saved();
        log.handIn("Handed in");
    }

    private static Locator reachingOut(Page page) {
        return page.locator(".fact").filter(new Locator.FilterOptions().setHasText("Contact attempts"));
    }
}
