package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Settings;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** The database of a cluster is killed, and its standby takes its place. */
@Tag(Suite.CLUSTER)
@Order(ClusterStack.FIRST + 3)
class StandbyJourney {

    private static final int PROMOTIONS = Integer.getInteger("keptword.promotions", TestStack.isLong() ? 5 : 1);
    private static final int BEFORE_PROMOTION = TestStack.isLong() ? 1_000 : 12;

    /** From the promotion on until each reader has a page. */
    private static final Duration SERVED_AGAIN = Duration.ofSeconds(10);

    /** Signing out waits three seconds for the sign-in service, whose commits wait as well. */
    private static final Duration LEFT = Duration.ofSeconds(15);

    private static final String SESSION = "JSESSIONID";

    private final ClusterStack cluster = ClusterStack.current();
    private final Settings settings = cluster.settings();
    private final Outage outage = new Outage(settings);

    /** No other class needs the cluster after this one. */
    @AfterAll
    static void end() {
        ClusterStack.end();
    }

    @Test
    void aDatabaseThatIsLostIsReplacedByItsStandbyAndNothingAcknowledgedIsLost() throws Exception {
        RunCommand.said(0, settings.environment(), "attach");
        assertTrue(RunCommand.said(1, settings.environment(), "promote").contains("PostgreSQL answers on port"));
        leaveWhileTheStandbyHangs();
        for (int promotion = 1; promotion <= PROMOTIONS; promotion++) {
            if (promotion > 1) {
                cluster.stack().stop();
                cluster.stack().startServices(); // what was promoted is the database, and gets a standby of its own
            }
            loseTheDatabase(promotion);
            awaitLinks();
            String trail = RunCommand.said(0, settings.environment(), "verify-trail");
            assertTrue(trail.contains("verified up to entry") && !trail.contains("NOT WHOLE"), trail);
        }
    }

    /** Every commit waits for a standby that hangs, but for the note of a sign-out, and no session waits for that. */
    private void leaveWhileTheStandbyHangs() throws Exception {
        Visitor client = cluster.at(1);
        client.signIn("client5");
        String session = client.cookie(SESSION);
        CompletableFuture<Void> commit;
        try (Connection connection = cluster.administrator();
                PreparedStatement sender = connection.prepareStatement("select pid from pg_stat_replication");
                PreparedStatement notes =
                        connection.prepareStatement("select count(*) from keptword.unended_sign_in")) {
            long before = number(notes);
            long sending = number(sender);
            signal("STOP", sending);
            try {
                commit = CompletableFuture.runAsync(this::commit);
                long from = System.nanoTime();
                assertEquals(302, client.post("/logout").statusCode());
                ClockBound.since(from, LEFT, "signing out while the standby hangs");
                assertFalse(commit.isDone(), "a commit that did not wait for the standby");
                assertEquals(before + 1, number(notes), "notes that another server finds");
                client.take(SESSION, session);
                assertNotEquals(200, client.status("/account"), "the session that was left");
            } finally {
                signal("CONT", sending);
            }
        }
        commit.get(Patience.SERVICE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Commits something that no table shows. */
    private void commit() {
        try (Connection connection = cluster.administrator();
                PreparedStatement message =
                        connection.prepareStatement("select pg_logical_emit_message(true, 'keptword', 'held')")) {
            message.execute();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        int ended = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, ended, () -> "process " + pid + " took no " + name);
    }

    private static long number(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            assertTrue(row.next(), question::toString);
            return row.getLong(1);
        }
    }

    private void loseTheDatabase(int promotion) throws Exception {
        try (Reading reading = Reading.begin(settings.baseUrl(), ClusterStack.READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            writing.awaitAll(BEFORE_PROMOTION);
            int underWay = writing.awaitUnderWay();
            long killed = System.nanoTime();
            outage.killDatabase();
            RunCommand.said(0, settings.environment(), "promote");
            long promoted = System.nanoTime();
            reading.awaitPages(promoted, Patience.SERVICE);
            long served = System.nanoTime();
            writing.awaitMore(8);
            writing.end();
            reading.end();
            Map<UUID, Writing.Kept> kept = writing.acknowledged();
            System.out.printf(
                    "Promotion %d: %d hand-ins acknowledged, %d under way at the kill, %d requests sent again, %d pages, %d not, %d asked to sign in;"
                            + " each reader has a page %d ms after the kill, %d ms after the command has ended%n",
                    promotion,
                    kept.size(),
                    underWay,
                    writing.repeated(),
                    reading.pages(),
                    reading.refused(),
                    writing.signedOut(),
                    (served - killed) / 1_000_000,
                    (served - promoted) / 1_000_000);
            try (Connection connection = cluster.administrator()) {
                KillJourney.assertWhole(kept, connection);
            }
            assertEquals(0, writing.signedOut(), "writers who were asked to sign in again");
            assertEquals(0, reading.cutOff(), "pages that were cut off");
            ClockBound.within(SERVED_AGAIN, Duration.ofNanos(served - promoted), "serving again after a promotion");
            Writing.Kept one = kept.values().iterator().next();
            Visitor client = KillJourney.signedIn(settings.baseUrl(), one.account());
            assertTrue(client.get("/homework/" + one.assignment()).contains(one.words()), "not on its page");
        }
    }

    /** Waits until what was done since the promotion is in the chain of the audit log, too. */
    private void awaitLinks() throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + Patience.SERVICE.toNanos();
        try (Connection connection = cluster.administrator();
                PreparedStatement waiting = connection.prepareStatement("select 1 from keptword.audit_queue limit 1")) {
            while (hasRow(waiting)) {
                assertTrue(System.nanoTime() < end, "entries of the audit log are not linked");
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private static boolean hasRow(PreparedStatement question) throws SQLException {
        try (ResultSet rows = question.executeQuery()) {
            return rows.next();
        }
    }
}
