package org.keptword.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Ends single services of a stack without a warning, as a crash does, and starts them again: for tests of what survives it. */
public final class Outage {

    private final Settings settings;
    private final Secrets secrets;

    public Outage(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
    }

    /** Kills the database with all its processes. */
    public void killDatabase() throws IOException {
        kill(PostgresServer.service(settings));
    }

    public void killApplication() throws IOException {
        kill(ApplicationServer.NAME);
    }

    /** Starts the only server again with what it ran, under these settings, and waits until people can sign in. */
    public void startApplication() throws IOException {
        ApplicationServer server =
                new ApplicationServer(settings, secrets, Node.of(settings).get(0));
        server.await(server.startAgain());
    }

    /** Leaves the watch of these settings behind, as {@code ./run} does; ending the services ends it. */
    public void watch() throws IOException {
        Watch.leaveBehind(settings);
    }

    /** Kills one server of a cluster, by its number from 1. */
    public void killNode(int number) throws IOException {
        kill(node(number).service());
    }

    /** Starts it again and waits until it is ready and the front sends requests to it: until then the others may not be killed. */
    public void startNode(int number) throws IOException, SQLException {
        ApplicationServer server = new ApplicationServer(settings, secrets, node(number));
        server.await(server.start(new Software(settings).server(new Build(settings).server()), true));
        new Front(settings).resume(Front.Behind.APPLICATION, number);
    }

    /** Restarts one server of a cluster as {@code ./run redeploy} does one after the other, with the archive of these settings. */
    public void restartNode(int number) throws IOException, SQLException {
        new Servers(settings, secrets, new StartupProgress(System.out), new Build(settings).server())
                .restart(node(number));
    }

    /** Kills one server of Keycloak, by its number from 1. */
    public void killKeycloak(int number) throws IOException {
        kill(keycloak(number).service());
    }

    /** Starts it again and waits until the front sends requests to it. */
    public void startKeycloak(int number) throws IOException, SQLException {
        KeycloakServer server = new KeycloakServer(settings, secrets, keycloak(number));
        server.await(server.start(new Software(settings).keycloak()));
        new Front(settings).resume(Front.Behind.KEYCLOAK, number);
    }

    /** Lets one server of a cluster do nothing while it keeps its connections, as a machine does that is stopped or starved. */
    public void freezeNode(int number) throws IOException {
        signal("STOP", number);
    }

    /** Lets it go on where it was, and waits until the front sends requests to it. */
    public void thawNode(int number) throws IOException {
        signal("CONT", number);
        new Front(settings).resume(Front.Behind.APPLICATION, number);
    }

    /** Cuts the network between one server of a cluster and the others, which the rights of root are needed for: what goes to its address is dropped. */
    public void cutOff(int number) throws IOException {
        if (!route("replace", number)) {
            throw new LaunchFailure("Server " + number + " could not be cut off.");
        }
    }

    /** Lets it be reached again; nothing where it could be. */
    public void reconnect(int number) throws IOException {
        route("del", number);
    }

    private boolean route(String act, int number) throws IOException {
        String address = node(number).groupAddress(settings) + "/32";
        return Command.succeeds(
                settings.logs().resolve("route.log"),
                settings.data(),
                List.of("ip", "route", act, "blackhole", address, "table", "local"));
    }

    private void signal(String name, int number) throws IOException {
        String service = node(number).service();
        OwnProcess process = OwnProcess.recorded(settings, service)
                .orElseThrow(() -> new LaunchFailure(service + " is not running."));
        if (!Command.succeeds(
                settings.logs().resolve("signal.log"),
                settings.data(),
                List.of("kill", "-" + name, Long.toString(process.pid())))) {
            throw new LaunchFailure(service + " took no " + name + ".");
        }
    }

    private KeycloakNode keycloak(int number) {
        return KeycloakNode.of(settings).get(number - 1);
    }

    private Node node(int number) {
        return Node.of(settings).get(number - 1);
    }

    private void kill(String service) throws IOException {
        OwnProcess.recorded(settings, service)
                .orElseThrow(() -> new LaunchFailure(service + " is not running."))
                .kill();
    }

    /** Starts the database again and waits until it has recovered. */
    public void startDatabase() throws IOException {
        new PostgresServer(settings, secrets).start(new Software(settings).postgres());
    }

    /** Leaves a watch behind, as {@code ./run} does. */
    public void beginWatch() throws IOException {
        Watch.leaveBehind(settings);
    }

    /** Ends the watch; what is killed next stays ended. */
    public void endWatch() throws IOException {
        Watch.end(settings);
    }

    /** The process of one server of a cluster, by its number from 1. */
    public ProcessHandle process(int number) throws IOException {
        return OwnProcess.recorded(settings, node(number).service())
                .flatMap(process -> ProcessHandle.of(process.pid()))
                .orElseThrow(() -> new LaunchFailure("Server " + number + " is not running."));
    }

    /** The process that answers as the application; it stays the same one while only the database is away. */
    public long applicationProcess() throws IOException {
        return OwnProcess.recorded(settings, ApplicationServer.NAME)
                .map(OwnProcess::pid)
                .orElseThrow(() -> new LaunchFailure("The application is not running."));
    }
}
