package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** The review from the keyboard: a reply in two keys, the filters of the queue, and the list of keys. */
@Tag(Suite.SITE)
class ReviewKeysJourney extends BrowserJourney {

    /** From the open page to a sent reply: one key to the field, the words, one key to send. It took six Tabs and Enter. */
    @Test
    void aReplyIsSentWithTwoKeysAndEscLeadsBackToTheText() {
        AnswerPage.report(signIn("client1", Look.PHONE)).handInReport("We met by chance at the library.");
        Page page = signIn("counselor1", Look.DESK);
        page.navigate(CasePages.find(page, "Maya & Theo").reviewOfReport("We met by chance at the library."));
        ReviewPage.acknowledge(page);
        String here = page.url();

        page.locator(".answer[data-path='what-happened'] [data-comment]").focus();
        page.keyboard().press("f");
        assertThat(page.locator("#feedback")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".answer[data-path='what-happened'] [data-comment]"))
                .isFocused();
        page.keyboard().press("b");
        assertThat(page.locator("#bring")).isChecked();
        assertThat(page.locator("#key-said")).hasText("Marked to bring up in the next session.");

        int[] keys = {0};
        pressed(page, "f", keys);
        page.keyboard().type("Thank you.");
        pressed(page, "Control+Enter", keys);
        page.waitForURL(address -> !address.equals(here));
        assertThat(page.locator("#undo-text")).containsText("Maya");
        assertEquals(2, keys[0], "keys beside the words");
        page.keyboard().press("u");
        page.waitForURL(here);
        assertThat(page.locator("#feedback")).hasValue("Thank you.");
        page.keyboard().press("r");
        page.waitForURL(address -> !address.equals(here));
        assertThat(page.locator("#undo-text")).hasText("Returned to Maya.");
        page.keyboard().press("u");
        page.waitForURL(here);
    }

    @Test
    void theQueueIsFilteredInItsAddress() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/review");
        int all = page.locator(".queue-row").count();
        page.locator("#queue-filters input[name=urgent]").focus();
        page.keyboard().press("Space");
        page.waitForURL("**/review?urgent");
        assertThat(page.locator("#queue-filters input[name=urgent]")).isFocused();
        assertThat(page.locator("#queue-filters input[name=urgent]")).isChecked();
        assertTrue(page.locator(".queue-row").count() < all);
        assertThat(page.locator(".queue-row").first())
                .hasAttribute("href", Pattern.compile("/review/[0-9a-f-]+\\?urgent"));
        assertAccessible(page);
        picture(page, "queue-filtered");
        page.locator(".queue-row").first().click();
        page.waitForURL("**/review/*?urgent");
        assertThat(page.locator(".queue-narrow a").first()).hasAttribute("href", Pattern.compile("\\?urgent$"));
        page.navigate("/review");
        Locator client = page.locator("#queue-client");
        String theo = client.locator("option").nth(1).getAttribute("value");
        client.selectOption(theo);
        page.waitForURL("**/review?client=" + theo);
        assertThat(page.locator("#queue-client")).hasValue(theo);
        page.locator("#queue-filters input[name=today]").check();
        page.waitForURL("**/review?client=" + theo + "&today");
        page.navigate("/review?client=0193a5c0-1111-7abc-8def-0123456789ab");
        assertThat(page.locator(".queue-row")).hasCount(0);
        assertThat(page.locator("#queue-filters a")).isVisible();
    }

    @Test
    void theKeysOfEveryPageAreListed() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/calendar");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("find anything");
        assertThat(page.locator("#keys h3")).hasCount(1);
        page.keyboard().press("Escape");
        page.navigate("/review");
        page.keyboard().press("?");
        assertThat(page.locator("#keys h3")).hasCount(2);
        assertThat(page.locator("#keys")).containsText("next in the queue");
        assertAccessible(page);
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        waitUntil(page, "document.activeElement === document.body");
        page.keyboard().press("j");
        assertThat(page.locator(".queue-row").first()).not().isFocused();
        page.keyboard().press("?");
        page.locator("#keys-on").check();
    }

    private static void pressed(Page page, String key, int[] count) {
        count[0]++;
        page.keyboard().press(key);
    }
}
