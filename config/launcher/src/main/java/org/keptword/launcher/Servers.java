package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The servers of the application: one, or those of a cluster with HAProxy in front. */
final class Servers {

    private static final Duration TO_END = Duration.ofSeconds(30);

    /** The front gives a request up when a server has been silent for 75 seconds. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(80);

    private final Settings settings;
    private final Secrets secrets;
    private final StartupProgress progress;
    private final Path provisioned;
    private final List<Node> nodes;
    private final ApplicationServer first;

    /** @param provisioned the server that the build made */
    Servers(Settings settings, Secrets secrets, StartupProgress progress, Path provisioned) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.provisioned = provisioned;
        this.nodes = Node.of(settings);
        this.first = server(nodes.get(0));
    }

    private ApplicationServer server(Node node) {
        return new ApplicationServer(settings, secrets, node);
    }

    private boolean isOne() {
        return nodes.get(0).isAlone();
    }

    /** Unpacks the server that was built last, unless that was done, and returns where it lies. */
    Path installation() throws IOException {
        return new Software(settings).server(provisioned);
    }

    /** Starts the first one without waiting; no other one runs. */
    OwnProcess startFirst(boolean withApplication) throws IOException, SQLException {
        Path installation = installation();
        new Software(settings).removeOldServers(installation);
        forgetAddresses();
        return first.start(installation, withApplication);
    }

    /** Removes the addresses that killed servers have left: the first server would try each of them. */
    private void forgetAddresses() throws IOException, SQLException {
        if (isOne()) {
            return;
        }
        try (Connection owner = OwnerConnection.open(settings, secrets);
                Statement statement = owner.createStatement()) {
            statement.execute("delete from keptword.node_address");
        }
    }

    void await(OwnProcess process) {
        first.await(process);
    }

    /** Waits until people who are signed in can use the first one, whether the sign-in service answers or not. */
    void awaitReady(OwnProcess process) {
        first.awaitReady(process);
    }

    void awaitLive(OwnProcess process) {
        first.awaitLive(process);
    }

    boolean signsIn() {
        return first.signsIn();
    }

    /** Starts the other servers of a cluster, once the first has loaded what there is to load. */
    void startOthers() throws IOException, SQLException {
        for (Node node : nodes.subList(1, nodes.size())) {
            ApplicationServer other = server(node);
            OwnProcess starting = other.start(installation(), true);
            progress.step("Starting server " + node.number(), () -> other.await(starting));
        }
    }

    /** Returns the servers in the order in which they can be restarted: those that have ended, are not ready or rest come first. */
    List<Node> restartOrder() throws IOException {
        if (isOne()) {
            throw new LaunchFailure(
                    "There is only one server, so Keptword is down while it restarts: ./run stop and ./run");
        }
        return awayFirst(nodes, away());
    }

    /** Restarts each server once the one before is in use again; the others answer in the meantime. */
    void restart(List<Node> order) throws IOException, SQLException {
        for (Node node : order) {
            restart(node);
        }
        new Software(settings).removeOldServers(installation());
    }

    /** Returns the servers that the front does not use. */
    private List<Node> away() throws IOException {
        Front front = new Front(settings);
        List<Node> away = new ArrayList<>();
        for (Node node : nodes) {
            boolean runs = OwnProcess.recorded(settings, node.service()).isPresent();
            if (!runs || !front.isInUse(Front.Behind.APPLICATION, node.number())) {
                away.add(node);
            }
        }
        return away;
    }

    /** Returns all servers, those that are not in use first. Refuses where none is in use, because nobody would answer in the meantime. */
    static List<Node> awayFirst(List<Node> nodes, List<Node> away) {
        if (away.size() == nodes.size()) {
            throw new LaunchFailure("None of the servers gets requests, so Keptword is down already."
                    + " Nothing was changed. ./run stop and ./run start all of them.");
        }
        List<Node> order = new ArrayList<>(away);
        nodes.stream().filter(node -> !away.contains(node)).forEach(order::add);
        return order;
    }

    /** Refuses to replace a server that does not run, and one of several while another is away. */
    void requireReplaceable() throws IOException {
        for (Node node : nodes) {
            running(node);
        }
        if (!isOne()) {
            new Front(settings).requireAll(Front.Behind.APPLICATION, nodes.size());
        }
    }

    /**
     * Restarts one of several with the application as it has been built, or starts it if it has ended. The front sends nothing to it until it is ready. If
     * that fails or is interrupted, the server has its share again, and the front uses it as soon as it answers and is ready.
     */
    void restart(Node node) throws IOException, SQLException {
        Front front = new Front(settings);
        Path installation = installation();
        Thread onInterrupt = new Thread(() -> giveShareIfPossible(front, node));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        boolean done = false;
        try {
            progress.step("Restarting server " + node.number(), () -> {
                front.rest(Front.Behind.APPLICATION, node.number(), LONGEST_REQUEST);
                replace(node, installation);
                front.resume(Front.Behind.APPLICATION, node.number());
            });
            done = true;
        } finally {
            if (!done) {
                giveShareIfPossible(front, node);
            }
            Stack.forget(onInterrupt);
        }
    }

    /** A front that does not answer gives each server its share when it is started again. */
    private void giveShareIfPossible(Front front, Node node) {
        try {
            front.giveShare(Front.Behind.APPLICATION, node.number());
        } catch (LaunchFailure away) {
            progress.say("  " + away.getMessage());
        }
    }

    private void replace(Node node, Path installation) throws IOException {
        Optional<OwnProcess> old = OwnProcess.recorded(settings, node.service());
        if (old.isPresent()) {
            old.get().end(TO_END);
        }
        ApplicationServer server = server(node);
        server.awaitReady(server.start(installation, true));
    }

    /** Takes the application over as it has been built: several servers are restarted one after the other, and one where it has changed itself. */
    void deployAgain() throws IOException, SQLException {
        if (!isOne()) {
            restart(restartOrder());
            return;
        }
        Path installation = installation();
        OwnProcess running = running(nodes.get(0));
        if (first.runsFrom(installation, running)) {
            progress.step("Deploying the application", () -> first.redeploy(running, installation));
        } else {
            progress.step("Restarting the changed server", () -> {
                running.end(TO_END);
                first.await(first.start(installation, true));
            });
        }
        new Software(settings).removeOldServers(installation);
    }

    /** Whether the first server is the one that was built last. */
    boolean isCurrent() throws IOException {
        return first.runsFrom(new Software(settings).serverFolder(provisioned), running(nodes.get(0)));
    }

    private OwnProcess running(Node node) throws IOException {
        return OwnProcess.recorded(settings, node.service())
                .orElseThrow(() -> new LaunchFailure(
                        isOne()
                                ? "Keptword is not running. ./run starts it."
                                : "Server " + node.number()
                                        + " is not running. ./run restart starts it. If no server is in"
                                        + " use, ./run starts all of them."));
    }
}
