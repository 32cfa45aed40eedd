package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Languages;
import org.keptword.shared.Part;

/** Writes the definition documents of what a file became and what was typed about it: the exercise, and for a measure its scoring. */
public final class Definitions {

    /** Most scores of one measure. */
    static final int SCALES = 6;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 1000;

    private final MappingResult mapping;
    private final ImportSettings settings;
    private final CriticalAnswers critical;

    Definitions(MappingResult mapping, ImportSettings settings) {
        this.mapping = mapping;
        this.settings = settings;
        this.critical = new CriticalAnswers(mapping, settings);
    }

    /** What stands in the fields before anybody has typed. */
    static Map<String, String> proposed(MappingResult mapping, List<JsonObject> scales) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", mapping.isMeasurable() ? "MEASURE" : "EXERCISE");
        mapping.title().ifPresent(title -> {
            title.keySet().forEach(language -> fields.put("titles." + language, title.getString(language)));
        });
        mapping.summary().or(mapping::title).ifPresent(summary -> {
            summary.keySet().forEach(language -> fields.put("summaries." + language, cut(summary.getString(language))));
        });
        fields.put(
                "minutes",
                String.valueOf(
                        Math.max(2, Math.min(120, mapping.report().items().size() / 4))));
        fields.put("disclosure", Disclosure.COUNSELOR.name());
        fields.put(
                "recurs",
                (mapping.weighted().isEmpty()
                                ? ExerciseDefinition.Recurrence.NEVER
                                : ExerciseDefinition.Recurrence.BEFORE_SESSION)
                        .name());
        Stream.of(CaseMode.values()).forEach(mode -> fields.put("modes." + mode.name(), "true"));
        Stream.of(Aim.values()).forEach(aim -> fields.put("aims." + aim.name(), "true"));
        fields.put("source", cut(mapping.source()));
        fields.put("licence", cut(mapping.licence()));
        fields.put("about", Scale.About.SELF.name());
        CriticalAnswers.propose(mapping, fields);
        for (int n = 0; n < scales.size(); n++) {
            String prefix = "scales." + n + ".";
            fields.put(prefix + "title", cut(scales.get(n).getString("en")));
            List<String> items = items(mapping, n);
            mapping.counted()
                    .forEach(item -> fields.put(
                            prefix + "use." + item.id(),
                            (items.contains(item.id()) ? ScaleSettings.Use.YES : ScaleSettings.Use.NO).name()));
        }
        return fields;
    }

    /** A name that nobody sees: the file's own may be missing or too long, and is mended on the page. */
    static void nameForPreview(Map<String, String> fields) {
        for (Locale language : Languages.all()) {
            fields.put(field("titles", language), "-");
            fields.put(field("summaries", language), "-");
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static List<String> items(MappingResult mapping, int scale) {
        return mapping.sums().isEmpty()
                ? mapping.weighted()
                : mapping.sums().get(scale).items();
    }

    /** The titles of the scores a file makes: of its sums, or one of everything with weights. */
    static List<JsonObject> scales(MappingResult mapping) {
        if (mapping.weighted().isEmpty()) {
            return List.of();
        }
        JsonObject whole = mapping.title().orElseGet(() -> ScaleSettings.same("\u03A3"));
        return mapping.sums().isEmpty()
                ? List.of(whole)
                : mapping.sums().stream()
                        .limit(SCALES)
                        .map(sum -> sum.title().orElse(whole))
                        .toList();
    }

    /** The exercise; empty where something typed is wrong, which is said beside the fields. */
    Optional<JsonObject> exercise() {
        int before = settings.problems().size();
        JsonObject summary = inLanguages("summaries", LONGEST_TEXT);
        JsonObjectBuilder exercise = JSON.createObjectBuilder()
                .add("minutes", settings.whole("minutes", 1, 120, 5))
                .add("modes", names(modes()))
                .add("aims", names(aims()))
                .add("parts", names(List.of(Part.values())))
                .add(
                        "disclosure",
                        settings.one("disclosure", Disclosure.class, Disclosure.COUNSELOR)
                                .name())
                .add(
                        "recurs",
                        settings.one("recurs", ExerciseDefinition.Recurrence.class, ExerciseDefinition.Recurrence.NEVER)
                                .name())
                .add("alwaysOpen", false)
                .add("title", inLanguages("titles", LONGEST_TITLE))
                .add("summary", summary)
                .add("intro", summary)
                .add("items", items());
        return settings.problems().size() == before ? Optional.of(exercise.build()) : Optional.empty();
    }

    /** What asks for a judgement of the partner is left out where the partner is not to be judged. */
    private JsonValue items() {
        JsonArray written = critical.followed(mapping.items());
        if (!judgesPartner()) {
            return written;
        }
        JsonArrayBuilder items = JSON.createArrayBuilder();
        written.forEach(
                item -> items.add(JSON.createObjectBuilder(item.asJsonObject()).add("aboutPartner", true)));
        return items.build();
    }

    /** Where the partner is judged it is for couples, */
    private List<CaseMode> modes() {
        return settings.several("modes", CaseMode.class, mode -> !judgesPartner() || mode == CaseMode.COUPLE);
    }

    /** and not for those who part. */
    private List<Aim> aims() {
        return settings.several("aims", Aim.class, aim -> !judgesPartner() || aim != Aim.PART_WELL);
    }

    private boolean judgesPartner() {
        return isMeasure() && about() == Scale.About.PARTNER;
    }

    boolean isMeasure() {
        return "MEASURE".equals(settings.text("kind").orElse(""));
    }

    /** Whether answers are scored and reach the counselor. */
    private boolean raisesFlags() {
        return isMeasure() && settings.one("disclosure", Disclosure.class, Disclosure.COUNSELOR) != Disclosure.SELF;
    }

    /** The words by id of the items about suicide or self-harm whose answers would raise no flag. */
    Map<String, JsonObject> unflagged() {
        return critical.unflagged(raisesFlags());
    }

    /** Asks for the tick beside what would raise no flag. */
    void requireTick() {
        critical.requireTick(raisesFlags());
    }

    private Scale.About about() {
        return settings.one("about", Scale.About.class, Scale.About.SELF);
    }

    /** What was typed in every language; where one is empty, the first that is not stands in for it. */
    private JsonObject inLanguages(String name, int most) {
        Optional<String> any = Languages.all().stream()
                .flatMap(language -> settings.text(field(name, language)).stream())
                .findFirst();
        if (any.isEmpty()) {
            settings.wrong(field(name, Languages.BASE), "needed");
        }
        JsonObjectBuilder text = JSON.createObjectBuilder();
        for (Locale language : Languages.all()) {
            String words = settings.text(field(name, language)).or(() -> any).orElse("");
            if (words.length() > most && settings.text(field(name, language)).isPresent()) {
                settings.wrong(field(name, language), "tooLong", most);
            }
            text.add(language.getLanguage(), words);
        }
        return text.build();
    }

    private static String field(String name, Locale language) {
        return name + "." + language.getLanguage();
    }

    /** The scoring; empty where something typed is wrong. */
    Optional<JsonObject> scoring() {
        int before = settings.problems().size();
        String source = settings.needed("source", LONGEST_TEXT);
        String licence = settings.needed("licence", LONGEST_TEXT);
        JsonArrayBuilder scales = JSON.createArrayBuilder();
        for (int n = 0; n < scales(mapping).size(); n++) {
            new ScaleSettings(settings, n, mapping.counted())
                    .json("score-" + (n + 1), about(), source)
                    .ifPresent(scales::add);
        }
        List<JsonObject> flagged = critical.needed();
        if (settings.problems().size() > before) {
            return Optional.empty();
        }
        JsonObjectBuilder scoring = JSON.createObjectBuilder()
                .add("source", ScaleSettings.same(source))
                .add("licence", ScaleSettings.same(licence))
                .add(
                        "items",
                        texts(Stream.concat(
                                        mapping.counted().stream().map(MappingResult.Rated::id),
                                        flagged.stream().map(one -> one.getString("item")))
                                .toList()))
                .add("scales", scales);
        JsonArrayBuilder weights = JSON.createArrayBuilder();
        mapping.rated().stream().filter(MappingResult.Rated::isWeighted).forEach(item -> weights.add(weights(item)));
        scoring.add("weights", weights);
        if (!flagged.isEmpty()) {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            flagged.forEach(list::add);
            scoring.add("critical", list);
        }
        return Optional.of(scoring.build());
    }

    private static JsonObject weights(MappingResult.Rated item) {
        JsonArrayBuilder options = JSON.createArrayBuilder();
        item.weights()
                .forEach((code, weight) ->
                        options.add(JSON.createObjectBuilder().add("code", code).add("onOption", weight)));
        return JSON.createObjectBuilder()
                .add("item", item.id())
                .add("options", options)
                .build();
    }

    private static <E extends Enum<E>> JsonArrayBuilder names(List<E> constants) {
        return texts(constants.stream().map(Enum::name).toList());
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        Set<String> once = new LinkedHashSet<>(texts);
        JsonArrayBuilder list = JSON.createArrayBuilder();
        once.forEach(list::add);
        return list;
    }
}
