package org.keptword.tests.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.keptword.launcher.LaunchFailure;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Ports;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;

/**
 * The services of one test run, started before its first test and ended with it. In-container tests get a database and a
 * server with nothing deployed, journeys get everything including Keycloak.
 */
public final class TestStack {

    /** The suite whose journeys start what they need; it has a database beside theirs. */
    private static final String CLUSTER = "cluster";

    /** The suites, which run side by side. */
    private static final List<String> KINDS = List.of("container", "browser", "site", CLUSTER);

    private static final String ARCHIVE = "KEPTWORD_ARCHIVE";

    private static TestStack current;

    private final Settings settings;
    private final Stack stack;
    private final PostOffice postOffice;
    private final Receiver receiver;
    private final @Nullable TraceCollector collector;

    private TestStack(Settings settings, PostOffice postOffice, Receiver receiver, @Nullable TraceCollector collector) {
        this.settings = settings;
        this.postOffice = postOffice;
        this.receiver = receiver;
        this.collector = collector;
        this.stack = new Stack(settings, new StartupProgress(System.out));
    }

    /** The stack of this run; a test that asks before it is up has not been started by the harness. */
    public static synchronized TestStack current() {
        if (current == null) {
            throw new IllegalStateException(
                    "The services did not start; what they said stands above and in " + data().resolve("logs"));
        }
        return current;
    }

