package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** The people of a practice with more clients than a page shows. */
@Tag(Suite.SITE)
class PeopleJourney extends BrowserJourney {

    /** How a button of a paginator looks that leads nowhere. */
    private static final Pattern GONE = Pattern.compile("\\bui-state-disabled\\b");

    private static final int MORE = 120;

    @BeforeAll
    static void clients() throws IOException, SQLException {
        run("insert into keptword.person (id, practice_id, login, name, role, state, locale, zone, created_at)"
                + " select gen_random_uuid(), m.practice_id, 'listed.' || n, case n when 1 then 'Ángela Núñez' else 'Listed ' || lpad(n::text, 3, '0') end,"
                + " 'CLIENT', 'ACTIVE', 'en-US', m.zone, now() from keptword.person m, generate_series(1, " + MORE
                + ") n where m.login = 'manager1'");
    }

    @AfterAll
    static void gone() throws IOException, SQLException {
        run("delete from keptword.person where login like 'listed.%'");
    }

    @Test
    void clientsComeInPagesAndAreFoundByPartOfTheirName() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/people");
        Locator clients = page.locator("#clients tbody tr");
        Locator next = page.locator("#clients .ui-paginator-next");
        assertThat(clients).hasCount(50);
        assertThat(page.locator("#clients .ui-paginator-prev")).hasClass(GONE);
        assertAccessible(page);
        int all = 0;
        int pages = 1;
        for (; !GONE.matcher(next.getAttribute("class")).find(); pages++) {
            all += clients.count();
            String first = clients.first().textContent();
            next.click();
            assertThat(clients.first()).not().hasText(first);
            waitUntil(page, "PrimeFaces.ajax.Queue.isEmpty()");
        }
        all += clients.count();
        assertTrue(pages > 2 && all > MORE, pages + " pages, " + all);
        assertThat(page.locator("#clients h2")).containsText(Integer.toString(all));
        page.locator("#clients .ui-paginator-prev").click();
        assertThat(clients).hasCount(50);
        page.locator("#clients th.col-last").click();
        assertThat(page.locator("#clients th.col-last[aria-sort=ascending]")).hasCount(1);
        assertThat(clients.first()).containsText("Never");
        assertAccessible(page);

        page.locator("#name").fill("nunez");
        page.locator("#name").press("Enter");
        assertThat(clients).hasCount(1);
        assertThat(page.locator("#name")).hasValue("nunez");
        assertAccessible(page);
        clients.locator("td a").click();
        assertThat(page.locator("h1")).containsText("Ángela Núñez");
        page.goBack();
        assertThat(page.locator("#name")).hasValue("nunez");

        page.locator("#name").fill("listed");
        page.locator("#name").press("Enter");
        next.click();
        assertThat(page.locator("#name")).hasValue("listed");
        assertThat(clients.first()).containsText("Listed 052");
        page.navigate("/people?name=%3Cnobody%3E");
        assertThat(page.locator(".empty h2")).hasText("No matching people");
        assertThat(page.locator("#name")).hasValue("<nobody>");
        assertAccessible(page);
        page.locator("form.filters a").click();
        assertEquals(TestStack.current().baseUrl() + "/people", page.url());
    }

    @Test
    void theLooksOfThePage() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish(), Look.DESK.dark(), Look.DESK.spanish())) {
            looking("manager1", look, page -> {
                for (String address : List.of("/people", "/people?name=angela", "/people?name=zzz")) {
                    page.navigate(address);
                    assertEquals(
                            true,
                            page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                            address + " is wider than the screen");
                    assertAccessible(page);
                    picture(page, ("people-" + look + address).replaceAll("\\W+", "-"));
                }
            });
        }
    }

    private static void run(String statement) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement act = database.createStatement()) {
            act.execute(statement);
        }
    }
}
