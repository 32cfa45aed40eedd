package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A counselor works without a mouse: the focus is always somewhere, always seen, and after an act where the work goes on. */
@Tag(Suite.SITE)
class KeyboardJourney extends BrowserJourney {

    private static final String REPORT = "We met at the bakery. It was short.";
    private static final int MOST_STOPS = 150;

    /** What is wrong with the focus, or nothing. Within a date each part has a ring of its own. */
    private static final String FOCUS = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return "nothing has the focus";
              const style = getComputedStyle(at);
              const parts = ["date", "time"].includes(at.type);
              const ring = parts || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              const box = at.getBoundingClientRect();
              const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              return ring && seen ? "" : "the focus is not seen on " + at.outerHTML.slice(0, 200);
            }""";

    @Test
    void fromTodayToAReplyThatIsUndoneAndSentAgain() {
        AnswerPage.report(signIn("client1", Look.PHONE)).handInReport(REPORT);
        Page page = signIn("counselor1", Look.DESK);
        String address = CasePages.find(page, "Maya & Theo").reviewOfReport(REPORT);

        page.navigate("/today");
        tabTo(page, ".needs a[href^='/review/']");
        page.keyboard().press("Enter");
        page.waitForURL("**/review/*");
        goOnTo(page, address);
        ReviewPage.acknowledge(page);
        String here = page.url();
        press(page, "k");
        assertNotEquals(here, page.url());
        press(page, "j");
        assertEquals(here, page.url());

        Locator answer = page.locator(".answer[data-path='what-happened']");
        tabTo(page, ".answer[data-path='what-happened'] [data-comment]");
        page.keyboard().press("c");
        Locator remark = answer.locator(".remark textarea");
        assertThat(remark).isFocused();
        page.keyboard().type("Not this one.");
        assertThat(answer.locator(".remark-state")).hasText(Pattern.compile("^Saved .*"));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(remark).hasCount(0);
        assertThat(answer.locator("[data-comment]")).isFocused();
        page.keyboard().press("c");
        assertThat(remark).isFocused();
        page.keyboard().type("How long were you there?");
        assertThat(answer.locator(".remark-state")).hasText(Pattern.compile("^Saved .*"));
        page.keyboard().press("Tab");
        page.keyboard().press("f");
        assertThat(page.locator("#feedback")).isFocused();
        page.keyboard().type("Thank you for telling me, just so.");
        assertThat(page.locator("#save-state")).hasText(Pattern.compile("^Saved .*"));
        assertFocus(page);

        expectComplaint("status of 409");
        page.keyboard().press("Tab");
        page.keyboard().press("t");
        assertThat(page.locator("#notice")).containsText("that would not be sent");
        assertFocus(page);
        assertAccessible(page);
        picture(page, "keyboard-unsent");
        page.keyboard().press("Tab");
        page.keyboard().press("s");
        assertThat(page.locator("#undo")).isVisible();
        assertAccessible(page);
        page.keyboard().press("u");
        page.waitForURL("**" + address);
        assertThat(page.locator("#feedback")).hasValue("Thank you for telling me, just so.");
        assertThat(answer.locator(".remark textarea")).hasValue("How long were you there?");
        page.keyboard().press("s");
        assertThat(page.locator("#undo")).isVisible();
        assertThat(page.locator("#undo-text")).containsText("Maya");
    }

    @Test
    void theListOfKeysOpensAndClosesWhereItWasAskedFor() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/review");
        page.keyboard().press("j");
        assertThat(page.locator(".queue-row").first()).isFocused();
        assertFocus(page);
        page.keyboard().press("Enter");
        page.waitForURL("**/review/*");
        tabTo(page, "#keys-open");
        page.keyboard().press("Enter");
        assertThat(page.locator("#keys")).isVisible();
        assertAccessible(page);
        picture(page, "keyboard-keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys-open")).isFocused();
        tabTo(page, "#phrases summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("#phrase-save")).isVisible();
        tabTo(page, "#phrase-label");
        page.keyboard().type("Thanks");
        page.keyboard().press("Tab");
        page.keyboard().type("Thank you for writing.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#phrase-list li")).hasCount(1);
        assertThat(page.locator("#phrase-label")).isFocused();
        assertAccessible(page);
        picture(page, "keyboard-phrases");
        page.locator("#phrase-list button").last().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#phrase-list li")).hasCount(0);
        assertThat(page.locator("#phrases summary")).isFocused();
    }

    @Test
    void aPartOfAPageThatIsRenewedTakesTheFocusFromNobody() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases");
        tabTo(page, "[id='caseload:name']");
        page.keyboard().type("a & t");
        assertThat(page.locator("td.name a")).hasCount(1);
        assertThat(page.locator("[id='caseload:name']")).isFocused();
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("caseload%3Aname=&"), () -> {
                    for (int i = 0; i < 5; i++) {
                        page.keyboard().press("Backspace");
                    }
                });
        waitUntil(page, "PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(page.locator("td.name a").nth(3)).isVisible();
        tabTo(page, "th.ui-sortable-column");
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
        assertFocus(page);
        assertAccessible(page);

        page.navigate("/cases/new");
        page.locator("input[value=COUPLE]").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[id='new-case:second']")).isHidden();
        assertThat(page.locator("input[value=INDIVIDUAL]")).isFocused();
        tabTo(page, "[id='new-case:open']");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='new-case:first']")).isFocused();
        assertThat(page.locator("[id='new-case:first']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='new-case:second']")).isHidden();
        assertAccessible(page);
        picture(page, "keyboard-no-name");
    }

    @Test
    void whatIsChosenToAssignIsSummedUpAndTheFocusStays() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Ana", "Bo");
        room.recordConsent("A");
        room.recordConsent("B");
        Locator summary = room.planPhase("heal");
        tabTo(page, ".assign-options summary");
        page.keyboard().press("Enter");
        tabTo(page, ".recur-kind");
        String before = summary.textContent();
        page.keyboard().press("ArrowDown");
        assertThat(summary).not().hasText(before);
        assertThat(page.locator(".pick-more:not([disabled]) .recur-kind").first())
                .isFocused();
        page.waitForResponse("**/cases/*", () -> page.keyboard().press("End"));
        page.waitForResponse("**/cases/*", () -> page.keyboard().press("ArrowUp"));
        waitUntil(page, "PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(page.locator(".pick-more:not([disabled]) .recur-days").first())
                .isVisible();
        assertThat(page.locator(".pick-more:not([disabled]) .recur-kind").first())
                .isFocused();
        assertThat(page.locator(".said-refused")).hasCount(0);
        tabTo(page, ".recur-days input");
        page.keyboard().press("Space");
        assertFocus(page);
        assertAccessible(page);
        picture(page, "keyboard-assign");
        tabTo(page, "[id='assigning:give']");
        page.keyboard().press("Enter");
        assertThat(page.locator(".said-done")).isVisible();
    }

    /** Goes through the queue with j until this piece of work is there. */
    private static void goOnTo(Page page, String address) {
        for (int i = 0; i < MOST_STOPS && !URI.create(page.url()).getPath().equals(address); i++) {
            press(page, "j");
        }
        assertEquals(address, URI.create(page.url()).getPath());
    }

    /** A key that leads to another page. */
    private static void press(Page page, String key) {
        String before = page.url();
        page.keyboard().press(key);
        page.waitForURL(address -> !address.equals(before));
        assertThat(page.locator("#review")).isVisible();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                assertFocus(page);
                return;
            }
            if (!Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"))) {
                assertFocus(page);
            }
        }
        throw new AssertionError(selector + " is not reached with Tab on " + page.url());
    }

    private static void assertFocus(Page page) {
        assertEquals("", page.evaluate(FOCUS), page.url());
    }
}
