package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The list of sessions: filters, sorting and pages that stay in the address, chosen columns, and a file of what is listed. */
@Tag(Suite.DATES)
class SessionListJourney extends BrowserJourney {

    private static final String MAYA = "Maya & Theo";

    @Test
    void filtersStayInTheAddressAndTheFileHoldsWhatIsListed() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/calendar");
        page.locator("a[href='/sessions']").click();
        assertThat(page.locator("h1")).hasText("Session list");
        int all = rows(page).count();
        assertTrue(all > 5, "the demonstration has past sessions of several cases");
        assertAccessible(page);
        picture(page, "sessions-list");

        page.locator("#q").fill("maya");
        page.locator("#which").selectOption("HELD");
        page.locator("#which").press("Tab");
        page.locator("form.filters button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("q=maya&which=HELD"));
        int ofMaya = rows(page).count();
        assertTrue(ofMaya > 2 && ofMaya < all, ofMaya + " of " + all);
        assertThat(page.locator("td.col-case").first()).containsText(MAYA);

        Locator csv = page.locator("a[href^='/sessions.csv']");
        String text = text(page, csv.getAttribute("href"));
        assertEquals(ofMaya + 1, text.lines().count());
        assertTrue(text.contains("\"Date and time\",\"Case\",\"Clients\",\"Status\""), text);
        assertTrue(text.lines().skip(1).allMatch(line -> line.contains(MAYA) && line.contains("Completed")), text);
        APIResponse book =
                page.request().get(page.locator("a[href^='/sessions.xlsx']").getAttribute("href"));
        assertEquals(200, book.status());

        page.locator("#note").selectOption("DRAFT");
        page.locator("form.filters button[type=submit]").click();
        assertThat(page.locator("td.col-note")).hasCount(rows(page).count());
        for (String state : page.locator("td.col-note .state").allInnerTexts()) {
            assertEquals("Not signed", state.strip());
        }
        page.locator("#from").fill("no day");
        page.locator("form.filters button[type=submit]").click();
        assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#from-help")).containsText("date");
        assertAccessible(page);
        page.locator("form.filters a", new Page.LocatorOptions().setHasText("Clear filters"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/sessions$"));
        assertEquals(all, rows(page).count());
    }

    @Test
    void sortingAndPagesKeepTheFocusAreSaidAndStayInTheAddress() throws IOException, SQLException {
        Page page = signIn("counselor1", Look.DESK);
        try {
            run(
                    "insert into keptword.session (id, practice_id, case_id, counselor_id, starts_at, minutes, state, planned_at, calendar_uid, calendar_changed)"
                            + " select gen_random_uuid(), practice_id, id, counselor_id, opened_at - n * interval '1 day', 55, 'CANCELLED', opened_at,"
                            + " gen_random_uuid(), opened_at from keptword.cases, generate_series(1, 30) n where name = '"
                            + MAYA
                            + "'");
            page.navigate("/sessions?which=CANCELLED");
            Locator said = page.locator("[data-table-said]");
            Locator next = page.locator(".ui-paginator-next");
            assertThat(page.locator(".ui-paginator-current")).hasText(Pattern.compile("^1–25 of \\d+$"));
            next.focus();
            page.keyboard().press("Enter");
            assertThat(said).hasText(Pattern.compile("^Sorted by Date and time, descending\\. 26–\\d+ of \\d+$"));
            assertThat(page).hasURL(Pattern.compile("which=CANCELLED&first=25&sort=date&order=desc"));
            assertEquals(true, page.evaluate("document.activeElement.closest('.ui-paginator') !== null"));
            Locator when = page.locator("th.key-date");
            sortBy(when);
            assertThat(when).hasAttribute("aria-sort", "ascending");
            assertThat(said).hasText(Pattern.compile("^Sorted by Date and time, ascending\\. 1–25 of \\d+$"));
            assertThat(when).isFocused();
            assertThat(page).hasURL(Pattern.compile("sort=date&order=asc"));
            next.click();
            assertThat(said).hasText(Pattern.compile("ascending\\. 26–"));
            assertAccessible(page);
            String shown = rows(page).first().innerText();
            page.locator("td.key-date a").first().click();
            assertThat(page).hasURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
            page.goBack();
            assertThat(page.locator(".ui-paginator-current")).hasText(Pattern.compile("^26–"));
            assertThat(page.locator("th.key-date")).hasAttribute("aria-sort", "ascending");
            assertEquals(shown, rows(page).first().innerText());
            page.navigate("/sessions?which=CANCELLED&first=9999");
            assertThat(page.locator(".ui-paginator-current")).hasText(Pattern.compile("^26–"));
        } finally {
            run("delete from keptword.session where minutes = 55 and state = 'CANCELLED'");
        }
    }

    @Test
    void theSessionsOfACaseAreListedByThemselves() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/sessions");
        String caseSessions = page.locator("td.col-case a", new Page.LocatorOptions().setHasText(MAYA))
                .first()
                .getAttribute("href");
        page.navigate(caseSessions);
        int behind = page.locator(".behind tbody tr").count();
        page.locator(".behind-all a").click();
        assertThat(page).hasURL(Pattern.compile("/sessions\\?case="));
        assertThat(page.locator(".list-of")).containsText(MAYA);
        assertThat(page.locator("th.col-case")).hasCount(0);
        assertTrue(rows(page).count() >= behind);
        String text = text(page, page.locator("a[href^='/sessions.csv']").getAttribute("href"));
        assertEquals(rows(page).count() + 1, text.lines().count());
        assertFalse(text.contains("Priya"), text);
        String id = caseSessions.split("/")[2];
        Page other = signIn("counselor2", Look.DESK);
        assertEquals(404, other.request().get("/sessions?case=" + id).status());
        assertEquals(404, other.request().get("/sessions.csv?case=" + id).status());
    }

    @Test
    void aColumnIsHiddenAndThePhoneStacksTheRows() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/sessions");
        assertThat(page.locator("th.col-minutes")).isHidden();
        Locator columns = page.locator(".table-columns");
        columns.locator("summary").click();
        columns.locator("label", new Locator.LocatorOptions().setHasText("Minutes"))
                .locator("input")
                .check();
        assertThat(page.locator("td.col-minutes").first()).isVisible();
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish())) {
            looking("counselor1", look, phone -> {
                phone.navigate("/sessions");
                assertNoSidewaysScroll(phone);
                assertAccessible(phone);
                picture(phone, ("sessions-list-" + look).replaceAll("\\W+", "-"));
            });
        }
    }

    private static Locator rows(Page page) {
        return page.locator("[data-table=sessions] tbody tr.ui-widget-content:not(.ui-datatable-empty-message)");
    }

    private static String text(Page page, String address) {
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status(), address);
        return file.text();
    }

    private static void run(String statement) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement act = database.createStatement()) {
            act.execute(statement);
        }
    }
}
