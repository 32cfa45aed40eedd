package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as lines or as JSON, in the files and on the output. */
class LogFormatTest {

    private static final Map<String, String> JSON = Map.of("KEPTWORD_LOG", "json");

    @TempDir
    Path folder;

    @Test
    void onlyTwoFormatsAreKnown() {
        assertEquals(LogFormat.TEXT, LogFormat.of(Map.of()));
        assertEquals(LogFormat.TEXT, LogFormat.of(Map.of("KEPTWORD_LOG", "text")));
        assertEquals(LogFormat.JSON, LogFormat.of(JSON));
        assertThrows(LaunchFailure.class, () -> LogFormat.of(Map.of("KEPTWORD_LOG", "xml")));
        assertEquals(List.of("--log-console-output=json"), LogFormat.JSON.keycloak());
        assertEquals(List.of(), LogFormat.TEXT.keycloak());
    }

    @Test
    void everyConfigurationOfAServerIsChangedAndOnlyWhenAsked() throws IOException {
        String configured = "<formatter name=\"PATTERN\">\n <pattern-formatter pattern=\"%d %s%e%n\"/>\n</formatter>";
        Files.writeString(folder.resolve("standalone.xml"), configured);
        Files.writeString(folder.resolve("standalone-tls.xml"), configured);
        String before = "handler.FILE.formatter=PATTERN\nformatter.PATTERN=org.example.PatternFormatter\n"
                + "formatter.PATTERN.properties=pattern\nformatter.PATTERN.pattern=%d %s%e%n\n";
        Files.writeString(folder.resolve("logging.properties"), before);

        LogFormat.TEXT.into(folder);
        assertEquals(configured, Files.readString(folder.resolve("standalone.xml")));

        LogFormat.JSON.into(folder);
        for (String file : List.of("standalone.xml", "standalone-tls.xml")) {
            assertEquals(
                    "<formatter name=\"PATTERN\">\n <json-formatter/>\n</formatter>",
                    Files.readString(folder.resolve(file)));
        }
        String after = Files.readString(folder.resolve("logging.properties"));
        assertTrue(after.contains("formatter.PATTERN=org.jboss.logmanager.formatters.JsonFormatter\n"), after);
        assertFalse(after.contains("org.example") || after.contains("formatter.PATTERN."), after);
    }

    @Test
    void aServerWhoseConfigurationIsAnotherIsNotStartedWithHalfOfIt() throws IOException {
        Files.writeString(folder.resolve("standalone.xml"), "<server/>");
        assertThrows(LaunchFailure.class, () -> LogFormat.JSON.into(folder));
    }

    @Test
    void aStepOfTheLauncherIsOneObject() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = LogFormat.JSON.lines(new PrintStream(written, true, StandardCharsets.UTF_8), "INFO");
        out.print("  Starting \"the\" application");
        out.println("   1.0 s");
        out.println("");
        out.println("Ready");
        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size(), lines::toString);
        JsonObject line = Json.createReader(new StringReader(lines.get(0))).readObject();
        assertEquals("Starting \"the\" application   1.0 s", line.getString("message"));
        assertEquals("INFO", line.getString("level"));
        assertTrue(Instant.parse(line.getString("timestamp"))
                .isBefore(Instant.now().plusSeconds(1)));
    }

    @Test
    void whatAServiceWritesIsRepeatedEvenWhenItsLogBeginsAnew() throws Exception {
        Path log = folder.resolve("server.log");
        Files.writeString(log, "the first lines, which are longer\n");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Closeable follower = LogFollower.begin(log, new PrintStream(written, true, StandardCharsets.UTF_8))) {
            await(written, List.of("the first lines, which are longer"));
            Files.move(log, folder.resolve("server.log.1"));
            Files.writeString(log, "second\n");
            await(written, List.of("the first lines, which are longer", "second"));
        }
    }

    private static void await(ByteArrayOutputStream written, List<String> expected) {
        Await.within(() -> lines(written).equals(expected), Patience.LONG);
        assertEquals(expected, lines(written));
    }

    private static List<String> lines(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
