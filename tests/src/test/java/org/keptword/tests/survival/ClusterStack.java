package org.keptword.tests.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Ports;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Two servers of the application and two of Keycloak behind HAProxy, with a database of their own and its standby. The heads of their audit log are in the database of the run's other services,
 * which is neither.
 */
final class ClusterStack {

    /** The cookie by which the front knows the server of a browser: n1 or n2. */
    static final String NODE = "KEPTWORD_NODE";

    /** The cookie by which the front knows the sign-in server of a browser: n1 or n2. */
    static final String SIGN_IN_NODE = "KEPTWORD_SIGN_IN_NODE";

    /** The order of the first class that uses it; the others follow, and the last ends it. */
    static final int FIRST = Integer.MAX_VALUE - 20;

    /** How often an address may ask with a code in ten minutes. */
    static final int TRIES = 40;

    static final List<String> READERS = List.of("client3", "client4", "counselor1", "counselor2");

    /** Null while there is none. */
    private static ClusterStack running;

    /** Why the only try to start it failed; null where it did not. */
    private static IllegalStateException failed;

    private static final String HEADS = "cluster_heads";

    private final Path home = TestStack.current().settings().home();
    private final Path data = TestStack.target().resolve("stack-nodes");
    private final Settings withoutHeads;
    private final Settings settings;
    private final Stack stack;

    private ClusterStack() {
        Map<String, String> environment = TestStack.current().besides(data);
        int first = Ports.nextFree(
                26_000 + 100 * ThreadLocalRandom.current().nextInt(60)); // so that two runs at once do not meet
        environment.put("KEPTWORD_CLUSTER", first + "," + (first + 10));
        environment.put("KEPTWORD_KEYCLOAK_CLUSTER", (first + 20) + "," + (first + 30));
        environment.put(Ports.STANDBY, Integer.toString(Ports.nextFree(first + 40)));
        environment.put("KEPTWORD_JOIN_TRIES", Integer.toString(TRIES));
        environment.remove("KEPTWORD_ADDRESS");
        environment.remove("KEPTWORD_ARCHIVE");
        withoutHeads = Settings.from(home, environment);
        Map<String, String> all = new HashMap<>(environment);
        all.put("KEPTWORD_TRAIL_HEADS_URL", headsUrl());
        all.put("KEPTWORD_TRAIL_HEADS_USER", "keptword_heads");
        all.put("KEPTWORD_TRAIL_HEADS_PASSWORD", HEADS);
        settings = Settings.from(home, all);
        stack = new Stack(settings, new StartupProgress(System.out));
    }

    /** The one of this run, which the first who asks starts. It goes on without its standby. */
    static synchronized ClusterStack current() {
        if (failed != null) {
            throw failed;
        }
        if (running == null) {
            ClusterStack cluster = new ClusterStack();
            try {
                cluster.start();
                RunCommand.said(0, cluster.settings.environment(), "detach");
                awaitTurn();
            } catch (IOException | SQLException failure) {
                failed = new IllegalStateException("The cluster could not be started.", failure);
                throw failed;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            running = cluster;
        }
        return running;
    }

    /** Ends its services. */
    static synchronized void end() {
        if (running != null) {
            running.endServices();
            running = null;
        }
    }

    /** Waits for the end of the phase that {@code ./test} named: its process, and the file that is written when it has ended. */
    private static void awaitTurn() throws IOException, InterruptedException {
        String before = System.getenv("KEPTWORD_TESTS_AFTER");
        if (before == null) {
            return;
        }
        String[] phase = before.split(" ", 2);
        Path ended = TestStack.current().settings().home().resolve(phase[1]);
        while (Files.size(ended) == 0
                && ProcessHandle.of(Long.parseLong(phase[0])).isPresent()) {
            Thread.sleep(500);
        }
    }

    private void start() throws IOException, SQLException {
        Files.createDirectories(data);
        Path software = data.resolve("software");
        if (Files.isSymbolicLink(software)) {
            Files.delete(software); // of an earlier run, perhaps with other software
        }
        Files.createSymbolicLink(software, TestStack.current().settings().data().resolve("software"));
        new Stack(withoutHeads, new StartupProgress(System.out)).forgetData();
        makeHeads();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endServices)); // when somebody ends the run
        stack.startServices();
    }

    private void endServices() {
        try {
            new Outage(settings).reconnect(2);
            stack.stop();
        } catch (IOException | SQLException failure) {
            System.err.println("The services of the cluster could not be ended: " + failure);
        }
    }

    private void makeHeads() throws IOException, SQLException {
        try (Connection other = TestStack.current().administrator();
                Statement statement = other.createStatement()) {
            statement.execute("drop database if exists " + HEADS);
            statement.execute("drop role if exists keptword_heads");
            statement.execute("create database " + HEADS);
        }
        try (Connection heads = heads();
                Statement statement = heads.createStatement()) {
            statement.execute(Files.readString(home.resolve("config/heads/heads.sql")));
            statement.execute("alter role keptword_heads password '" + HEADS + "'");
        }
    }

    /** The database of the heads, as its administrator. */
    Connection heads() throws IOException, SQLException {
        return DriverManager.getConnection(
                headsUrl(), "postgres", TestStack.current().secret("postgres-superuser"));
    }

    private static String headsUrl() {
        return TestStack.current().databaseUrl().replaceFirst("/keptword$", "/" + HEADS);
    }

    /** The same services with the application's next version. */
    Settings upgraded() throws IOException {
        Map<String, String> environment = new HashMap<>(settings.environment());
        Path archive = data.resolve("next/keptword.ear");
        NextVersion.make(TestStack.ear(), archive);
        environment.put("KEPTWORD_ARCHIVE", archive.toString());
        return Settings.from(home, environment);
    }

    Settings settings() {
        return settings;
    }

    Stack stack() {
        return stack;
    }

    /** Somebody whom the front sends to one of the servers. */
    Visitor at(int node) {
        Visitor visitor = Visitor.at(settings.baseUrl());
        visitor.take(NODE, "n" + node);
        return visitor;
    }

    /** The database that takes what is written, as its administrator. */
    Connection administrator() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + ",127.0.0.1:"
                        + settings.ports().standby() + "/keptword?targetServerType=primary&hostRecheckSeconds=1",
                "postgres",
                Files.readString(data.resolve("secrets/postgres-superuser")).strip());
    }
}
