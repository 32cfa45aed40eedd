package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.keptword.interop.ImportReport;
import org.keptword.shared.Languages;

/**
 * Reads the words of a file: plain text in every language of the application. Where one is missing, the main language of the file stands in for it,
 * and that is counted.
 */
final class Texts {

    private static final Pattern TAG = Pattern.compile("<\\s*[/!]?[a-zA-Z][^<>]*+>|&(?:[a-zA-Z]{2,8}|#\\d{1,5});");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029]");

    /** Of more characters no markup is looked for: that takes the longer the deeper it nests. */
    private static final int MOST_READ = 20_000;

    private final String main;
    private int lent;

    /** @param language of the file, or null where it names none: then it is taken for English */
    Texts(@Nullable String language) {
        this.main = language == null ? "en" : base(language);
    }

    /** Words by language, plain; the main language is among them. */
    record Said(Map<String, String> words) {

        boolean isEmpty() {
            return words.isEmpty();
        }
    }

    String main() {
        return main;
    }

    /** So many texts lack a language of the application. */
    int lent() {
        return lent;
    }

    /** What an element says; empty where it says nothing. */
    Said read(PrimitiveType<?> element, Consumer<ImportReport.Reason> noted) {
        Map<String, String> words = new TreeMap<>();
        put(words, main, plain(element.getValueAsString(), noted));
        if (words.isEmpty()) {
            Fhir.find(element, Fhir.XHTML)
                    .or(() -> Fhir.find(element, Fhir.MARKDOWN))
                    .ifPresent(formatted -> put(words, main, plain(Fhir.text(formatted.getValue()), noted)));
        } else if (Fhir.find(element, Fhir.XHTML).isPresent()
                || Fhir.find(element, Fhir.MARKDOWN).isPresent()) {
            noted.accept(ImportReport.Reason.changed("formatted"));
        }
        translations(element, words, noted);
        return new Said(words);
    }

    /** Adds the words of another language. */
    void add(Said said, @Nullable String language, String words, Consumer<ImportReport.Reason> noted) {
        if (language != null) {
            put(said.words(), base(language), plain(words, noted));
        }
    }

    private void translations(Element element, Map<String, String> words, Consumer<ImportReport.Reason> noted) {
        for (Extension translation : Fhir.all(element, Fhir.TRANSLATION)) {
            String language = Fhir.find(translation, "lang")
                    .map(lang -> Fhir.text(lang.getValue()))
                    .orElse("");
            String content = Fhir.find(translation, "content")
                    .map(said -> Fhir.text(said.getValue()))
                    .orElse("");
            if (!language.isBlank()) {
                put(words, base(language), plain(content, noted));
            }
        }
    }

    private static void put(Map<String, String> words, String language, String text) {
        if (!text.isBlank()) {
            words.putIfAbsent(language, text);
        }
    }

    /** Text without markup and without characters nobody can see; of one that is too long the beginning, and that is refused. */
    static String plain(@Nullable String text, Consumer<ImportReport.Reason> noted) {
        if (text == null) {
            return "";
        }
        if (text.length() > MOST_READ) {
            noted.accept(ImportReport.Reason.refused("words.long", MOST_READ));
        }
        String read = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        String visible = INVISIBLE
                .matcher(read.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ");
        if (!TAG.matcher(visible).find()) {
            return visible.strip();
        }
        noted.accept(ImportReport.Reason.changed("markup"));
        Document document = Jsoup.parseBodyFragment(visible.replace("\n", " "));
        document.select("br").append("\\n");
        document.select("p, div, li").prepend("\\n");
        return document.text()
                .replace("\\n", "\n")
                .replaceAll(" *\n[ \n]*", "\n")
                .strip();
    }

    /** The words for every language of the application, with something in front of them. */
    JsonObject all(Said said, String before, String after) {
        if (Languages.all().stream().anyMatch(language -> !said.words().containsKey(language.getLanguage()))) {
            lent++;
        }
        return written(said, before, after);
    }

    /** The same without counting: words that stand in the form already. */
    JsonObject quietly(Said said) {
        return written(said, "", "");
    }

    private JsonObject written(Said said, String before, String after) {
        String any =
                said.words().getOrDefault(main, said.words().values().iterator().next());
        JsonObjectBuilder text = JSON.createObjectBuilder();
        for (Locale language : Languages.all()) {
            String code = language.getLanguage();
            text.add(code, before + said.words().getOrDefault(code, any) + after);
        }
        return text.build();
    }

    /** The beginning of the words, for a report. */
    String excerpt(Said said) {
        return Optional.ofNullable(said.words().get(main))
                .or(() -> said.words().values().stream().findFirst())
                .map(text -> FileShape.shortened(text.replace('\n', ' ')))
                .orElse("");
    }

    private static String base(String language) {
        return language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
