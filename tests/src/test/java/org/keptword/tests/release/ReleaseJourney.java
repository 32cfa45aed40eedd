package org.keptword.tests.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keptword.launcher.Ports;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.survival.NextVersion;

/**
 * The archive that a practice downloads: built from a copy of the sources, unpacked into a clean folder, and run by a user who may write to the data folder
 * only. It takes some minutes.
 */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseJourney {

    private static final List<String> SERVICES = List.of("postgresql", "keycloak", "application");

    private final Path source = TestStack.current().settings().home();
    private final Path folder = TestStack.target().resolve("release");
    private final Path copy = folder.resolve("source");
    private final Path owner = folder.resolve("owner");
    private final Path data = owner.resolve("data");
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> served = new ArrayList<>();
    private Path release = folder;
    private Path home = folder;

    /** Whether commands are run by the user of the data folder, and not by root, where this is root. */
    private boolean asOwner = true;

    @BeforeAll
    void make() throws IOException, InterruptedException {
        release = unpacked(build());
    }

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        home = release;
        asOwner = true;
        own();
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        for (Process each : served) {
            each.destroy();
            each.waitFor(60, TimeUnit.SECONDS);
        }
        served.clear();
        keptword("stop");
        run(folder, Map.of(), "rm", "-rf", owner.toString());
    }

    @AfterAll
    void remove() throws IOException, InterruptedException {
        run(TestStack.target(), Map.of(), "rm", "-rf", folder.toString());
    }

    @Test
    void aReleaseRunsFromItsArchiveForAnotherUserAndItsServicesComeBack() throws Exception {
        String installed = keptword("install", "--units", owner.resolve("units").toString());
        assertTrue(installed.contains("is installed"), installed);
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze")) && isRoot()) {
            String verified = run(
                    owner, Map.of(), "sh", "-c", "systemd-analyze verify " + owner + "/units/*.service 2>&1 || true");
            assertFalse(verified.contains("Unknown") || verified.contains("Failed to parse"), verified);
        }

        String started = keptword("start");
        assertTrue(started.contains("Keptword is running") && started.contains("keptword stop"), started);
        assertFalse(started.contains("Demonstration"), started);
        for (String service : SERVICES) {
            String pid = pid(service);
            run(folder, Map.of(), "kill", "-9", pid);
            await(() -> Files.exists(data.resolve("processes").resolve(service))
                    && !pid(service).equals(pid)
                    && isReady());
        }
        keptword("stop");

        for (String service : List.of("database", "sign-in", "application")) {
            served.add(begin("serve", service));
            await(() -> isServed(service));
        }
        await(this::isReady);
        run(folder, Map.of(), "kill", "-9", pid("application"));
        assertTrue(served.get(2).waitFor(60, TimeUnit.SECONDS), "the supervisor is told");
        assertEquals(1, served.get(2).exitValue());
    }

    @Test
    void anUpgradeContinuesAfterAnInterruptionAndOneThatFailsGoesBack() throws Exception {
        Path first = home;
        Path second = next(first, "90.1.0", "create table next_version (id uuid primary key)");
        Path third = next(second, "90.2.0", "drop table next_version", "select 1/0");
        keptword("start");
        sql("create schema operators; create table operators.words as select 'kept' as word");
        byte[] keys = Files.readAllBytes(data.resolve("secrets/vault-keyset.json"));
        assertFalse(isNext());

        home = second;
        Process upgrade = begin("upgrade");
        Path mark = data.resolve("upgrade/mark");
        await(() -> Files.exists(mark) && Files.readString(mark).contains("step=SAVED"));
        run(folder, Map.of(), "kill", "-9", Long.toString(upgrade.pid()));
        upgrade.waitFor();
        for (Path release : List.of(first, second)) {
            home = release;
            await(() -> says(1, "start").contains("continue with " + second + "/bin/keptword upgrade"));
            assertTrue(says(1, "status").contains("is not finished"));
        }
        String upgraded = keptword("upgrade");
        assertTrue(upgraded.contains("90.1.0 is running"), upgraded);
        assertTrue(isReady() && isNext());
        assertEquals("kept", sql("select word from operators.words"));
        assertFalse(Files.exists(mark));
        assertTrue(says(1, "upgrade").contains("there is nothing to upgrade"));
        home = first;
        assertTrue(says(1, "upgrade").contains("newer than this release"));
        assertTrue(isReady() && isNext(), "a refusal stops nothing");

        home = third;
        String schema = sql("select version from keptword.schema_version()");
        asOwner = false;
        String failed = says(1, "upgrade");
        asOwner = true;
        assertTrue(failed.contains("The upgrade to 90.2.0 failed while migrating the data"), failed);
        assertTrue(failed.contains("90.1.0 is running, with the data as it was before the upgrade"), failed);
        assertTrue(isReady() && isNext());
        assertEquals("kept", sql("select word from operators.words"));
        assertEquals("0", sql("select count(*) from keptword.next_version"));
        assertEquals(schema, sql("select version from keptword.schema_version()"));
        assertArrayEquals(keys, Files.readAllBytes(data.resolve("secrets/vault-keyset.json")));
        assertFalse(Files.exists(mark));
        assertEquals(
                "",
                run(
                        folder,
                        Map.of(),
                        "find",
                        data.toString(),
                        "!",
                        "-user",
                        Files.getOwner(data).getName()));
        try (Stream<Path> kept = Files.list(data.resolve("upgrade"))) {
            assertEquals(
                    2,
                    kept.filter(path -> path.getFileName().toString().startsWith("upgrade-from-"))
                            .filter(path -> Files.exists(path.resolve("data/postgresql/PG_VERSION")))
                            .count(),
                    "both backups stay");
        }
        home = second;
    }

    /** A release beside another one, with a later version and more migrations. What they have in common are the same files. */
    private Path next(Path release, String version, String... migrations) throws IOException, InterruptedException {
        Path next = release.resolveSibling("keptword-" + version);
        run(folder, Map.of(), "cp", "-al", release.toString(), next.toString());
        Path properties = next.resolve("release.properties");
        String written = Files.readString(properties);
        Files.delete(properties);
        Files.writeString(properties, written.replaceAll("(?m)^version=.*$", "version=" + version));
        Files.delete(next.resolve("lib/keptword.ear"));
        NextVersion.make(release.resolve("lib/keptword.ear"), next.resolve("lib/keptword.ear"), migrations);
        return next;
    }

    private boolean isNext() {
        return answers("http://127.0.0.1:" + environment.get(Ports.HTTP) + NextVersion.PAGE);
    }

    /** Asks the database or changes it. Returns the first value of the answer. */
    private String sql(String statement) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + environment.get(Ports.DATABASE) + "/keptword",
                        "postgres",
                        Files.readString(data.resolve("secrets/postgres-superuser"))
                                .strip());
                Statement asked = connection.createStatement()) {
            if (!asked.execute(statement)) {
                return "";
            }
            try (ResultSet answer = asked.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private Path build() throws IOException, InterruptedException {
        Files.createDirectories(copy);
        run(
                source,
                Map.of(),
                "sh",
                "-c",
                "tar cf - --exclude=target --exclude=.git --exclude=.keptword . | tar xf - -C '" + copy + "'");
        run(
                copy,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "mvn",
                "-B",
                "-ntp",
                "-q",
                "-Pdistribution",
                "package",
                "-Dkeptword.skip.unit=true",
                "-Dspotless.check.skip=true",
                "-Dkeptword.bugs=-XepDisableAllChecks");
        Path made = copy.resolve("config/distribution/target");
        try (Stream<Path> files = Files.list(made)) {
            Path archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
            run(made, Map.of(), "sha256sum", "-c", archive.getFileName() + ".sha256");
            return archive;
        }
    }

    private Path unpacked(Path archive) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("opt"));
        run(place, Map.of(), "tar", "xzf", archive.toString());
        Path unpacked;
        try (Stream<Path> files = Files.list(place)) {
            unpacked = files.findFirst().orElseThrow();
        }
        run(folder, Map.of(), "rm", "-rf", copy.toString());
        for (String part : List.of("lib/keptword-bom.json", "config/front/Caddyfile", "units/keptword.target")) {
            assertTrue(Files.exists(unpacked.resolve(part)), part);
        }
        String archived = run(unpacked, Map.of(), "unzip", "-l", "lib/keptword.ear");
        assertFalse(archived.contains("demo"), archived);
        return unpacked;
    }

    /** Gives the data folder to another user, where this one may do so. */
    private void own() throws IOException, InterruptedException {
        Files.createDirectories(owner);
        if (isRoot()) {
            run(folder, Map.of(), "chown", "daemon:", owner.toString());
        }
        Map<String, String> ports = TestStack.current().besides(data);
        for (String port : List.of(Ports.HTTP, Ports.MANAGEMENT, Ports.KEYCLOAK, Ports.DATABASE)) {
            environment.put(port, ports.get(port));
        }
        environment.put("KEPTWORD_DATA", data.toString());
        environment.put("KEPTWORD_ENV", owner.resolve("keptword.env").toString());
        environment.put("HOME", owner.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String keptword(String... arguments) throws IOException, InterruptedException {
        return says(0, arguments);
    }

    private String says(int code, String... arguments) throws IOException, InterruptedException {
        Process process = begin(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said.stripTrailing().indent(2).stripTrailing());
        assertEquals(code, process.waitFor(), said);
        return said;
    }

    private Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot() && asOwner) {
            command.addAll(List.of("setpriv", "--reuid=daemon", "--regid=daemon", "--clear-groups"));
        }
        command.add(home.resolve("bin/keptword").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(owner.toFile()).redirectErrorStream(true);
        if (arguments[0].equals("serve")) {
            builder.redirectOutput(
                    folder.resolve("serve-" + arguments[1] + ".log").toFile());
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("KEPTWORD_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String pid(String service) throws IOException {
        return Files.readString(data.resolve("processes").resolve(service)).split(" ", 2)[0];
    }

    private boolean isReady() {
        return answers("http://127.0.0.1:" + environment.get(Ports.MANAGEMENT) + "/health/ready")
                && answers("http://127.0.0.1:" + environment.get(Ports.HTTP) + "/signed-out")
                && answers("http://127.0.0.1:" + environment.get(Ports.KEYCLOAK) + "/realms/keptword");
    }

    private boolean isServed(String service) {
        return switch (service) {
            case "database" -> Files.exists(data.resolve("processes/postgresql"));
            case "sign-in" -> answers("http://127.0.0.1:" + environment.get(Ports.KEYCLOAK) + "/realms/keptword");
            default -> answers("http://127.0.0.1:" + environment.get(Ports.MANAGEMENT) + "/health/ready");
        };
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Something that becomes true. */
    @FunctionalInterface
    private interface Question {
        boolean isTrue() throws IOException, InterruptedException;
    }

    private static void await(Question question) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Patience.SERVICE);
        while (!question.isTrue()) {
            assertTrue(
                    Instant.now().isBefore(end), "still not true after " + Patience.SERVICE.toMinutes() + " minutes");
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static String run(Path where, Map<String, String> more, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().putAll(more);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + said);
        return said;
    }
}
