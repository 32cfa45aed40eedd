package org.keptword.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.guide.definition.Translation;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.Languages;

/** The national crisis lines by country, from the seeds. They are no secret, and none is a practice's line before a manager keeps it. */
@ApplicationScoped
public class NationalLines {

    private static final String FILE = "crisis-lines/national.yaml";

    private Map<String, List<NationalLine>> byCountry = Map.of();

    /** Reads the list; a broken file is refused with its place. */
    @PostConstruct
    void load() {
        List<Translation> translations = new ArrayList<>();
        for (Locale language : Languages.all()) {
            text(Translation.file(language)).ifPresent(words -> translations.add(Translation.read(language, words)));
        }
        byCountry = read(DefinitionFile.read(FILE, text(FILE).orElseThrow(), translations));
    }

    /** The countries with lines, by their two letters in ISO 3166. */
    public List<String> countries() {
        return List.copyOf(byCountry.keySet());
    }

    /** The lines of a country; none for one that is not on the list. */
    public List<NationalLine> of(@Nullable String country) {
        return country == null ? List.of() : byCountry.getOrDefault(country, List.of());
    }

    /** The line with an id. */
    public Optional<NationalLine> line(@Nullable String id) {
        return byCountry.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    static Map<String, List<NationalLine>> read(Section file) {
        Map<String, List<NationalLine>> all = new LinkedHashMap<>();
        for (Section country : file.only("countries").sections("countries")) {
            String code = country.only("id", "lines").text("id");
            List<NationalLine> lines = country.sections("lines").stream()
                    .map(line -> line(code, line))
                    .toList();
            if (all.put(code, lines) != null) {
                throw country.broken("id", code + " stands here a second time");
            }
        }
        return all;
    }

    private static NationalLine line(String country, Section line) {
        line.only("id", "kind", "name", "phone", "text", "hours", "source", "reviewed");
        Section source = line.section("source").orElseThrow(() -> line.missing("source"));
        return new NationalLine(
                country + "." + line.text("id"),
                line.one("kind", CrisisLine.Kind.class),
                line.text("phone"),
                words(line),
                source.text("publisher"),
                source.text("page"),
                reviewed(line));
    }

    private static ByLanguage<SetCrisisLine.Words> words(Section line) {
        LocalizedText hours = line.localized("hours");
        Optional<LocalizedText> text = line.optionalLocalized("text");
        Map<String, SetCrisisLine.Words> words = new TreeMap<>();
        line.localized("name").forEach((language, name) -> {
            Locale in = Locale.forLanguageTag(language);
            words.put(
                    language,
                    new SetCrisisLine.Words(
                            name, hours.in(in), text.map(one -> one.in(in)).orElse(null)));
        });
        return new ByLanguage<>(words);
    }

    private static LocalDate reviewed(Section line) {
        try {
            return LocalDate.parse(line.text("reviewed"));
        } catch (DateTimeException noDay) {
            throw line.broken("reviewed", "reviewed must be a day such as 2026-12-04");
        }
    }

    private static Optional<String> text(String path) {
        try (InputStream in = NationalLines.class.getResourceAsStream("/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
