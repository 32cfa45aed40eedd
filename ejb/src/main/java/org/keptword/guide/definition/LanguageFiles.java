package org.keptword.guide.definition;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.shared.Languages;

/**
 * Finds the languages whose files are complete, when the application is built (ADR 65). A language is complete when every bundle and every text of
 * the guide, of the measures and of the national crisis lines has its words, with the same placeholders as in English, and when the safety files have its phrases. The manual is
 * not asked for: a chapter without a translation is shown in English.
 */
public final class LanguageFiles {

    private static final String ENDING = ".properties";
    private static final Pattern NAME = Pattern.compile("(.+?)(?:_([a-z]{2,3}))?\\.properties");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final String HEADING = """
            # The English texts of the guide, the measures, and the national crisis lines, for translators. Written by ./test languages from the files in seeds/; do not edit.
            """;

    private final List<Path> bundles;
    private final Path seeds;

    /**
     * @param bundles folders of {@code name.properties} in English beside {@code name_es.properties} and others
     * @param seeds the folder with {@code guide}, {@code measures}, {@code crisis-lines} and {@code texts}
     */
    public LanguageFiles(List<Path> bundles, Path seeds) {
        this.bundles = List.copyOf(bundles);
        this.seeds = seeds;
    }

    /**
     * Writes the codes of the complete languages, what {@code texts/en.properties} should hold, and what is missing in the other languages.
     *
     * @param args the file of the codes; that of the English texts; that of what is missing; the folder of the seeds; the folders of the bundles
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        List<Path> bundles = Stream.of(args).skip(4).map(Path::of).toList();
        LanguageFiles files = new LanguageFiles(bundles, Path.of(args[3]));
        Files.writeString(Path.of(args[1]), files.template());
        Map<String, List<String>> missing = files.missing();
        Files.write(Path.of(args[2]), report(missing));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, complete(missing).stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<String> report(Map<String, List<String>> missing) {
        List<String> lines = new ArrayList<>();
        missing.forEach((language, texts) -> {
            if (!texts.isEmpty()) {
                lines.add("Language %s is not offered, %d texts are missing or differ in placeholders:"
                        .formatted(language, texts.size()));
                texts.forEach(text -> lines.add("  " + text));
            }
        });
        return lines;
    }

    /** The codes of the languages that are complete, English among them. */
    public List<String> complete() {
        return complete(missing());
    }

    private static List<String> complete(Map<String, List<String>> missing) {
        return missing.entrySet().stream()
                .filter(language -> language.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The languages there is a file of, each with the texts that are missing in it or have other placeholders than in English. */
    public Map<String, List<String>> missing() {
        Map<String, Map<String, String>> english = new TreeMap<>(english());
        Map<String, List<String>> missing = new TreeMap<>();
        for (String language : languages()) {
            List<String> texts = new ArrayList<>();
            english.forEach((file, words) -> compare(file, words, words(file, language), texts));
            compare("seeds", seeds(Languages.BASE.getLanguage()), seeds(language), texts);
            withoutPhrases(language, texts);
            missing.put(language, List.copyOf(texts));
        }
        return missing;
    }

    /** A properties file with the English texts of the seeds, which translators of a further language begin with. */
    public String template() {
        StringBuilder lines = new StringBuilder(HEADING);
        seeds(Languages.BASE.getLanguage())
                .forEach((key, text) -> lines.append(key.replaceAll("([:= ])", "\\\\$1"))
                        .append('=')
                        .append(text.strip().replace("\\", "\\\\").replace("\n", "\\n"))
                        .append('\n'));
        return lines.toString();
    }

    private static void compare(
            String file, Map<String, String> english, Map<String, String> words, List<String> missing) {
        english.forEach((key, text) -> {
            String translated = words.get(key);
            if (text.isBlank()) {
                return;
            }
            if (translated == null || translated.isBlank() || !places(text).equals(places(translated))) {
                missing.add(file + ": " + key);
            } else if (text.contains("{") && !isFormat(translated)) {
                missing.add(file + ": " + key + " (braces or quotation marks)");
            }
        });
    }

    private static boolean isFormat(String text) {
        try {
            return new MessageFormat(text.replace('\'', '\u2019'), Locale.ROOT).getFormats() != null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> languages() {
        TreeSet<String> found = new TreeSet<>(List.of(Languages.BASE.getLanguage()));
        for (Path file : files()) {
            language(file).ifPresent(found::add);
        }
        for (Path file : list(seeds.resolve("texts"))) {
            found.add(file.getFileName().toString().replace(ENDING, ""));
        }
        return found;
    }

    /** The English bundles by the path of their file without its ending. */
    private Map<String, Map<String, String>> english() {
        return files().stream()
                .filter(file -> language(file).isEmpty())
                .collect(Collectors.toMap(file -> file.toString().replace(ENDING, ""), LanguageFiles::properties));
    }

    private Map<String, String> words(String file, String language) {
        boolean isBase = language.equals(Languages.BASE.getLanguage());
        Path translated = Path.of(file + (isBase ? "" : "_" + language) + ENDING);
        return Files.exists(translated) ? properties(translated) : Map.of();
    }

    private Map<String, String> seeds(String language) {
        List<Translation> translations = Stream.of(Locale.forLanguageTag(language))
                .filter(one -> !one.equals(Languages.BASE))
                .filter(one -> Files.exists(seeds.resolve(Translation.file(one))))
                .map(one -> Translation.read(one, text(seeds.resolve(Translation.file(one)))))
                .toList();
        Map<String, String> found = new TreeMap<>();
        Function<Path, String> name = file ->
                seeds.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        for (Path file : definitions()) {
            found.putAll(Translation.texts(DefinitionFile.read(name.apply(file), text(file), translations), language));
        }
        return found;
    }

    /** Clients are not offered a language before the phrases of danger, of contact and of what promises hand over are written in it. */
    private void withoutPhrases(String language, List<String> missing) {
        Section kinds = safety("lexicon.yaml").section("kinds").orElseThrow();
        for (String kind : kinds.json().keySet()) {
            if (kinds.section(kind).orElseThrow().texts(language).isEmpty()) {
                missing.add("safety/lexicon: kinds." + kind);
            }
        }
        if (safety("contact.yaml")
                .section("contact")
                .orElseThrow()
                .texts(language)
                .isEmpty()) {
            missing.add("safety/contact: contact");
        }
        Map<String, String> subjects = properties(seeds.resolve("safety/promise-subjects.properties"));
        for (String key : subjects.keySet()) {
            String subject = key.substring(0, key.lastIndexOf('.'));
            if (key.endsWith("." + Languages.BASE.getLanguage())
                    && subjects.getOrDefault(subject + "." + language, "").isBlank()) {
                missing.add("safety/promise-subjects: " + subject);
            }
        }
    }

    private Section safety(String name) {
        return DefinitionFile.read("safety/" + name, text(seeds.resolve("safety/" + name)));
    }

    private List<Path> definitions() {
        return Stream.of("crisis-lines", "guide", "guide/exercises", "measures")
                .flatMap(folder -> list(seeds.resolve(folder)).stream())
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.endsWith("coverage.yaml"))
                .toList();
    }

    private List<Path> files() {
        return bundles.stream()
                .flatMap(folder -> list(folder).stream())
                .filter(file -> file.toString().endsWith(ENDING))
                .toList();
    }

    private static Optional<String> language(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.ofNullable(name.group(2)) : Optional.empty();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> properties(Path file) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
