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
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.promises.PromiseSubject;

/**
 * The safety net below what the author says a promise towards the partner is about: a small list of phrases of all languages, of handing
 * something over or letting it be checked. A hit only lets the promise wait for the counselor; nothing found says nothing. Capitals and
 * accents do not matter, and a word counts as a whole; the file says how phrases are written.
 */
@ApplicationScoped
public class SubjectWords {

    private static final String FILE = "/safety/promise-subjects.properties";

    private final Map<PromiseSubject, Pattern> phrases;
    private final Pattern somebody;

    public SubjectWords() {
        Properties lines = read();
        Map<PromiseSubject, Pattern> found = new EnumMap<>(PromiseSubject.class);
        for (PromiseSubject subject : PromiseSubject.values()) {
            Pattern any = any(lines, subject.name());
            if (!any.pattern().isEmpty()) {
                found.put(subject, any);
            }
        }
        phrases = Collections.unmodifiableMap(found);
        somebody = any(lines, "SOMEBODY");
    }

    /**
     * What a promise may be about.
     *
     * @param partner whether it is made to the partner; of any other only those words count that name somebody else
     */
    public Set<PromiseSubject> in(String text, boolean partner) {
        String plain = " " + plain(text) + " ";
        if (!partner && !somebody.matcher(plain).find()) {
            return Set.of();
        }
        Set<PromiseSubject> found = EnumSet.noneOf(PromiseSubject.class);
        phrases.forEach((subject, any) -> {
            if (any.matcher(plain).find()) {
                found.add(subject);
            }
        });
        return found;
    }

    private static Pattern any(Properties lines, String name) {
        return Pattern.compile(lines.stringPropertyNames().stream()
                .filter(key -> key.startsWith(name + "."))
                .sorted()
                .map(lines::getProperty)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(SubjectWords::expression)
                .collect(Collectors.joining("|")));
    }

    /** A phrase as an expression over words that each have a blank before them. */
    private static String expression(String phrase) {
        StringBuilder expression = new StringBuilder();
        for (String part : phrase.split(" +")) {
            if (part.equals("..")) {
                expression.append("(?: \\S+){0,3}?");
                continue;
            }
            boolean optional = part.startsWith("(");
            String word = Arrays.stream((optional ? part.substring(1, part.length() - 1) : part).split("/"))
                    .map(one -> one.equals("?") ? "\\S+" : one.replace("*", "\\S*"))
                    .collect(Collectors.joining("|", "(?: (?:", "))"));
            expression.append(word).append(optional ? "?" : "");
        }
        return expression.append("(?= )").toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
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
