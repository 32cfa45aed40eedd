package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keptword.access.practice.ConsentText;
import org.keptword.shared.Languages;

/** The consent form that ships as a starting point, from the seeds. Lines in brackets are notes to the practice, and no client is to read them. */
@ApplicationScoped
public class ConsentTemplate {

    private static final String NAME = "{practice}";

    /** The template by language code, with the practice's name and with the notes; languages it is not written in are missing. */
    public Map<String, String> of(String practice) {
        Map<String, String> all = new TreeMap<>();
        for (Locale language : Languages.all()) {
            read(language).ifPresent(text -> all.put(language.getLanguage(), text.replace(NAME, practice)));
        }
        return all;
    }

    /** The same without the notes, for practices that jobs found. */
    public Map<String, String> withoutNotes(String practice) {
        Map<String, String> all = of(practice);
        all.replaceAll((language, text) ->
                text.lines().filter(line -> !ConsentText.hasNotes(line)).collect(Collectors.joining("\n")));
        return all;
    }

    private static Optional<String> read(Locale language) {
        try (InputStream in =
                ConsentTemplate.class.getResourceAsStream("/consent/consent." + language.getLanguage() + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