    /**
     * Starts the stack that the system property keptword.stack asks for, once; without the property nothing. With
     * keptword.keep the services of an earlier run go on being used, and stay when this run ends.
     */
    static synchronized void startOnce() throws IOException, SQLException {
        if (kind().isEmpty() || current != null) {
            return;
        }
        if (isKept()) {
            Optional<TestStack> earlier = earlier();
            if (earlier.isPresent()) {
                current = earlier.get();
                WatchedArchive.forget();
                return;
            }
        }
        TestStack fresh = open(environment());
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::end));
        fresh.stack.forgetData();
        fresh.start();
        if (isKept()) {
            new KeptStack(data()).record(fresh.settings.environment(), ear());
        }
        current = fresh;
    }

    private static TestStack open(Map<String, String> environment) throws IOException {
        PostOffice office = new PostOffice(
                Integer.parseInt(environment.get("KEPTWORD_MAIL_PORT")),
                URI.create(environment.get(PostOffice.COUNTER)).getPort(),
                isContainer() ? Path.of(environment.get(SecureMailServer.CERTIFICATE)) : null);
        office.open();
        Receiver receiver =
                new Receiver(URI.create(environment.get(Receiver.ADDRESS)).getPort());
        String traces = environment.get(TraceCollector.ADDRESS);
        TraceCollector collector =
                traces == null ? null : new TraceCollector(URI.create(traces).getPort());
        return new TestStack(Settings.from(home(), environment), office, receiver, collector);
    }

    /** The services that an earlier run has kept, with what has been built since; empty when they have to be started anew. */
    private static Optional<TestStack> earlier() throws IOException, SQLException {
        KeptStack kept = new KeptStack(data());
        Optional<Map<String, String>> environment = kept.environment();
        if (environment.isEmpty()
                || !new Stack(Settings.from(home(), environment.get()), new StartupProgress(System.out)).isAlive()) {
            return Optional.empty();
        }
        TestStack found = open(environment.get());
        try {
            found.catchUp(kept);
            return Optional.of(found);
        } catch (LaunchFailure changed) {
            System.err.println("The services are started anew: " + changed.getMessage());
            found.close();
            return Optional.empty();
        }
    }

    /** Ends the services that runs have kept. */
    static boolean endKept() throws IOException, SQLException {
        Optional<Map<String, String>> environment = new KeptStack(data()).environment();
        return environment.isPresent()
                && new Stack(Settings.from(home(), environment.get()), new StartupProgress(System.out)).stop();
    }

    private void start() throws IOException, SQLException {
        if (isContainer()) {
            tellArquillian(stack.startBareServer());
        } else if (kind().equals(CLUSTER)) {
            shareSoftware();
            stack.startDatabase();
        } else {
            watch(settings);
            shareSoftware();
            stack.startServices();
        }
    }

    /** The suites of journeys run from one folder of unpacked software: the first makes it, another waits until it has. */
    private void shareSoftware() throws IOException, SQLException {
        Path software = settings.data().resolve("software");
        if (!isKept() && !Files.exists(software)) {
            Files.createDirectories(target().resolve("software"));
            Files.createDirectories(settings.data());
            Files.createSymbolicLink(software, target().resolve("software"));
        }
        try (FileChannel channel = FileChannel.open(
                        target().resolve("software.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            stack.prepare();
        }
    }

    /** A changed migration is refused here: it needs a new database. */
    private void catchUp(KeptStack kept) throws IOException, SQLException {
        if (isContainer()) {
            if (!stack.isServerCurrent()) {
                throw new LaunchFailure("The server has changed.");
            }
            stack.migrate();
            tellArquillian(stack.serverHome());
        } else if (!kept.holds(ear())) {
            watch(settings);
            stack.deployAgain();
        }
        kept.record(settings.environment(), ear());
    }

    /** Makes the archive that the journeys run with: it looks at each session. Figures are taken without. */
    private static void watch(Settings settings) throws IOException {
        String watched = settings.environment().get(ARCHIVE);
        if (watched != null) {
            WatchedArchive.make(ear(), Path.of(watched));
        }
    }

    private void tellArquillian(Path serverHome) {
        System.setProperty("keptword.server.home", serverHome.toString());
        System.setProperty(
                "keptword.management.port", Integer.toString(settings.ports().management()));
    }

    private void end() {
        try {
            if (!isKept() || current != this) {
                stack.stop();
            }
        } catch (IOException | SQLException failure) {
            System.err.println("The services of the tests could not be ended: " + failure);
        }
        close();
    }

    private void close() {
        postOffice.close();
        receiver.close();
        if (collector != null) {
            collector.close();
        }
    }

    private static String kind() {
        return System.getProperty("keptword.stack", "");
    }

    private static boolean isContainer() {
        return kind().equals("container");
    }

    /** Whether the services stay when the run ends. */
    static boolean isKept() {
        return Boolean.getBoolean("keptword.keep");
    }

    private static Path home() {
        return Path.of(System.getProperty("keptword.home"));
    }

    /** Where the services of this run keep what they need; each suite has a folder of its own, and so have kept services. */
    static Path data() {
        return target().resolve("stack-" + kind() + (isKept() ? "-kept" : ""));
    }

    private static Map<String, String> environment() throws IOException {
        Set<Integer> ports = new HashSet<>();
        Map<String, String> environment = new HashMap<>();
        environment.put(Ports.HTTP, freePort(ports));
        environment.put(Ports.MANAGEMENT, freePort(ports));
        environment.put(Ports.KEYCLOAK, freePort(ports));
        environment.put(Ports.DATABASE, freePort(ports));
        environment.put("KEPTWORD_DATA", data().toString());
        if (Boolean.getBoolean("keptword.production")) {
            environment.put("KEPTWORD_PROFILE", System.getProperty("keptword.profile", "large"));
        } else {
            environment.put("KEPTWORD_TESTING", "true");
            environment.put("KEPTWORD_METRICS", "true");
            if (!isContainer()) {
                environment.put(TraceCollector.ADDRESS, "http://127.0.0.1:" + freePort(ports));
            }
            environment.put(
                    "KEPTWORD_TIMERS", "-late-flags,-erasure"); // no journey shall depend on the time of day it runs at
            environment.put("KEPTWORD_JOIN_TRIES", "400"); // all journeys come from one address
            if (!isContainer()) {
                environment.put(ARCHIVE, data().resolve("watched/keptword.ear").toString());
                environment.put("KEPTWORD_TESTS_LONG", Boolean.toString(isLong()));
            }
        }
        environment.put("KEPTWORD_MAIL_HOST", "127.0.0.1");
        environment.put("KEPTWORD_MAIL_PORT", freePort(ports));
        environment.put("KEPTWORD_MAIL_FROM", PostOffice.SENDER);
        environment.put(PostOffice.COUNTER, "http://127.0.0.1:" + freePort(ports));
        String receiver = "127.0.0.1:" + freePort(ports);
        environment.put(Receiver.ADDRESS, "http://" + receiver);
        environment.put("KEPTWORD_PUSH_HOSTS", receiver);
        environment.put("KEPTWORD_TEXT_WEBHOOK", "http://" + receiver + "/text");
        environment.put("KEPTWORD_TEXT_WEBHOOK_SECRET", Receiver.SECRET);
        if (isContainer()) {
            String schema = System.getProperty(
                    "keptword.schema"); // the archive of a later version, whose schema these tests run on
            if (schema != null) {
                environment.put(ARCHIVE, schema);
            }
            Path certificate = SecureMailServer.certificate(data().resolve("post"));
            environment.put(SecureMailServer.CERTIFICATE, certificate.toString());
            environment.put("KEPTWORD_MAIL_STARTTLS", "true");
            environment.put("KEPTWORD_MAIL_USER", PostOffice.USER);
            environment.put("KEPTWORD_MAIL_PASSWORD", PostOffice.PASSWORD);
            environment.put(
                    "KEPTWORD_JAVA_OPTS",
                    "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=192m"
                            + " -XX:MetaspaceSize=256m"
                            + handedOn("keptword.long")
                            + handedOn("keptword.slowness")
                            + handedOn("keptword.bounds")
                            + " -Djavax.net.ssl.trustStore=" + certificate
                            + " -Djavax.net.ssl.trustStorePassword=" + SecureMailServer.PASSWORD
                            + " -Djavax.net.ssl.trustStoreType=PKCS12");
            environment.put("KEPTWORD_TIMERS", "off");
            environment.put("KEPTWORD_LOG", "json");
            environment.put("KEPTWORD_DB_POOL", "5");
            environment.put("KEPTWORD_TEST_DATA", data().toString());
            environment.put(
                    "KEPTWORD_OIDC_PROVIDER_URL",
                    "http://localhost:" + environment.get(Ports.KEYCLOAK) + "/realms/keptword");
            environment.put("KEPTWORD_ACCOUNTS_CLIENT_SECRET", "nobody-is-there-to-know-it");
        }
        return environment;
    }

    /** A property of this run as an option of the server, where tests ask for it, too. */
    private static String handedOn(String property) {
        String value = System.getProperty(property);
        return value == null ? "" : " -D" + property + "=" + value;
    }

    /**
     * A port for this suite alone. It is below those the system gives to outgoing connections: a service that is closed for a
     * while, or is not there in this suite, would find its port in use by one of them.
     */
    private static String freePort(Set<Integer> taken) {
        int first = 20_000 + 1_000 * KINDS.indexOf(kind());
        int port = Ports.nextFree(first + ThreadLocalRandom.current().nextInt(900));
        while (!taken.add(port)) {
            port = Ports.nextFree(port + 1);
        }
        return Integer.toString(port);
    }

    /** The folder everything the tests write goes to. */
    public static Path target() {
        return Path.of(System.getProperty("keptword.tests.target"));
    }

    public static Path ear() {
        return home().resolve("ear/target/keptword.ear");
    }

    /** The application's address without a slash at the end. */
    public String baseUrl() {
        return settings.baseUrl();
    }

    public String keycloakUrl() {
        return settings.keycloakUrl();
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + settings.ports().management();
    }

    /** The JDBC address of the application's database. */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/keptword";
    }

    /** The application's database as the administrator of PostgreSQL, whom no rule of rows holds. */
    public Connection administrator() throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", secret("postgres-superuser"));
    }

    /** A secret of this run by its file name, such as {@code password-keptword_owner}. */
    public String secret(String name) throws IOException {
        return Files.readString(settings.data().resolve("secrets").resolve(name))
                .strip();
    }

    /** What ends single services of this run without a warning. */
    public Outage outage() {
        return new Outage(settings);
    }

    /** What this run's services were started with. */
    public Settings settings() {
        return settings;
    }

    /** The environment of a second stack with a data folder of its own, on ports nobody uses. */
    public Map<String, String> besides(Path data) {
        Set<Integer> ports = new HashSet<>();
        Map<String, String> environment = new HashMap<>(settings.environment());
        for (String port : List.of(Ports.HTTP, Ports.MANAGEMENT, Ports.KEYCLOAK, Ports.DATABASE)) {
            environment.put(port, freePort(ports));
        }
        environment.put("KEPTWORD_DATA", data.toString());
        return environment;
    }

    /** Something that is done while a service is away. */
    public interface Act {
        void run() throws IOException, InterruptedException;
    }

    /** Lets Keycloak hang while something is done: it takes every call and answers none. */
    public void whileKeycloakHangs(Act act) throws IOException, InterruptedException {
        whileKeycloakHangs(settings.data(), act);
    }

    /** The same with the sign-in service of another data folder, which may be several servers. */
    public static void whileKeycloakHangs(Path data, Act act) throws IOException, InterruptedException {
        List<String> pids = new ArrayList<>();
        try (DirectoryStream<Path> records = Files.newDirectoryStream(data.resolve("processes"), "keycloak*")) {
            for (Path record : records) {
                pids.add(Files.readString(record).split(" ", 2)[0]);
            }
        }
        signal("STOP", pids);
        try {
            act.run();
        } finally {
            signal("CONT", pids);
        }
    }

    private static void signal(String name, List<String> pids) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        command.addAll(pids);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("Keycloak's processes took no " + name);
        }
    }

    /** The mail server of this run. */
    public PostOffice postOffice() {
        return postOffice;
    }

    /** What the application's notifications and texts go to. */
    public Receiver receiver() {
        return receiver;
    }

    /** What the application's traces go to; not in the suite inside the server, nor with the settings of production. */
    public TraceCollector collector() {
        return Objects.requireNonNull(collector);
    }

    public Path serverLog() {
        return settings.data().resolve("logs/server.log");
    }

    /** Whether this is the second part of {@code ./test all}. */
    public static boolean isThorough() {
        return Boolean.getBoolean("keptword.thorough");
    }

    /** Whether the full counts are asked for ({@code ./test long}). */
    public static boolean isLong() {
        return Boolean.getBoolean("keptword.long");
    }
}
