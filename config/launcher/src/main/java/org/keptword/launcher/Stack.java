package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The services of one data folder, started in order and ended in the opposite one. */
public final class Stack {

    /** Processes that only some settings ask for. */
    private static final String SEVERAL =
            Front.NAME + "|(" + ApplicationServer.NAME + "|" + KeycloakServer.NAME + ")-\\d+";

    private final Settings settings;
    private final StartupProgress progress;
    private final Secrets secrets;
    private final Build build;
    private final Servers servers;

    public Stack(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.build = new Build(settings);
        this.servers = new Servers(settings, secrets, progress, build.server());
    }

    /** In the order in which they are ended. */
    static List<String> services(Settings settings) {
        return Stream.of(
                        Front.isNeeded(settings) ? Stream.of(Front.NAME) : Stream.<String>of(),
                        Node.of(settings).stream().map(Node::service),
                        KeycloakNode.of(settings).stream().map(KeycloakNode::service),
                        Standby.services(settings))
                .flatMap(part -> part)
                .toList();
    }

    static Path vaultKeyset(Secrets secrets) {
        return secrets.file("vault-keyset.json");
    }

    public boolean isRunning() throws IOException {
        return isAlive() && servers.signsIn();
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
            case Standby.NAME -> settings.ports().hasStandby() && Standby.isThere(settings);
            case KeycloakServer.NAME -> !settings.usesOutsideKeycloak();
            default -> true;
        };
    }

    /** Brings everything up from whatever an earlier run has left; on failure nothing it started goes on running. */
    public void start() throws IOException, SQLException {
        DataOrigin.requireOneSource(settings);
        DataOrigin.ensure(settings);
        Standby.requireNoPromotion(settings);
        new OutsideServices(settings).require();
        Watch.end(settings);
        endLeftovers();
        Ports.requireFree(settings);
        for (PortRange range : PortRange.values()) {
            range.requireFree(settings);
        }
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

    static void forget(Thread hook) {
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
        Front front = new Front(settings);
        Optional<OwnProcess> running = Front.isNeeded(settings) ? Optional.of(front.begin()) : Optional.empty();
        KeycloakServers keycloak = new KeycloakServers(settings, secrets);
        Optional<OwnProcess> starting = Optional.empty();
        if (!settings.usesOutsideKeycloak()) {
            starting = Optional.of(keycloak.startFirst(progress));
        }
        migrate();
        OwnProcess first = servers.startFirst(true);
        if (starting.isPresent()) {
            keycloak.complete(starting.get(), databases(), progress);
        }
        progress.step("Starting the application", () -> servers.await(first));
        servers.startOthers();
        if (running.isPresent()) {
            front.await(running.get());
        }
        removeOldVersions(software);
    }

    /** A failure to do so does not end a start: what is left takes up room and does no other harm. */
    private void removeOldVersions(Software software) {
        try {
            software.removeOldVersions();
        } catch (IOException refused) {
            progress.say("  Software of an earlier version could not be removed. " + Trouble.sentence(refused));
        }
    }

    /** Unpacks what the services run from and prepares Keycloak, where that has not been done. */
    public void prepare() throws IOException, SQLException {
        Software software = new Software(settings);
        software.postgres();
        servers.installation();
        new KeycloakBuild(settings).prepare(progress);
    }

    /** Starts the migrated database and the server with nothing deployed, for tests with an archive of their own; returns its home. */
    public Path startBareServer() throws IOException, SQLException {
        Software software = new Software(settings);
        startDatabase(software);
        migrate();
        OwnProcess running = servers.startFirst(false);
        progress.step("Starting the server", () -> servers.awaitLive(running));
        return servers.installation();
    }

    /** The home of the server that startBareServer started. */
    public Path serverHome() throws IOException {
        return servers.installation();
    }

    /** Starts the database alone, for tests that need one beside other services. */
    public void startDatabase() throws IOException, SQLException {
        startDatabase(new Software(settings));
    }

    private void startDatabase(Software software) throws IOException, SQLException {
        new Promotion(settings, progress).settle();
        boolean begun = PostgresServer.hasData(settings);
        boolean holdsData = settings.usesOutsideDatabase() ? new OutsideServices(settings).databaseHoldsData() : begun;
        VaultKeyset.ensure(settings, vaultKeyset(secrets), holdsData);
        Heads.ensure(settings, progress);
        Custodian.ensureTrailKey(settings, secrets);
        if (settings.needsOwnPostgres()) {
            secrets.accompany(begun, lastingSecrets());
            PostgresServer postgres = new PostgresServer(settings, secrets);
            progress.step(
                    begun ? "Starting PostgreSQL" : "Creating the database, starting PostgreSQL",
                    () -> postgres.start(software.postgres()));
            new Standby(settings, progress).begin(software.postgres());
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

    /** Takes a changed application over into the running servers. What refuses to do so refuses before it builds. */
    public void redeploy() throws IOException, SQLException {
        servers.requireReplaceable();
        DataOrigin.ensure(settings);
        buildIfChanged();
        deployAgain();
    }

    /** Takes the application over into the running servers as it has been built. */
    public void deployAgain() throws IOException, SQLException {
        servers.requireReplaceable();
        migrate();
        if (!settings.usesOutsideKeycloak()) {
            new KeycloakServers(settings, secrets).requireSecondFactor(databases());
        }
        servers.deployAgain();
    }

    /**
     * Restarts the servers of a cluster one after the other while people work. They start with the application as it has been built, so the schema is
     * brought up to it first.
     */
    public void restartNodes() throws IOException, SQLException {
        List<Node> order = servers.restartOrder();
        migrate();
        servers.restart(order);
    }

    /** Whether the server that runs is the one that was built last. */
    public boolean isServerCurrent() throws IOException {
        return servers.isCurrent();
    }

    public boolean isBuildCurrent() throws IOException {
        return build.isCurrent();
    }

    private void buildIfChanged() throws IOException, SQLException {
        if (!build.isCurrent()) {
            progress.step("Building (log: build.log)", build::run);
        }
    }

    /** The services of these settings, and before them servers that a start with other settings has left. */
    private List<String> begun() throws IOException {
        Set<String> all = new LinkedHashSet<>();
        if (Files.exists(settings.processes())) {
            try (Stream<Path> records = Files.list(settings.processes())) {
                records.map(record -> record.getFileName().toString())
                        .filter(name -> name.matches(SEVERAL))
                        .sorted()
                        .forEach(all::add);
            }
        }
        all.addAll(services(settings));
        return List.copyOf(all);
    }

    private void endLeftovers() throws IOException, SQLException {
        boolean any = false;
        for (String service : begun()) {
            any |= OwnProcess.recorded(settings, service).isPresent();
        }
        if (any) {
            progress.step("Stopping what an earlier run left", this::end);
        }
    }

    /** Ends the services of this data folder, and nothing else. Returns whether there was one. */
    public boolean stop() throws IOException, SQLException {
        boolean any = Watch.end(settings);
        for (String service : begun()) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                any = true;
                progress.step("Ending " + service, () -> end(process.get()));
            }
        }
        return any;
    }

    private void end() throws IOException {
        for (String service : begun()) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                end(process.get());
            }
        }
    }

    private void end(OwnProcess process) throws IOException {
        if (process.name().equals(PostgresServer.NAME) || process.name().equals(Standby.NAME)) {
            PostgresServer.stop(settings, process);
        } else {
            process.end(Duration.ofSeconds(30));
        }
    }

    private void endQuietly() {
        try {
            end();
        } catch (IOException unreadable) {
            progress.say("Not everything could be stopped: " + unreadable.getMessage());
        }
    }

    /** Forgets the data, so that the next start begins anew; unpacked software stays. */
    public void forgetData() throws IOException, SQLException {
        if (settings.usesOutsideDatabase()) {
            throw new LaunchFailure(
                    "--fresh does not delete an external database (KEPTWORD_DB_URL). Empty it yourself.");
        }
        Heads.requireOwn(settings);
        if (DataOrigin.isReal(settings)) {
            throw new LaunchFailure("--fresh is for demonstration data, but " + settings.data()
                    + " holds a real practice. To start over, move the folder away yourself.");
        }
        stop();
        for (String folder : List.of(
                "postgresql", Standby.FOLDER, Standby.COPYING, Standby.REMOVED, "secrets", "trail-heads", "logs")) {
            Folders.delete(settings.data().resolve(folder));
        }
        new Promotion(settings, progress).forgetReplaced();
        for (Node node : Node.of(settings)) {
            Folders.delete(settings.data().resolve(node.folder("server")));
        }
    }

    public void printStatus() throws IOException {
        printStatus(Watch.NAME);
        for (String service : services(settings)) {
            printStatus(service);
        }
        if (Standby.isPromoted(settings)) {
            progress.say("  The standby has been promoted and is the database.");
        } else if (Standby.isBeingPromoted(settings)) {
            progress.say("  The standby is being promoted; ./run promote continues.");
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
                            + " MB are needed. Free some space, or move the data: KEPTWORD_DATA=/other/folder ./run");
        }
    }
}
