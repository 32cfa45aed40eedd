package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The closed cases of a practice with more of them than a page shows. */
@Tag(Suite.DATES)
@Tag(Suite.SITE)
class ClosedCasesJourney extends BrowserJourney {

    /** Closed a day apart, the last one yesterday. */
    private static final int LATELY = 130;

    /** Closed so long ago that the practice need not keep them any longer. */
    private static final int LONG_AGO = 60;

    @BeforeAll
    static void cases() throws IOException, SQLException {
        close("case n when 100 then 'Ángela Núñez' else 'Kept ' || lpad(n::text, 3, '0') end", LATELY, "0 years");
        close("'Due ' || lpad(n::text, 3, '0')", LONG_AGO, "40 years");
        run(
                "insert into keptword.participant (id, practice_id, case_id, slot, state, name, since)"
                        + " select gen_random_uuid(), practice_id, id, 'A', 'LEFT', name, opened_at from keptword.cases where name = 'Ángela Núñez'");
    }

    @AfterAll
    static void gone() throws IOException, SQLException {
        run("delete from keptword.participant where name = 'Ángela Núñez'");
        run("delete from keptword.cases where name = 'Ángela Núñez' or name like 'Kept ___' or name like 'Due ___'");
    }

    @Test
    void eachClosedCaseIsReachedByItsPageAndByItsName() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/people/records");
        Locator rows = page.locator("tbody tr:has(td.key-case)");
        Locator report = page.locator(".ui-paginator-current");
        assertThat(rows).hasCount(50);
        assertThat(rows.first()).containsText("Due 060");
        assertThat(rows.first()).containsText("Retention period ended");
        assertAccessible(page);
        picture(page, "closed-cases-many");
        page.locator(".ui-paginator-next").click();
        assertThat(report).hasText(Pattern.compile("^51–100 of"));
        assertThat(rows.nth(LONG_AGO - 50)).not().containsText("Retention period ended");
        assertThat(page).hasURL(Pattern.compile("first=50"));
        page.locator("a[href$='which=DUE']").click();
        assertThat(page.locator("#which")).hasValue("DUE");
        assertThat(report).hasText("1–50 of " + LONG_AGO);
        Locator closed = page.locator("th.col-closed");
        sortBy(closed);
        assertThat(closed).hasAttribute("aria-sort", "ascending");
        assertThat(closed).isFocused();
        page.keyboard().press("Enter");
        assertThat(closed).hasAttribute("aria-sort", "descending");
        assertThat(rows.first()).containsText("Due 001");
        assertThat(page).hasURL(Pattern.compile("which=DUE&sort=closed&order=desc"));
        String file = page.request()
                .get(page.locator("a[href^='/people/records.csv']").getAttribute("href"))
                .text();
        assertEquals(LONG_AGO + 1, file.lines().count());

        page.navigate("/people/records");
        page.locator("#name").fill("nunez");
        page.locator("#name").press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(page.locator("a[href$='which=DUE']")).hasCount(0);
        assertThat(page.locator("#name")).hasValue("nunez");
        assertAccessible(page);
        rows.locator("a").click();
        assertThat(page.locator("h1")).containsText("Ángela Núñez");
        page.goBack();
        page.locator("#name").fill("due 0");
        page.locator("#name").press("Enter");
        page.locator(".ui-paginator-next").click();
        assertThat(rows.last()).containsText("Due 001");
        assertThat(page.locator("#name")).hasValue("due 0");
        page.navigate("/people/records?name=%3Cnobody%3E&first=-1&sort=nothing");
        assertThat(page.locator(".empty h2")).hasText("No matching closed cases");
        assertThat(page.locator("#name")).hasValue("<nobody>");
        assertAccessible(page);
        page.locator("form.filters a").click();
        assertEquals(TestStack.current().baseUrl() + "/people/records", page.url());
    }

    @Test
    void theLooksOfThePage() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish(), Look.DESK.dark(), Look.DESK.spanish())) {
            looking("manager1", look, page -> {
                for (String query : List.of("", "?which=DUE&first=50", "?name=angela", "?name=zzz")) {
                    page.navigate("/people/records" + query);
                    assertEquals(
                            true,
                            page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                            query + " is wider than the screen");
                    assertAccessible(page);
                    picture(page, ("closed-cases-" + look + query).replaceAll("\\W+", "-"));
                }
            });
        }
    }

    private static void close(String name, int times, String earlier) throws IOException, SQLException {
        run(
                "insert into keptword.cases (id, practice_id, counselor_id, mode, aim, aim_since, state, name, opened_at, closed_at)"
                        + " select gen_random_uuid(), c.practice_id, c.id, 'INDIVIDUAL', 'UNDECIDED', current_date, 'CLOSED', "
                        + name
                        + ", now() - interval '50 years', now() - n * interval '1 day' - interval '" + earlier
                        + "' from keptword.person c, generate_series(1, " + times + ") n where c.login = 'counselor1'");
    }

    private static void run(String statement) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement act = database.createStatement()) {
            act.execute(statement);
        }
    }
}
