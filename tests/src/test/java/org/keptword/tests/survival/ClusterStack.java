package org.keptword.tests.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Ports;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Two servers behind HAProxy with a database of their own and its standby. The heads of their audit log are in the database of the run's other services,
 * which is neither.
 */
final class ClusterStack {

    /** The cookie by which the front knows the server of a browser: n1 or n2. */
    static final String NODE = "KEPTWORD_NODE";

    private static final String HEADS = "cluster_heads";

    private final Path home = TestStack.current().settings().home();
    private final Path data = TestStack.target().resolve("stack-cluster");
    private final Settings withoutHeads;
    private final Settings settings;
    private final Stack stack;

    /** @param tries how often an address may ask with a code in ten minutes */
    ClusterStack(int tries) {
        Map<String, String> environment = TestStack.current().besides(data);
        int first = Ports.nextFree(24_000);
        environment.put("KEPTWORD_CLUSTER", first + "," + (first + 10));
        environment.put(Ports.STANDBY, Integer.toString(Ports.nextFree(first + 20)));
        environment.put("KEPTWORD_JOIN_TRIES", Integer.toString(tries));
        environment.remove("KEPTWORD_BASE_URL");
        environment.remove("KEPTWORD_ARCHIVE");
        withoutHeads = Settings.from(home, environment);
        Map<String, String> all = new HashMap<>(environment);
        all.put("KEPTWORD_TRAIL_HEADS_URL", headsUrl());
        all.put("KEPTWORD_TRAIL_HEADS_USER", "keptword_heads");
        all.put("KEPTWORD_TRAIL_HEADS_PASSWORD", HEADS);
        settings = Settings.from(home, all);
        stack = new Stack(settings, new StartupProgress(System.out));
    }

    void start() throws IOException, SQLException {
        Files.createDirectories(data);
        Path software = data.resolve("software");
        if (!Files.exists(software)) {
            Files.createSymbolicLink(
                    software, TestStack.current().settings().data().resolve("software"));
        }
        new Stack(withoutHeads, new StartupProgress(System.out)).forgetData();
        makeHeads();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end)); // when somebody ends the run
        stack.startServices();
    }

    private void end() {
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
