package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HAProxy in front of two servers that are stood in for: each says its name, whether it answers, and whether it is ready. */
class FrontRoutingTest {

    private static final Front.Behind APPLICATION = Front.Behind.APPLICATION;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A server of the application, on two ports. */
    private static final class Server {
        private final String name;
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final CountDownLatch released = new CountDownLatch(1);
        private final CountDownLatch asked = new CountDownLatch(1);
        private final HttpServer pages;
        private final HttpServer health;
        private volatile boolean ready = true;

        private Server(Node node) throws IOException {
            name = "n" + node.number();
            pages = listen(node.http());
            pages.createContext("/", exchange -> answer(exchange, 200));
            pages.createContext("/long", this::answerLate);
            health = listen(node.management());
            health.createContext("/health/ready", exchange -> answer(exchange, ready ? 200 : 503));
            pages.start();
            health.start();
        }

        private HttpServer listen(int port) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(threads);
            return server;
        }

        private void answerLate(HttpExchange exchange) throws IOException {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200);
        }

        private void answer(HttpExchange exchange, int status) throws IOException {
            byte[] text = name.getBytes(StandardCharsets.US_ASCII);
            try (exchange) {
                exchange.sendResponseHeaders(status, text.length);
                exchange.getResponseBody().write(text);
            }
        }

        private void end() {
            if (threads.isShutdown()) {
                return;
            }
            released.countDown();
            pages.stop(0);
            health.stop(0);
            threads.shutdownNow();
        }
    }

    @TempDir
    Path folder;

    private Settings settings;
    private Front front;
    private Server first;
    private Server second;
    private OwnProcess process;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/haproxy")), "HAProxy is not installed");
        int people = Ports.nextFree(18_000 + ThreadLocalRandom.current().nextInt(900)); // so that two runs do not meet
        int ports = Ports.nextFree(people + 1);
        settings = Settings.from(
                folder,
                Map.of(
                        "KEPTWORD_DATA", folder.toString(),
                        "KEPTWORD_HTTP_PORT", Integer.toString(people),
                        "KEPTWORD_CLUSTER", ports + "," + Ports.nextFree(ports + 10)));
        List<Node> nodes = Node.of(settings);
        first = new Server(nodes.get(0));
        second = new Server(nodes.get(1));
        front = new Front(settings);
        process = front.begin();
        Await.until(() -> front.isInUse(APPLICATION, 1) && front.isInUse(APPLICATION, 2), Patience.LONG);
    }

    @AfterEach
    void end() throws IOException {
        if (process != null) {
            process.end(Patience.LONG);
        }
        if (first != null) {
            first.end();
        }
        if (second != null) {
            second.end();
        }
    }

    @Test
    void peopleAreWithAServerThatIsReadyAsLongAsThereIsOne() throws Exception {
        assertEquals("n1", page("n1"));
        assertEquals("n2", page("n2"));
        CompletableFuture<HttpResponse<String>> begun = ask("/long", "n1");
        assertTrue(first.asked.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS), "a long request");

        first.ready = false;
        Await.until(() -> page("n1").equals("n2"), Patience.LONG);
        assertFalse(front.isInUse(APPLICATION, 1));
        assertTrue(front.isInUse(APPLICATION, 2));
        first.released.countDown();
        assertEquals("n1", begun.join().body(), "what the server had begun");

        second.ready = false;
        Await.until(() -> page("n1").equals("n1"), Patience.LONG);
        assertEquals("n2", page("n2"), "none is ready, and each answers");

        second.ready = true;
        Await.until(() -> page("n1").equals("n2"), Patience.LONG);
        first.ready = true;
        Await.until(() -> page("n1").equals("n1"), Patience.LONG);
    }

    /** The list of those that are ready misses it later. */
    @Test
    void peopleLeaveTheOnlyReadyServerOnceItDoesNotAnswer() {
        second.ready = false;
        Await.until(() -> page("n2").equals("n1"), Patience.LONG);
        first.pages.stop(0);
        Await.until(() -> page("n1").equals("n2"), Patience.LONG);
    }

    @Test
    void aServerThatRestsLeavesItsPeopleToTheOther() {
        front.rest(APPLICATION, 1, Patience.LONG);
        assertEquals("n2", page("n1"));
        front.resume(APPLICATION, 1);
        assertEquals("n1", page("n1"));
    }

    @Test
    void aServerThatHasEndedIsMissedByNobody() {
        second.end();
        Await.until(
                () -> {
                    assertEquals("n1", page("n2"));
                    return !front.isInUse(APPLICATION, 2);
                },
                Patience.LONG);
        assertEquals("n1", page("n2"));
    }

    /** Returns the name of the server that somebody gets who was with this one. */
    private String page(String node) {
        return ask("/", node).join().body();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String node) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.ports().http() + path))
                .header("Cookie", "KEPTWORD_NODE=" + node)
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
