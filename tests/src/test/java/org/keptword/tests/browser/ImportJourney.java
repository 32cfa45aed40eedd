package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.QuestionnaireFile;

/** A published questionnaire comes into the practice: read, looked at, normed, kept, given, answered and scored. */
class ImportJourney extends BrowserJourney {

    @Test
    void aQuestionnaireIsBroughtGivenAnsweredAndScored() {
        Page desk = signIn("counselor2", Look.DESK);
        desk.navigate("/instruments");
        desk.locator("a", new Page.LocatorOptions().setHasText("Import a measure"))
                .click();
        desk.waitForURL("**/instruments/bring");
        assertAccessible(desk);
        picture(desk, "bring");
        upload(desk, "{\"resourceType\": \"Questionnaire\",\n \"status\": oops}");
        assertThat(desk.locator(".said-refused")).containsText("at line 2");
        picture(desk, "bring-broken");

        upload(desk, QuestionnaireFile.titled("Evening calm"));
        desk.waitForURL("**/instruments/bring/*-*");
        assertThat(desk.locator("main")).containsText("It is hidden, so clients would not see it.");
        assertThat(desk.locator("main")).containsText("It adds up 3 items and becomes a score.");
        desk.locator(".bring-preview summary").click();
        assertThat(desk.locator(".bring-sheet fieldset")).hasCount(3);
        assertThat(desk.locator(".bring-sheet")).containsText("How calm was the evening?");
        assertAccessible(desk);
        assertNoSidewaysScroll(desk);
        picture(desk, "bring-file");

        whatIsTypedSavesItself(desk);

        field(desk, "bring:source").fill("");
        field(desk, "bring:scales:0:sd").fill("7.5");
        field(desk, "bring:scales:0:reliability").fill("1");
        field(desk, "bring:keep").click();
        assertThat(desk.locator(".said-refused")).containsText("fields need a correction");
        assertThat(desk.locator("[id='bring:source-message']")).hasText("This field is required.");
        assertThat(desk.locator("[id='bring:scales:0:direction-message']")).hasText("This field is required.");
        assertThat(desk.locator("[id='bring:noCritical-message']")).containsText("No critical items");
        assertThat(desk.locator("[id='bring:scales:0:reliability-message']")).containsText("at least 0 and below 1");
        assertAccessible(desk);
        picture(desk, "bring-refused");

        String address = desk.url();
        Page second = desk.context().newPage();
        second.navigate(address);
        assertThat(field(second, "bring:scales:0:sd")).hasValue("7.5");
        second.close();

        field(desk, "bring:source").fill("Invented by the lake");
        field(desk, "bring:scales:0:direction").selectOption("HIGHER_IS_BETTER");
        field(desk, "bring:noCritical").selectOption("true");
        field(desk, "bring:scales:0:reliability").fill("0,8");
        field(desk, "bring:recurs").selectOption("NEVER");
        field(desk, "bring:note").click();
        assertThat(desk.locator("main")).containsText("More than 9.3 points.");
        field(desk, "bring:keep").click();
        desk.waitForURL("**/instruments");
        assertThat(desk.locator(".said-done")).containsText("can be assigned now");
        assertThat(desk.locator("main")).containsText("Evening calm");
        assertThat(desk.locator("main")).containsText("From 0 to 9");
        assertAccessible(desk);
        picture(desk, "bring-kept");

        CasePages room = CasePages.find(desk, "Dana");
        desk.navigate(room.address() + "?step=check-ins#assign");
        room.placeNow("Evening calm", "Dana");
        room.assign();
        assertThat(desk.locator(".said-done")).isVisible();
        answer();

        desk.navigate("/review");
        desk.locator("a", new Page.LocatorOptions().setHasText("Evening calm"))
                .first()
                .click();
        desk.waitForURL("**/review/*");
        assertThat(desk.locator(".work-points")).containsText("6 of 9 (3 of 3 answered)");
        picture(desk, "bring-review");

        desk.navigate("/instruments");
        desk.getByLabel("Retire: Evening calm").click();
        assertThat(desk.locator(".said-done")).containsText("Form retired.");
        assertThat(desk.locator("#own")).containsText("Retired");
        assertAccessible(desk);
    }

