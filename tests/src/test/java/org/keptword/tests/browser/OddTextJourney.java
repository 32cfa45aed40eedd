package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Texts nobody expects: they come back exactly, or a sentence beside the field says why not; an error they never are. */
@Tag(Suite.SITE)
class OddTextJourney extends BrowserJourney {

    private static final String EMPTY_CHARACTER = "a\u0000b";
    private static final String RIGHT_TO_LEFT = "\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDC67 e\u0301";
    private static final String CANNOT_BE_KEPT = "can’t be saved";
    private static final String FILL_IN = "This field is required.";
    private static final String TOO_LONG = "This is too long";
    private static final Pattern SAVED = Pattern.compile("Saved \\d");

    @Test
    void namesAreRefusedBesideTheirFieldOrTakenAsTheyAre() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases/new");
        refused(page, "new-case:first", EMPTY_CHARACTER, "new-case:open", CANNOT_BE_KEPT);
        refused(page, "new-case:first", "   ", "new-case:open", FILL_IN);
        refused(page, "new-case:first", "x".repeat(10_000), "new-case:open", TOO_LONG);
        assertThat(CasePages.field(page, "client-A-name")).hasText("x".repeat(59) + "…");
        assertAccessible(page);
        picture(page, "odd-name-too-long");
        write(page, "new-case:first", RIGHT_TO_LEFT);
        CasePages.field(page, "new-case:open").click();
        page.waitForURL("**/safety");
        assertThat(page.locator("h1")).containsText(RIGHT_TO_LEFT);

        String safety = page.url();
        page.navigate(safety + "?change=person&of=A");
        refused(page, "person:name", EMPTY_CHARACTER, "person:save", CANNOT_BE_KEPT);
        refused(page, "person:name", " \t ", "person:save", FILL_IN);
        page.navigate(safety + "?change=sheet&of=A");
        refused(page, "sheet:phone", EMPTY_CHARACTER, "sheet:save", CANNOT_BE_KEPT);
        assertEquals(200, page.navigate("/cases?q=a%00b").status());
        assertThat(page.locator("td.name a")).hasCount(0);
    }

    @Test
    void whatAManagerSetsIsRefusedBesideItsField() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/settings");
        String name = CasePages.field(page, "practice:name").inputValue();
        refused(page, "practice:name", EMPTY_CHARACTER, "practice:save", CANNOT_BE_KEPT);
        refused(page, "practice:name", "   ", "practice:save", FILL_IN);
        refused(page, "practice:name", "x".repeat(10_000), "practice:save", TOO_LONG);
        page.navigate("/settings");
        assertThat(CasePages.field(page, "practice:name")).hasValue(name);
    }

    @Test
    void notesAreKeptExactlyOrRefusedInWords() {
        expectComplaint("status of 409");
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(page, "Lena");
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> room.goTo("/sessions/held"));
        Locator note = CasePages.field(page, "held:note");
        Locator state = page.locator("[id='held:note-saved']");

        String long10 = (RIGHT_TO_LEFT + "\n").repeat(10_000 / (RIGHT_TO_LEFT.length() + 1));
        note.fill(long10);
        assertThat(state).hasText(SAVED, in(30));
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), page::reload);
        assertThat(note).hasValue(long10);
        note.fill("   ");
        assertThat(state).hasText(SAVED, in(30));
        write(page, "held:note", EMPTY_CHARACTER);
        note.dispatchEvent("input");
        assertThat(state).containsText(CANNOT_BE_KEPT);
        assertThat(note).hasValue(EMPTY_CHARACTER);
        CasePages.field(page, "held:do").click();
        assertThat(page.locator("[id='held:note-message']")).containsText(CANNOT_BE_KEPT);
        page.locator("[id='held:note-other'] [data-take]").click();
        note.fill("");
        assertThat(state).hasText(SAVED, in(30));
        for (String half : new String[] {"\\ud83d", "\\u0000"}) {
            Object answer = page.evaluate("""
                    async ([address, text]) => {
                      const { send } = await import("/assets/shell/request.js");
                      const answer = await send(address, { method: "POST", body: '{"label": "' + text + '", "text": "' + text + '"}' });
                      return answer.status + " " + (await answer.json()).message;
                    }""", new Object[] {"/api/phrases", half});
            assertTrue(
                    answer.toString().startsWith("409 ") && answer.toString().contains(CANNOT_BE_KEPT),
                    answer::toString);
        }
    }

    @Test
    void anAnswerWithACharacterNoPageCanShowComesBackExactly() {
        Page page = signIn("client1", Look.PHONE);
        AnswerPage exercise = AnswerPage.report(page);
        Locator words = exercise.words("what-happened");
        words.evaluate("(field, text) => (field.value = text)", EMPTY_CHARACTER);
        words.dispatchEvent("input");
        exercise.saved();
        waitUntilKept(page, 0);
        page.reload();
        assertThat(words).hasValue(EMPTY_CHARACTER);
        words.press("Control+End");
        page.keyboard().type("c");
        exercise.saved();
        waitUntilKept(page, 0);
        page.reload();
        assertThat(words).hasValue(EMPTY_CHARACTER + "c");
    }

    private static LocatorAssertions.HasTextOptions in(int seconds) {
        return new LocatorAssertions.HasTextOptions().setTimeout(seconds * 1000.0);
    }

    /** Writes what a keyboard cannot. */
    private static void write(Page page, String field, String text) {
        CasePages.field(page, field)
                .evaluate(
                        "(field, text) => { field.removeAttribute('maxlength'); field.required = false; field.value = text; }",
                        text);
    }

    /** The text is still in its field, and the sentence stands beside it. */
    private static void refused(Page page, String field, String text, String button, String sentence) {
        write(page, field, text);
        CasePages.field(page, button).click();
        assertThat(CasePages.field(page, field + "-message")).containsText(sentence);
        assertThat(CasePages.field(page, field)).hasAttribute("aria-invalid", "true");
    }
}
