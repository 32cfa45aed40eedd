package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The servers of the application: one, or those of a cluster with HAProxy in front. */
final class Servers {

    private static final Duration TO_END = Duration.ofSeconds(30);

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

    void awaitLive(OwnProcess process) {
        first.awaitLive(process);
    }

    boolean signsIn() {
        return first.signsIn();
    }

    /** Starts the other servers of a cluster, once the first has loaded what there is to load, and HAProxy. */
    void startOthers() throws IOException, SQLException {
        if (isOne()) {
            return;
        }
        for (Node node : nodes.subList(1, nodes.size())) {
            ApplicationServer other = server(node);
            OwnProcess starting = other.start(installation(), true);
            progress.step("Starting server " + node.number(), () -> other.await(starting));
        }
        Front front = new Front(settings);
        OwnProcess starting = front.start();
        progress.step("Starting the front", () -> front.await(starting));
    }

    /** Restarts each server once the one before is ready again; the others answer in the meantime. */
    void restart() throws IOException, SQLException {
        if (isOne()) {
            throw new LaunchFailure("There is one server, so nothing answers while it restarts: ./run stop and ./run");
        }
        Front front = new Front(settings);
        Path installation = installation();
        for (Node node : nodes) {
            OwnProcess old = running(node);
            ApplicationServer again = server(node);
            progress.step("Restarting server " + node.number(), () -> {
                front.rest(node);
                old.end(TO_END);
                again.await(again.start(installation, true));
                front.resume(node);
            });
        }
        new Software(settings).removeOldServers(installation);
    }

    /** Takes the application over as it has been built. A server that has changed itself is started again. */
    void deployAgain() throws IOException, SQLException {
        Path installation = installation();
        for (Node node : nodes) {
            deployAgain(node, installation);
        }
        new Software(settings).removeOldServers(installation);
    }

    private void deployAgain(Node node, Path installation) throws IOException, SQLException {
        OwnProcess running = running(node);
        ApplicationServer one = server(node);
        String which = node.isAlone() ? "" : " to server " + node.number();
        if (one.runsFrom(installation, running)) {
            progress.step("Deploying the application" + which, () -> one.redeploy(running));
        } else {
            Watch.end(settings);
            progress.step("Restarting the changed server", () -> {
                running.end(TO_END);
                one.await(one.start(installation, true));
            });
        }
    }

    /** Whether the first server is the one that was built last. */
    boolean isCurrent() throws IOException {
        return first.runsFrom(new Software(settings).serverFolder(provisioned), running(nodes.get(0)));
    }

    private OwnProcess running(Node node) throws IOException {
        return OwnProcess.recorded(settings, node.service())
                .orElseThrow(() -> new LaunchFailure("Server " + node.number() + " is not running."));
    }
}
