package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An act pressed before the words of an earlier page have come back is given up, and the words are shown: it would be done without them. */
class BroughtBackJourney extends BrowserJourney {

    private static final Pattern DRAFTS = Pattern.compile("/api/drafts/.*");
    private static final Pattern NOTES = Pattern.compile("/api/cases/[0-9a-f-]{36}/notes\\?");
    private static final Pattern SAVED = Pattern.compile("Saved \\d.*");

    /** What is on the device is read late, as on an old phone. */
    private static final String SLOW_DEVICE = """
            const quick = navigator.locks.query.bind(navigator.locks);
            navigator.locks.query = () => new Promise((done) => setTimeout(done, 3000)).then(quick);""";

    /** The device never says what is on it. */
    private static final String SILENT_DEVICE = "navigator.locks.query = () => new Promise(() => {});";

    @Test
    void aHandInWaitsForTheWordsThatAreOnlyOnTheDevice() {
        expectComplaint("ERR_");
        Page page = signIn("client7", Look.PHONE);
        page.onDialog(dialog -> dialog.accept());
        AnswerPage report = AnswerPage.report(page);
        Locator words = report.words("what-happened");
        words.fill("Older");
        for (String question : List.of("safe-now", "who-began", "how")) {
            page.locator("[data-id=" + question + "] .choices label").first().click();
        }
        page.locator("[data-id=when] input").fill("2026-01-02T08:30");
        report.saved();
        page.route(DRAFTS, route -> route.abort("internetdisconnected"));
        words.fill("Newest");
        waitUntilKept(page, "Newest");
        page.unroute(DRAFTS);
        page.context().addInitScript(SLOW_DEVICE);
        page.route(DRAFTS, route -> {
            if (route.request().method().equals("PUT")) {
                route.abort("internetdisconnected");
            } else {
                route.resume();
            }
        });
        page.reload();
        assertThat(words).hasValue("Older");
        report.overview();

        page.locator("#hand-in").click();

        assertThat(page.locator("#notice")).containsText("You typed this earlier");
        assertThat(page.locator(".standing h2")).hasCount(0);
        report.handIn("Handed in");
        assertThat(page.locator("main")).containsText("Newest");
    }

    @Test
    void aDeviceThatDoesNotAnswerHoldsUpNoAct() {
        Page client = signIn("client7", Look.PHONE);
        client.context().addInitScript(SILENT_DEVICE);
        AnswerPage.report(client).handInReport("Said without the device.");

        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Hana", "Emil");
        page.context().addInitScript(SILENT_DEVICE);
        page.waitForResponse(NOTES, () -> room.goTo("/sessions/held"));
        CasePages.field(page, "held:do").click();
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        assertThat(page.locator(".said-done")).isVisible();
    }

    @Test
    void aSessionIsRecordedWithTheNoteThatWasKept() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Iris", "Paul");
        page.waitForResponse(NOTES, () -> room.goTo("/sessions/held"));
        Locator note = CasePages.field(page, "held:note");
        Locator agreed = page.locator("[data-kept='held.words-0']");
        note.pressSequentially("They came on foot.");
        assertThat(CasePages.field(page, "held:note-saved")).hasText(SAVED);
        agreed.pressSequentially("One walk each");
        assertThat(agreed.locator("xpath=../..").locator("[role=status]").first())
                .hasText(SAVED);
        List<Route> asked = new CopyOnWriteArrayList<>();
        page.route(NOTES, asked::add);
        page.reload();
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(note).hasValue("");

        CasePages.field(page, "held:do").click();
        asked.forEach(Route::resume);

        assertThat(note).hasValue("They came on foot.");
        assertThat(agreed).hasValue("One walk each");
        assertThat(note).isFocused();
        assertThat(page).hasURL(Pattern.compile("/sessions/held$"));
        picture(page, "brought-back");
        page.unroute(NOTES);
        CasePages.field(page, "held:do").click();
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        assertThat(page.locator("#note")).hasValue("They came on foot.");
        assertThat(page.locator("main")).containsText("One walk each");
    }
}
