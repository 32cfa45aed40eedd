package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.LocalizedTextJson;
import org.keptword.measures.change.CutOff;
import org.keptword.measures.change.ReliableChange;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;

/** The typed settings of one score: its items, and what is known of it. */
final class ScaleSettings {

    /** So many bands can be typed for a score. */
    static final int BANDS = 6;

    private static final int LONGEST = 200;

    /** How an item goes into a score. */
    enum Use {
        NO,
        YES,
        REVERSED
    }

    private final ImportSettings settings;
    private final String prefix;
    private final List<MappingResult.Rated> counted;
    private final List<String> reversed;

    ScaleSettings(ImportSettings settings, int number, List<MappingResult.Rated> rated) {
        this.settings = settings;
        this.prefix = "scales." + number + ".";
        this.counted = rated.stream().filter(item -> use(item) != Use.NO).toList();
        this.reversed = counted.stream()
                .filter(item -> use(item) == Use.REVERSED)
                .map(MappingResult.Rated::id)
                .toList();
    }

    private Use use(MappingResult.Rated item) {
        return settings.one(prefix + "use." + item.id(), Use.class, Use.NO);
    }

    /** The score, whole; empty where something is wrong with it, which is said beside the fields. */
    Optional<JsonObject> json(String id, Scale.About about, String source) {
        int before = settings.problems().size();
        String title = settings.needed(prefix + "title", LONGEST);
        if (counted.isEmpty()) {
            settings.wrong(prefix + "title", "noItems");
            return Optional.empty();
        }
        Optional<Scale.Direction> direction = direction();
        if (direction.isEmpty()) {
            settings.wrong(prefix + "direction", "needed");
        }
        JsonObjectBuilder scale = JSON.createObjectBuilder()
                .add("id", id)
                .add("title", same(title))
                .add("about", about.name())
                .add("direction", direction.map(Enum::name).orElse(""))
                .add("combine", combine().name())
                .add("factor", 1)
                .add("mostMissing", missing())
                .add(
                        "items",
                        texts(counted.stream().map(MappingResult.Rated::id).toList()));
        Range range = range().orElse(null);
        if (range == null) {
            settings.wrong(prefix + "title", "noRange");
            return Optional.empty();
        }
        scale.add("least", range.least()).add("most", range.most());
        if (!reversed.isEmpty()) {
            scale.add("reversed", texts(reversed));
        }
        norm(source).ifPresent(norm -> scale.add("norm", norm));
        List<JsonObject> bands = bands(range);
        if (!bands.isEmpty()) {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            bands.forEach(list::add);
            scale.add("bands", list);
        }
        return settings.problems().size() == before ? Optional.of(scale.build()) : Optional.empty();
    }

    /** What is better; nothing is taken for granted, since a wrong one turns every change around. */
    private Optional<Scale.Direction> direction() {
        return settings.one(prefix + "direction", Scale.Direction.class);
    }

    private Scale.Combine combine() {
        return settings.one(prefix + "combine", Scale.Combine.class, Scale.Combine.SUM);
    }

    private int missing() {
        return settings.whole(prefix + "mostMissing", 0, counted.size() - 1, 0);
    }

    /** From where to where the score can go, the filling of missing answers by the mean of the others included. */
    Optional<Range> range() {
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        int answered = counted.size() - missing();
        double times = combine() == Scale.Combine.SUM ? counted.size() : 1;
        double[] least = counted.stream()
                .mapToDouble(MappingResult.Rated::least)
                .sorted()
                .toArray();
        double[] most =
                counted.stream().mapToDouble(MappingResult.Rated::most).sorted().toArray();
        double low = Arrays.stream(least).limit(answered).sum() / answered * times;
        double high = Arrays.stream(most).skip(counted.size() - answered).sum() / answered * times;
        return low < high ? Optional.of(new Range(low, high)) : Optional.empty();
    }

    /** So many points a change must exceed; empty without the figures or with wrong ones. */
    Optional<Double> threshold() {
        OptionalDouble sd = settings.number(prefix + "sd");
        OptionalDouble reliability = settings.number(prefix + "reliability");
        return sd.isPresent() && reliability.isPresent()
                ? settings.sound(
                        prefix + "sd",
                        () -> new ReliableChange(sd.getAsDouble(), reliability.getAsDouble()).threshold())
                : Optional.empty();
    }

