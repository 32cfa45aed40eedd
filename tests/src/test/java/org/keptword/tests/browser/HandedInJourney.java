package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;

/** A client who has handed in a lot sees the latest on the first page, and all of it on request. */
class HandedInJourney extends BrowserJourney {

    private static final String CLIENT = "client1";
    private static final int MANY = 14;

    /** What is put here has an id that is made of the row it was copied from. */
    private static final String COPIED =
            "(select md5(a.id::text || 'handed in' || n)::uuid from keptword.assignment a, generate_series(1, " + MANY
                    + ") n)";

    @AfterEach
    void takeAway() throws IOException, SQLException {
        asAdministrator(
                "delete from keptword.response where assignment_id in " + COPIED,
                "delete from keptword.assignment where id in " + COPIED);
    }

    @Test
    void theFirstPageListsTheLatestAndLeadsToTheRest() throws IOException, SQLException {
        Page page = signIn(CLIENT, Look.PHONE);
        page.navigate("/home");
        int before = page.locator("section[aria-labelledby=handed-in] .task").count();
        assertEquals(0, page.locator("a[href='/home?all']").count());
        putManyHandedIn();
        page.navigate("/home");
        assertEquals(
                10, page.locator("section[aria-labelledby=handed-in] .task").count());
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.locator("a[href='/home?all']").scrollIntoViewIfNeeded();
        picture(page, "home-latest-phone");
        page.locator("a[href='/home?all']").click();
        page.waitForURL(address -> address.endsWith("/home?all"));
        assertEquals(
                before + MANY,
                page.locator("section[aria-labelledby=handed-in] .task").count());
        assertEquals(0, page.locator("a[href='/home?all']").count());
        page.navigate("/home");
        speak(page, "es");
        try {
            page.navigate("/home");
            assertTrue(page.locator("#main").innerText().contains("Ver la lista completa"));
            assertNoSidewaysScroll(page);
            page.locator("a[href='/home?all']").scrollIntoViewIfNeeded();
            picture(page, "home-latest-phone-es");
        } finally {
            speak(page, "en");
        }
    }

    private static void putManyHandedIn() throws IOException, SQLException {
        asAdministrator(
                "with one as (select a.* from keptword.assignment a join keptword.participant q on q.id = a.participant_id"
                        + " join keptword.person p on p.id = q.person_id where p.login = '" + CLIENT
                        + "' and a.recurs = 'NEVER' and a.exercise not in ('contact-report', 'safety-plan') order by a.assigned_at, a.id limit 1),"
                        + " put as (insert into keptword.assignment select (jsonb_populate_record(null::keptword.assignment, to_jsonb(a)"
                        + " || jsonb_build_object('id', md5(a.id::text || 'handed in' || n)::uuid, 'idempotency_key', gen_random_uuid(),"
                        + " 'state', 'OPEN', 'answered', true, 'instructions', null))).* from one a, generate_series(1, "
                        + MANY
                        + ") n returning *)"
                        + " insert into keptword.response (id, practice_id, case_id, participant_id, assignment_id, state, disclosure, revisions,"
                        + " handed_in_at, begun_at, changed_at) select gen_random_uuid(), practice_id, case_id, participant_id, id, 'HANDED_IN',"
                        + " 'COUNSELOR', 1, now() - interval '1 hour', now() - interval '1 day', now() - interval '1 hour' from put");
    }

    private static void asAdministrator(String... statements) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
