package org.keptword.measures.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.definition.Section;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.measures.scoring.Instrument;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.RatedItem;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.DomainRefusal;

/** Reads the scoring of a measure and checks it against the form it scores; what is wrong is said with file, line and reason. */
final class ScoringReader {

    private final Section file;
    private final ExerciseDefinition exercise;

    private ScoringReader(Section file, ExerciseDefinition exercise) {
        this.file = file;
        this.exercise = exercise;
    }

    static Instrument read(Section scoring, ExerciseDefinition exercise) {
        return new ScoringReader(scoring, exercise).instrument();
    }

    private Instrument instrument() {
        file.only("source", "licence", "items", "weights", "scales", "critical", "gap");
        Map<String, Map<String, RatedItem.Weight>> weights = weights();
        List<RatedItem> items =
                file.texts("items").stream().map(id -> item(id, weights)).toList();
        List<Scale> scales = file.sections("scales").stream().map(this::scale).toList();
        List<Instrument.CriticalItem> critical =
                file.sections("critical").stream().map(this::critical).toList();
        return sound(
                file,
                () -> new Instrument(
                        exercise.exercise(),
                        items,
                        scales,
                        critical,
                        file.section("gap").map(ScoringReader::gap),
                        file.localized("source"),
                        file.localized("licence")));
    }

    private Map<String, Map<String, RatedItem.Weight>> weights() {
        Map<String, Map<String, RatedItem.Weight>> weights = new LinkedHashMap<>();
        for (Section of : file.sections("weights")) {
            of.only("item", "options");
            Map<String, RatedItem.Weight> options = new LinkedHashMap<>();
            for (Section option : of.sections("options")) {
                option.only("code", "onOption", "onCoding");
                RatedItem.Weight weight = sound(
                        option, () -> new RatedItem.Weight(option.decimal("onOption"), option.decimal("onCoding")));
                if (options.put(option.text("code"), weight) != null) {
                    throw option.broken("code", "this option has a weight already");
                }
            }
            if (weights.put(of.text("item"), options) != null) {
                throw of.broken("item", "this item has weights already");
            }
        }
        return weights;
    }

    private RatedItem item(String id, Map<String, Map<String, RatedItem.Weight>> weights) {
        Item item = exercise.form()
                .item(id)
                .filter(asked -> !asked.repeats() && standsOnce(asked))
                .orElseThrow(() -> file.broken("items", id + " is no item that is answered once"));
        if (item.type() == ItemType.CHOICE || item.type() == ItemType.BOOLEAN) {
            Map<String, RatedItem.Weight> options = weights.getOrDefault(id, Map.of());
            for (String code : options.keySet()) {
                if (item.option(code).isEmpty()) {
                    throw file.broken("weights", "%s has no option %s".formatted(id, code));
                }
            }
            return RatedItem.options(id, options);
        }
        if (item.type() != ItemType.INTEGER && item.type() != ItemType.DECIMAL) {
            throw file.broken("items", id + " is neither a number nor a choice nor yes or no");
        }
        OptionalDouble least = RatingReader.number(item.limits().min());
        OptionalDouble most = RatingReader.number(item.limits().max());
        if (least.isEmpty() || most.isEmpty()) {
            throw file.broken("items", id + " needs min and max to be counted");
        }
        return sound(file, () -> RatedItem.number(id, new Range(least.getAsDouble(), most.getAsDouble())));
    }

    private boolean standsOnce(Item item) {
        return exercise.form().around(item).stream().noneMatch(Item::repeats);
    }

    private Scale scale(Section section) {
        section.only(
                "id",
                "title",
                "about",
                "direction",
                "least",
                "most",
                "combine",
                "factor",
                "mostMissing",
                "items",
                "reversed",
                "norm",
                "bands");
        Set<String> reversed = new HashSet<>(section.texts("reversed"));
        List<String> items = section.texts("items");
        if (!items.containsAll(reversed)) {
            throw section.broken("reversed", "a reversed item is an item of the scale");
        }
        return sound(
                section,
                () -> new Scale(
                        section.text("id"),
                        section.localized("title"),
                        section.one("about", Scale.About.class),
                        section.one("direction", Scale.Direction.class),
                        new Range(needed(section, "least"), needed(section, "most")),
                        items.stream()
                                .map(item -> new Scale.Part(item, reversed.contains(item)))
                                .toList(),
                        section.one("combine", Scale.Combine.class),
                        needed(section, "factor"),
                        section.number("mostMissing", 0, items.size())
                                .orElseThrow(() -> section.missing("mostMissing")),
                        section.section("norm").map(ScoringReader::norm),
                        section.sections("bands").stream()
                                .map(ScoringReader::band)
                                .toList()));
    }

    private static Scale.Norm norm(Section section) {
        section.only("sd", "reliability", "kind", "clinical", "functional", "source");
        return new Scale.Norm(
                needed(section, "sd"),
                needed(section, "reliability"),
                section.one("kind", Scale.Norm.Reliability.class),
                section.section("clinical").map(ScoringReader::meanSd),
                section.section("functional").map(ScoringReader::meanSd),
                section.text("source"));
    }

    private static Scale.MeanSd meanSd(Section section) {
        section.only("mean", "sd");
        return new Scale.MeanSd(needed(section, "mean"), needed(section, "sd"));
    }

    private static Scale.Band band(Section section) {
        section.only("from", "text");
        return new Scale.Band(needed(section, "from"), section.localized("text"));
    }

    private Instrument.CriticalItem critical(Section section) {
        section.only("item", "atLeast", "atMost", "answers");
        String id = section.text("item");
        List<String> answers = section.texts("answers");
        for (String answer : answers) {
            boolean known = exercise.form()
                    .item(id)
                    .filter(item -> item.type() == ItemType.BOOLEAN
                            ? answer.equals("true") || answer.equals("false")
                            : item.option(answer).isPresent())
                    .isPresent();
            if (!known) {
                throw section.broken("answers", "%s has no answer %s".formatted(id, answer));
            }
        }
        return sound(
                section,
                () -> new Instrument.CriticalItem(
                        id, section.decimal("atLeast"), section.decimal("atMost"), new HashSet<>(answers)));
    }

    private static Instrument.Gap gap(Section section) {
        section.only("own", "ofPartner");
        return new Instrument.Gap(section.text("own"), section.text("ofPartner"));
    }

    private static double needed(Section section, String name) {
        return section.decimal(name).orElseThrow(() -> section.missing(name));
    }

    private static <T> T sound(Section where, Supplier<T> made) {
        try {
            return made.get();
        } catch (DomainRefusal refusal) {
            throw where.broken("cannot be scored so: %s %s".formatted(refusal.key(), refusal.args()));
        }
    }
}
