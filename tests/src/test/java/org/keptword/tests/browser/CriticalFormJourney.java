package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.keptword.tests.browser.ImportJourney.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A form that asks about suicide: its answers raise a flag, the lines are shown beside them, and what raises none is ticked by name. */
class CriticalFormJourney extends BrowserJourney {

    private static final String TICK = "input[name='bring:unflagged']";

    @Test
    void anAnswerAboutSuicideIsFlaggedAndWhatIsNotFlaggedIsTickedByName() {
        Page desk = signIn("counselor2", Look.DESK);
        desk.navigate("/instruments/bring");
        ImportJourney.upload(desk, questionnaire());
        desk.waitForURL("**/instruments/bring/*-*");
        assertThat(desk.locator("input[name='bring:kind'][value=MEASURE]")).isChecked();
        assertThat(field(desk, "bring:known:0:answers")).hasValue("=true");
        assertThat(field(desk, "bring:known:1:answers")).hasValue("!=n");
        assertThat(tick(desk))
                .hasText(
                        "This form asks about suicide or self-harm: “How many times?”. I understand that Keptword will not trigger a safety alert for these answers.");
        assertAccessible(desk);
        assertNoSidewaysScroll(desk);
        picture(desk, "critical-file");

        field(desk, "bring:source").fill("Invented by the lake");
        field(desk, "bring:licence").fill("Free to use");
        field(desk, "bring:recurs").selectOption("NEVER");
        desk.locator("input[name='bring:kind'][value=EXERCISE]").check();
        field(desk, "bring:keep").click();
        assertThat(desk.locator("[id='bring:unflagged-message']")).containsText("Check this box");
        assertThat(tick(desk)).containsText("“Dark thoughts?”, “How often?”, “How many times?”");
        assertAccessible(desk);
        picture(desk, "critical-refused");
        desk.setViewportSize(390, 844);
        assertNoSidewaysScroll(desk);
        picture(desk, "critical-refused-phone");
        desk.setViewportSize(1440, 900);

        desk.locator("input[name='bring:kind'][value=MEASURE]").check();
        desk.locator(TICK).check();
        field(desk, "bring:keep").click();
        assertThat(desk.locator("[id='bring:unflagged-message']")).containsText("Check this box");
        assertThat(tick(desk)).not().containsText("Dark thoughts?");
        assertThat(desk.locator(TICK)).not().isChecked();
        desk.locator(TICK).check();
        desk.locator(TICK).blur();
        assertThat(desk.locator("[data-typed-state]")).containsText("Saved");
        waitUntilKept(desk, 0);
        field(desk, "bring:keep").click();
        desk.waitForURL("**/instruments");
        assertThat(desk.locator("main")).containsText("“Dark thoughts?” answered: Yes");
        assertThat(desk.locator("main")).containsText("“How often?” answered: Once / Often");
        assertAccessible(desk);
        picture(desk, "critical-kept");

        CasePages room = CasePages.find(desk, "Dana");
        desk.navigate(room.address() + "?step=check-ins#assign");
        room.placeNow("Dark days", "Dana");
        room.assign();
        assertThat(desk.locator(".said-done")).isVisible();
        answer();
        desk.navigate(room.address() + "/safety");
        assertThat(desk.locator("main")).containsText("Check-in answer to review");
        picture(desk, "critical-flag");
        desk.navigate("/review");
        desk.locator("a", new Page.LocatorOptions().setHasText("Dark days"))
                .first()
                .click();
        desk.waitForURL("**/review/*");
        assertThat(desk.locator("main")).containsText("Dark thoughts?");
        assertAccessible(desk);
        picture(desk, "critical-review");
        desk.navigate("/instruments");
        desk.getByLabel("Retire: Dark days").click();
        assertThat(desk.locator(".said-done")).containsText("Form retired.");
    }

    private void answer() {
        Page phone = signIn("client8", Look.PHONE);
        AnswerPage answers = AnswerPage.open(phone, "Dark days");
        Locator lines = phone.locator("[data-id=q-dead-lines]");
        assertThat(lines).isHidden();
        phone.locator("[data-id=q-dead] .choices label").nth(0).click();
        assertThat(lines).isVisible();
        assertThat(lines).containsText("Call one of these numbers now");
        assertThat(phone.locator("[data-id=q-often-lines]")).isHidden();
        answers.saved();
        picture(phone, "critical-answer-phone");
        assertNoSidewaysScroll(phone);
        answers.handIn("Handed in");
    }

    private static Locator tick(Page desk) {
        return desk.locator(TICK + " + label, label:has(" + TICK + ")").first();
    }

    private static String questionnaire() {
        return ("{'resourceType': 'Questionnaire', 'status': 'active', 'language': 'en', 'title': 'Dark days',"
                        + " 'description': 'Four questions', 'item': ["
                        + "{'linkId': 'dead', 'type': 'boolean', 'text': 'Dark thoughts?', 'code': [{'code': '93246-7'}]},"
                        + " {'linkId': 'often', 'type': 'choice', 'text': 'How often?', 'code': [{'code': '44260-8'}], 'answerOption': ["
                        + "{'valueCoding': {'code': 'n', 'display': 'Never'}}, {'valueCoding': {'code': 'o', 'display': 'Once'}},"
                        + " {'valueCoding': {'code': 'm', 'display': 'Often'}}]},"
                        + " {'linkId': 'rest', 'type': 'boolean', 'text': 'Did you rest?'},"
                        + " {'linkId': 'times', 'type': 'integer', 'text': 'How many times?', 'code': [{'code': '93259-0'}]}]}")
                .replace('\'', '"');
    }
}
