package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest {

    private static final Front.Behind APPLICATION = Front.Behind.APPLICATION;
    private static final List<String> SERVERS =
            List.of("application/n1", "application/n2", "application-ready/n1", "application-ready/n2");

    @TempDir
    Path folder;

    @Test
    void whileSomeServersThatAnswerAreNotReadyThoseThatAreReadyAreUsed() {
        String text = configuration(Map.of("KEPTWORD_CLUSTER", "8201,8211,8221"));
        String people = part(text, "frontend people-application");
        assertTrue(people.contains("""
                          http-request set-var(txn.ready) nbsrv(application-ready)
                          use_backend application-ready if { nbsrv(application-ready) gt 0 } { nbsrv(application),sub(txn.ready) gt 0 }
                        """), people);
        assertTrue(people.contains("default_backend application\n"), people);
        String all = part(text, "backend application");
        assertTrue(all.contains("httpchk GET /signed-out\n"), all);
        assertTrue(all.contains("server n2 127.0.0.1:8211 check port 8211 cookie n2\n"), all);
        assertTrue(all.contains("shutdown-sessions"), "requests of a server that hangs go on");
        String ready = part(text, "backend application-ready");
        assertTrue(ready.contains("GET uri /health/ready "), ready);
        assertTrue(ready.contains("server n2 127.0.0.1:8211 check port 8212 cookie n2\n"), ready);
        assertFalse(ready.contains("shutdown-sessions"), "requests of a server that is no longer ready are cut");
    }

    @Test
    void whatABrowserSaysOfItsAddressIsReplaced() {
        String people = part(configuration(Map.of("KEPTWORD_CLUSTER", "8201,8211")), "frontend people-application");
        assertTrue(people.contains("http-request set-header X-Forwarded-For %[src]\n"), people);
        assertTrue(people.contains("http-request set-header X-Forwarded-Proto http\n"), people);
        assertTrue(people.contains("http-request set-header X-Forwarded-Port 8080\n"), people);
    }

    @Test
    void whatTheFrontOfAPublicAddressSaysReachesTheApplicationAndKeycloak() {
        String text = configuration(Map.of(
                "KEPTWORD_CLUSTER", "8201,8211",
                "KEPTWORD_KEYCLOAK_CLUSTER", "8301,8311",
                "KEPTWORD_ADDRESS", "https://care.example.org"));
        String people = part(text, "frontend people-application");
        assertFalse(people.contains("set-header"), people);
        String signIn = part(text, "frontend people-keycloak");
        assertFalse(signIn.contains("set-header"), signIn);
    }

    @Test
    void whereThereIsOneServerOfAKindTheFrontHasNoPartForIt() {
        String text = configuration(Map.of("KEPTWORD_KEYCLOAK_CLUSTER", "8301,8311"));
        assertFalse(text.contains("application"), text);
        String keycloak = part(text, "backend keycloak");
        assertTrue(keycloak.contains("server n1 127.0.0.1:8301 check port 8301 cookie n1\n"), keycloak);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://care.example.org"})
    void haproxyTakesItWithoutAWarning(String address) throws IOException {
        Path haproxy = Path.of("/usr/sbin/haproxy");
        assumeTrue(Files.isExecutable(haproxy), "HAProxy is not installed");
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(
                file,
                configuration(Map.of(
                        "KEPTWORD_CLUSTER", "8201,8211",
                        "KEPTWORD_KEYCLOAK_CLUSTER", "8301,8311",
                        "KEPTWORD_ADDRESS", address)));
        Path log = folder.resolve("logs/haproxy.log");
        assertTrue(
                Command.succeeds(log, folder, List.of(haproxy.toString(), "-c", "-dW", "-f", file.toString())),
                () -> Await.tail(log, 20));
    }

    @Test
    void aServerThatRestsIsNotInUseAlthoughItIsUp() throws IOException {
        Settings settings = settings(Map.of("KEPTWORD_CLUSTER", "8201,8211"));
        Front front = new Front(settings);
        try (FrontSocket socket = FrontSocket.open(settings, SERVERS)) {
            front.requireAll(APPLICATION, 2);
            front.rest(APPLICATION, 1, Patience.LONG);
            assertEquals(
                    Map.of(
                            "application/n1", 0,
                            "application/n2", 100,
                            "application-ready/n1", 0,
                            "application-ready/n2", 100),
                    socket.shares());
            assertFalse(front.isInUse(APPLICATION, 1));
            assertTrue(front.isInUse(APPLICATION, 2));
            String said = assertThrows(LaunchFailure.class, () -> front.requireAll(APPLICATION, 2))
                    .getMessage();
            assertTrue(said.startsWith("Server 1 gets no requests from HAProxy"), said);
            front.resume(APPLICATION, 1);
            front.requireAll(APPLICATION, 2);
        }
    }

    /** A server that hangs may have requests that it never answers, and is to be restarted all the same. */
    @Test
    void onlyAServerThatIsNotInUseRestsWithRequestsLeft() throws IOException {
        Settings settings = settings(Map.of("KEPTWORD_CLUSTER", "8201,8211"));
        Front front = new Front(settings);
        try (FrontSocket socket = FrontSocket.open(settings, SERVERS)) {
            socket.setRequests(1);
            socket.setState("application/n2", "DOWN");
            front.rest(APPLICATION, 2, Duration.ZERO);
            assertFalse(front.isInUse(APPLICATION, 2));
            String said = assertThrows(LaunchFailure.class, () -> front.rest(APPLICATION, 1, Duration.ZERO))
                    .getMessage();
            assertTrue(said.startsWith("Server 1 is still answering requests"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/n2", "application-ready/n2"})
    void aServerThatDoesNotAnswerOrIsNotReadyIsNotInUse(String server) throws IOException {
        Settings settings = settings(Map.of("KEPTWORD_CLUSTER", "8201,8211"));
        Front front = new Front(settings);
        try (FrontSocket socket = FrontSocket.open(settings, SERVERS)) {
            socket.setState(server, "DOWN");
            assertTrue(front.isInUse(APPLICATION, 1));
            assertFalse(front.isInUse(APPLICATION, 2));
        }
    }

    @Test
    void aFrontOfAnEarlierVersionIsNamed() throws IOException {
        Settings settings = settings(Map.of("KEPTWORD_CLUSTER", "8201,8211"));
        Front front = new Front(settings);
        try (FrontSocket socket = FrontSocket.open(settings, List.of("application/n1", "application/n2"))) {
            String said = assertThrows(LaunchFailure.class, () -> front.isInUse(APPLICATION, 1))
                    .getMessage();
            assertTrue(said.startsWith("HAProxy does not know application-ready/n1"), said);
            assertEquals(2, socket.shares().size());
        }
    }

    private String configuration(Map<String, String> environment) {
        return new FrontConfiguration(settings(environment)).text();
    }

    private Settings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("KEPTWORD_DATA", folder.toString());
        return Settings.from(folder, all);
    }

    /** Returns a part of a configuration: its head, and the lines that are indented below it. */
    private static String part(String configuration, String head) {
        return Stream.of(configuration.split("(?m)^(?=\\S)"))
                .filter(part -> part.startsWith(head + "\n"))
                .findFirst()
                .orElseThrow();
    }
}
