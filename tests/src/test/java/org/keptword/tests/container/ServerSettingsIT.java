package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The settings a deployment relies on without seeing them, asked of the running server. */
@Tag(Suite.ANY_DAY)
class ServerSettingsIT extends InContainerTest {

    @Test
    @RunAsClient
    void noListenerKeepsAPostForWhoeverSignsInNext(@ArquillianResource ManagementClient management) throws IOException {
        List<Property> listeners = children(management, "http-listener");
        assertFalse(listeners.isEmpty());
        for (Property listener : listeners) {
            assertEquals(1, listener.getValue().get("max-buffered-request-size").asInt(), listener.getName());
        }
        assertEquals(List.of(), children(management, "https-listener"));
        assertEquals(List.of(), children(management, "ajp-listener"));
    }

    @Test
    @RunAsClient
    void textIsCompressedAndTheServerDoesNotNameItself() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().baseUrl() + "/signed-out"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertEquals(200, answer.statusCode());
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse("none"));
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
    }

    /** What the server, the security in front of the application and the application answer: each with what a browser must know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/signed-out",
                "/nothing",
                "/assets/x.css",
                "/a%0a",
                "/%C3%B1"
            })
    @RunAsClient
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().baseUrl() + path))
                .header("Accept", "text/html")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertTrue(answer.statusCode() < 500, "answered " + answer.statusCode());
        for (String header :
                List.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")) {
            assertEquals(1, answer.headers().allValues(header).size(), header);
        }
        assertTrue(
                answer.headers().allValues("Cache-Control").stream().anyMatch(value -> value.contains("no-store")),
                answer.headers().toString());
    }

    private static List<Property> children(ManagementClient management, String type) throws IOException {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("read-children-resources");
        operation.get("child-type").set(type);
        operation.get("address").add("subsystem", "undertow").add("server", "default-server");
        ModelNode answer = management.getControllerClient().execute(operation);
        assertEquals("success", answer.get("outcome").asString(), answer.toString());
        return answer.get("result").asPropertyList();
    }
}
