package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A message that was not answered: reaching out rests, the counselor reopens it with a reason, and a second one rests it for good. */
class ReachOutJourney extends BrowserJourney {

    private static final String SENTENCE = "Your counselor has paused the shared exercises until you next speak.";
    private static final String REASON = "We spoke about leaving room, and what to do on quiet evenings.";

    @Test
    void reachingOutRestsUntilTheCounselorReopensIt() {
        Page client = signIn("client4", Look.PHONE);
        AnswerRoom.open(client, "Contact log");
        assertThat(client.locator(".pause-note")).hasText(SENTENCE);
        assertThat(client.locator("[data-id=personal]")).hasCount(0);
        assertThat(client.locator("[data-id=everyday]")).hasCount(1);

        Page counselor = signIn("counselor1", Look.DESK);
        CaseRoom room = CaseRoom.find(counselor, "Priya");
        room.goTo("/safety");
        assertThat(reachingOut(counselor)).containsText("Reaching out rests");
        assertThat(reachingOut(counselor)).containsText("One personal attempt without an answer.");
        assertThat(counselor.locator(".case-head")).not().containsText("Reaching out");
        assertAccessible(counselor);
        picture(counselor, "reach-out-rests");
        reopen(counselor, room);

        AnswerRoom log = AnswerRoom.open(client, "Contact log");
        assertThat(client.locator(".pause-note")).hasCount(0);
        tellOfAnother(client, log);
        room.goTo("/safety");
        assertThat(reachingOut(counselor)).containsText("without an end date");
        assertThat(reachingOut(counselor)).containsText("2 personal attempts without an answer.");
        assertThat(reachingOut(counselor)).containsText(REASON);

        client.navigate("/home");
        assertThat(client.locator("#room")).hasText("Leaving room is a good step");
        assertAccessible(client);
        assertNoSidewaysScroll(client);
        picture(client, "reach-out-room");
    }

    private void reopen(Page page, CaseRoom room) {
        room.change("reopen", "A");
        assertAccessible(page);
        CaseRoom.field(page, "reach:reason").fill(REASON);
        CaseRoom.field(page, "reach:save").click();
        assertThat(page.locator("#change")).isHidden();
        assertThat(reachingOut(page)).containsText("Reaching out reopened");
        assertThat(reachingOut(page)).not().containsText("Reaching out rests");
    }

    private static void tellOfAnother(Page page, AnswerRoom log) {
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
        return page.locator(".fact").filter(new Locator.FilterOptions().setHasText("Reaching out"));
    }
}