    /** The line between the two groups; empty without the figures or with wrong ones. */
    Optional<Double> cutOff() {
        Optional<Scale.MeanSd> clinical = group("clinical");
        Optional<Scale.MeanSd> functional = group("functional");
        return clinical.isPresent() && functional.isPresent() && direction().isPresent()
                ? settings.sound(
                        prefix + "functionalMean",
                        () -> CutOff.c(
                                        clinical.get(),
                                        functional.get(),
                                        direction().get())
                                .value())
                : Optional.empty();
    }

    private Optional<Scale.MeanSd> group(String name) {
        OptionalDouble mean = settings.number(prefix + name + "Mean");
        OptionalDouble sd = settings.number(prefix + name + "Sd");
        if (mean.isPresent() != sd.isPresent()) {
            settings.wrong(prefix + name + (mean.isPresent() ? "Sd" : "Mean"), "both");
            return Optional.empty();
        }
        return mean.isEmpty()
                ? Optional.empty()
                : settings.sound(prefix + name + "Sd", () -> new Scale.MeanSd(mean.getAsDouble(), sd.getAsDouble()));
    }

    /** What is known beyond the people at hand. It needs spread and reliability; groups alone say nothing. */
    private Optional<JsonObject> norm(String source) {
        OptionalDouble sd = settings.number(prefix + "sd");
        OptionalDouble reliability = settings.number(prefix + "reliability");
        Optional<Scale.MeanSd> clinical = group("clinical");
        Optional<Scale.MeanSd> functional = group("functional");
        if (sd.isEmpty() && reliability.isEmpty() && clinical.isEmpty() && functional.isEmpty()) {
            return Optional.empty();
        }
        if (sd.isEmpty() || reliability.isEmpty()) {
            settings.wrong(prefix + (sd.isEmpty() ? "sd" : "reliability"), "normNeeds");
            return Optional.empty();
        }
        if (sd.getAsDouble() <= 0) {
            settings.sound(prefix + "sd", () -> new ReliableChange(sd.getAsDouble(), 0));
            return Optional.empty();
        }
        if (settings.sound(prefix + "reliability", () -> new ReliableChange(1, reliability.getAsDouble()))
                .isEmpty()) {
            return Optional.empty();
        }
        cutOff();
        JsonObjectBuilder norm = JSON.createObjectBuilder()
                .add("sd", sd.getAsDouble())
                .add("reliability", reliability.getAsDouble())
                .add(
                        "kind",
                        settings.one(
                                        prefix + "kind",
                                        Scale.Norm.Reliability.class,
                                        Scale.Norm.Reliability.INTERNAL_CONSISTENCY)
                                .name())
                .add("source", settings.text(prefix + "normSource").orElse(source));
        clinical.ifPresent(group -> norm.add("clinical", written(group)));
        functional.ifPresent(group -> norm.add("functional", written(group)));
        return Optional.of(norm.build());
    }

    private static JsonObject written(Scale.MeanSd group) {
        return JSON.createObjectBuilder()
                .add("mean", group.mean())
                .add("sd", group.sd())
                .build();
    }

    private List<JsonObject> bands(Range range) {
        return IntStream.range(0, BANDS)
                .mapToObj(n -> band(prefix + "bands." + n + ".", range))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JsonObject> band(String field, Range range) {
        OptionalDouble from = settings.number(field + "from");
        Optional<String> text = settings.text(field + "text");
        if (from.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || text.isEmpty()) {
            settings.wrong(field + (from.isEmpty() ? "from" : "text"), "both");
            return Optional.empty();
        }
        if (!range.holds(from.getAsDouble())) {
            settings.wrong(field + "from", "outside", range.least(), range.most());
            return Optional.empty();
        }
        return Optional.of(JSON.createObjectBuilder()
                .add("from", from.getAsDouble())
                .add("text", same(settings.needed(field + "text", LONGEST)))
                .build());
    }

    /** A text that is the same in every language. */
    static JsonObject same(String text) {
        return LocalizedTextJson.write(LocalizedText.same(text)).build();
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        texts.forEach(list::add);
        return list;
    }
}
