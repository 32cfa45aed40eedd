package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Bystander;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Somebody signed in writes as much as is taken and has all of it printed, as the client and as the counselor. Other people's pages come as
 * ever, and the server goes on. Before there were limits, 24 MB of drafts and one copy ended it.
 */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE - 4)
class LoadJourney extends BrowserJourney {

    private static final int BYTES = TestStack.isLong() ? 24_000_000 : 600_000;
    /** So many responses are handed in beside the drafts, for the counselor's paper has nothing else: enough for several files. */
    private static final int RESPONSES = TestStack.isLong() ? 30 : 4;

    private static final Duration SOON = Duration.ofSeconds(1);
    /** For a single page, which a collection of garbage can hold up. */
    private static final Duration AT_WORST = Duration.ofSeconds(2);

    private static final Pattern PERSON = Pattern.compile("data-person=\"([^\"]+)\"");
    private static final String CLIENT = "client8";
    private static final String NAME = "Dana";

    /** The exercise once more, put beside the others by the database's own administrator. */
    private static final String GIVE = """
            insert into keptword.assignment (id, practice_id, case_id, participant_id, exercise_version, exercise, phase, step, minutes,
                lighter, left_out, gated, state, due_on, recurs, recur_days, assigned_by, assigned_at, opened_at, idempotency_key, place)
            select ?, b.practice_id, b.case_id, b.participant_id, a.exercise_version, a.exercise, a.phase, a.step, a.minutes,
                a.lighter, a.left_out, a.gated, 'OPEN', null, a.recurs, a.recur_days, b.assigned_by, b.assigned_at, b.opened_at, ?, a.place
            from keptword.assignment a, keptword.assignment b join keptword.participant p on p.id = b.participant_id
            where a.exercise = 'lead-up' and p.name = ? limit 1""";

    @Test
    void whoeverFillsTheRecordAndPrintsItSlowsNobodyAndEndsNothing() throws Exception {
        long server = TestStack.current().outage().applicationProcess();
        Visitor client = Visitor.signedIn(CLIENT);
        Bystander bystander = Bystander.lookingOn("client7");
        int kept = write(client);
        handIn(client);

        Page page = signIn(CLIENT, Look.PHONE);
        page.navigate("/record/copy");
        page.locator("main form[id='begin'] input[type=submit]").click();
        assertThat(page.locator("main form[id='stop'] input[type=submit]")).isVisible();
        page.locator("main form[id='stop'] input[type=submit]").click();
        assertThat(page.locator("body")).containsText("The copy was canceled");
        page.locator("main form[id='begin'] input[type=submit]").click();
        byte[] work = workOnPaper();
        assertThat(page.locator("main a[href$='.zip']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions()
                        .setTimeout((TestStack.isLong() ? Duration.ofMinutes(25) : Patience.SERVICE).toMillis()));
        byte[] copy = page.request()
                .get(page.locator("main a[href$='.zip']").getAttribute("href"))
                .body();

        Bystander.Waits waits = bystander.end();
        System.out.printf(
                "Load: %d bytes of drafts kept, %d responses handed in, own copy %d bytes, work on paper %d bytes; meanwhile %s%n",
                kept, RESPONSES, copy.length, work.length, waits);
        assertTrue(kept >= BYTES, () -> "only " + kept + " bytes were kept");
        assertTrue(copy[0] == 'P' && copy[1] == 'K' && copy.length > 10_000);
        assertAllOnPaper(work);
        waits.areWithin(SOON, AT_WORST);
        assertEquals(server, TestStack.current().outage().applicationProcess(), "the server is the one from before");
    }

    /** What the attack was, which is refused; then as much as is taken. */
    private int write(Visitor client) throws IOException, InterruptedException, SQLException {
        UUID first = given();
        Matcher person = PERSON.matcher(client.get("/homework/" + first));
        assertTrue(person.find(), "the page says whose it is");
        for (int size : new int[] {12_000, 900_000, 2_900_000, 5_000_000}) {
            String text = "{\"the-hurt\":{\"hurt\":\"" + "x".repeat(size) + "\"}}";
            HttpResponse<String> answer = put(client, first, person.group(1), text);
            assertTrue(
                    answer.statusCode() == 422 || answer.statusCode() == 413,
                    () -> size + " characters were answered " + answer.statusCode());
        }
        int kept = 0;
        while (kept < BYTES) {
            String answers = "{" + chain(kept, 4_900) + "}";
            HttpResponse<String> answer = put(client, given(), person.group(1), answers);
            if (answer.statusCode() == 413) {
                assertTrue(answer.body().contains("today"), answer.body());
                letADayPass();
            } else {
                assertEquals(200, answer.statusCode(), answer.body());
                kept += answers.length();
            }
        }
        return kept;
    }

    /** Hands in responses as long as can be handed in, each with a word of its own at its end. */
    private static void handIn(Visitor client) throws IOException, InterruptedException, SQLException {
        letADayPass();
        for (int nth = 0; nth < RESPONSES; nth++) {
            UUID assignment = given();
            Matcher person = PERSON.matcher(client.get("/homework/" + assignment));
            assertTrue(person.find(), "the page says whose it is");
            String answers = "{\"the-hurt\":{\"hurt\":\"It\"}," + chain(nth, 1_990) + ",\"effect-step\":{\"effect\":\""
                    + word(nth) + "\"}}";
            HttpResponse<String> answer = send(
                    client,
                    "POST",
                    "/api/drafts/" + assignment + "/hand-in",
                    person.group(1),
                    "\"number\":0,\"idempotencyKey\":\"" + UUID.randomUUID() + "\"",
                    answers);
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    private static String word(int nth) {
        return "ending" + nth + "here";
    }

    /** All of it is on the counselor's paper, in several files. */
    private static void assertAllOnPaper(byte[] work) throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(work))) {
            while (zip.getNextEntry() != null) {
                files++;
                said.append(Paper.words(zip.readAllBytes(), "load-work"));
            }
        }
        assertTrue(files > 1, "files: " + files);
        for (int nth = 0; nth < RESPONSES; nth++) {
            String last = word(nth);
            assertTrue(said.indexOf(last) >= 0, () -> last + " is not on paper");
        }
    }

