package org.keptword.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collector is sent, that it can be away, and that nothing is kept unless it is asked for. */
class TracesTest {

    private final List<Span> taken = new CopyOnWriteArrayList<>();

    @Test
    void aRequestHasItsJobsAndItsDatabaseBelowIt() throws IOException {
        HttpServer collector = collector(0);
        Traces traces = new Traces(address(collector));
        Traced.Request request = traces.request();
        DatabaseTime unused = new DatabaseTime();
        unused.jdbcExecuteStatementStart(); // the environment of this test asks for no traces
        unused.jdbcExecuteStatementEnd();
        unused.end();
        Traces.databaseEnded(traces.database(), 3, Duration.ofMillis(250));
        request.answered("GET", () -> "/cases/{case}", 200);
        traces.end();
        collector.stop(0);

        Span page = only("GET /cases/{case}");
        assertEquals(Span.SpanKind.SPAN_KIND_SERVER, page.getKind());
        assertTrue(page.getParentSpanId().isEmpty(), page::toString);
        assertEquals(
                Set.of("http.request.method=GET", "http.route=/cases/{case}", "http.response.status_code=200"),
                attributes(page));
        Span database = only("database");
        assertEquals(page.getSpanId(), database.getParentSpanId());
        assertEquals(page.getTraceId(), database.getTraceId());
        assertEquals(
                Set.of("db.system.name=postgresql", "keptword.database.statements=3", "keptword.database.seconds=0.25"),
                attributes(database));
        assertEquals(2, taken.size(), taken::toString);
    }

    @Test
    void whatFailsIsMarkedAndNotDescribed() throws IOException {
        HttpServer collector = collector(0);
        Traces traces = new Traces(address(collector));
        traces.request().answered("MAYA", () -> "/join/{code:key}", 503);
        assertThrows(
                IllegalStateException.class,
                () -> traces.job("notices", () -> {
                    throw new IllegalStateException("what Maya wrote");
                }));
        traces.job("trail", () -> {});
        traces.end();
        collector.stop(0);

        for (Span span : List.of(only("_OTHER /join/{code:key}"), only("job notices"))) {
            assertEquals(Status.StatusCode.STATUS_CODE_ERROR, span.getStatus().getCode());
            assertEquals("", span.getStatus().getMessage());
            assertEquals(0, span.getEventsCount());
        }
        assertEquals(
                Status.StatusCode.STATUS_CODE_UNSET,
                only("job trail").getStatus().getCode());
        assertFalse(taken.toString().contains("Maya") || taken.toString().contains("MAYA"), taken::toString);
    }

    @Test
    void eachRequestBeginsATraceAndNothingIsTimedOutsideOfOne() throws IOException {
        HttpServer collector = collector(0);
        Traces traces = new Traces(address(collector));
        assertEquals(null, traces.database());
        traces.request().answered("GET", () -> "/today", 200);
        traces.request().answered("POST", () -> "/today", 302);
        assertEquals(null, traces.database());
        traces.end();
        collector.stop(0);
        assertEquals(2, taken.stream().map(Span::getTraceId).distinct().count(), taken::toString);
    }

    @Test
    void whileTheCollectorIsAwayASmallNumberWaits() throws IOException {
        HttpServer gone = collector(0);
        int port = gone.getAddress().getPort();
        URI address = address(gone);
        gone.stop(0);
        Traces traces = new Traces(address);
        for (int i = 0; i < 20 * Traces.MOST_WAITING; i++) {
            traces.request().answered("GET", () -> "/today", 200);
        }
        HttpServer back = collector(port);
        traces.end();
        back.stop(0);
        assertTrue(taken.size() <= 2 * Traces.MOST_WAITING, () -> taken.size() + " spans were kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:4318",
                "ftp://127.0.0.1:4318",
                "http://",
                "http://user:word@127.0.0.1:4318",
                "http://127.0.0.1:4318/v1/traces",
                "http://127.0.0.1:4318?key=word",
                "http://127.0.0.1:4318#word",
                "not an address"
            })
    void onlyTheAddressOfAServerIsTaken(String setting) {
        Traces.Refused refused = assertThrows(Traces.Refused.class, () -> Traces.collector(setting));
        assertFalse(String.valueOf(refused.getMessage()).contains("word"), refused::getMessage);
        assertEquals(null, refused.getCause());
    }

    @Test
    void anAddressMayEndWithASlash() {
        assertEquals(
                "https://collector.example.org:4318/v1/traces",
                Traces.collector("https://collector.example.org:4318/")
                        .resolve("/v1/traces")
                        .toString());
    }

    @Test
    void withoutTheSettingNothingIsKept() {
        assertEquals(null, Traced.kept());
        Traced.request()
                .answered(
                        "GET",
                        () -> {
                            throw new AssertionError("the template is looked up for nothing");
                        },
                        200);
    }

    /** The whole of a process that reports a request while the setting is missing. */
    static final class Off {

        private Off() {}

        public static void main(String[] ignored) {
            Traced.request().answered("GET", () -> "/today", 200);
        }
    }

    @Test
    void withoutTheSettingNoClassOfTheLibraryIsLoaded() throws IOException, InterruptedException {
        ProcessBuilder off = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Off.class.getName());
        off.environment().remove(Traces.SETTING);
        Process process = off.redirectErrorStream(true).start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), loaded);
        assertTrue(loaded.contains(" org.keptword.figures.Traced "), loaded);
        assertFalse(loaded.contains(" io.opentelemetry."), loaded);
    }

    private HttpServer collector(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().stream()
                        .flatMap(resource -> resource.getScopeSpansList().stream())
                        .forEach(scope -> taken.addAll(scope.getSpansList()));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return Traces.collector("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private Span only(String name) {
        List<Span> found =
                taken.stream().filter(span -> span.getName().equals(name)).toList();
        assertEquals(1, found.size(), () -> name + " in " + taken);
        return found.get(0);
    }

    private static Set<String> attributes(Span span) {
        return span.getAttributesList().stream()
                .map(attribute -> attribute.getKey() + "="
                        + switch (attribute.getValue().getValueCase()) {
                            case STRING_VALUE -> attribute.getValue().getStringValue();
                            case INT_VALUE -> Long.toString(attribute.getValue().getIntValue());
                            case DOUBLE_VALUE ->
                                Double.toString(attribute.getValue().getDoubleValue());
                            default -> "?";
                        })
                .collect(Collectors.toSet());
    }
}
