package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The services of one data folder, built and started in the order in which they need each other. */
public final class Stack {

    private final Settings settings;
    private final StartupProgress progress;
    private final Secrets secrets;
    private final Build build;
    private final Servers servers;
    private final RunningServices running;

    public Stack(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.build = new Build(settings);
        this.servers = new Servers(settings, secrets, progress, build.server());
        this.running = new RunningServices(settings, progress);
    }

    static Path vaultKeyset(Secrets secrets) {
        return secrets.file("vault-keyset.json");
    }

    public boolean isRunning() throws IOException {
        return isAlive() && servers.signsIn();
    }

    /** Whether the process of each service goes on, whatever is deployed. */
    public boolean isAlive() throws IOException {
        return running.areAlive();
    }

    /** Brings everything up from whatever an earlier run has left; on failure nothing it started goes on running. */
    public void start() throws IOException, SQLException {
        DataOrigin.ensure(settings);
        Standby.requireNoPromotion(settings);
        new OutsideServices(settings).require();
        Watch.end(settings);
        running.endLeftovers();
        Ports.requireFree(settings);
        for (PortRange range : PortRange.values()) {
            range.requireFree(settings);
        }
        buildIfChanged();
        boolean done = false;
        Thread onInterrupt = new Thread(running::endQuietly);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            startServices();
            done = true;
        } finally {
            if (!done) {
                running.endQuietly();
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
        Optional<OwnProcess> leading = Front.isNeeded(settings) ? Optional.of(front.begin()) : Optional.empty();
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
        if (leading.isPresent()) {
            front.await(leading.get());
        }
        removeOldVersions(software);
    }

    /** Starts one service, with what it needs of those before it; the others are somebody else's business. */
    void startAlone(Serve.Service service) throws IOException, SQLException {
        switch (service) {
            case DATABASE -> {
                DataOrigin.ensure(settings);
                startDatabase(new Software(settings));
                migrate();
            }
            case SIGN_IN -> {
                KeycloakServers keycloak = new KeycloakServers(settings, secrets);
                keycloak.complete(keycloak.startFirst(progress), databases(), progress);
            }
            case APPLICATION -> {
                OwnProcess first = servers.startFirst(true);
                progress.step("Starting the application", () -> servers.awaitReady(first));
            }
        }
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
        OwnProcess first = servers.startFirst(false);
        progress.step("Starting the server", () -> servers.awaitLive(first));
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
        new Keys(settings, secrets, progress).ensure(holdsData);
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

    /** Brings a running database up to the built application. One that somebody else runs may be new, and its installation with it. */
    void migrateAlone() throws IOException, SQLException {
        if (settings.usesOutsideDatabase()) {
            new Keys(settings, secrets, progress).ensure(new OutsideServices(settings).databaseHoldsData());
        }
        migrate();
    }

    /** Brings the data to this release while nothing runs; the database runs for it and ends, whatever comes of it. */
    void migrateAtRest() throws IOException, SQLException {
        DataOrigin.ensure(settings);
        Thread onInterrupt = new Thread(running::endQuietly);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            startDatabase(new Software(settings));
            migrate();
        } finally {
            running.endQuietly();
            forget(onInterrupt);
        }
    }

    /** Brings the schema of a running database up to the built application. */
    public void migrate() throws IOException, SQLException {
        progress.step("Migrating the schema", () -> {
            new Migrations(settings, secrets).apply();
            DataRelease.note(settings);
            Custodian custodian = new Custodian(settings, progress);
            custodian.bindOwner();
            custodian.giveActorKey();
        });
        tellOfBackups();
    }

    /** A plan that is none is said, and ends no start. */
    private void tellOfBackups() throws IOException {
        try {
            new BackupRecords(settings).bring(BackupPlan.of(settings));
        } catch (LaunchFailure | SQLException refused) {
            progress.say("  No backups are made by a plan. " + refused.getMessage());
        }
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

    /** Ends the services of this data folder, and nothing else. Returns whether there was one. */
    public boolean stop() throws IOException, SQLException {
        return running.stop();
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

    /** Refuses to begin where the application runs at another address already. */
    public void requireSameAddress() throws IOException {
        for (Node node : Node.of(settings)) {
            Optional<String> other = OwnProcess.recorded(settings, node.service())
                    .flatMap(process -> process.variable("KEPTWORD_ADDRESS"))
                    .filter(address -> !address.equals(settings.baseUrl()));
            if (other.isPresent()) {
                throw new LaunchFailure("Keptword is running at " + other.get() + ". To start it at "
                        + settings.baseUrl() + " instead, stop it first: ./run stop");
            }
        }
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
