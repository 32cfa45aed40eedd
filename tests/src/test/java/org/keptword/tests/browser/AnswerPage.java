package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A client's exercise on a phone: its questions by id, its steps, what is said about saving, and handing in. */
final class AnswerPage {

    private static final Pattern SAVED = Pattern.compile("^(Saved|Guardado a las) \\d{1,2}:\\d\\d(\\s[AP]M)?$");

    private final Page page;

    private AnswerPage(Page page) {
        this.page = page;
    }

    /** The exercise that stands open. */
    static AnswerPage of(Page client) {
        return new AnswerPage(client);
    }

    /** Opens an exercise from the first page. */
    static AnswerPage open(Page client, String title) {
        client.navigate("/home");
        client.locator(".task", new Page.LocatorOptions().setHasText(title))
                .first()
                .locator("a")
                .click();
        client.waitForURL("**/homework/**");
        assertThat(client.locator("h1")).hasText(title);
        return new AnswerPage(client);
    }

    /** The exercise that is open already. */
    static AnswerPage here(Page client) {
        return new AnswerPage(client);
    }

    /** Begins a report on a contact, which is open to everybody at any time. */
    static AnswerPage report(Page client) {
        client.navigate("/home");
        client.locator(".report-link a").click();
        client.waitForURL("**/homework/**");
        return new AnswerPage(client);
    }

    /** Answers what a report needs, in these words, and hands it in. */
    void handInReport(String words) {
        words("what-happened").fill(words);
        for (String question : List.of("safe-now", "who-began", "how")) {
            page.locator("[data-id=" + question + "] .choices label").first().click();
        }
        page.locator("[data-id=when] input").fill("2026-01-02T08:30");
        saved();
        handIn(page.locator("html").getAttribute("lang").equals("es") ? "Entregado" : "Handed in");
    }

    Locator words(String question) {
        return page.locator("[data-id=" + question + "] textarea:visible").first();
    }

    void readers(String who) {
        page.locator(".readers summary").click();
        page.locator(".reader", new Page.LocatorOptions().setHasText(who)).click();
    }

    void next() {
        page.locator("#step-next").click();
    }

    /** Everything: the page says so too when a save is answered while newer words are still to be sent, and these wait on the device. */
    void saved() {
        assertThat(page.locator("#saved")).hasText(SAVED);
        BrowserJourney.waitUntil(page, () -> BrowserJourney.keptOnDevice(page) == 0);
    }

    void overview() {
        for (int i = 0; i < 9 && page.locator("#step-next").isVisible(); i++) {
            next();
        }
        assertThat(page.locator("#overview")).isVisible();
    }

    /** Hands in, after which the exercise stands as is said. */
    void handIn(String standing) {
        overview();
        page.locator("#hand-in").click();
        assertThat(page.locator(".standing h2")).hasText(standing);
    }

    /** The source of every page a client can reach from the first page and the record. */
    static List<String> everything(Page client) {
        List<String> places = new ArrayList<>(List.of("/home", "/record", "/account"));
        for (String from : List.of("/home", "/record")) {
            client.navigate(from);
            client.locator("a[href^='/homework/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(href -> !places.contains(href))
                    .forEach(places::add);
        }
        return places.stream()
                .map(place -> {
                    client.navigate(place);
                    return client.content();
                })
                .toList();
    }
}
