package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** The homework of a caseload: partners side by side, filters and sorting that stay in the address, chosen columns, and a file. */
@Tag(Suite.DATES)
class HomeworkListJourney extends BrowserJourney {

    @Test
    void homeworkIsFilteredSortedAndExported() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases");
        page.locator("a[href='/homework']").click();
        assertThat(page.locator("h1")).hasText("Homework list");
        int all = rows(page).count();
        assertTrue(all > 3, all + " exercises");
        assertAccessible(page);
        picture(page, "homework-list");

        Locator head = page.locator("th.key-exercise");
        sortBy(head);
        assertThat(head).hasAttribute("aria-sort", "ascending");
        assertThat(head).isFocused();
        assertThat(page.locator("[data-table-said]")).hasText(Pattern.compile("^Sorted by Exercise, ascending"));
        assertThat(page).hasURL(Pattern.compile("sort=exercise&order=asc"));
        List<String> titles = page.locator("td.key-exercise").allInnerTexts();
        assertEquals(titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), titles);

        page.locator("#q").fill("theo");
        page.locator("#q").press("Enter");
        assertThat(page).hasURL(Pattern.compile("q=theo"));
        for (String name : page.locator("td.col-case").allInnerTexts()) {
            assertTrue(name.contains("Maya & Theo"), name);
        }
        assertThat(page.locator("td.col-first .work-of").first()).hasText("Maya");
        String text = text(page, page.locator("a[href^='/homework.csv']").getAttribute("href"));
        assertTrue(text.contains("\"Case\",\"Client\",\"Exercise\",\"Phase\",\"Status\""), text);
        assertTrue(text.lines().skip(1).allMatch(line -> line.contains("Maya & Theo")), text);
        assertTrue(text.lines().count() > rows(page).count(), "a line for each partner");
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("safety"), text);
        assertEquals(
                200,
                page.request()
                        .get(page.locator("a[href^='/homework.xlsx']").getAttribute("href"))
                        .status());

        page.locator("#which").selectOption("HANDED_IN");
        page.locator("form.filters button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("which=HANDED_IN"));
        assertThat(page.locator("td .state", new Page.LocatorOptions().setHasText("Submitted"))
                        .first())
                .isVisible();
        rows(page).first().locator("td.key-exercise a").click();
        assertThat(page).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}/homework$"));
        page.goBack();
        assertThat(page.locator("#which")).hasValue("HANDED_IN");
        assertEquals(
                404,
                signIn("client1", Look.PHONE).request().get("/homework.csv").status());
    }

    @Test
    void assignmentsOfSeveralCasesAreChangedTogetherAndUndone() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/homework?which=ASSIGNED&sort=case&order=asc");
        Locator one = page.locator("[name=picked]").first();
        Locator other = page.locator("[name=picked]:not([value^='" + caseOf(one) + "'])")
                .first();
        String both = "[value='" + one.inputValue() + "'], [value='" + other.inputValue() + "']";
        Locator going =
                page.locator(".work-standing:has(" + both + ")", new Page.LocatorOptions().setHasNotText("Paused"));
        assertThat(going).hasCount(2);
        assertThat(page.locator("#bulk-count")).hasText("No exercises selected");
        one.check();
        other.focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#bulk-count")).hasText("Selected: 2");
        assertAccessible(page);
        picture(page, "homework-list-selected");
        page.locator("button[value='several PAUSE']").press("Enter");
        assertThat(page.locator(".messages, [role=status], [role=alert]")
                        .filter(new Locator.FilterOptions().setHasText("2 exercises paused"))
                        .first())
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("which=ASSIGNED&sort=case&order=asc"));
        assertThat(going).hasCount(0);
        assertAccessible(page);
        page.locator("[id='undo-homework:undo']").click();
        assertThat(going).hasCount(2);
        page.locator("button[value='several PAUSE']").click();
        assertThat(page.locator("main")).containsText("Select");
        assertThat(page.locator("[id='undo-homework:undo']")).hasCount(0);
        Page reader = signIn("supervisor1", Look.DESK);
        reader.navigate("/homework");
        assertThat(reader.locator("[name=picked], .bulk")).hasCount(0);
    }

    /** The case of an assignment that can be ticked. */
    private static String caseOf(Locator tick) {
        return tick.inputValue().split(" ")[0];
    }

    @Test
    void columnsAreHiddenAndThePhoneStacksTheRows() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/homework");
        Locator columns = page.locator(".table-columns");
        columns.locator("summary").click();
        columns.locator("label", new Locator.LocatorOptions().setHasText("Phase"))
                .locator("input")
                .uncheck();
        assertThat(page.locator("th.col-phase")).isHidden();
        page.reload();
        assertThat(page.locator("td.col-phase").first()).isHidden();
        Page phone = signIn("counselor1", Look.PHONE);
        phone.navigate("/homework");
        fits(phone, "homework-list-phone");
        Page dark = signIn("counselor1", Look.PHONE.dark());
        dark.navigate("/homework");
        speak(dark, "es");
        try {
            fits(dark, "homework-list-phone-dark-es");
        } finally {
            speak(dark, "en");
        }
    }

    private void fits(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, name);
    }

    private static Locator rows(Page page) {
        return page.locator("[data-table=homework] tbody tr.ui-widget-content:not(.ui-datatable-empty-message)");
    }

    private static String text(Page page, String address) {
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status(), address);
        return file.text();
    }
}
