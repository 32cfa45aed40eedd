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

    /** Starts the other servers of a cluster, once the first has loaded what there is to load. */
    void startOthers() throws IOException, SQLException {
        for (Node node : nodes.subList(1, nodes.size())) {
            ApplicationServer other = server(node);
            OwnProcess starting = other.start(installation(), true);
            progress.step("Starting server " + node.number(), () -> other.await(starting));
        }
    }

    /** Restarts each server once the one before is ready again; the others answer in the meantime. */
    void restart() throws IOException, SQLException {
        if (isOne()) {
            throw new LaunchFailure("There is one server, so nothing answers while it restarts: ./run stop and ./run");
        }
        requireReplaceable();
        for (Node node : nodes) {
            restart(node);
        }
        new Software(settings).removeOldServers(installation());
    }

    /** Refuses to replace one of several servers while another is away. */
    void requireReplaceable() throws IOException {
        if (!isOne()) {
            for (Node node : nodes) {
                running(node);
            }
            new Front(settings).requireAll(Front.Behind.APPLICATION, nodes.size());
        }
    }

    /** Restarts one of several with the application as it has been built. The front sends nothing to it until it is ready. */
    void restart(Node node) throws IOException, SQLException {
        Front front = new Front(settings);
        Path installation = installation();
        OwnProcess old = running(node);
        ApplicationServer again = server(node);
        progress.step("Restarting server " + node.number(), () -> {
            front.rest(Front.Behind.APPLICATION, node.number());
            old.end(TO_END);
            again.await(again.start(installation, true));
            front.resume(Front.Behind.APPLICATION, node.number());
        });
    }

    /** Takes the application over as it has been built: several servers are restarted one after the other, and one where it has changed itself. */
    void deployAgain() throws IOException, SQLException {
        if (!isOne()) {
            Watch.end(settings);
            restart();
            return;
        }
        Path installation = installation();
        OwnProcess running = running(nodes.get(0));
        if (first.runsFrom(installation, running)) {
            progress.step("Deploying the application", () -> first.redeploy(running));
        } else {
            Watch.end(settings);
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
                .orElseThrow(() -> new LaunchFailure("Server " + node.number() + " is not running."));
    }
}
