package org.keptword.health;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInServiceTest {

    /** A caller waits half a second. Checked by {@code tests/bench bounds} only, where nothing else runs. */
    private static final Duration SOON = Duration.ofMillis(1500);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile int status = 200;
    private HttpServer provider;
    private SignInService service;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(threads);
        provider.createContext("/realm/.well-known/openid-configuration", this::answer);
        provider.start();
        service = new SignInService("http://127.0.0.1:" + provider.getAddress().getPort() + "/realm");
    }

    @AfterEach
    void stop() {
        released.countDown();
        provider.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (hangs) {
                released.await();
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyWaitsForAServiceThatHangs() {
        await(true);
        hangs = true;
        boolean up = true;
        while (up) {
            long from = System.nanoTime();
            up = service.answers(); // comes back at all: the service answers nobody until the end of the test
            long took = System.nanoTime() - from;
            if (Boolean.getBoolean("keptword.bounds")) {
                assertTrue(took < SOON.toNanos(), () -> "a caller waited " + took / 1_000_000 + " ms");
            }
        }
        hangs = false;
        await(true);
    }

    @Test
    void aServiceThatFailsIsDown() {
        await(true);
        status = 503;
        await(false);
        assertFalse(service.answers());
    }

    /** A first request loads classes and may take longer than a caller waits. */
    private void await(boolean up) {
        while (service.answers() != up) {
            Thread.onSpinWait();
        }
    }
}
