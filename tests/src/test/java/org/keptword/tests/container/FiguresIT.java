package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The figures of the running server: where they are, where they are not, and what is not in them. */
@Tag(Suite.ANY_DAY)
class FiguresIT extends InContainerTest {

    private static final String FIGURES = "/keptword-metrics";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    @RunAsClient
    void pagesAreCountedByTheirTemplateOnTheManagementPortAlone() throws IOException, InterruptedException {
        String code = "a-code-that-opens-" + UUID.randomUUID();
        assertEquals(200, get(TestStack.current().baseUrl() + "/signed-out").statusCode());
        get(TestStack.current().baseUrl() + "/join/" + code);
        get(TestStack.current().baseUrl() + "/cases/" + UUID.randomUUID() + "?q=Maya");

        HttpResponse<String> figures = get(TestStack.current().managementUrl() + FIGURES);
        assertEquals(200, figures.statusCode());
        String text = figures.body();
        assertTrue(text.contains("keptword_page_seconds_count{outcome=\"shown\",page=\"/signed-out\"}"), text);
        assertTrue(text.contains("page=\"/join/{code:key}\""), text);
        assertTrue(text.contains("# TYPE keptword_hand_ins_total counter"), text);
        assertTrue(text.contains("# TYPE keptword_last_backup_timestamp_seconds gauge"), text);
        assertFalse(text.contains(code), "a code is in the figures");
        assertFalse(text.contains("Maya"), "a query is in the figures");
        assertFalse(
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-").matcher(text).find(),
                () -> "an id is in the figures: " + text);

        assertNotEquals(200, get(TestStack.current().baseUrl() + FIGURES).statusCode(), "people reach the figures");
    }

    @Test
    @RunAsClient
    void theServerExportsWhatTheExampleDashboardShowsOfIt() throws IOException, InterruptedException {
        String exported = get(TestStack.current().managementUrl() + "/metrics").body();
        Set<String> shown = Pattern.compile("\\b(?:wildfly|base)_\\w+")
                .matcher(Files.readString(
                        Path.of(System.getProperty("keptword.home"), "config/observability/keptword-dashboard.json")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertEquals(2, shown.size(), shown::toString);
        for (String name : shown) {
            assertTrue(exported.contains("\n" + name), () -> name + " is not exported");
        }
    }

    /** The suite's server was started with {@code KEPTWORD_LOG=json}. */
    @Test
    @RunAsClient
    void everyLineOfTheLogIsAnObject() throws IOException {
        List<String> lines = Files.readAllLines(TestStack.current().serverLog());
        assertTrue(lines.size() > 10, lines::toString);
        for (String line : lines.subList(0, lines.size() - 1)) { // the last one may be half written
            JsonObject entry = Json.createReader(new StringReader(line)).readObject();
            assertTrue(
                    entry.containsKey("timestamp") && entry.containsKey("level") && entry.containsKey("message"), line);
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
