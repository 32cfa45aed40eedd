package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The manager looks for what somebody did, takes it along, and asks whether the trail is whole. */
@Tag(Suite.DATES)
class AuditLogJourney extends BrowserJourney {

    @Test
    void theManagerReadsNarrowsChecksAndTakesTheTrailAlong() {
        signIn("counselor1", Look.DESK);
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/trail");
        assertAccessible(page);
        picture(page, "trail-desk");
        page.selectOption("#act", "SIGN_IN");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile("act=SIGN_IN"));
        assertTrue(page.locator("tbody [data-key]").count() > 0);
        assertEquals(0, page.locator("tbody tr:not(:has-text('Signed in'))").count());
        page.locator("#person").fill("okaf");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(Pattern.compile("person=okaf"));
        assertTrue(page.locator("tbody [data-key]").count() > 0);
        assertEquals(0, page.locator("tbody tr:not(:has-text('Ruth Okafor'))").count());
        page.getByText("Check whole log now").click();
        page.getByText("Audit log checked.").waitFor();
        page.waitForLoadState();
        String state = page.locator("#main").innerText();
        assertTrue(state.contains("Verified up to entry"), state);
        assertFalse(state.contains("Problem found"), state);
        picture(page, "trail-checked");
        APIResponse file = page.request().get("/trail.csv");
        assertEquals(200, file.status());
        assertTrue(file.headers().get("content-type").startsWith("text/csv"));
        assertTrue(file.text().lines().count() > 2);
    }

    /** A long log is not counted: a page is found by the entry it begins with, which is in its address. */
    @Test
    void olderEntriesAreReadByPagesAndBackLeadsToTheSameOnes() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/trail");
        Locator report = page.locator(".ui-paginator-current");
        Locator next = page.locator(".ui-paginator-next");
        assertThat(report).hasText("Entries 1–50, newest first");
        assertThat(page.locator(".ui-paginator-prev")).hasClass(Pattern.compile("ui-state-disabled"));
        next.focus();
        page.keyboard().press("Enter");
        assertThat(report).hasText("Entries 51–100, newest first");
        assertThat(page.locator("[data-table-said]")).hasText("Entries 51–100, newest first");
        assertThat(page).hasURL(Pattern.compile("from=[0-9a-f-]{36}&first=50$"));
        assertEquals(true, page.evaluate("document.activeElement.closest('.ui-paginator') !== null"));
        assertAccessible(page);
        String second = keys(page);
        page.keyboard().press("Enter");
        assertThat(report).hasText("Entries 101–150, newest first");
        assertFalse(keys(page).contains(second.substring(0, 36)));
        page.locator(".ui-paginator-prev").click();
        assertThat(report).hasText("Entries 51–100, newest first");
        assertEquals(second, keys(page));
        page.reload();
        assertThat(report).hasText("Entries 51–100, newest first");
        assertEquals(second, keys(page), "whatever was entered since");
        page.locator(".ui-paginator-prev").click();
        assertThat(report).hasText("Entries 1–50, newest first");
        assertThat(page).hasURL(Pattern.compile("/trail$"));
        page.navigate("/trail?day=" + LocalDate.now(ZoneOffset.UTC).plusDays(2));
        assertThat(page.getByText("No matching entries")).isVisible();
        assertThat(page.locator(".ui-paginator")).isHidden();
        assertAccessible(page);
    }

    private static String keys(Page page) {
        return page.evaluate(
                        "[...document.querySelectorAll('tbody [data-key]')].map((one) => one.dataset.key).join(' ')")
                .toString();
    }

    @Test
    void namesAreSuggestedWhileOneIsTyped() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/trail");
        Locator client = page.locator("#client");
        client.pressSequentially("theo");
        Locator names = page.locator("#client-names [role=option]");
        assertThat(names.first()).containsText("Theo");
        assertAccessible(page);
        picture(page, "trail-suggests");
        client.press("ArrowDown");
        assertThat(names.first()).hasAttribute("aria-selected", "true");
        String name = names.first().textContent();
        client.press("Enter");
        assertThat(client).hasValue(name);
        assertThat(client).hasAttribute("aria-expanded", "false");
        client.press("Enter");
        page.waitForURL(Pattern.compile("client=Theo"));
        Locator person = page.locator("#person");
        person.pressSequentially("okaf");
        assertThat(page.locator("#person-names")).containsText("Ruth Okafor");
        person.press("Escape");
        assertThat(page.locator("#person-names")).isHidden();
        assertThat(person).hasValue("okaf");
        person.pressSequentially("zzz");
        assertThat(page.locator("#person-names + [role=status]")).hasText("No names match.");
        RequestOptions ours = RequestOptions.create().setHeader("X-Requested-With", "XMLHttpRequest");
        assertEquals(200, page.request().get("/api/names?q=theo", ours).status());
        Page counselor = signIn("counselor1", Look.DESK);
        assertEquals(404, counselor.request().get("/api/names?q=theo", ours).status());
    }

    /** The demonstration plays several weeks, and its practices are older; its entries are of the days on which things happen there. */
    @Test
    void theEntriesOfTheDemonstrationAreOfTheDaysItPlays() throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            assertTrue(count(statement, "select count(distinct date_trunc('month', e.at)) from keptword.audit_entry e")
                    >= 2);
            String handedIn =
                    "select count(*) from keptword.revision r join keptword.audit_entry e on e.case_id = r.case_id"
                            + " and e.act = 'HAND_IN' and e.object_ids = array[r.response_id]"
                            + " where r.number = 1 and r.handed_in_at < now() - interval '7 days'";
            assertTrue(count(statement, handedIn) > 20);
            assertEquals(
                    0,
                    count(
                            statement,
                            handedIn
                                    + " and not exists (select 1 from keptword.audit_entry o where o.case_id = r.case_id"
                                    + " and o.act = 'HAND_IN' and o.object_ids = array[r.response_id]"
                                    + " and abs(extract(epoch from o.at - r.handed_in_at)) < 1)"));
            assertEquals(
                    0,
                    count(
                            statement,
                            "select count(*) from keptword.audit_entry e join keptword.person p on p.id = e.person_id"
                                    + " where e.act = 'HAND_IN' and e.at < now() - interval '7 days' and p.login like 'client%'"
                                    + " and coalesce(p.last_sign_in_at, '-infinity') < e.at - interval '1 day'"),
                    "who hands in has signed in that day");
        }
        Page page = signIn("manager1", Look.DESK);
        int rows = 0;
        for (int days = 34; days <= 36; days++) {
            page.navigate("/trail?day=" + LocalDate.now(ZoneOffset.UTC).minusDays(days));
            rows += page.locator("tbody [data-key]").count();
        }
        assertTrue(rows > 5, rows + " entries of five weeks ago");
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void itIsReadInSpanishOnAPhoneInTheDark() {
        Page page = signIn("manager1", Look.PHONE.dark());
        page.navigate("/trail");
        speak(page, "es");
        try {
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "trail-phone-dark-es");
            assertTrue(page.locator("#main").innerText().contains("Registro de auditoría"));
        } finally {
            speak(page, "en");
        }
    }
}
