package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services of one data folder, started in order and ended in the opposite one. */
public final class Stack {

    private final Settings settings;
    private final StartupProgress progress;
    private final Secrets secrets;
    private final Build build;
    private final List<Node> nodes;
    private final ApplicationServer server;

    public Stack(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.build = new Build(settings);
        this.nodes = Node.of(settings);
        this.server = new ApplicationServer(settings, secrets, nodes.get(0));
    }

    /** In the order in which they are ended. */
    static List<String> services(Settings settings) {
        List<Node> nodes = Node.of(settings);
        return Stream.of(
                        nodes.get(0).isAlone() ? Stream.<String>of() : Stream.of(Front.NAME),
                        nodes.stream().map(Node::service),
                        Stream.of(KeycloakServer.NAME, PostgresServer.NAME))
                .flatMap(part -> part)
                .toList();
    }

    static Path vaultKeyset(Secrets secrets) {
        return secrets.file("vault-keyset.json");
    }

    public boolean isRunning() throws IOException {
        return isAlive() && server.signsIn();
    }

    /** Whether the process of each service goes on, whatever is deployed. */
    public boolean isAlive() throws IOException {
        for (String service : services(settings)) {
            if (isOurs(service) && OwnProcess.recorded(settings, service).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The services that are ours, in the order in which they need each other. */
    List<String> startingOrder() {
        List<String> order = new ArrayList<>(services(settings));
        Collections.reverse(order);
        return order.stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(String service) {
        return switch (service) {
            case PostgresServer.NAME -> settings.needsOwnPostgres();
            case KeycloakServer.NAME -> !settings.usesOutsideKeycloak();
            default -> true;
        };
    }

    /** Brings everything up from whatever an earlier run has left; on failure nothing it started goes on running. */
    public void start() throws IOException, SQLException {
        DataOrigin.requireOneSource(settings);
        DataOrigin.ensure(settings);
        new OutsideServices(settings).require();
        Watch.end(settings);
        endLeftovers();
        Ports.requireFree(settings);
        nodes.forEach(Node::requireFree);
        buildIfChanged();
        boolean done = false;
        Thread onInterrupt = new Thread(this::endQuietly);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            startServices();
            done = true;
        } finally {
            if (!done) {
                endQuietly();
            }
            forget(onInterrupt);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts what has been built, the application included, from an empty or a kept data folder. */
    public void startServices() throws IOException, SQLException {
        Software software = new Software(settings);
        startDatabase(software);
        Optional<OwnProcess> keycloak = Optional.empty();
        KeycloakServer keycloakServer = new KeycloakServer(settings, secrets);
        if (!settings.usesOutsideKeycloak()) {
            keycloak = Optional.of(keycloakServer.start(keycloakServer.prepare(progress)));
        }
        migrate();
        forgetEarlierNodes();
        Path installation = software.server(build.server());
        software.removeOldServers(installation);
        OwnProcess running = server.start(installation, true);
        if (keycloak.isPresent()) {
            OwnProcess started = keycloak.get();
            progress.step("Starting Keycloak", () -> keycloakServer.await(started));
            keycloakServer.applyRules();
            keycloakServer.requireSecondFactor(databases());
        }
        progress.step("Starting the application", () -> server.await(running));
        startOthers(installation);
    }

    /** The other servers of a cluster, once the first has loaded what there is to load, and what stands before them all. */
    private void startOthers(Path installation) throws IOException, SQLException {
        if (nodes.get(0).isAlone()) {
            return;
        }
        for (Node node : nodes.subList(1, nodes.size())) {
            ApplicationServer other = new ApplicationServer(settings, secrets, node);
            OwnProcess starting = other.start(installation, true);
            progress.step("Starting server " + node.number(), () -> other.await(starting));
        }
        Front front = new Front(settings);
        OwnProcess starting = front.start();
        progress.step("Starting the front", () -> front.await(starting));
    }

    /** Restarts the servers of a cluster, each once the one before is ready again; the others answer meanwhile. */
    public void restartNodes() throws IOException, SQLException {
        if (nodes.get(0).isAlone()) {
            throw new LaunchFailure("There is one server, so nothing answers while it restarts: ./run stop and ./run");
        }
        Front front = new Front(settings);
        Software software = new Software(settings);
        Path installation = software.server(build.server());
        for (Node node : nodes) {
            OwnProcess old = running(node);
            ApplicationServer again = new ApplicationServer(settings, secrets, node);
            progress.step("Restarting server " + node.number(), () -> {
                front.rest(node);
                old.end(Duration.ofSeconds(30));
                again.await(again.start(installation, true));
                front.resume(node);
            });
        }
        software.removeOldServers(installation);
    }

    /** Addresses that killed servers have left: the first server would wait for each of them. */
    private void forgetEarlierNodes() throws IOException, SQLException {
        if (nodes.get(0).isAlone()) {
            return;
        }
        try (Connection owner = OwnerConnection.open(settings, secrets);
                Statement statement = owner.createStatement()) {
            statement.execute("delete from keptword.node_address");
        }
    }

    /** Unpacks what the services run from and prepares Keycloak, where that has not been done. */
    public void prepare() throws IOException, SQLException {
        Software software = new Software(settings);
        software.postgres();
        software.server(build.server());
        new KeycloakServer(settings, secrets).prepare(progress);
    }

    /** Starts the migrated database and the server with nothing deployed, for tests with an archive of their own; returns its home. */
    public Path startBareServer() throws IOException, SQLException {
        Software software = new Software(settings);
        startDatabase(software);
        migrate();
        Path installation = software.server(build.server());
        software.removeOldServers(installation);
        OwnProcess running = server.start(installation, false);
        progress.step("Starting the server", () -> server.awaitLive(running));
        return installation;
    }

    /** The home of the server that startBareServer started. */
    public Path serverHome() throws IOException {
        return new Software(settings).server(build.server());
    }

    private void startDatabase(Software software) throws IOException, SQLException {
        boolean begun = PostgresServer.hasData(settings);
        boolean holdsData = settings.usesOutsideDatabase() ? new OutsideServices(settings).databaseHoldsData() : begun;
        VaultKeyset.ensure(settings, vaultKeyset(secrets), holdsData);
        Custodian.ensureTrailKey(settings, secrets);
        if (settings.needsOwnPostgres()) {
            secrets.accompany(begun, lastingSecrets());
            PostgresServer postgres = new PostgresServer(settings, secrets);
            progress.step(
                    begun ? "Starting PostgreSQL" : "Creating the database, starting PostgreSQL",
                    () -> postgres.start(software.postgres()));
            progress.step("Roles and databases", databases()::ensure);
            databases().moveApplicationTo(settings.baseUrl());
        }
    }

    private Databases databases() {
        return new Databases(new PostgresServer(settings, secrets), secrets);
    }

    /** Secrets whose other half lies in the database. */
    private List<String> lastingSecrets() {
        return settings.usesOutsideKeycloak()
                ? List.of(PostgresServer.SECRET)
                : List.of(PostgresServer.SECRET, "oidc-client", "accounts-client");
    }

    /** Brings the schema of a running database up to the built application. */
    public void migrate() throws IOException, SQLException {
        progress.step("Migrating the schema", () -> {
            new Migrations(settings, secrets).apply();
            Custodian custodian = new Custodian(settings, progress);
            custodian.bindOwner();
            custodian.giveActorKey();
        });
    }

    /** Takes a changed application over into the running server. */
    public void redeploy() throws IOException, SQLException {
        requireRunning();
        DataOrigin.ensure(settings);
        buildIfChanged();
        deployAgain();
    }

    /** Takes the application over into the running server as it has been built. */
    public void deployAgain() throws IOException, SQLException {
        requireRunning();
        migrate();
        if (!settings.usesOutsideKeycloak()) {
            new KeycloakServer(settings, secrets).requireSecondFactor(databases());
        }
        Software software = new Software(settings);
        Path installation = software.server(build.server());
        for (Node node : nodes) {
            deployAgain(node, installation);
        }
        software.removeOldServers(installation);
    }

    private void deployAgain(Node node, Path installation) throws IOException, SQLException {
        OwnProcess running = running(node);
        ApplicationServer one = new ApplicationServer(settings, secrets, node);
        String which = node.isAlone() ? "" : " " + node.number();
        if (one.runsFrom(installation, running)) {
            progress.step("Deploying the application" + which, () -> one.redeploy(running));
        } else {
            Watch.end(settings);
            progress.step("Restarting the changed server" + which, () -> {
                end(running);
                one.await(one.start(installation, true));
            });
        }
    }

    /** Whether the server that runs is the one that was built last. */
    public boolean isServerCurrent() throws IOException {
        return server.runsFrom(new Software(settings).serverFolder(build.server()), requireRunning());
    }

    private OwnProcess running(Node node) throws IOException {
        return OwnProcess.recorded(settings, node.service())
                .orElseThrow(() -> new LaunchFailure("Server " + node.number() + " is not running."));
    }

    private OwnProcess requireRunning() throws IOException {
        return OwnProcess.recorded(settings, ApplicationServer.NAME)
                .orElseThrow(() -> new LaunchFailure("Keptword is not running; ./run starts it."));
    }

    public boolean isBuildCurrent() throws IOException {
        return build.isCurrent();
    }

    private void buildIfChanged() throws IOException, SQLException {
        if (!build.isCurrent()) {
            progress.step("Building (log: build.log)", build::run);
        }
    }

    private void endLeftovers() throws IOException, SQLException {
        boolean any = false;
        for (String service : services(settings)) {
            any |= OwnProcess.recorded(settings, service).isPresent();
        }
        if (any) {
            progress.step("Ending what an earlier run left", this::end);
        }
    }

    /** Ends the services of this data folder, and nothing else. Returns whether there was one. */
    public boolean stop() throws IOException, SQLException {
        boolean any = Watch.end(settings);
        for (String service : services(settings)) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                any = true;
                progress.step("Ending " + service, () -> end(process.get()));
            }
        }
        return any;
    }

    private void end() throws IOException {
        for (String service : services(settings)) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                end(process.get());
            }
        }
    }

    private void end(OwnProcess process) throws IOException {
        if (process.name().equals(PostgresServer.NAME)) {
            PostgresServer.stop(settings, process);
        } else {
            process.end(Duration.ofSeconds(30));
        }
    }

    private void endQuietly() {
        try {
            end();
        } catch (IOException unreadable) {
            progress.say("Not everything could be ended: " + unreadable.getMessage());
        }
    }

    /** Forgets the data, so that the next start begins anew; unpacked software stays. */
    public void forgetData() throws IOException, SQLException {
        if (settings.usesOutsideDatabase()) {
            throw new LaunchFailure("--fresh does not touch an outside database (KEPTWORD_DB_URL); empty it yourself.");
        }
        if (DataOrigin.isReal(settings)) {
            throw new LaunchFailure("--fresh is for demonstration data, and " + settings.data()
                    + " holds real work. Move the folder away yourself if you mean it.");
        }
        stop();
        for (String folder : List.of("postgresql", "secrets", "trail-heads", "logs")) {
            Folders.delete(settings.data().resolve(folder));
        }
        for (Node node : nodes) {
            Folders.delete(settings.data().resolve(node.folder("server")));
        }
    }

    public void printStatus() throws IOException {
        printStatus(Watch.NAME);
        for (String service : services(settings)) {
            printStatus(service);
        }
    }

    private void printStatus(String process) throws IOException {
        String state = OwnProcess.recorded(settings, process)
                .map(p -> "running (pid " + p.pid() + ")")
                .orElse("stopped");
        progress.say(String.format("  %-12s %s", process, isOurs(process) ? state : "outside"));
    }

    /** Refuses to begin where the disk would fill up on the way. */
    public void requireDiskSpace() throws IOException {
        Files.createDirectories(settings.data());
        long needed = (Files.exists(settings.software()) ? 500L : 3000L) << 20;
        long free = Files.getFileStore(settings.data()).getUsableSpace();
        if (free < needed) {
            throw new LaunchFailure(
                    "Only " + (free >> 20) + " MB are free at " + settings.data() + ", but " + (needed >> 20)
                            + " MB are needed. Make room, or move the data: KEPTWORD_DATA=/other/folder ./run");
        }
    }
}
