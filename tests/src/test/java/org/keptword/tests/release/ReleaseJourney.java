package org.keptword.tests.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.keptword.launcher.Ports;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/**
 * The archive that a practice downloads: built from a copy of the sources, unpacked into a clean folder, and run by a user who may write to the data folder
 * only. It takes some minutes, so {@code ./test long} runs it alone.
 */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE)
@EnabledIfSystemProperty(named = "keptword.long", matches = "true")
class ReleaseJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> SERVICES = List.of("postgresql", "keycloak", "application");

    private final Path source = TestStack.current().settings().home();
    private final Path folder = TestStack.target().resolve("release");
    private final Path copy = folder.resolve("source");
    private final Path owner = folder.resolve("owner");
    private final Path data = owner.resolve("data");
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> served = new ArrayList<>();
    private Path home = folder;

    @AfterEach
    void end() throws IOException, InterruptedException {
        for (Process each : served) {
            each.destroy();
            each.waitFor(60, TimeUnit.SECONDS);
        }
        if (Files.exists(home.resolve("bin/keptword"))) {
            keptword("stop");
        }
        run(TestStack.target(), Map.of(), "rm", "-rf", folder.toString());
    }

    @Test
    void aReleaseRunsFromItsArchiveForAnotherUserAndItsServicesComeBack() throws Exception {
        unpack(build());
        own();

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

    private void unpack(Path archive) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("opt"));
        run(place, Map.of(), "tar", "xzf", archive.toString());
        try (Stream<Path> files = Files.list(place)) {
            home = files.findFirst().orElseThrow();
        }
        run(folder, Map.of(), "rm", "-rf", copy.toString());
        for (String part : List.of("lib/keptword-bom.json", "config/front/Caddyfile", "units/keptword.target")) {
            assertTrue(Files.exists(home.resolve(part)), part);
        }
        String archived = run(home, Map.of(), "unzip", "-l", "lib/keptword.ear");
        assertFalse(archived.contains("demo"), archived);
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
        Process process = begin(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said.stripTrailing().indent(2).stripTrailing());
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
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
        boolean isTrue() throws IOException;
    }

    private static void await(Question question) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.isTrue()) {
            assertTrue(Instant.now().isBefore(end), "still not true after " + PATIENCE.toMinutes() + " minutes");
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
