package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A button that is pressed right after typing, on a slow network: the save that is on its way and the act do not take each other for a
 * change made elsewhere, and no word is lost between them.
 */
class PressAtOnceJourney extends BrowserJourney {

    /** Answers come late, and an act of a script leaves late, so that a save which does not wait for it arrives first. */
    private static final String SLOW = """
            (before) => {
              const quick = window.fetch;
              const after = (ms) => new Promise((done) => setTimeout(done, ms));
              window.fetch = async (address, options) => {
                const method = options?.method || "GET";
                if (method === "POST") {
                  window.acting = true;
                  await after(before);
                }
                const answer = await quick(address, options);
                if (method !== "GET") await after(method === "PUT" ? 1000 : 2000 - before);
                return answer;
              };
            }""";

    /** Notes in the tab whether the page of an exercise ever speaks of trouble. */
    private static final String TROUBLE = """
            () => {
              const box = document.getElementById("trouble");
              new MutationObserver(() => box.hidden || sessionStorage.setItem("trouble", box.innerText))
                .observe(box, { attributes: true, childList: true, subtree: true });
            }""";

    /** Types at the end of a field, wherever it is on the page. */
    private static final String TYPE =
            "(field, text) => { field.value += text; field.dispatchEvent(new Event('input', { bubbles: true })); }";

    private static final Pattern SESSION = Pattern.compile(".*/sessions/[0-9a-f-]{36}$");

    @Test
    void aHandInTakesAlongWhatWasTypedWhileASaveWasOnItsWay() {
        Page client = signIn("client1", Look.PHONE);
        AnswerPage report = AnswerPage.report(client);
        Locator words = report.words("what-happened");
        String begun = "At the station " + UUID.randomUUID();
        words.fill(begun);
        for (String question : new String[] {"safe-now", "who-began", "how"}) {
            client.locator("[data-id=" + question + "] .choices label").first().click();
        }
        client.locator("[data-id=when] input").fill("2026-01-02T08:30");
        report.saved();
        report.overview();
        client.evaluate(SLOW, 0);
        client.evaluate(TROUBLE);
        Locator field = client.locator("[data-id=what-happened] textarea").first();

        client.waitForRequest(
                request -> request.method().equals("PUT") && request.url().contains("/api/drafts/"),
                () -> field.evaluate(TYPE, ", one"));
        field.evaluate(TYPE, ", two");
        client.locator("#hand-in").click();

        assertThat(client.locator(".standing h2")).hasText("Handed in");
        assertThat(client.locator("main")).containsText(begun + ", one, two");
        assertNull(client.evaluate("sessionStorage.getItem('trouble')"));
        reply(CasePages.find(signIn("counselor1", Look.DESK), "Maya").reviewOfReport(begun + ", one, two"));
    }

    /** Also where the counselor goes on typing after the button. */
    private void reply(String address) {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate(address);
        assertThat(page.locator("#review")).isVisible();
        page.waitForLoadState();
        page.evaluate(SLOW, 2000);
        page.waitForRequest(
                request -> request.method().equals("PUT") && request.url().contains("/api/reviews/"),
                () -> page.locator("#feedback").pressSequentially("Thank you."));
        page.locator("#feedback").pressSequentially(" I read it.");
        page.locator("[data-outcome=SENT]").click();
        waitUntil(page, "window.acting");
        page.locator("#feedback").fill("Thank you. I read it. More");
        assertThat(page).not().hasURL(Pattern.compile(".*" + Pattern.quote(address) + "$"));
        assertThat(page.locator("#undo")).isVisible();
        assertThat(page.locator("#notice")).isHidden();
    }

    @Test
    void whatIsTypedBesideASessionGoalAndTopicIsInTheActAndNotInADraftAfterwards() {
        Page page = signIn("counselor2", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Ilse", "Karl");

        room.goTo("/goals?set");
        slow(page, "setting:sentence");
        typeWhileASaveIsOnItsWay(page, "setting:sentence", "We talk");
        CasePages.field(page, "setting:expected").fill("Once a week");
        CasePages.field(page, "setting:do").click();
        assertThat(page.locator(".goal").first()).containsText("We talk at once");
        room.goTo("/goals?set");
        assertNothingIsLeft(page, "setting:sentence");

        room.goTo("/sessions/held");
        slow(page, "held:note");
        typeWhileASaveIsOnItsWay(page, "held:note", "They came");
        CasePages.field(page, "held:do").click();
        assertThat(page).hasURL(SESSION);
        assertThat(page.locator("#note")).hasValue("They came at once");
        room.goTo("/sessions/held");
        assertNothingIsLeft(page, "held:note");
    }

    @Test
    void aNoteChangedWhileItIsToBeSignedIsShownAgainBeforeItIsSigned() {
        Page page = signIn("counselor2", Look.DESK);
        CasePages.openCouple(page, "Vera", "Wim").goTo("/sessions/held");
        CasePages.awaitNotes(page);
        CasePages.field(page, "held:note").fill("Read and");
        CasePages.field(page, "held:do").click();
        page.waitForURL(SESSION);
        page.locator(".note-actions a[href*='act=sign']").first().click();
        assertThat(page.locator(".note-preview")).hasText("Read and");
        page.waitForLoadState();
        page.evaluate(SLOW, 2000);
        page.locator("#note").press("Control+End");
        page.keyboard().type(" changed");

        CasePages.field(page, "signing:do").click();

        assertThat(page.locator(".said-refused")).containsText("edited after you opened it to sign");
        assertThat(page.locator(".note-preview")).hasText("Read and changed");
        assertThat(page.locator("#note")).hasValue("Read and changed");
        assertAccessible(page);
        CasePages.field(page, "signing:do").click();
        assertThat(page.locator(".note-signed")).containsText("Signed by");
        assertThat(page.locator(".note-text")).hasText("Read and changed");
    }

    private static void slow(Page page, String field) {
        CasePages.awaitNotes(page);
        assertThat(CasePages.field(page, field)).isVisible();
        page.evaluate(SLOW, 2000);
    }

    private static void typeWhileASaveIsOnItsWay(Page page, String field, String text) {
        Locator words = CasePages.field(page, field);
        page.waitForRequest(
                request -> request.method().equals("PUT") && request.url().contains("/notes/"),
                () -> words.pressSequentially(text));
        words.pressSequentially(" at once");
    }

    private void assertNothingIsLeft(Page page, String field) {
        CasePages.awaitNotes(page);
        assertThat(CasePages.field(page, field)).hasValue("");
        waitUntilKept(page, 0);
    }
}
