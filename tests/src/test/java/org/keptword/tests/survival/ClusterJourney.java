package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Settings;
import org.keptword.tests.harness.QuestionnaireFile;
import org.keptword.tests.harness.SentForm;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Two servers behind HAProxy and a database with its standby, on services of their own. One server after the other is killed while clients
 * hand in: nobody notices. The database is killed, and its standby takes its place.
 */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE - 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterJourney {

    private static final int KILLS = Integer.getInteger("keptword.kills", TestStack.isLong() ? 50 : 2);
    private static final int HAND_INS = Integer.getInteger("keptword.handins", TestStack.isLong() ? 10_000 : 24);

    /** What a kill may add to the longest wait for a page of the moments before: other suites and a starting server take their time as well. */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);

    /** After eight seconds of silence the others go on without a server; a starved machine takes longer. */
    private static final Duration MISSED = Duration.ofSeconds(20);

    /** Pages of each reader before a kill: a server that has just started takes longer for its first ones. */
    private static final int PAGES_OF_EACH = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> READERS = List.of("client3", "client4", "counselor1", "counselor2");

    private static final int PROMOTIONS = Integer.getInteger("keptword.promotions", TestStack.isLong() ? 5 : 1);
    private static final int BEFORE_PROMOTION = TestStack.isLong() ? 1_000 : 12;

    /** From the promotion on until each reader has a page; other suites run beside this one. */
    private static final Duration SERVED_AGAIN = Duration.ofSeconds(10);

    private static final String SESSION = "JSESSIONID";
    private static final String NODE = ClusterStack.NODE;
    private static final String FORM = "Evening calm of two";
    private static final Duration OFFERED = Duration.ofSeconds(15);
    private static final int TRIES = 40;
    private static final String PRACTICE = "00000000-0000-7000-8000-000000000001";

    private final ClusterStack cluster = new ClusterStack(TRIES);
    private final Settings settings = cluster.settings();
    private final Outage outage = new Outage(settings);

    @BeforeAll
    void start() throws IOException, SQLException, InterruptedException {
        cluster.start();
        RunCommand.said(
                0, settings.environment(), "detach"); // what a kill of a server costs is measured without a standby
    }

    @AfterAll
    void end() throws IOException, SQLException {
        cluster.stack().stop();
    }

    @Test
    @Order(1)
    void aServerThatIsKilledTakesNobodyAndNothingWithIt() throws Exception {
        List<Long> waits = new ArrayList<>();
        try (Reading reading = Reading.begin(settings.baseUrl(), READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int node = 1 + kill % 2;
                writing.awaitAll(HAND_INS * (2 * kill - 1) / (2 * KILLS));
                reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, PATIENCE);
                reading.forgetWaits();
                writing.awaitMore(4);
                long usual = reading.longestWait().toMillis();
                writing.awaitUnderWay();
                reading.forgetWaits();
                outage.killNode(node);
                reading.awaitPages(System.nanoTime(), PATIENCE);
                writing.awaitMore(4);
                long wait = reading.longestWait().toMillis();
                System.out.printf(
                        "Kill %d: the longest wait for a page was %d ms, before it %d ms%n", kill, wait, usual);
                waits.add(wait - usual);
                outage.startNode(node);
            }
            writing.awaitAll(HAND_INS);
            writing.end();
            reading.end();
            Map<UUID, Writing.Kept> kept = writing.acknowledged();
            System.out.printf(
                    "Cluster: %d kills, %d hand-ins acknowledged, %d of their requests sent again, %d pages read, %d not, %d asked to sign in;"
                            + " each kill made the longest wait for a page longer by %s ms%n",
                    KILLS,
                    kept.size(),
                    writing.repeated(),
                    reading.pages(),
                    reading.refused(),
                    writing.signedOut(),
                    waits);
            try (Connection connection = cluster.administrator()) {
                KillJourney.assertWhole(kept, connection);
            }
            assertEquals(0, writing.signedOut(), "writers who were asked to sign in again");
            assertTrue(
                    waits.stream().allMatch(ms -> ms <= FIRST_ANSWER.toMillis()),
                    () -> "a kill added to a wait: " + waits);
            assertEquals(0, reading.refused(), "pages that were answered with a failure");
        }
    }

    @Test
    @Order(2)
    void serversThatAreRestartedOneAfterTheOtherAreMissedByNobody() throws Exception {
        try (Reading reading = Reading.begin(settings.baseUrl(), READERS);
                Writing writing = Writing.begin(1, settings.baseUrl(), cluster::administrator)) {
            writing.awaitMore(2);
            reading.forgetWaits();
            cluster.stack().restartNodes();
            writing.awaitMore(2);
            writing.end();
            reading.end();
            System.out.printf(
                    "Restarted one after the other: %d hand-ins, %d requests sent again, %d pages, %d not, %d asked to sign in; longest wait %d ms%n",
                    writing.acknowledged().size(),
                    writing.repeated(),
                    reading.pages(),
                    reading.refused(),
                    writing.signedOut(),
                    reading.longestWait().toMillis());
            assertEquals(0, writing.signedOut(), "writers who were asked to sign in again");
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
        String session = valueOf(leaving, SESSION);
        try (Reading reading = Reading.begin(settings.baseUrl(), READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            writing.awaitMore(2);
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, PATIENCE);
            reading.forgetWaits();
            outage.freezeNode(2);
            reading.awaitPages(System.nanoTime(), PATIENCE);
            writing.awaitMore(4);
            long frozen = reading.longestWait().toMillis();
            leaving.take(NODE, "n1");
            assertEquals(302, post(leaving, "/logout").statusCode());
            outage.thawNode(2);
            for (int tried = 0; tried < 5; tried++) {
                leaving.take(SESSION, session);
                leaving.take(NODE, "n2");
                assertNotEquals(200, status(leaving, "/account"), "signed out while the server was frozen");
            }
            reading.forgetWaits();
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, PATIENCE);
            writing.awaitMore(4);
            long thawed = reading.longestWait().toMillis();
            finish(
                    "Frozen: the longest wait for a page was %d ms, after it went on %d ms".formatted(frozen, thawed),
                    reading,
                    writing);
            assertTrue(frozen <= MISSED.toMillis(), () -> "a frozen server was missed after " + frozen + " ms");
            assertTrue(thawed <= MISSED.toMillis(), () -> "a page waited " + thawed + " ms for a server that went on");
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
    }

    /** Each goes on alone with the people it has, and they are one again afterwards. */
    @Test
    @Order(4)
    void serversThatCannotReachEachOtherGoOnAlone() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may cut a network");
        Visitor leaving = cluster.at(2);
        leaving.signIn("client5");
        String session = valueOf(leaving, SESSION);
        try (Reading reading = Reading.begin(settings.baseUrl(), READERS);
                Writing writing = Writing.begin(1, settings.baseUrl(), cluster::administrator)) {
            writing.awaitMore(2);
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, PATIENCE);
            reading.forgetWaits();
            ServerLogs split = ServerLogs.fromNowOn(settings.data().resolve("logs"));
            ServerLogs healed;
            List<Visitor> arriving = List.of(cluster.at(1), cluster.at(2));
            outage.cutOff(2);
            try {
                split.awaitAlone(PATIENCE);
                reading.awaitPages(System.nanoTime(), PATIENCE);
                writing.awaitMore(4);
                leaving.take(NODE, "n1");
                assertEquals(302, post(leaving, "/logout").statusCode());
                for (Visitor visitor : arriving) {
                    visitor.signIn("client7");
                }
            } finally {
                healed = ServerLogs.fromNowOn(settings.data().resolve("logs"));
                outage.reconnect(2);
            }
            long cut = reading.longestWait().toMillis();
            reading.forgetWaits();
            healed.awaitTogether(PATIENCE);
            for (int tried = 0; tried < 5; tried++) {
                leaving.take(SESSION, session);
                leaving.take(NODE, "n2");
                assertNotEquals(200, status(leaving, "/account"), "signed out while the network was cut");
            }
            for (Visitor visitor : arriving) {
                assertEquals(200, status(visitor, "/account"), "signed in while the network was cut");
            }
            reading.spread(NODE, List.of("n1", "n2"), PAGES_OF_EACH, PATIENCE);
            // whoever was with one server is taken over by the other: the sessions are with both again
            reading.spread(NODE, List.of("n2", "n1"), PAGES_OF_EACH, PATIENCE);
            writing.awaitMore(4);
            long afterwards = reading.longestWait().toMillis();
            finish(
                    "Cut: the longest wait for a page was %d ms, after it was healed %d ms".formatted(cut, afterwards),
                    reading,
                    writing);
            assertEquals(0, reading.refused(), "pages that were answered with a failure");
            assertTrue(cut <= MISSED.toMillis(), () -> "a page waited " + cut + " ms while the network was cut");
            assertTrue(afterwards <= MISSED.toMillis(), () -> "a page waited " + afterwards + " ms once it was healed");
        }
    }

    @Test
    @Order(5)
    void whoSignedOutOnOneWhileKeycloakIsAwayIsRefusedByTheOther() throws Exception {
        Visitor client = cluster.at(1);
        client.signIn("client5");
        String session = valueOf(client, SESSION);
        TestStack.whileKeycloakHangs(settings.data(), () -> {
            assertEquals(302, post(client, "/logout").statusCode());
            client.take(SESSION, session);
            client.take(NODE, "n2");
            assertNotEquals(200, status(client, "/account"), "the session that was left");
        });
        // the sign-in service did not hear of it, and would let the browser in again without a password
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> page = client.follow("/account");
        while (page.uri().toString().startsWith(settings.baseUrl())) {
            assertNotEquals(200, page.statusCode(), () -> "let in without a password");
            assertTrue(System.nanoTime() < end, "the sign-in is not asked for");
            TimeUnit.MILLISECONDS.sleep(500);
            page = client.follow("/account");
        }
        assertTrue(page.body().contains("kc-form-login"), page.body());
    }

    @Test
    @Order(6)
    void aFormThatOneOfThemTookUpIsOfferedByTheOtherWithinSeconds() throws Exception {
        Visitor first = cluster.at(1);
        first.signIn("counselor2");
        Visitor second = cluster.at(2);
        second.signIn("counselor2");
        String room = first.link("/cases", "/cases/").replaceAll("[?#].*", "") + "?step=check-ins";
        assertFalse(second.get(room).contains(FORM), "offered before it was there");
        HttpResponse<String> brought = SentForm.on(first, "/instruments/bring", "upload")
                .sendBy("upload:send", "upload:file", QuestionnaireFile.titled(FORM));
        String page = URI.create(brought.headers().firstValue("Location").orElseThrow())
                .getPath();
        HttpResponse<String> kept = SentForm.on(first, page, "bring")
                .with("bring:source", "Invented by the lake")
                .with("bring:scales:0:direction", "HIGHER_IS_BETTER")
                .with("bring:noCritical", "true")
                .with("bring:recurs", "NEVER")
                .sendBy("bring:keep");
        assertEquals(302, kept.statusCode(), kept.body());
        long from = System.nanoTime();
        while (!second.get(room).contains(FORM)) {
            assertTrue(System.nanoTime() - from < OFFERED.toNanos(), "not offered by the other after " + OFFERED);
            TimeUnit.MILLISECONDS.sleep(250);
        }
        System.out.printf(
                "A form of one server is offered by the other after %d ms%n", (System.nanoTime() - from) / 1_000_000);
    }

    @Test
    @Order(7)
    void theHeadsOfTheAuditLogAreInTheOtherDatabase() throws Exception {
        long links;
        try (Connection database = cluster.administrator()) {
            links = number(
                    database, "select max(number) from keptword.audit_link where practice_id = '" + PRACTICE + "'");
        }
        long from = System.nanoTime();
        try (Connection heads = cluster.heads()) {
            while (number(
                            heads,
                            "select coalesce(max(split_part(head, E'\\n', 2)::bigint), 0) from keptword_heads.head"
                                    + " where practice_id = '" + PRACTICE + "'")
                    < links) {
                assertTrue(System.nanoTime() - from < PATIENCE.toNanos(), "no head of " + links + " links");
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        assertFalse(Files.exists(settings.data().resolve("trail-heads")), "heads in a folder as well");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next(), query);
            return row.getLong(1);
        }
    }

    /** This address may not ask again for ten minutes. */
    @Test
    @Order(8)
    void triesAtTheDoorAreCountedOverBoth() throws Exception {
        List<Visitor> visitors = List.of(cluster.at(1), cluster.at(2));
        for (int nth = 0; nth < TRIES; nth++) {
            String page = visitors.get(nth % 2).follow("/join/AAAA-AAAA-AAAA").body();
            assertFalse(page.contains("Too many codes"), "try " + (nth + 1));
        }
        for (Visitor visitor : visitors) {
            assertTrue(visitor.follow("/join/AAAA-AAAA-AAAA").body().contains("Too many codes"));
        }
    }

    @Test
    @Order(9)
    void aDatabaseThatIsLostIsReplacedByItsStandbyAndNothingAcknowledgedIsLost() throws Exception {
        RunCommand.said(0, settings.environment(), "attach");
        assertTrue(RunCommand.said(1, settings.environment(), "promote").contains("PostgreSQL answers on port"));
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

    private void loseTheDatabase(int promotion) throws Exception {
        try (Reading reading = Reading.begin(settings.baseUrl(), READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), cluster::administrator)) {
            writing.awaitAll(BEFORE_PROMOTION);
            int underWay = writing.awaitUnderWay();
            long killed = System.nanoTime();
            outage.killDatabase();
            RunCommand.said(0, settings.environment(), "promote");
            long promoted = System.nanoTime();
            reading.awaitPages(promoted, PATIENCE);
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
            assertTrue(served - promoted <= SERVED_AGAIN.toNanos(), "served again too late");
            Writing.Kept one = kept.values().iterator().next();
            Visitor client = KillJourney.signedIn(settings.baseUrl(), one.account());
            assertTrue(client.get("/homework/" + one.assignment()).contains(one.words()), "not on its page");
        }
    }

    /** Waits until what was done since the promotion is in the chain of the audit log, too. */
    private void awaitLinks() throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
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

    private static String valueOf(Visitor visitor, String cookie) {
        return Stream.of(visitor.cookie().split("; "))
                .filter(each -> each.startsWith(cookie + "="))
                .map(each -> each.substring(cookie.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<byte[]> post(Visitor visitor, String path) {
        try {
            return visitor.ask(
                    "POST", path, "application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int status(Visitor visitor, String path) {
        try {
            return visitor.ask(path).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
