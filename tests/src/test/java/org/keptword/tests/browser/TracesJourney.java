package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.TraceCollector;
import org.keptword.tests.harness.Visitor;

/** What a collector of traces learns while people write: which page took how long, and nothing of them. */
class TracesJourney extends BrowserJourney {

    private static final Pattern SAVED = Pattern.compile("Saved \\d");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** All that may be said of a span, and in which form. */
    private static final Map<String, Pattern> MAY_BE_SAID = Map.of(
            "http.request.method", Pattern.compile("GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|_OTHER"),
            "http.route", Pattern.compile("(?:/(?:[a-z.-]+|\\{[a-z:]*})(?:\\.[a-z]+)?)*/?"),
            "http.response.status_code", Pattern.compile("[1-5]\\d\\d"),
            "keptword.job", Pattern.compile("[a-z-]+"),
            "db.system.name", Pattern.compile("postgresql"),
            "keptword.database.statements", Pattern.compile("\\d+"),
            "keptword.database.seconds", Pattern.compile("\\d+\\.\\d+(?:E-\\d+)?"));

    private static final Set<String> OF_THE_SOURCE = Set.of("service.name=keptword", "scope=org.keptword");

    private final TraceCollector collector = TestStack.current().collector();

    @AfterEach
    void answerAgain() {
        collector.answerWith(200);
    }

    @Test
    void spansNamePagesAndHoldNothingOfPeople() throws IOException, InterruptedException {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases?q=" + canary);
        page.navigate("/cases?q=Priya");
        page.locator("td.name a").first().click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}"));
        String held = page.url() + "/sessions/held";
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> page.navigate(held));
        Locator note = page.locator("[id='held:note']");
        note.fill(canary + " said Priya");
        assertThat(page.locator("[id='held:note-saved']")).hasText(SAVED);
        note.fill("");
        assertThat(page.locator("[id='held:note-saved']")).hasText(SAVED);

        Visitor stranger = Visitor.anonymous();
        stranger.ask("/join/" + canary);
        stranger.ask("/" + canary + "/" + UUID.randomUUID());
        String foreign = "4bf92f3577b34da6a3ce929d0e0e4736";
        stranger.answer(stranger.to("/signed-out?" + canary)
                .header("traceparent", "00-" + foreign + "-00f067aa0ba902b7-01")
                .header("tracestate", "rojo=" + canary)
                .header("baggage", "person=" + canary));
        stranger.answer(stranger.to("/signed-out").method("PRIYA", HttpRequest.BodyPublishers.noBody()));

        waitUntil(
                page,
                () -> names().containsAll(Set.of(
                        "GET /cases",
                        "GET /cases/{case}",
                        "GET /cases/{case}/sessions/held",
                        "PUT /api/cases/{}/notes/{}",
                        "GET /join/{code:key}",
                        "GET /signed-out")));
        List<ResourceSpans> taken = collector.taken();
        assertFalse(taken.toString().contains(canary), "a canary is in a trace");
        assertFalse(taken.toString().contains("Priya"), "a name is in a trace");
        assertFalse(taken.toString().contains("PRIYA"), "a method that somebody invented is in a trace");
        assertFalse(ID.matcher(taken.toString()).find(), "an ID is in a trace");
        assertEquals(Set.of(), said(taken), "more is said than may be");

        Map<String, Span> byId = collector.spans().stream()
                .collect(Collectors.toMap(span -> hex(span.getSpanId()), Function.identity(), (one, same) -> one));
        assertFalse(
                byId.values().stream().anyMatch(span -> hex(span.getTraceId()).equals(foreign)));
        Span database = collector.spans().stream()
                .filter(span -> span.getName().equals("database"))
                .filter(span -> byId.containsKey(hex(span.getParentSpanId()))
                        && byId.get(hex(span.getParentSpanId())).getName().equals("GET /cases/{case}"))
                .findAny()
                .orElseThrow();
        assertTrue(Long.parseLong(attributes(database).get("keptword.database.statements")) > 1, database::toString);
        assertTrue(names().contains("job notices") || names().contains("job trail"), () -> "no job in " + names());
    }

    @Test
    void aCollectorThatRefusesKeepsNobodyWaiting() {
        collector.answerWith(503);
        Page page = signIn("counselor1", Look.DESK);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, page.navigate("/cases").status());
        }
        int before = collector.taken().size();
        collector.answerWith(200);
        waitUntil(page, () -> {
            page.navigate("/help");
            return collector.taken().size() > before;
        });
        assertEquals(Set.of(), said(collector.taken()));
    }

    private Set<String> names() {
        return collector.spans().stream().map(Span::getName).collect(Collectors.toSet());
    }

    /** What is said and must not be. */
    private static Set<String> said(List<ResourceSpans> taken) {
        Set<String> more = new TreeSet<>();
        for (ResourceSpans source : taken) {
            source.getResource().getAttributesList().forEach(attribute -> more.add(text(attribute)));
            source.getScopeSpansList().forEach(scope -> {
                more.add(
                        "scope=" + scope.getScope().getName() + scope.getScope().getVersion());
                scope.getSpansList().forEach(span -> more.addAll(said(span)));
            });
        }
        more.removeAll(OF_THE_SOURCE);
        return more;
    }

    private static Set<String> said(Span span) {
        Set<String> more = new TreeSet<>();
        Map<String, String> attributes = attributes(span);
        attributes.forEach((key, value) -> {
            if (!MAY_BE_SAID.containsKey(key)
                    || !MAY_BE_SAID.get(key).matcher(value).matches()) {
                more.add(key + "=" + value);
            }
        });
        if (!span.getName().equals(name(attributes))) {
            more.add("name=" + span.getName());
        }
        if (span.getEventsCount() + span.getLinksCount() > 0
                || !span.getStatus().getMessage().isEmpty()
                || !span.getTraceState().isEmpty()) {
            more.add(span.toString());
        }
        return more;
    }

    private static String name(Map<String, String> attributes) {
        if (attributes.containsKey("http.route")) {
            return attributes.get("http.request.method") + " " + attributes.get("http.route");
        }
        return attributes.containsKey("keptword.job") ? "job " + attributes.get("keptword.job") : "database";
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        attribute ->
                                text(attribute).substring(attribute.getKey().length() + 1)));
    }

    private static String text(KeyValue attribute) {
        String value = switch (attribute.getValue().getValueCase()) {
            case STRING_VALUE -> attribute.getValue().getStringValue();
            case INT_VALUE -> Long.toString(attribute.getValue().getIntValue());
            case DOUBLE_VALUE -> Double.toString(attribute.getValue().getDoubleValue());
            default -> attribute.getValue().toString();
        };
        return attribute.getKey() + "=" + value;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
