package org.keptword.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How services write their logs: as lines for people, or as one JSON object a line for a collector ({@code KEPTWORD_LOG=json}). */
enum LogFormat {
    TEXT,
    JSON;

    static final String SETTING = "KEPTWORD_LOG";

    /** What lines look like, in the server's configuration and in the file that it reads before that. */
    private static final Pattern CONFIGURED =
            Pattern.compile("(<formatter name=\"PATTERN\">\\s*)<pattern-formatter pattern=\"[^\"]*\"/>");

    private static final Pattern BEFORE = Pattern.compile("(?m)^formatter\\.PATTERN=.*$");
    private static final Pattern BEFORE_MORE = Pattern.compile("(?m)^formatter\\.PATTERN\\..*\\R?");
    private static final String FORMATTER = "formatter.PATTERN=org.jboss.logmanager.formatters.JsonFormatter";

    static LogFormat of(Map<String, String> environment) {
        String named = environment.getOrDefault(SETTING, "").strip();
        return switch (named) {
            case "", "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new LaunchFailure(SETTING + " is \"" + named + "\". Use text or json.");
        };
    }

    /** Writes it into the configuration that a server is about to read. */
    void into(Path configuration) throws IOException {
        if (this == TEXT) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(configuration, "standalone*.xml")) {
            for (Path file : all) {
                replace(file, CONFIGURED, "$1<json-formatter/>");
            }
        }
        Path before = configuration.resolve("logging.properties");
        replace(before, BEFORE, FORMATTER);
        replace(before, BEFORE_MORE, "");
    }

    private static void replace(Path file, Pattern what, String by) throws IOException {
        String text = Files.readString(file);
        if (!what.matcher(text).find()) {
            throw new LaunchFailure("The format of the log is not where it is expected in " + file + ".");
        }
        Files.writeString(file, what.matcher(text).replaceAll(by));
    }

    /** Options of Keycloak. */
    List<String> keycloak() {
        return this == TEXT ? List.of() : List.of("--log-console-output=json");
    }

    /** Returns a stream whose lines are written in this format. */
    PrintStream lines(PrintStream to, String level) {
        if (this == TEXT) {
            return to;
        }
        return new PrintStream(to, true, StandardCharsets.UTF_8) {
            private String begun = "";

            @Override
            public void print(String part) {
                begun += part;
            }

            @Override
            public void println(String rest) {
                String line = begun + rest;
                begun = "";
                if (!line.isBlank()) {
                    byte[] object = (object(line, level) + "\n").getBytes(StandardCharsets.UTF_8);
                    write(object, 0, object.length);
                    flush();
                }
            }
        };
    }

    /** Returns a line with the names that the servers use. */
    static String object(String line, String level) {
        return Json.createObjectBuilder()
                .add("timestamp", Instant.now().toString())
                .add("loggerName", "org.keptword.launcher")
                .add("level", level)
                .add("message", line.strip())
                .build()
                .toString();
    }
}
