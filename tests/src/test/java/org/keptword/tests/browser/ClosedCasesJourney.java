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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The closed cases of a practice with more of them than a page shows. */
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
        Locator due = page.locator("#due tbody tr");
        Locator others = page.locator("#others tbody tr");
        assertThat(due).hasCount(50);
        assertThat(due.first()).containsText("Due 060");
        assertThat(page.locator("#due h2 .count")).hasText(Integer.toString(LONG_AGO));
        assertThat(others).hasCount(50);
        assertAccessible(page);
        picture(page, "closed-cases-many");
        page.locator("#due a[rel=next]").click();
        assertThat(due).hasCount(LONG_AGO - 50);
        page.locator("#others a[rel=next]").click();
        assertThat(page.locator("#others a[rel=prev]")).isVisible();
        assertThat(due).hasCount(LONG_AGO - 50); // stays on its page
        page.locator("#due a[rel=prev]").click();
        assertThat(due).hasCount(50);
        assertThat(page.locator("#others a[rel=prev]")).isVisible();

        page.locator("#name").fill("nunez");
        page.locator("#name").press("Enter");
        assertThat(others).hasCount(1);
        assertThat(page.locator("#due")).hasCount(0);
        assertThat(page.locator("#name")).hasValue("nunez");
        assertAccessible(page);
        others.locator("th a").click();
        assertThat(page.locator("h1")).containsText("Ángela Núñez");
        page.goBack();
        page.locator("#name").fill("due 0");
        page.locator("#name").press("Enter");
        page.locator("#due a[rel=next]").click();
        assertThat(due.last()).containsText("Due 001");
        assertThat(page.locator("#name")).hasValue("due 0");
        page.navigate("/people/records?name=%3Cnobody%3E&due=-1&others=99");
        assertThat(page.locator(".empty h2")).hasText("No matching closed cases");
        assertThat(page.locator("#name")).hasValue("<nobody>");
        assertAccessible(page);
        page.locator("form.filters a").click();
        assertEquals(TestStack.current().baseUrl() + "/people/records", page.url());
    }

    @Test
    void theLooksOfThePage() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish(), Look.DESK.dark(), Look.DESK.spanish())) {
            Page page = signIn("manager1", look);
            boolean spanish = look.equals(look.spanish());
            if (spanish) {
                page.navigate("/people");
                speak(page, "es");
            }
            for (String query : List.of("", "?due=2&others=2", "?name=angela", "?name=zzz")) {
                page.navigate("/people/records" + query);
                assertEquals(
                        true,
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                        query + " is wider than the screen");
                assertAccessible(page);
                picture(page, ("closed-cases-" + look + query).replaceAll("\\W+", "-"));
            }
            if (spanish) {
                speak(page, "en");
            }
            page.context().close();
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
