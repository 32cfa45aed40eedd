package org.keptword.tests.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.SentForm;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** The database saves an act, and the connection breaks before it can say so. */
@Tag(Suite.SITE)
class LostCommitJourney {

    /** No session of the demonstration is that long. */
    private static final String MINUTES = "47";

    private static final String PLANNED = "select count(*) from keptword.session where minutes = " + MINUTES;
    private static final String HELD_UP = "select count(*) from pg_locks l join pg_stat_activity a using (pid)"
            + " where not l.granted and l.relation = 'keptword.session'::regclass and a.usename = 'keptword_app'";
    private static final String WAITING = " from pg_stat_activity where wait_event = 'SyncRep'";
    private static final String OF_APPLICATION = WAITING + " and usename = 'keptword_app'";

    /** Every transaction of the application that is open waits so: another request may do so while ours has not committed yet. */
    private static final String NOTHING_ELSE =
            "select case when exists (select 1 from pg_stat_activity where usename = 'keptword_app'"
                    + " and (state = 'idle in transaction' or (state = 'active' and wait_event is distinct from 'SyncRep')))"
                    + " then 0 else count(*) end" + OF_APPLICATION;

    @AfterEach
    void forgetWhatWasPlanned() throws IOException, SQLException {
        run("delete from keptword.session where minutes = " + MINUTES);
    }

    @Test
    void itIsSaidThatItMayBeSavedAndTheSameFormDoesNotActAgain() throws Exception {
        Visitor counselor = Visitor.signedIn("counselor1");
        String address = Jsoup.parse(counselor.get("/cases?q=Maya"))
                        .select("td.name a:contains(Maya)")
                        .attr("href") + "/sessions";
        SentForm form = SentForm.on(counselor, address, "plan")
                .with("plan:day", LocalDate.now(ZoneOffset.UTC).plusYears(1).toString())
                .with("plan:time", "5:45 AM")
                .with("plan:minutes", MINUTES);

        HttpResponse<String> unanswered = sentWithoutAnswer(form);
        Document page = Jsoup.parse(unanswered.body());
        assertEquals(200, unanswered.statusCode(), unanswered.body());
        assertTrue(refusal(page).contains("may or may not have been saved"), refusal(page));
        assertEquals(MINUTES, page.select("[name=plan:minutes]").val(), "what was typed");
        assertEquals(1, planned(), "saved");

        for (int nth = 0; nth < 2; nth++) {
            run("update keptword.sent_form set sent_at = sent_at - interval '20 seconds' where led_to is null");
            Document again = Jsoup.parse(form.sendBy("plan:do").body());
            assertTrue(refusal(again).startsWith("This was already sent once"), refusal(again));
            assertEquals(1, again.select(".said-refused").size(), refusal(again));
            assertEquals(1, planned(), "saved after the same form was sent again");
        }

        SentForm shown = SentForm.all(counselor, address, page).stream()
                .filter(one -> one.id().equals("plan"))
                .findFirst()
                .orElseThrow();
        assertEquals(302, shown.with("plan:time", "6:55 AM").sendBy("plan:do").statusCode());
        assertEquals(2, planned(), "the form of the page that said so can be sent");
    }

    /** Sends a form once commits wait for a standby that is none, and closes the connection whose commit does. */
    private static HttpResponse<String> sentWithoutAnswer(SentForm form) throws Exception {
        try (Connection holding = TestStack.current().administrator();
                Connection other = TestStack.current().administrator();
                Statement lock = holding.createStatement();
                Statement database = other.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("lock table keptword.session in exclusive mode");
            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> sent(form));
            await(database, HELD_UP); // the form is claimed by then
            try {
                database.execute("alter system set synchronous_standby_names = 'nobody'");
                database.execute("select pg_reload_conf()");
                awaitCommitsAreHeld(database);
                holding.rollback();
                await(database, NOTHING_ELSE);
                database.execute("select pg_terminate_backend(pid)" + OF_APPLICATION);
            } finally {
                database.execute("alter system reset synchronous_standby_names");
                database.execute("select pg_reload_conf()");
            }
            return answer.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static HttpResponse<String> sent(SentForm form) {
        try {
            return form.sendBy("plan:do");
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** The setting is not known to all of PostgreSQL at once: commits something that no table shows until that waits. */
    private static void awaitCommitsAreHeld(Statement database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + Patience.ANSWER.toNanos();
        CompletableFuture<Void> commit = CompletableFuture.runAsync(LostCommitJourney::commit);
        while (number(database, "select count(*)" + WAITING) == 0) {
            assertTrue(System.nanoTime() < end, "commits are not held");
            if (commit.isDone()) {
                commit = CompletableFuture.runAsync(LostCommitJourney::commit);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void commit() {
        try {
            run("select pg_logical_emit_message(true, 'keptword', 'held')");
        } catch (IOException | SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static void await(Statement database, String count) throws SQLException, InterruptedException {
        long end = System.nanoTime() + Patience.ANSWER.toNanos();
        while (number(database, count) == 0) {
            assertTrue(System.nanoTime() < end, count);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String refusal(Document page) {
        return page.select(".said-refused").text();
    }

    private static int planned() throws IOException, SQLException {
        try (Connection connection = TestStack.current().administrator();
                Statement statement = connection.createStatement()) {
            return number(statement, PLANNED);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(String statement) throws IOException, SQLException {
        try (Connection connection = TestStack.current().administrator();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
