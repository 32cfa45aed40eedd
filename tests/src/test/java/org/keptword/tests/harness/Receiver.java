package org.keptword.tests.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A push service and a gateway for texts on this machine, which the application under test sends to. An address below {@code /push/} answers with
 * the status that follows, as in {@code /push/410/…}; {@code /text} answers as {@code /answer/…} said last. Tests inside the server read what came
 * from {@code /taken}.
 */
public final class Receiver implements AutoCloseable {

    /** The variable of the environment that tells tests inside the server where it is. */
    public static final String ADDRESS = "KEPTWORD_TEST_RECEIVER";

    /** What the gateway and the application both know. */
    public static final String SECRET = "a quiet secret of the tests";

    /** Parts two requests in what {@code /taken} hands out. */
    public static final String NEXT = "\n=====next request=====\n";

    private static final int CREATED = 201;

    private final HttpServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile int answer = CREATED;

    Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/push/", exchange -> {
            keep(exchange);
            reply(exchange, Integer.parseInt(exchange.getRequestURI().getPath().split("/")[2]), "");
        });
        server.createContext("/text", exchange -> {
            keep(exchange);
            reply(exchange, answer, "");
        });
        server.createContext("/answer/", exchange -> {
            answer = Integer.parseInt(exchange.getRequestURI().getPath().split("/")[2]);
            reply(exchange, 200, "");
        });
        server.createContext("/taken", exchange -> reply(exchange, 200, String.join(NEXT, taken)));
        server.start();
    }

    /** Where a browser that answers with a status gets notifications. */
    public String browser(int status, String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/" + status + "/" + name;
    }

    /** Every request so far: its first line, its headers, an empty line, and its body in Base64. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void keep(HttpExchange exchange) throws IOException {
        String headers = exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(",", header.getValue()))
                .collect(Collectors.joining("\n"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        taken.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + headers + "\n\n"
                + Base64.getEncoder().encodeToString(body));
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
