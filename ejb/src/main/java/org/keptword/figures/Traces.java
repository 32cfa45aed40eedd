package org.keptword.figures;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Spans of requests, jobs, and their time with the database, sent to a collector (OTLP over HTTP). A span holds the template of an address, the name of a job, a
 * status, and counts; nothing here takes an exception, a statement, or a value that a person entered.
 */
final class Traces {

    static final String SETTING = "KEPTWORD_TRACES";

    /** Spans that wait for the collector; what comes while there are as many is dropped. */
    static final int MOST_WAITING = 2048;

    private static final int BATCH = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> JOB = AttributeKey.stringKey("keptword.job");
    private static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<Long> STATEMENTS = AttributeKey.longKey("keptword.database.statements");
    private static final AttributeKey<Double> IN_STATEMENTS = AttributeKey.doubleKey("keptword.database.seconds");

    /** The methods that have a name; a caller may send any word. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Traces(URI collector) {
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "keptword")))
                .addSpanProcessor(BatchSpanProcessor.builder(new QuietExporter(OtlpHttpSpanExporter.builder()
                                .setEndpoint(collector.resolve("/v1/traces").toString())
                                .setConnectTimeout(PATIENCE)
                                .setTimeout(PATIENCE)
                                .setRetryPolicy(null)
                                .build()))
                        .setMaxQueueSize(MOST_WAITING)
                        .setMaxExportBatchSize(BATCH)
                        .setScheduleDelay(EVERY)
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
        tracer = provider.get("org.keptword");
    }

    /** Reads the address of a collector. Refused are a path, a query, and a name with a password, which would be forgotten in a log. */
    static URI collector(String setting) {
        URI address;
        try {
            address = URI.create(setting);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused();
        }
        boolean plain = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!plain) {
            throw new Refused();
        }
        return address;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed when the request is answered
    Traced.Request request() {
        Span span = tracer.spanBuilder("request")
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        Scope scope = span.makeCurrent();
        return (method, template, status) -> {
            scope.close();
            String known = METHODS.contains(method) ? method : "_OTHER";
            String route = template.get();
            span.updateName(known + " " + route);
            span.setAttribute(METHOD, known);
            span.setAttribute(ROUTE, route);
            span.setAttribute(STATUS, (long) status);
            if (status >= SERVER_ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        };
    }

    void job(String name, Runnable round) {
        Span span = tracer.spanBuilder("job " + name).setAttribute(JOB, name).startSpan();
        boolean done = false;
        try (Scope scope = span.makeCurrent()) {
            round.run();
            done = true;
        } finally {
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** Begins the time of a session with the database; null outside a request and a job. */
    @Nullable
    Span database() {
        if (!Span.current().getSpanContext().isValid()) {
            return null;
        }
        return tracer.spanBuilder("database")
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(DATABASE, "postgresql")
                .startSpan();
    }

    /** Ends it. */
    static void databaseEnded(Span span, long statements, Duration inStatements) {
        span.setAttribute(STATEMENTS, statements);
        span.setAttribute(IN_STATEMENTS, inStatements.toNanos() / 1e9);
        span.end();
    }

    /** Sends what waits, and ends; a collector that is away is waited for three seconds. */
    void end() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the application does not start. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(SETTING + " is not the address of a collector. Use http://HOST:PORT or https://HOST:PORT.");
        }
    }
}
