package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for containers, without an engine: what they copy, mount and name exists. */
class ContainerFilesTest {

    private static final Path CONFIG = Path.of("..");
    private static final Path CONTAINER = CONFIG.resolve("container");
    private static final Path CHART = CONFIG.resolve("helm/keptword");
    private static final List<String> IMAGES = List.of("Containerfile", "Containerfile.sign-in");
    private static final Pattern SETTING = Pattern.compile("KEPTWORD_[A-Z_]*[A-Z]");

    /** What is not a setting of the application: the place of the settings, the tag of the images. */
    private static final Set<String> NO_SETTINGS = Set.of("KEPTWORD_ENV", "KEPTWORD_VERSION");

    /** Keys of a service that the Compose Specification knows and that are used here. */
    private static final Set<String> SERVICE = Set.of(
            "image",
            "build",
            "user",
            "command",
            "entrypoint",
            "environment",
            "secrets",
            "volumes",
            "tmpfs",
            "ports",
            "networks",
            "healthcheck",
            "depends_on",
            "restart",
            "read_only",
            "init",
            "cap_drop",
            "cap_add",
            "security_opt",
            "shm_size",
            "stop_grace_period");

    @TempDir
    Path folder;

    @Test
    void whatAnImageCopiesIsInTheRelease() throws IOException {
        for (String image : IMAGES) {
            List<String> copied = lines(image, "COPY ")
                    .filter(line -> !line.startsWith("--from"))
                    .map(line -> line.split(" ")[0])
                    .toList();
            assertFalse(copied.isEmpty(), image);
            for (String path : copied) {
                assertTrue(isInRelease(path), image + " copies " + path);
            }
        }
    }

    /** As the assembly puts the release together (config/distribution). */
    private static boolean isInRelease(String path) throws IOException {
        Path distribution = CONFIG.resolve("distribution");
        String assembly = Files.readString(distribution.resolve("pom.xml"));
        String list = Files.readString(distribution.resolve("src/main/release/software.properties"));
        return switch (path.split("/")[0]) {
            case "bin" -> Files.exists(distribution.resolve("src/main").resolve(path));
            case "release.properties" ->
                Files.exists(distribution.resolve("src/main/release").resolve(path));
            case "config" ->
                Files.exists(CONFIG.resolve("..").resolve(path))
                        && (assembly.contains(path + "/**")
                                || assembly.contains(path.substring(0, path.lastIndexOf('/')) + "/**"));
            case "lib" ->
                path.equals("lib")
                        ? assembly.contains("${release.name}/lib\"")
                        : assembly.contains("/" + path.substring("lib/".length()) + "\"");
            case "server" -> assembly.contains("${release.name}/server\"");
            case "software" -> path.endsWith("software.properties") || list.contains("=" + path);
            default -> false;
        };
    }

    @Test
    void imagesHaveAnExactBaseAndAnOrdinaryUserAndNoSecrets() throws IOException {
        for (String image : IMAGES) {
            assertTrue(
                    lines(image, "FROM ").allMatch(base -> base.split(" ")[0].matches("\\S+:\\d+\\.\\d+\\.\\d+\\S*")),
                    image);
            assertEquals(List.of("10001:10001"), lines(image, "USER ").toList(), image);
            assertFalse(
                    text(image).matches("(?s).*\\b(ENV|ARG)\\b[^#]*?(PASSWORD|SECRET|KEYSET|_KEY)=.*"),
                    image + " has a secret in a layer");
        }
    }

    @Test
    void portsAndHealthAreTheRealOnes() throws IOException {
        Ports ports = Ports.from(Map.of());
        assertEquals(
                List.of(ports.http() + " " + ports.management()),
                lines("Containerfile", "EXPOSE ").toList());
        assertTrue(
                text("Containerfile").contains("127.0.0.1/" + ports.management() + " && printf 'GET /health/ready "));
        String application = Files.readString(CHART.resolve("templates/application.yaml"));
        assertTrue(application.contains("{name: management, containerPort: " + ports.management() + "}"));
        assertTrue(application.contains("{name: http, containerPort: " + ports.http() + "}"));
        for (MatchResult probe : all(Pattern.compile("path: (/health/\\S+), port: management"), application)) {
            assertTrue(Set.of("/health/live", "/health/ready").contains(probe.group(1)), probe.group());
        }
    }

    @Test
    void theSignInServiceIsBuiltWithTheLaunchersOptions() throws IOException {
        assertTrue(text("Containerfile.sign-in").contains(String.join(" ", KeycloakBuild.OPTIONS)));
        assertTrue(lines("Containerfile.sign-in", "COPY ").anyMatch(line -> line.endsWith("/keptword-common.txt")));
    }

