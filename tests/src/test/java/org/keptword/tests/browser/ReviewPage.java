package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A counselor's page for reading and answering one piece of work. */
final class ReviewPage {

    private static final Pattern SAVED = Pattern.compile("^(Saved|Guardado a las) \\d{1,2}:\\d\\d(\\s[AP]M)?$");
    private static final String SELECT = """
            (words, quote) => {
              const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
              for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                const at = node.data.indexOf(quote);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + quote.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return true;
              }
              return false;
            }""";

    private final Page page;

    private ReviewPage(Page page) {
        this.page = page;
    }

    static ReviewPage open(Page counselor, String address) {
        counselor.navigate(address);
        assertThat(counselor.locator("#review")).isVisible();
        return new ReviewPage(counselor);
    }

    /** Acknowledges what is flagged in the submission a page shows, if anything is: a reply without words is offered after that. */
    static void acknowledge(Page page) {
        Locator alert = page.locator(".review-flagged");
        if (alert.count() == 0) {
            return;
        }
        CasePages.awaitNotes(page);
        alert.locator("textarea").fill("Called her.");
        alert.locator("input[type=submit]").click();
        assertThat(alert).hasCount(0);
        page.waitForLoadState(); // the keys are followed once its scripts ran
    }

    /** The answer to a question, by the end of its path. */
    Locator answer(String question) {
        return page.locator(".answer[data-path$='" + question + "']").first();
    }

    /** Marks a passage of an answer, and writes beside it with the key c. */
    void comment(String question, String quote, String text) {
        Locator words = answer(question).locator(".answer-words");
        if (!Boolean.TRUE.equals(words.evaluate(SELECT, quote))) {
            throw new AssertionError("There is no passage \"" + quote + "\"");
        }
        page.keyboard().press("c");
        Locator remark = answer(question).locator(".remark");
        assertThat(remark.locator(".remark-quote")).hasText(quote);
        assertThat(remark.locator("textarea")).isFocused();
        page.keyboard().type(text);
        assertThat(remark.locator(".remark-state")).hasText(SAVED);
    }

    void reply(String text) {
        page.locator("#feedback").fill(text);
        saved();
    }

    void privateNote(String text) {
        page.locator("#note").fill(text);
        saved();
    }

    void saved() {
        assertThat(page.locator("#save-state")).hasText(SAVED);
    }

    /** Presses a button that sends; the next page says so and offers the undo. This one may still offer that of an earlier reply. */
    void send(String outcome) {
        String before = page.url();
        page.locator("[data-outcome=" + outcome + "]").click();
        page.waitForURL(address -> !address.equals(before));
        assertThat(page.locator("#undo")).isVisible();
    }

    void undo() {
        page.locator("#undo-button").click();
        assertThat(page.locator("#undo")).isHidden();
        assertThat(page.locator("[data-outcome=SENT]")).isVisible();
        page.waitForLoadState(); // a script at the end of the page follows the buttons
    }
}
