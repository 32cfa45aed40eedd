package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Ports;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** Two servers behind HAProxy, on services of their own. One after the other is killed while clients hand in: nobody notices. */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE - 2)
class ClusterJourney {

    private static final int KILLS = Integer.getInteger("keptword.kills", 10);
    private static final int BETWEEN = 6;
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);

    private final Path data = TestStack.target().resolve("stack-cluster");

    @Test
    void aServerThatIsKilledTakesNobodyAndNothingWithIt() throws Exception {
        assumeTrue(TestStack.isLong(), "takes minutes: ./test long");
        Settings settings = Settings.from(TestStack.current().settings().home(), environment());
        Files.createDirectories(data);
        Path software = data.resolve("software");
        if (!Files.exists(software)) {
            Files.createSymbolicLink(
                    software, TestStack.current().settings().data().resolve("software"));
        }
        Stack stack = new Stack(settings, new StartupProgress(System.out));
        try {
            stack.forgetData();
            stack.startServices();
            killOneAfterTheOther(settings);
        } finally {
            stack.stop();
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = TestStack.current().besides(data);
        int first = Ports.nextFree(24_000);
        environment.put("KEPTWORD_CLUSTER", first + "," + (first + 10));
        environment.remove("KEPTWORD_BASE_URL");
        environment.remove("KEPTWORD_ARCHIVE");
        return environment;
    }

    private void killOneAfterTheOther(Settings settings) throws Exception {
        Outage outage = new Outage(settings);
        List<Long> answers = new ArrayList<>();
        Map<UUID, Writing.Kept> kept;
        int signedOut;
        int repeated;
        List<Visitor> readers = new ArrayList<>();
        for (String account : List.of("client3", "client4", "counselor1", "counselor2")) {
            Visitor reader = Visitor.at(settings.baseUrl());
            reader.signIn(account);
            readers.add(reader);
        }
        try (Writing writing = Writing.begin(2, settings.baseUrl(), () -> administrator(settings))) {
            for (int kill = 0; kill < KILLS; kill++) {
                int node = 1 + kill % 2;
                writing.awaitMore(BETWEEN);
                writing.awaitUnderWay();
                outage.killNode(node);
                Instant killed = Instant.now();
                for (Visitor reader : readers) {
                    awaitPage(reader);
                }
                answers.add(Duration.between(killed, Instant.now()).toMillis());
                writing.awaitMore(BETWEEN);
                outage.startNode(node);
                TimeUnit.SECONDS.sleep(5); // until the sessions are with two again
            }
            writing.end();
            kept = writing.acknowledged();
            signedOut = writing.signedOut();
            repeated = writing.repeated();
        }
        System.out.printf(
                "Cluster: %d kills, %d hand-ins acknowledged, %d requests sent again, %d asked to sign in; four readers answered after %s ms%n",
                KILLS, kept.size(), repeated, signedOut, answers);
        assertEquals(0, signedOut, "writers who were asked to sign in again");
        assertTrue(
                answers.stream().allMatch(ms -> ms <= FIRST_ANSWER.toMillis()), () -> "first answers after " + answers);
        try (Connection connection = administrator(settings)) {
            KillJourney.assertWhole(kept, connection);
        }
    }

    /** The first page of somebody signed in; a page of the sign-in service is none. */
    private static void awaitPage(Visitor reader) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (true) {
            HttpResponse<byte[]> page = reader.ask("/account");
            if (page.statusCode() == 200) {
                return;
            }
            assertFalse(page.statusCode() == 302 || page.statusCode() == 401, "a reader was asked to sign in again");
            assertTrue(Instant.now().isBefore(end), () -> "no page for half a minute, last " + page.statusCode());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Connection administrator(Settings settings) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/keptword",
                "postgres",
                Files.readString(data.resolve("secrets/postgres-superuser")).strip());
    }
}
