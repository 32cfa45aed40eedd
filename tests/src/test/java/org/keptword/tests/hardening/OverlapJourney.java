package org.keptword.tests.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.SentForm;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** A slow server and a quick hand: what a page sends while its earlier request is still worked on. */
@Tag(Suite.SITE)
class OverlapJourney {

    private static final String FORM = "assigning";
    private static final String SUMMARY = FORM + ":summary";
    private static final String DUE = FORM + ":due";
    private static final int TRIES = TestStack.isLong() ? 30 : 8;
    private static final long MILLISECONDS_TO_ARRIVE = 500;

    private final Visitor counselor = Visitor.anonymous();
    private String address;
    private Document page;
    private String first;
    private String second;

    @BeforeEach
    void openAssigning() throws IOException, InterruptedException {
        counselor.signIn("counselor1");
        address = Jsoup.parse(counselor.get("/cases?q=Maya"))
                        .select("td.name a:contains(Maya)")
                        .attr("href") + "?assign=all";
        page = Jsoup.parse(counselor.get(address));
        List<String> both = page.select(".pick").stream()
                .map(row -> row.select("input[name=pick]").eachAttr("value"))
                .filter(picks -> picks.size() == 2)
                .findFirst()
                .orElseThrow();
        first = both.get(0);
        second = both.get(1);
    }

    /** A choice that comes late is not taken for the last one: with two chosen, an answer never counts one. */
    @Test
    void whatIsAnsweredIsWhatWasSentWithIt() throws Exception {
        String one = summary(chosen(false).changed(DUE, SUMMARY).body());
        String two = summary(chosen(true).changed(DUE, SUMMARY).body());
        assertNotEquals(one, two);
        for (int tried = 0; tried < TRIES; tried++) {
            CompletableFuture<String> early;
            CompletableFuture<String> late;
            try (Connection connection = TestStack.current().administrator();
                    Connection watching = TestStack.current().administrator()) {
                holdUp(connection);
                early = inBackground(chosen(false));
                late = inBackground(chosen(true));
                awaitHeldUp(watching, 1);
                Thread.sleep(MILLISECONDS_TO_ARRIVE);
                connection.rollback();
            }
            assertEquals(one, summary(early.join()), "the choice before");
            assertEquals(two, summary(late.join()), "the choice after it");
        }
    }

    @Test
    void onePageWaitsForItselfAndForNoOther() throws Exception {
        Visitor elsewhere = Visitor.signedIn("counselor1");
        Document other = Jsoup.parse(elsewhere.get(address));
        try (Connection connection = TestStack.current().administrator();
                Connection watching = TestStack.current().administrator()) {
            holdUp(connection);
            CompletableFuture<String> early = inBackground(chosen(false));
            awaitHeldUp(watching, 1);
            CompletableFuture<String> late = inBackground(chosen(true));
            Thread.sleep(MILLISECONDS_TO_ARRIVE);
            assertEquals(1, heldUp(watching), "requests of one page at work");
            CompletableFuture<String> others = inBackground(SentForm.all(elsewhere, address, other).stream()
                    .filter(form -> form.id().equals(FORM))
                    .findFirst()
                    .orElseThrow());
            awaitHeldUp(watching, 2);
            connection.rollback();
            assertTrue(List.of(early, late, others).stream()
                    .noneMatch(answer -> summary(answer.join()).isEmpty()));
        }
    }

    private SentForm chosen(boolean both) {
        SentForm form = SentForm.all(counselor, address, page).stream()
                .filter(one -> one.id().equals(FORM))
                .findFirst()
                .orElseThrow();
        SentForm one = form.with("pick", first);
        return both ? one.and("pick", second) : one;
    }

    private static CompletableFuture<String> inBackground(SentForm form) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return form.changed(DUE, SUMMARY).body();
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    private static String summary(String answer) {
        return Jsoup.parse(Jsoup.parse(answer, org.jsoup.parser.Parser.xmlParser())
                        .select("update[id=" + SUMMARY + "]")
                        .text())
                .text();
    }

    /** Whoever reads what is assigned waits until the transaction ends. */
    private static void holdUp(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table keptword.assignment in access exclusive mode");
        }
    }

    private static void awaitHeldUp(Connection connection, int requests) throws SQLException, InterruptedException {
        long end = System.nanoTime() + Patience.ANSWER.toNanos();
        while (heldUp(connection) < requests && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(requests, heldUp(connection), "requests at work");
    }

    private static int heldUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                                + " where not l.granted and l.relation = 'keptword.assignment'::regclass and a.usename = 'keptword_app'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
