package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * One of two servers is killed, restarted, frozen or cut off while clients hand in: nobody notices. What a kill costs is measured without a
 * standby of the database.
 */
@Tag(Suite.CLUSTER)
@Order(ClusterStack.FIRST)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterJourney {

    private static final int KILLS = Integer.getInteger("keptword.kills", TestStack.isLong() ? 50 : 2);
    private static final int HAND_INS = Integer.getInteger("keptword.handins", TestStack.isLong() ? 10_000 : 24);

    /**
     * What a kill may add to the longest wait for a page of the moments before, on a machine of its own: where other suites take the processors, as much
     * longer as the server that goes on waited for one.
     */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);

    /** After eight seconds of silence the others go on without a server. */
    private static final Duration MISSED = Duration.ofSeconds(20);

    /** Pages of each reader before a kill: a server that has just started takes longer for its first ones. */
    private static final int PAGES_OF_EACH = 20;

    /** For how long a server is looked at that nobody asks for anything. */
    private static final Duration REST = Duration.ofSeconds(4);

    private static final String SESSION = "JSESSIONID";
    private static final String NODE = ClusterStack.NODE;

    private final ClusterStack cluster = ClusterStack.current();
    private final Settings settings = cluster.settings();
    private final Outage outage = new Outage(settings);

    @Test
    @Order(1)
    void aServerThatIsKilledTakesNobodyAndNothingWithIt() throws Exception {
        List<Long> waits = new ArrayList<>();
        try (Reading reading = Reading.begin(settings.baseUrl(), ClusterStack.READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int node = 1 + kill % 2;
                writing.awaitAll(HAND_INS * (2 * kill - 1) / (2 * KILLS));
                reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, Patience.SERVICE);
                reading.forgetWaits();
                writing.awaitMore(4);
                long usual = reading.longestWait().toMillis();
                writing.awaitUnderWay();
                reading.forgetWaits();
                outage.killNode(node);
                reading.awaitPages(System.nanoTime(), Patience.SERVICE);
                writing.awaitMore(4);
                long wait = reading.longestWait().toMillis();
                System.out.printf(
                        "Kill %d: the longest wait for a page was %d ms, before it %d ms%n", kill, wait, usual);
                waits.add(Math.max(0, wait - usual));
                outage.startNode(node);
            }
            writing.awaitAll(HAND_INS);
            writing.end();
            reading.end();
            Map<UUID, Writing.Kept> kept = writing.acknowledged();
            System.out.printf(
                    "Cluster: %d kills, %d hand-ins acknowledged, %d of their requests sent again, %d pages read, %d not, %d cut off, %d asked to sign in;"
                            + " each kill made the longest wait for a page longer by %s ms%n",
                    KILLS,
                    kept.size(),
                    writing.repeated(),
                    reading.pages(),
                    reading.refused(),
                    reading.cutOff(),
                    writing.signedOut(),
                    waits);
            try (Connection connection = cluster.administrator()) {
                KillJourney.assertWhole(kept, connection);
            }
            assertEquals(0, writing.signedOut(), "writers who were asked to sign in again");
            waits.forEach(ms -> ClockBound.within(FIRST_ANSWER, Duration.ofMillis(ms), "what a kill added to a wait"));
            assertEquals(0, reading.refused(), "pages that were answered with a failure");
            assertTrue(reading.cutOff() <= KILLS, () -> reading.cutOff() + " pages were cut off");
        }
    }

    /** The next version only adds to the schema, as each release has to (ADR 55). For a while one server is new and the other is not. */
    @Test
    @Order(2)
    void serversThatAreReplacedByTheNextVersionAreMissedByNobody() throws Exception {
        Settings upgraded = cluster.upgraded();
        Outage upgrade = new Outage(upgraded);
        try (Reading reading = Reading.begin(settings.baseUrl(), ClusterStack.READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            writing.awaitMore(2);
            reading.forgetWaits();
            new Stack(upgraded, new StartupProgress(System.out)).migrate();
            upgrade.restartNode(1);
            assertEquals(200, cluster.at(1).status(NextVersion.PAGE), "the new version");
            assertEquals(404, cluster.at(2).status(NextVersion.PAGE), "the old one");
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, Patience.SERVICE);
            writing.spread(NODE, List.of("n1", "n2"));
            writing.awaitMore(HAND_INS);
            // whoever was with one version goes on with the other
            reading.spread(NODE, List.of("n2", "n1"), PAGES_OF_EACH, Patience.SERVICE);
            writing.spread(NODE, List.of("n2", "n1"));
            writing.awaitMore(HAND_INS);
            RunCommand.said(0, upgraded.environment(), "restart");
            outage.endWatch();
            assertEquals(200, cluster.at(2).status(NextVersion.PAGE), "the new version");
            writing.awaitMore(2);
            long wait = reading.longestWait().toMillis();
            finish(
                    "Upgraded one after the other: the longest wait for a page was %d ms".formatted(wait),
                    reading,
                    writing);
            assertEquals(0, writing.repeated(), "requests of writers that failed");
            assertEquals(0, reading.refused(), "pages that were answered with a failure");
        }
    }

    /** It is missed after some seconds, and others keep what it does not know when it goes on. */
    @Test
    @Order(3)
    void aServerThatFreezesIsDoneWithoutAndLearnsWhatItMissed() throws Exception {
        Visitor leaving = cluster.at(2);
        leaving.signIn("client5");
        String session = leaving.cookie(SESSION);
        try (Reading reading = Reading.begin(settings.baseUrl(), ClusterStack.READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            writing.awaitMore(2);
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, Patience.SERVICE);
            reading.forgetWaits();
            outage.freezeNode(2);
            reading.awaitPages(System.nanoTime(), Patience.SERVICE);
            writing.awaitMore(4);
            long frozen = reading.longestWait().toMillis();
            leaving.take(NODE, "n1");
            assertEquals(302, leaving.post("/logout").statusCode());
            ServerLogs goesOn = ServerLogs.fromNowOn(settings.data().resolve("logs"));
            outage.thawNode(2);
            for (int tried = 0; tried < 5; tried++) {
                leaving.take(SESSION, session);
                leaving.take(NODE, "n2");
                assertNotEquals(200, leaving.status("/account"), "signed out while the server was frozen");
            }
            reading.forgetWaits();
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, Patience.SERVICE);
            writing.awaitMore(4);
            long thawed = reading.longestWait().toMillis();
            goesOn.awaitTogether(Patience.SERVICE);
            finish(
                    "Frozen: the longest wait for a page was %d ms, after it went on %d ms".formatted(frozen, thawed),
                    reading,
                    writing);
            ClockBound.within(MISSED, Duration.ofMillis(frozen), "doing without a frozen server");
            ClockBound.within(MISSED, Duration.ofMillis(thawed), "a page, after the server went on");
        }
    }

    /** Lets both come to an end and prints their counts. What was acknowledged is there once, and nobody was signed out. */
    private void finish(String what, Reading reading, Writing writing) throws Exception {
        writing.end();
        reading.end();
        System.out.printf(
                "%s; %d hand-ins, %d of their requests sent again, %d pages, %d not, %d asked to sign in%n",
                what,
                writing.acknowledged().size(),
                writing.repeated(),
                reading.pages(),
                reading.refused(),
                writing.signedOut());
        try (Connection connection = cluster.administrator()) {
            KillJourney.assertWhole(writing.acknowledged(), connection);
        }
        assertEquals(0, writing.signedOut(), "writers who were asked to sign in again");
        assertEquals(0, reading.cutOff(), "pages that were cut off");
    }

    /** After others have left and come back, too: what sends messages to them may not spin. */
    @Test
    @Order(4)
    void aServerThatNobodyAsksRests() throws Exception {
        List<Duration> before = List.of(processorTime(1), processorTime(2));
        Thread.sleep(REST.toMillis());
        for (int number = 1; number <= 2; number++) {
            Duration spent = processorTime(number).minus(before.get(number - 1));
            System.out.printf(
                    "Server %d at rest: %d ms of a processor in %d s%n", number, spent.toMillis(), REST.toSeconds());
            assertTrue(
                    spent.compareTo(REST.dividedBy(4)) < 0,
                    "server " + number + " took " + spent.toMillis() + " ms while nobody asked it");
        }
    }

    private Duration processorTime(int number) throws IOException {
        return outage.process(number).info().totalCpuDuration().orElseThrow();
    }

    /** Each goes on alone with the people it has, and they are one again afterwards. */
    @Test
    @Order(5)
    void serversThatCannotReachEachOtherGoOnAlone() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may cut a network");
        Visitor leaving = cluster.at(2);
        leaving.signIn("client5");
        String session = leaving.cookie(SESSION);
        try (Reading reading = Reading.begin(settings.baseUrl(), ClusterStack.READERS);
                Writing writing = Writing.begin(1, settings.baseUrl(), cluster::administrator)) {
            writing.awaitMore(2);
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, Patience.SERVICE);
            reading.forgetWaits();
            ServerLogs split = ServerLogs.fromNowOn(settings.data().resolve("logs"));
            ServerLogs healed;
            List<Visitor> arriving = List.of(cluster.at(1), cluster.at(2));
            outage.cutOff(2);
            try {
                split.awaitAlone(Patience.SERVICE);
                reading.awaitPages(System.nanoTime(), Patience.SERVICE);
                writing.awaitMore(4);
                leaving.take(NODE, "n1");
                assertEquals(302, leaving.post("/logout").statusCode());
                for (Visitor visitor : arriving) {
                    visitor.signIn("client7");
                }
            } finally {
                healed = ServerLogs.fromNowOn(settings.data().resolve("logs"));
                outage.reconnect(2);
            }
            long cut = reading.longestWait().toMillis();
            reading.forgetWaits();
            healed.awaitTogether(Patience.SERVICE);
            for (int tried = 0; tried < 5; tried++) {
                leaving.take(SESSION, session);
                leaving.take(NODE, "n2");
                assertNotEquals(200, leaving.status("/account"), "signed out while the network was cut");
            }
            for (Visitor visitor : arriving) {
                assertEquals(200, visitor.status("/account"), "signed in while the network was cut");
            }
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, Patience.SERVICE);
            // whoever was with one server is taken over by the other: the sessions are with both again
            reading.spread(NODE, List.of("n2", "n1"), PAGES_OF_EACH, Patience.SERVICE);
            writing.awaitMore(4);
            long afterwards = reading.longestWait().toMillis();
            finish(
                    "Cut: the longest wait for a page was %d ms, after it was healed %d ms".formatted(cut, afterwards),
                    reading,
                    writing);
            assertEquals(0, reading.refused(), "pages that were answered with a failure");
            ClockBound.within(MISSED, Duration.ofMillis(cut), "a page while the network was cut");
            ClockBound.within(MISSED, Duration.ofMillis(afterwards), "a page once the network was healed");
        }
    }
}