    /** Every row an exercise has, each of this length, in lines of some words. */
    private static String chain(int seed, int length) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 20; row++) {
            rows.append(row == 0 ? "" : ",").append("{\"_id\":\"r").append(row).append('"');
            for (String item : List.of("what", "did")) {
                rows.append(",\"").append(item).append("\":\"");
                int begun = rows.length();
                for (int word = 0; rows.length() - begun < length; word++) {
                    rows.append(Integer.toString(seed + word * 7_919 + row, 36)).append(word % 9 == 8 ? "\\n" : " ");
                }
                rows.append('"');
            }
            rows.append('}');
        }
        return "\"chain\":{\"events\":[" + rows + "]}";
    }

    private static HttpResponse<String> put(Visitor client, UUID assignment, String person, String answers)
            throws IOException, InterruptedException {
        return send(client, "PUT", "/api/drafts/" + assignment, person, "\"basedOn\":0", answers);
    }

    private static HttpResponse<String> send(
            Visitor client, String method, String path, String person, String more, String answers)
            throws IOException, InterruptedException {
        String head = "{\"person\":\"" + person + "\",\"entry\":null,\"device\":\"load\"," + more + ",\"answers\":";
        return client.answer(client.to(path)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Origin", TestStack.current().baseUrl())
                .method(method, HttpRequest.BodyPublishers.ofString(head + answers + "}")));
    }

    /** The counselor takes the client's work on paper. */
    private static byte[] workOnPaper() throws IOException, InterruptedException, SQLException {
        Visitor counselor = Visitor.signedIn("counselor2");
        String path;
        try (Connection connection = TestStack.current().administrator();
                PreparedStatement statement = connection.prepareStatement(
                        "select '/cases/' || case_id || '/work/' || id || '.pdf' from keptword.participant where name = ?")) {
            statement.setString(1, NAME);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                path = row.getString(1);
            }
        }
        HttpResponse<byte[]> answer = counselor.ask(path);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static UUID given() throws IOException, SQLException {
        UUID assignment = UUID.randomUUID();
        try (Connection connection = TestStack.current().administrator();
                PreparedStatement give = connection.prepareStatement(GIVE)) {
            give.setObject(1, assignment);
            give.setObject(2, UUID.randomUUID());
            give.setString(3, NAME);
            assertEquals(1, give.executeUpdate());
        }
        return assignment;
    }

    private static void letADayPass() throws IOException, SQLException {
        try (Connection connection = TestStack.current().administrator();
                PreparedStatement move = connection.prepareStatement(
                        "update keptword.draft d set saved_at = saved_at - interval '2 days' from keptword.participant p"
                                + " where p.id = d.participant_id and p.name = ?")) {
            move.setString(1, NAME);
            move.executeUpdate();
        }
    }
}
