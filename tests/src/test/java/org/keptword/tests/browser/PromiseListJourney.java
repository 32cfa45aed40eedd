package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** The promises of a caseload: filters and sorting that stay in the address, and a file of what is listed. */
@Tag(Suite.DATES)
class PromiseListJourney extends BrowserJourney {

    @Test
    void promisesAreFilteredSortedAndExported() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases");
        page.locator("a[href='/cases/promises']").click();
        assertThat(page.locator("h1")).hasText("Promise list");
        int all = rows(page).count();
        assertTrue(all > 2, all + " promises");
        assertAccessible(page);
        picture(page, "promises-list");

        Locator head = page.locator("th.col-owner");
        head.focus();
        page.keyboard().press("Enter");
        assertThat(head).hasAttribute("aria-sort", "ascending");
        assertThat(head).isFocused();
        assertThat(page.locator("[data-table-said]")).hasText(Pattern.compile("^Sorted by Promised by, ascending"));
        List<String> owners = page.locator("td.col-owner").allInnerTexts();
        assertEquals(owners.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), owners);

        page.locator("#q").fill("theo");
        page.locator("#which").selectOption("RUNNING");
        page.locator("form.filters button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("q=theo&which=RUNNING"));
        for (String state : page.locator("td.col-state").allInnerTexts()) {
            assertTrue(state.contains("Active"), state);
        }
        APIResponse file = page.request()
                .get(page.locator("a[href^='/cases/promises.csv']").getAttribute("href"));
        assertEquals(200, file.status());
        assertTrue(file.text().contains("\"Case\",\"Promised by\",\"Promise\",\"For\""), file.text());
        assertEquals(rows(page).count() + 1, file.text().lines().count());
        rows(page).first().locator("a").click();
        assertThat(page).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}/promises$"));
        page.goBack();
        assertThat(page.locator("#which")).hasValue("RUNNING");
        for (String other : List.of("client1", "manager1")) {
            Page stranger = signIn(other, Look.DESK);
            assertEquals(404, stranger.request().get("/cases/promises.csv").status(), other);
        }
    }

    @Test
    void thePhoneStacksTheRows() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish())) {
            looking("counselor1", look, phone -> {
                phone.navigate("/cases/promises");
                assertNoSidewaysScroll(phone);
                assertAccessible(phone);
                picture(phone, ("promises-list-" + look).replaceAll("\\W+", "-"));
            });
        }
    }

    private static Locator rows(Page page) {
        return page.locator("[data-table=promises] tbody tr:has(td.key-what)");
    }
}
