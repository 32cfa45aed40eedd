package org.keptword.tests.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A collector of traces on this machine (OTLP over HTTP), which the servers of journeys send to. It keeps the latest. */
public final class TraceCollector implements AutoCloseable {

    /** What tells the application where it is. */
    static final String ADDRESS = "KEPTWORD_TRACES";

    private static final int MOST = 5_000;

    private final HttpServer server;
    private final ConcurrentLinkedDeque<ResourceSpans> taken = new ConcurrentLinkedDeque<>();
    private volatile int answer = 200;

    TraceCollector(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (answer == 200) {
                taken.addAll(ExportTraceServiceRequest.parseFrom(body).getResourceSpansList());
                while (taken.size() > MOST) {
                    taken.pollFirst();
                }
            }
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    /** Everything that was sent, with the resource it came from. */
    public List<ResourceSpans> taken() {
        return List.copyOf(taken);
    }

    /** All spans that were sent. */
    public List<Span> spans() {
        return taken().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    /** Answers from now on with this status, and keeps nothing unless it is 200. */
    public void answerWith(int status) {
        answer = status;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