    @Test
    void everySettingIsKnown() throws IOException {
        Set<String> known = new TreeSet<>(NO_SETTINGS);
        known.addAll(settings(Files.readString(CONFIG.resolve("keptword.env.example"))));
        known.addAll(settings(Files.readString(CONFIG.resolve("front/Caddyfile"))));
        List<Path> files = new ArrayList<>();
        for (Path place : List.of(CONTAINER, CONFIG.resolve("helm"))) {
            try (Stream<Path> all = Files.walk(place)) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        known.addAll(Set.of(
                "KEPTWORD_FRONT_PATTERN",
                "KEPTWORD_AUTHORITY")); // of servers that nobody's launcher starts (docs/operations.md)
        for (Path file : files) {
            for (String setting : settings(Files.readString(file))) {
                assertTrue(known.contains(setting), setting + " in " + file);
            }
        }
    }

    @Test
    void theComposeFileNamesOnlyWhatIsThere() throws IOException, InterruptedException {
        Map<String, Object> compose = map(yaml(CONTAINER.resolve("compose.yaml")));
        Map<String, Object> services = map(compose.get("services"));
        Map<String, Object> volumes = map(compose.get("volumes"));
        Map<String, Object> secrets = map(compose.get("secrets"));
        for (Map.Entry<String, Object> service : services.entrySet()) {
            Map<String, Object> keys = map(service.getValue());
            assertTrue(SERVICE.containsAll(keys.keySet()), service.getKey() + ": " + keys.keySet());
            assertEquals(true, keys.get("read_only"), service.getKey());
            for (Object mount : list(keys.get("volumes"))) {
                String source = mount.toString().split(":")[0];
                assertTrue(
                        source.startsWith(".") ? Files.exists(CONTAINER.resolve(source)) : volumes.containsKey(source),
                        service.getKey() + " mounts " + source);
            }
            for (Object secret : list(keys.get("secrets"))) {
                assertTrue(secrets.containsKey(secret.toString()), service.getKey() + " needs " + secret);
            }
            for (String other : map(keys.get("depends_on")).keySet()) {
                assertTrue(services.containsKey(other), service.getKey() + " waits for " + other);
            }
            Object build = keys.get("build");
            if (build != null) {
                assertTrue(Files.exists(CONFIG.resolve("..")
                        .resolve(map(build).get("dockerfile").toString())));
            }
            assertNotEquals("latest", keys.get("image").toString().replaceAll(".*:", ""));
        }
        assertEquals(
                List.of("80:80", "443:443"), list(map(services.get("front")).get("ports")));
        assertEquals(
                Set.of("front"),
                services.entrySet().stream()
                        .filter(one -> map(one.getValue()).containsKey("ports"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                "nothing but the front is reachable from outside");
        Path made = folder.resolve("secrets");
        assertEquals(0, run(CONTAINER.resolve("secrets.sh").toString(), made.toString()));
        for (Object secret : secrets.values()) {
            Path file = folder.resolve(map(secret).get("file").toString()).normalize();
            assertTrue(Files.size(file) > 40, file.toString());
        }
        String before = Files.readString(made.resolve("operator.env"));
        assertEquals(1, run(CONTAINER.resolve("secrets.sh").toString(), made.toString()), "they are made once");
        assertEquals(before, Files.readString(made.resolve("operator.env")));
    }

    @Test
    void theDatabasesRolesAreThoseOfTheSettings() throws IOException {
        String asked = Files.readString(CONFIG.resolve("keptword.env.example"));
        String made = text("database.sh");
        for (String line : List.of(
                "create schema keptword authorization keptword_owner;",
                "grant usage on schema keptword to keptword_app, keptword_jobs;",
                "alter role keptword_owner in database keptword set search_path = keptword;",
                "alter role keptword_app in database keptword set search_path = keptword;",
                "alter role keptword_jobs in database keptword set search_path = keptword;",
                "create role keptword_app login nosuperuser nobypassrls",
                "create role keptword_jobs login nosuperuser nobypassrls")) {
            assertTrue(asked.contains(line), line);
            assertTrue(made.contains(line), line);
        }
    }

    @Test
    void everyValueThatATemplateTakesIsThere() throws IOException {
        Map<String, Object> values = map(yaml(CHART.resolve("values.yaml")));
        assertEquals("1.0.0", map(yaml(CHART.resolve("Chart.yaml"))).get("version"));
        try (Stream<Path> templates = Files.list(CHART.resolve("templates"))) {
            for (Path template : templates.toList()) {
                String text = Files.readString(template);
                assertEquals(count(text, "{{"), count(text, "}}"), template.toString());
                assertEquals(
                        all(Pattern.compile("\\{\\{-? (if|range|with|define)\\b"), text)
                                .size(),
                        all(Pattern.compile("\\{\\{-? end\\b"), text).size(),
                        template.toString());
                for (MatchResult used : all(Pattern.compile("\\.Values\\.([A-Za-z.]+)"), text)) {
                    Object value = values;
                    for (String part : used.group(1).split("\\.")) {
                        assertTrue(map(value).containsKey(part), used.group() + " in " + template);
                        value = map(value).get(part);
                    }
                }
            }
        }
    }

    private static Object yaml(Path file) throws IOException {
        return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                .loadFromString(merged(Files.readString(file)));
    }

    /** YAML 1.2 has no merge keys, which the Compose Specification takes from YAML 1.1: each becomes what it names. */
    private static String merged(String yaml) {
        Map<String, String> anchors = all(Pattern.compile("(?m)^x-\\S+: &(\\S+)\\n((?:  .*\\n)+)"), yaml).stream()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        String text = yaml;
        for (int depth = 0; depth < 2; depth++) {
            text = Pattern.compile("(?m)^( *)<<: \\*(\\S+)\\n")
                    .matcher(text)
                    .replaceAll(found -> anchors.get(found.group(2))
                            .replaceAll("(?m)^  (?=\\S)", found.group(1))
                            .replace("$", "\\$"));
        }
        return text;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static String text(String file) throws IOException {
        return Files.readString(CONTAINER.resolve(file));
    }

    private static Stream<String> lines(String file, String instruction) throws IOException {
        return Arrays.stream(text(file).split("\n"))
                .filter(line -> line.startsWith(instruction))
                .map(line -> line.substring(instruction.length()));
    }

    private static Set<String> settings(String text) {
        return all(SETTING, text.replaceAll("KEPTWORD_[A-Z_]+_…", "")).stream()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
