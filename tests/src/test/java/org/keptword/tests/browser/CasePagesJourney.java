package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The caseload, the safety page and the manager's pages, looked at on both screens, in light and dark, in both languages. */
class CasePagesJourney extends BrowserJourney {

    @Test
    void theCaseloadFindsACaseAndItsSafetyPageStandsOnEveryScreen() {
        for (Look look : List.of(
                Look.DESK,
                Look.DESK.dark().spanish(),
                Look.PHONE,
                Look.PHONE.dark().spanish())) {
            looking("counselor1", look, page -> {
                page.navigate("/cases");
                look(page);
                String address = page.locator("td.name a").first().getAttribute("href");
                for (String form :
                        List.of("", "?change=contact&of=A", "?change=screening&of=A", "?change=sheet&of=A")) {
                    page.navigate(address + "/safety" + form);
                    look(page);
                    picture(page, ("safety-" + look + form).replaceAll("\\W+", "-"));
                }
            });
        }
    }

    @Test
    void whatStandsOnSafetyStandsOnNoOtherPageOfTheCase() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases");
        List<String> addresses = page.locator("td.name a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String address : addresses) {
            page.navigate(address);
            String words = page.locator("body").innerText().toLowerCase(java.util.Locale.ROOT);
            for (String secret : List.of("legal order", "protective order", "did the hurting", "involved partner")) {
                assertFalse(words.contains(secret), address);
            }
        }
    }

    @Test
    void aManagerSeesPeopleAndLinesButNoCase() {
        Page page = signIn("manager1", Look.DESK);
        assertThat(page.locator("table.people").first()).isVisible();
        look(page);
        page.navigate("/settings");
        look(page);
        expectComplaint("404");
        page.navigate("/cases");
        assertThat(page.locator("table")).hasCount(0);
    }

    private void look(Page page) {
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }
}
