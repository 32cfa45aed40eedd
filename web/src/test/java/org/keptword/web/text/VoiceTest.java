package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every text of bundles, mails, exercises and measures keeps to {@code docs/authoring.md}: words that no text says, with what to say instead
 * ({@code voice.tsv}), and signs that no text has.
 */
class VoiceTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/keptword/web/text");
    private static final Path MAILS = Path.of("../ejb/src/main/resources/org/keptword/notices");
    private static final Path MANUAL = Path.of("../docs/manual");
    private static final List<Path> SEEDS = List.of(Path.of("../seeds/guide"), Path.of("../seeds/measures"));

    /** Bundles whose texts clients alone read. */
    private static final Set<String> FOR_CLIENTS = Set.of("portal", "copy", "clients");

    /**
     * A text.
     *
     * @param file the bundle or the file it is in, without language and ending
     * @param place its key, or the path to it
     */
    private record Text(String language, String file, String place, String words) {

        @Override
        public String toString() {
            return file + " " + place + " (" + language + "): " + words;
        }
    }

    private static final Set<String> OURS = Set.of("en", "es");
    private static final List<Text> TEXTS = read();

    @TestFactory
    Stream<DynamicTest> noTextSays() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/keptword/web/text/voice.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(rule -> dynamicTest(rule[0] + ": " + rule[1], () -> check(rule[0], rule[1], rule[2])));
    }

    private static void check(String language, String expression, String instead) {
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}-])(" + expression + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> found = TEXTS.stream()
                .filter(text -> isMeant(text, language))
                .filter(text -> pattern.matcher(text.words()).find())
                .map(Text::toString)
                .toList();
        assertEquals(List.of(), found, "Say instead: " + instead);
    }

    private static boolean isMeant(Text text, String language) {
        return language.equals("client")
                ? text.language().equals("en") && FOR_CLIENTS.contains(text.file())
                : text.language().equals(language);
    }

    /** One kind of quotation marks and dots in each language, no exclamation marks, no dashes between words. */
    @Test
    void signsAreThoseOfTheLanguage() {
        Pattern signs = Pattern.compile("[«»„!¡]|\\.\\.\\.| [-–—] |\\w—\\w");
        List<String> found = TEXTS.stream()
                .filter(text -> OURS.contains(text.language()))
                .filter(text -> signs.matcher(text.words()).find())
                .map(Text::toString)
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void thereAreTextsOfEachKind() {
        assertTrue(TEXTS.size() > 9_000, () -> TEXTS.size() + " texts");
        assertTrue(TEXTS.stream()
                .anyMatch(
                        text -> text.file().equals("lead-up") && text.language().equals("es")));
        assertTrue(TEXTS.stream()
                .anyMatch(text -> text.file().equals("mail") && text.language().equals("en")));
    }

    private static List<Text> read() {
        List<Text> found = new ArrayList<>();
        try {
            for (Path folder : List.of(BUNDLES, MAILS)) {
                for (Path file : files(folder, ".properties")) {
                    bundle(file, found);
                }
            }
            for (Path folder : SEEDS) {
                for (Path file : files(folder, ".yaml")) {
                    yaml(
                            name(file),
                            "",
                            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)),
                            found);
                }
            }
            for (Path file : files(MANUAL, ".md")) {
                String name = file.getFileName().toString();
                found.add(new Text(
                        language(file, ".*\\.([a-z]{2,3})\\.md"),
                        file.getParent().getFileName().toString(),
                        name,
                        Files.readString(file).replace("![", "[")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().equals("coverage.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("(_[a-z]{2,3})?\\.[a-z]+$", "");
    }

    private static String language(Path file, String translated) {
        Matcher name = Pattern.compile(translated).matcher(file.toString());
        return name.matches() ? name.group(1) : "en";
    }

    private static void bundle(Path file, List<Text> found) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        String language = language(file, ".*_([a-z]{2,3})\\.properties");
        for (String key : new TreeSet<>(texts.stringPropertyNames())) {
            found.add(new Text(language, name(file), key, texts.getProperty(key)));
        }
    }

    private static void yaml(String file, String place, Object node, List<Text> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (Set.of("en", "es").contains(key) && value instanceof String words) {
                    found.add(new Text(key.toString(), file, place, words));
                } else {
                    yaml(file, place + "/" + key, value, found);
                }
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                yaml(file, place + "/" + i, list.get(i), found);
            }
        }
    }
}
