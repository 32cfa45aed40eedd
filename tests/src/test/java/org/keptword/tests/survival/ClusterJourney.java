package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Ports;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** Two servers behind HAProxy, on services of their own. One after the other is killed while clients hand in: nobody notices. */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE - 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterJourney {

    private static final int KILLS = Integer.getInteger("keptword.kills", TestStack.isLong() ? 50 : 2);
    private static final int HAND_INS = Integer.getInteger("keptword.handins", TestStack.isLong() ? 10_000 : 24);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> READERS = List.of("client3", "client4", "counselor1", "counselor2");

    private final Path data = TestStack.target().resolve("stack-cluster");
    private final Settings settings = Settings.from(TestStack.current().settings().home(), environment());
    private final Stack stack = new Stack(settings, new StartupProgress(System.out));
    private final Outage outage = new Outage(settings);

    @BeforeAll
    void start() throws IOException, SQLException {
        Files.createDirectories(data);
        Path software = data.resolve("software");
        if (!Files.exists(software)) {
            Files.createSymbolicLink(
                    software, TestStack.current().settings().data().resolve("software"));
        }
        stack.forgetData();
        stack.startServices();
    }

    @AfterAll
    void end() throws IOException, SQLException {
        stack.stop();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = TestStack.current().besides(data);
        int first = Ports.nextFree(24_000);
        environment.put("KEPTWORD_CLUSTER", first + "," + (first + 10));
        environment.put("KEPTWORD_JOIN_TRIES", "40");
        environment.remove("KEPTWORD_BASE_URL");
        environment.remove("KEPTWORD_ARCHIVE");
        return environment;
    }

    @Test
    @Order(1)
    void aServerThatIsKilledTakesNobodyAndNothingWithIt() throws Exception {
        List<Long> waits = new ArrayList<>();
        Map<UUID, Writing.Kept> kept;
        int signedOut;
        int repeated;
        try (Reading reading = Reading.begin(settings.baseUrl(), READERS);
                Writing writing = Writing.begin(2, settings.baseUrl(), this::administrator)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int node = 1 + kill % 2;
                writing.awaitAll(HAND_INS * (2 * kill - 1) / (2 * KILLS));
                writing.awaitUnderWay();
                reading.forgetWaits();
                outage.killNode(node);
                reading.awaitPages(System.nanoTime(), PATIENCE);
                writing.awaitMore(4);
                waits.add(reading.longestWait().toMillis());
                outage.startNode(node);
            }
            writing.awaitAll(HAND_INS);
            writing.end();
            reading.end();
            kept = writing.acknowledged();
            signedOut = writing.signedOut();
            repeated = writing.repeated();
            System.out.printf(
                    "Cluster: %d kills, %d hand-ins acknowledged, %d of their requests sent again, %d pages read, %d not, %d asked to sign in;"
                            + " the longest time a reader was without a page around each kill: %s ms%n",
                    KILLS, kept.size(), repeated, reading.pages(), reading.refused(), signedOut, waits);
            assertEquals(0, signedOut, "writers who were asked to sign in again");
            assertTrue(waits.stream().allMatch(ms -> ms <= FIRST_ANSWER.toMillis()), () -> "without a page: " + waits);
            assertEquals(0, reading.refused(), "pages that were answered with a failure");
        }
        try (Connection connection = administrator()) {
            KillJourney.assertWhole(kept, connection);
        }
    }

    private Connection administrator() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/keptword",
                "postgres",
                Files.readString(data.resolve("secrets/postgres-superuser")).strip());
    }
}
