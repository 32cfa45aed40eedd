package org.keptword.tests.browser;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.keptword.tests.harness.TestStack;

/** A page of somebody else's, on a port of its own: the browser takes it for the same site and still for another origin. */
final class ForeignPage implements AutoCloseable {

    private final HttpServer server;

    private ForeignPage(HttpServer server) {
        this.server = server;
    }

    /** Serves a page with this body; {@code OURS} in it stands for the address of the application. */
    static ForeignPage with(String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = ("<!DOCTYPE html><html lang=\"en\"><title>Elsewhere</title><link rel=\"icon\" href=\"data:,\">"
                        + body.replace("OURS", TestStack.current().baseUrl()))
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return new ForeignPage(server);
    }

    void openIn(Page page, String host) {
        page.navigate("http://" + host + ":" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
