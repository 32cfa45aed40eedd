package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Region;

class TextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path FOLDER = MAIN.resolve("resources/org/keptword/web/text");
    private static final Pattern USED = Pattern.compile("\\bt(?:\\[|\\.with\\()'([^']+)'\\s*[\\],)]");
    private static final Pattern PREFIX_USED = Pattern.compile("\\bt(?:\\.of\\('([^']+)'|\\['([^']+)'\\.concat)");
    private static final Pattern SAID_IN_JAVA =
            Pattern.compile("(?:\\.done|\\.saying|\\.note|\\.refused|new DomainRefusal)\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final TextCatalogue catalogue = load();

    /** What a language lacks beside English is looked for when the application is built. */
    @Test
    void noLanguageSaysMoreThanEnglish() {
        for (var language : Language.ALL) {
            assertEquals(
                    new TreeSet<>(catalogue.keys(Language.ENGLISH)),
                    new TreeSet<>(catalogue.keys(language)),
                    language.getLanguage());
        }
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        List<String> different = catalogue.keys(Language.ENGLISH).stream()
                .filter(key -> !places(catalogue.text(Language.ENGLISH, key))
                        .equals(places(catalogue.text(Language.SPANISH, key))))
                .sorted()
                .toList();
        assertEquals(List.of(), different);
    }

    /** So that nobody can tell one pause from another, and the counselor is shown exactly what clients read. */
    @Test
    void everyPauseIsSaidInOneSentence() {
        for (var language : Language.ALL) {
            Set<String> sentences = Stream.of(
                            "cases.gate.sentence", "portal.paused", "refusal.portal.paused", "refusal.promises.paused")
                    .map(key -> catalogue.text(language, key))
                    .collect(Collectors.toSet());
            assertEquals(1, sentences.size(), sentences.toString());
        }
    }

    @Test
    void textsWithPlacesAreWellFormed() {
        for (var language : Language.ALL) {
            for (String key : catalogue.keys(language)) {
                String text = catalogue.text(language, key);
                if (text.contains("{")) {
                    Assertions.assertDoesNotThrow(
                            () -> new MessageFormat(text, language).format(new Object[] {1, 1, 1, 1, 1}), key);
                }
            }
        }
    }

    @Test
    void keysBeginWithTheirFeature() {
        List<String> strays = new ArrayList<>();
        for (String file : files()) {
            String feature = file.replaceAll("(_[a-z]{2,3})?\\.properties$", "");
            TextCatalogue one = TextCatalogue.load(List.of(file), TextsTest::open);
            Stream.concat(one.keys(Language.ENGLISH).stream(), one.keys(Language.SPANISH).stream())
                    .filter(key -> !key.startsWith(feature + ".") && !key.startsWith("refusal." + feature + "."))
                    .forEach(key -> strays.add(file + ": " + key));
        }
        assertEquals(List.of(), strays);
    }

    @Test
    void everyKeyOfAPageExists() {
        Set<String> known = catalogue.keys(Language.ENGLISH);
        List<String> missing = new ArrayList<>();
        sources(".xhtml").forEach((path, source) -> {
            find(USED, source).stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(path + ": " + key));
            find(PREFIX_USED, source).stream()
                    .filter(prefix -> known.stream().noneMatch(key -> key.startsWith(prefix)))
                    .forEach(prefix -> missing.add(path + ": " + prefix + "…"));
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeySaidByABackingExists() {
        Set<String> known = catalogue.keys(Language.ENGLISH);
        List<String> missing = new ArrayList<>();
        sources(".java")
                .forEach((path, source) -> find(SAID_IN_JAVA, source).stream()
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(path + ": " + key)));
        assertEquals(List.of(), missing);
    }

    @Test
    void apostrophesNeedNoDoubling() {
        TextCatalogue one = TextCatalogue.load(
                List.of("a.properties"),
                name -> new ByteArrayInputStream("a.b=It's {0}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("It’s Ana", MessageFormat.format(one.text(Language.ENGLISH, "a.b"), "Ana"));
    }

    @Test
    void aMissingTextShowsItsKey() {
        assertEquals("nowhere.to.be.found", catalogue.text(Language.SPANISH, "nowhere.to.be.found"));
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertEquals(Language.ENGLISH, Language.allowed(java.util.Locale.forLanguageTag("la")));
        assertEquals(Language.SPANISH, Language.allowed(java.util.Locale.forLanguageTag("es-MX")));
    }

    private static TextCatalogue load() {
        List<String> files = files();
        assertTrue(files.contains("shell.properties"), "The texts are read from the module's folder");
        return TextCatalogue.load(files, TextsTest::open);
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".properties") && !file.startsWith(TextCatalogue.FACES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.InputStream open(String file) {
        try {
            return Files.newInputStream(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> sources(String ending) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(file -> file, TextsTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> find(Pattern pattern, String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(find(PLACE, text));
    }

    @Test
    void thingsInASentenceEndWithAnAnd() throws IOException {
        Texts all = TextsOnDisk.load();
        LocalizedTexts english = new LocalizedTexts(all, Locale.ENGLISH);
        assertEquals("", english.list(List.of()));
        assertEquals("Monday", english.list(List.of("Monday")));
        assertEquals("Monday and Friday", english.list(List.of("Monday", "Friday")));
        assertEquals("Monday, Wednesday, and Friday", english.list(List.of("Monday", "Wednesday", "Friday")));
        assertEquals(
                "lunes, miércoles y viernes",
                new LocalizedTexts(all, Region.ES_MX.locale()).list(List.of("lunes", "miércoles", "viernes")));
    }
}
