package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Outage;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** Database and server are killed in turn while clients hand in. The last of all: whoever comes after it would meet a cold server. */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE)
class KillJourney {

    private static final int KILLS = TestStack.isLong() ? 24 : 3;
    private static final int BETWEEN = 6;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Outage outage = TestStack.current().outage();
    private final Random chance = new Random(20_260_101);

    @Test
    void everyAcknowledgedHandInIsThereOnceAndWhole() throws Exception {
        int underWay = 0;
        Map<UUID, Writing.Kept> kept;
        int repeated;
        try (Writing writing = Writing.begin(2)) {
            for (int kill = 0; kill < KILLS; kill++) {
                writing.awaitMore(BETWEEN);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(400)); // any moment of a hand-in may be the one
                underWay += writing.awaitUnderWay();
                if (kill % 2 == 0) {
                    loseTheDatabase();
                } else {
                    loseTheServer();
                }
            }
            writing.awaitMore(BETWEEN);
            writing.end();
            kept = writing.acknowledged();
            repeated = writing.repeated();
        }
        System.out.printf(
                "Kills: %d, hand-ins acknowledged: %d, under way at a kill: %d, requests sent again: %d%n",
                KILLS, kept.size(), underWay, repeated);
        assertTrue(underWay >= KILLS, "each kill comes while a hand-in is under way");
        try (Connection connection = Writing.administrator()) {
            assertWhole(kept, connection);
        }
        assertReadable(kept);
    }

    /** The server goes on, says that it is not ready, and serves again by itself. */
    private void loseTheDatabase() throws IOException, InterruptedException {
        long server = outage.applicationProcess();
        outage.killDatabase();
        awaitReadiness(503);
        outage.startDatabase();
        awaitReadiness(200);
        assertEquals(server, outage.applicationProcess(), "the server is the one from before");
    }

    /** The watch that ./run leaves behind has it back within a minute. */
    private void loseTheServer() throws IOException, InterruptedException {
        long before = outage.applicationProcess();
        outage.beginWatch();
        try {
            Instant killed = Instant.now();
            outage.killApplication();
            awaitReadiness(200);
            System.out.printf(
                    "Watch: the server was killed and is ready again after %d ms%n",
                    Duration.between(killed, Instant.now()).toMillis());
        } finally {
            outage.endWatch();
        }
        assertNotEquals(before, outage.applicationProcess(), "another process answers");
    }

    private static void awaitReadiness(int status) throws InterruptedException {
        Instant end = Instant.now().plus(Patience.SERVICE);
        String said = "nothing";
        while (Instant.now().isBefore(end)) {
            try {
                HttpResponse<String> answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(TestStack.current().managementUrl() + "/health/ready"))
                                .timeout(Patience.ANSWER)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                said = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == status) {
                    assertTrue(said.contains(status == 200 ? "\"database\":\"up\"" : "\"database\":\"down\""), said);
                    return;
                }
            } catch (IOException silent) {
                said = silent.toString();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Readiness never became " + status + ", last: " + said);
    }

    /** Each piece of work that was acknowledged is there once, whole, and once in the trail. */
    static void assertWhole(Map<UUID, Writing.Kept> kept, Connection connection) throws SQLException {
        String of = " from keptword.response r where r.assignment_id = any (?)";
        assertEquals(kept.size(), Writing.count(connection, "select count(*)" + of, kept.keySet()), "pieces of work");
        assertEquals(
                0,
                Writing.count(
                        connection,
                        "select count(*)" + of
                                + " and (r.state <> 'HANDED_IN' or r.revisions <> 1 or 1 <> (select count(*) from keptword.revision v"
                                + " where v.response_id = r.id))",
                        kept.keySet()),
                "pieces of work that are there half or twice");
        assertEquals(
                0,
                Writing.count(
                        connection,
                        "select count(*)" + of + " and 1 <> (select count(*) from keptword.audit_entry e"
                                + " where r.id = any (e.object_ids) and e.act = 'HAND_IN')",
                        kept.keySet()),
                "hand-ins that do not stand in the trail exactly once");
        assertEquals(
                kept.size(),
                Writing.count(
                        connection,
                        "select count(*) from keptword.revision where idempotency_key = any (?)",
                        kept.values().stream().map(Writing.Kept::idempotencyKey).toList()),
                "attempts that became a revision");
    }

    /** What was written comes back word for word, and nobody's under another's name. */
    private static void assertReadable(Map<UUID, Writing.Kept> kept) throws IOException, InterruptedException {
        Map<String, Visitor> clients = new HashMap<>();
        for (String account : List.of("client1", "client2")) {
            clients.put(account, signedIn(TestStack.current().baseUrl(), account));
        }
        for (Writing.Kept one : kept.values()) {
            String page = clients.get(one.account()).get("/homework/" + one.assignment());
            assertTrue(page.contains(one.words()), () -> one + " is not on its page");
        }
    }

    /** Keycloak finds out by using them which of its connections are gone: the very first sign-in may have to be repeated, once. */
    static Visitor signedIn(String base, String account) throws IOException, InterruptedException {
        Visitor client = Visitor.at(base);
        try {
            client.signIn(account);
        } catch (IllegalStateException once) {
            System.out.println("A sign-in had to be repeated: " + once.getMessage());
            client = Visitor.at(base);
            client.signIn(account);
        }
        return client;
    }
}
