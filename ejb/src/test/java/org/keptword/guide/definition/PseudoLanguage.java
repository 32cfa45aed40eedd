package org.keptword.guide.definition;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/** A language of the tests, made of the English texts: every one of them is put between brackets. Its files are in a folder of the test. */
public final class PseudoLanguage {

    public static final Locale CODE = Locale.forLanguageTag("eo");

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final List<Path> BUNDLES = List.of(
            Path.of("src/main/resources/org/keptword/notices"),
            Path.of("src/main/resources/org/keptword/access"),
            Path.of("..", "web/src/main/resources/org/keptword/web/text"));

    private final Path seeds;
    private final List<Path> bundles;

    /** Copies the files of the product into a folder, and writes those of the language beside them. */
    public PseudoLanguage(Path folder) throws IOException {
        seeds = copy(SEEDS, folder.resolve("seeds"));
        bundles = List.of(
                copy(BUNDLES.get(0), folder.resolve("mails")),
                copy(BUNDLES.get(1), folder.resolve("notes")),
                copy(BUNDLES.get(2), folder.resolve("texts")));
        for (Path bundle : bundles) {
            for (Path file : files(bundle)) {
                if (!file.getFileName().toString().contains("_")) {
                    write(Path.of(file.toString().replace(".properties", "_eo.properties")), properties(file));
                }
            }
        }
        Path template = folder.resolve("template.properties");
        Files.writeString(template, new LanguageFiles(bundles, seeds).template());
        Files.createDirectories(seeds.resolve("texts"));
        write(words(), properties(template));
        for (String name : List.of("lexicon.yaml", "contact.yaml")) {
            AtomicBoolean isHarm = new AtomicBoolean();
            change(safety(name), line -> {
                isHarm.compareAndSet(false, line.equals("kinds:") || line.equals("contact:"));
                return isHarm.get() && line.matches(" {2,4}en:") ? line.replace("en:", "eo: [unu]\n" + line) : line;
            });
        }
        change(
                safety("promise-subjects.properties"),
                line -> line.matches("[A-Z_]+\\.en .*") ? line.replaceFirst("\\.en .*", ".eo = unu\n") + line : line);
    }

    /** How an English text is written in the language. */
    public static String of(String english) {
        return "[" + english.strip() + "]";
    }

    /** The file of the words of the seeds. */
    public Path words() {
        return seeds.resolve("texts/eo.properties");
    }

    /** A file with the phrases of danger. */
    public Path safety(String name) {
        return seeds.resolve("safety").resolve(name);
    }

    public Path bundle(String name) {
        return bundles.get(2).resolve(name + "_eo.properties");
    }

    public LanguageFiles files() {
        return new LanguageFiles(bundles, seeds);
    }

    /** The text of a file of the seeds, or null. */
    public String seed(String path) {
        try {
            Path file = seeds.resolve(path);
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Changes the lines of a file. A line for which nothing is returned is left out. */
    public static void change(Path file, Function<String, String> change) throws IOException {
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(change)
                        .filter(line -> line != null)
                        .toList());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static void write(Path file, Map<String, String> texts) throws IOException {
        StringBuilder lines = new StringBuilder();
        texts.forEach((key, text) -> lines.append(key)
                .append('=')
                .append(of(text).replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
        Files.writeString(file, lines.toString());
    }
}