    /** Norms, bands, ticks and which items count: nobody has to press anything, and another window finds them. */
    private void whatIsTypedSavesItself(Page desk) {
        desk.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        field(desk, "bring:scales:0:sd").fill("6.5");
        field(desk, "bring:scales:0:bands:0:from").fill("0");
        field(desk, "bring:scales:0:bands:0:text").fill("Calm");
        field(desk, "bring:scales:0:use:1:how").selectOption("REVERSED");
        desk.locator("input[name='bring:aims'][value=PART_WELL]").uncheck();
        Locator state = desk.locator("[data-typed-state]");
        assertThat(state).containsText("Saved");
        waitUntilKept(desk, 0);
        assertAccessible(desk);
        desk.reload();
        assertThat(field(desk, "bring:scales:0:sd")).hasValue("6.5");
        assertThat(field(desk, "bring:scales:0:bands:0:text")).hasValue("Calm");
        assertThat(field(desk, "bring:scales:0:use:1:how")).hasValue("REVERSED");
        assertThat(desk.locator("input[name='bring:aims'][value=PART_WELL]"))
                .not()
                .isChecked();
        desk.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        field(desk, "bring:scales:0:bands:0:from").fill("");
        field(desk, "bring:scales:0:bands:0:text").fill("");
        field(desk, "bring:scales:0:use:1:how").selectOption("YES");
        desk.locator("input[name='bring:aims'][value=PART_WELL]").check();
        assertThat(state).containsText("Saved");
        waitUntilKept(desk, 0);
    }

    private void answer() {
        Page phone = signIn("client8", Look.PHONE);
        AnswerPage answers = AnswerPage.open(phone, "Evening calm");
        for (String question : new String[] {"q-calm", "q-rest", "q-quiet"}) {
            phone.locator("[data-id=" + question + "] .choices label").nth(2).click();
        }
        answers.saved();
        picture(phone, "bring-answer-phone");
        phone.evaluate("scrollTo(0, 0)"); // what lies half below the head that stays is no small target
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        answers.handIn("Handed in");
    }

    @Test
    void aManagerBringsOneAndAClientFindsNothing() {
        Page desk = signIn("manager1", Look.PHONE.dark());
        desk.navigate("/instruments");
        speak(desk, "es");
        try {
            bringInSpanish(desk);
        } finally {
            desk.navigate("/instruments");
            speak(desk, "en");
        }
        expectComplaint("404");
        for (String account : new String[] {"client8", "supervisor1"}) {
            Page other = signIn(account, Look.DESK);
            assertEquals(404, other.navigate("/instruments/bring").status(), account);
        }
    }

    private void bringInSpanish(Page desk) {
        assertNoSidewaysScroll(desk);
        assertAccessible(desk);
        picture(desk, "instruments-manager-phone-dark-es");
        desk.navigate("/instruments/bring");
        assertNoSidewaysScroll(desk);
        upload(desk, QuestionnaireFile.titled("Calma de tarde"));
        desk.waitForURL("**/instruments/bring/*-*");
        assertAccessible(desk);
        assertNoSidewaysScroll(desk);
        picture(desk, "bring-file-phone-dark-es");
        discard(desk);
        upload(
                desk,
                "{'resourceType': 'Questionnaire', 'status': 'active', 'title': 'Nothing to ask', 'item': [{'linkId': 'a', 'type': 'attachment', 'text': 'A file'}]}"
                        .replace('\'', '"'));
        desk.waitForURL("**/instruments/bring/*-*");
        assertThat(field(desk, "bring:keep")).hasCount(0);
        picture(desk, "bring-nothing-phone-dark-es");
        discard(desk);
    }

    private static void discard(Page page) {
        CasePages.pressSurely(page, "bring:discard");
        page.waitForURL("**/instruments/bring");
        assertThat(page.locator(".said-done")).isVisible();
    }

    static void upload(Page page, String content) {
        field(page, "upload:file")
                .setInputFiles(
                        new FilePayload("evening.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        field(page, "upload:send").click();
    }

    static Locator field(Page page, String id) {
        return CasePages.field(page, id);
    }
}
