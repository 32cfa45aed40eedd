package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tables of staff and managers: chosen columns, files, and how they look on a phone; and how a case goes, in small. */
class TablesJourney extends BrowserJourney {

    private static final List<String> OF_MANAGERS = List.of("/people", "/people/records", "/trail");

    @Test
    void columnsAreChosenByKeyboardAndStayChosen() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases");
        Locator columns = page.locator(".table-columns");
        assertThat(page.locator("th.col-opened")).isHidden();
        assertThat(page.locator("th.col-aim")).isVisible();
        columns.locator("summary").focus();
        page.keyboard().press("Enter");
        assertAccessible(page);
        picture(page, "tables-columns");
        Locator aim = columns.locator("label", new Locator.LocatorOptions().setHasText("Aim"))
                .locator("input");
        aim.focus();
        page.keyboard().press("Space");
        assertThat(page.locator("th.col-aim")).isHidden();
        assertThat(page.locator("td.col-aim").first()).isHidden();
        page.keyboard().press("Escape");
        assertThat(columns.locator("summary")).isFocused();
        page.reload();
        assertThat(page.locator("th.col-aim")).isHidden();
        assertThat(page.locator("th.col-opened")).isHidden();
        columns.locator("summary").click();
        columns.locator("label", new Locator.LocatorOptions().setHasText("Aim"))
                .locator("input")
                .check();
        assertThat(page.locator("td.col-aim").first()).isVisible();
        page.locator("th.ui-sortable-column").first().click();
        assertThat(page.locator("th[aria-sort=ascending], th[aria-sort=descending]"))
                .hasCount(1);
        assertAccessible(page);
    }

    @Test
    void aFileHoldsWhatTheListIsNarrowedTo() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases");
        Locator csv = page.locator("a[href^='/cases.csv']");
        String all = text(page, csv.getAttribute("href"));
        assertEquals('\uFEFF', all.charAt(0));
        assertTrue(all.contains("\"Case\",\"Status\""), all);
        assertTrue(all.lines().count() > 3, all);
        assertFalse(all.toLowerCase(Locale.ROOT).contains("safety"), all);
        page.locator("[id='caseload:name']").pressSequentially("maya");
        assertThat(page.locator("td.name a")).hasCount(1);
        assertThat(csv).hasAttribute("href", Pattern.compile("q=maya"));
        assertEquals(2, text(page, csv.getAttribute("href")).lines().count());
        APIResponse book =
                page.request().get(page.locator("a[href^='/cases.xlsx']").getAttribute("href"));
        assertEquals(200, book.status());
        assertTrue(book.headers().get("content-disposition").contains(".xlsx"));
        assertEquals("PK", new String(book.body(), 0, 2, StandardCharsets.ISO_8859_1));
        assertEquals(404, page.request().get("/people.csv").status());
        expectComplaint("404");
    }

    @Test
    void casesAreFilteredByTypeAndTheAddressKeepsIt() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases?which=OPEN&q=Lena+%26+Marco");
        Locator lena = page.locator("td.name a", new Page.LocatorOptions().setHasText("Lena & Marco"));
        Locator type = page.locator("[id='caseload:kind']");
        Locator said = page.locator("[data-table-said]");
        type.selectOption("COUPLE_ON");
        assertThat(said).hasText(Pattern.compile("Rows: 0"));
        assertThat(lena).hasCount(0);
        type.selectOption("COUPLE_PAUSED");
        assertThat(page).hasURL(Pattern.compile("kind=COUPLE_PAUSED"));
        assertThat(said).hasText(Pattern.compile("Rows: 1"));
        assertThat(lena).hasCount(1);
        assertThat(page.locator("td.col-joint .state")).hasText("Paused");
        String href = page.locator("a[href^='/cases.csv']").getAttribute("href");
        assertEquals(2, text(page, href).lines().count());
        page.reload();
        assertThat(type).hasValue("COUPLE_PAUSED");
        assertThat(lena).hasCount(1);
        page.locator("[id='caseload:name']").clear();
        page.locator("[id='caseload:name']").pressSequentially("Omar");
        assertThat(lena).hasCount(0);
        type.selectOption("INDIVIDUAL");
        assertThat(page.locator("td.name a").first()).hasText("Omar");
        assertThat(page).hasURL(Pattern.compile("kind=INDIVIDUAL"));
        type.selectOption("ANY");
        assertThat(page).not().hasURL(Pattern.compile("kind="));
        assertAccessible(page);
    }

    private static String text(Page page, String address) {
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status(), address);
        assertTrue(file.headers().get("content-type").startsWith("text/csv"), address);
        return file.text();
    }

    @Test
    void tablesOfManagersHaveFilesAndColumnsToo() {
        Page page = signIn("manager1", Look.DESK);
        for (String address : OF_MANAGERS) {
            page.navigate(address);
            assertThat(page.locator(".table-columns")).isVisible();
            assertAccessible(page);
            for (String ending : List.of(".csv", ".xlsx")) {
                String href =
                        page.locator("a[href^='" + address + ending + "']").getAttribute("href");
                assertEquals(200, page.request().get(href).status(), href);
            }
        }
        assertTrue(text(page, "/people.csv?name=maya").lines().count()
                < text(page, "/people.csv").lines().count());
    }

    @Test
    void onAPhoneNothingIsScrolledSideways() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish())) {
            looking("counselor1", look, page -> looksRight(page, "/cases", look));
            looking("manager1", look, page -> OF_MANAGERS.forEach(address -> looksRight(page, address, look)));
        }
    }

    private void looksRight(Page page, String address, Look look) {
        page.navigate(address);
        assertEquals(
                List.of(),
                page.evaluate(
                        "[...document.querySelectorAll('.table-stack, .table-stack *')].filter((one) => one.scrollWidth > one.clientWidth + 1"
                                + " && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)).map((one) => one.className)"),
                address);
        assertEquals(
                true,
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                address + " is wider than the screen");
        assertAccessible(page);
        picture(page, ("tables-" + look + address).replaceAll("\\W+", "-"));
    }

    @Test
    void aCaseShowsHowItGoesAndATwoPersonCaseKeepsTrustFolded() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases?q=Maya");
        Locator drawn = page.locator("td.col-course [role=img]").first();
        assertThat(drawn)
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(
                                "^Last \\d sessions, oldest first\\. Submissions before each: [0-9, ]+\\. .+\\.$"));
        assertThat(page.locator("td.col-course .spark-trust")).hasCount(0);
        picture(page, "tables-cases");
        page.navigate(page.locator("td.name a", new Page.LocatorOptions().setHasText("Maya"))
                .getAttribute("href"));
        Locator head = page.locator(".case-head .course");
        assertThat(head.locator(".spark-words")).isVisible();
        assertThat(head.locator(".spark-deeds")).isVisible();
        assertThat(head.locator(".spark-trust")).isHidden();
        picture(page, "tables-head");
        head.locator("summary").press("Enter");
        assertThat(head.locator(".spark-trust")).isVisible();
        assertAccessible(page);
        page.navigate("/today");
        assertThat(page.locator(".meetings .spark-words").first()).isVisible();
        assertThat(page.locator(".meetings .spark-trust")).hasCount(0);
        assertAccessible(page);
    }
}
