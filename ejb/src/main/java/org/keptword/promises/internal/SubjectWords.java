package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.keptword.promises.PromiseSubject;

/**
 * The safety net below what the author says a promise is about: a small list of words and phrases of both languages. A hit only lets
 * the promise wait for the counselor; nothing found says nothing. Capitals and accents do not matter, and a word counts as a whole; one
 * that ends in {@code *} counts with every ending.
 */
@ApplicationScoped
public class SubjectWords {

    private static final String FILE = "/safety/promise-subjects.properties";

    private final Map<PromiseSubject, List<String>> words;

    public SubjectWords() {
        Properties lines = read();
        Map<PromiseSubject, List<String>> found = new EnumMap<>(PromiseSubject.class);
        for (PromiseSubject subject : PromiseSubject.values()) {
            found.put(
                    subject,
                    Stream.of("en", "es")
                            .map(language -> lines.getProperty(subject.name() + "." + language, ""))
                            .flatMap(list -> Arrays.stream(list.split(",")))
                            .map(SubjectWords::plain)
                            .filter(word -> !word.isBlank())
                            .toList());
        }
        words = Collections.unmodifiableMap(found);
    }

    /** What a text may be about. */
    public Set<PromiseSubject> in(String text) {
        String plain = " " + plain(text) + " ";
        Set<PromiseSubject> found = EnumSet.noneOf(PromiseSubject.class);
        words.forEach((subject, list) -> {
            if (list.stream().anyMatch(word -> contains(plain, word))) {
                found.add(subject);
            }
        });
        return found;
    }

    private static boolean contains(String plain, String word) {
        return word.endsWith("*")
                ? plain.contains(" " + word.substring(0, word.length() - 1))
                : plain.contains(" " + word + " ");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}*]+", " ")
                .strip();
    }

    private static Properties read() {
        try (InputStream in = SubjectWords.class.getResourceAsStream(FILE)) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + FILE + " cannot be read", e);
        }
    }
}
