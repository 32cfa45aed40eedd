package org.keptword.measures.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.guide.form.LocalizedText;

/**
 * The scoring definition of a measure.
 *
 * @param name the exercise it scores
 * @param items what can be counted; each id once
 * @param scales ids once; every item of a scale is among the items; none only where an answer is critical
 * @param gap the two scales whose difference between partners is looked at: own, and the same about the partner
 * @param source who made it, in a sentence
 * @param licence on what terms it may be used, in a sentence
 */
public record Instrument(
        String name,
        List<RatedItem> items,
        List<Scale> scales,
        List<CriticalItem> critical,
        Optional<Gap> gap,
        LocalizedText source,
        LocalizedText licence) {

    /** The scale about oneself that is set beside what the partner says of one. */
    public record Gap(String own, String ofPartner) {}

    public Instrument {
        items = List.copyOf(items);
        scales = List.copyOf(scales);
        critical = List.copyOf(critical);
        Set<String> ids = items.stream().map(RatedItem::id).collect(Collectors.toSet());
        Refused.unless(ids.size() == items.size(), "itemRepeated", name);
        Refused.unless(!scales.isEmpty() || !critical.isEmpty(), "noScales", name);
        Refused.unless(
                new HashSet<>(scales.stream().map(Scale::id).toList()).size() == scales.size(), "scaleRepeated", name);
        scales.stream()
                .flatMap(scale -> scale.items().stream())
                .map(Scale.Part::item)
                .forEach(item -> Refused.unless(ids.contains(item), "unknownItem", item));
        critical.forEach(one -> Refused.unless(ids.contains(one.item()), "unknownItem", one.item()));
        Set<String> known = scales.stream().map(Scale::id).collect(Collectors.toSet());
        gap.ifPresent(both ->
                Refused.unless(known.contains(both.own()) && known.contains(both.ofPartner()), "unknownScale", name));
    }

    public Optional<RatedItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Scale> scale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /**
     * An answer that a person must look at, whatever the total: one at or over a value, at or under one, or one of some answers, which need
     * no weight.
     *
     * @param item the item of the form; its value is taken as answered, not reversed
     * @param answers codes of options; {@code true} or {@code false} of a yes-or-no item
     */
    public record CriticalItem(String item, OptionalDouble atLeast, OptionalDouble atMost, Set<String> answers) {

        public CriticalItem {
            answers = Set.copyOf(answers);
            int bounds = (atLeast.isPresent() ? 1 : 0) + (atMost.isPresent() ? 1 : 0) + (answers.isEmpty() ? 0 : 1);
            Refused.unless(bounds == 1, "critical", item);
        }

        public static CriticalItem atLeast(String item, double value) {
            return new CriticalItem(item, OptionalDouble.of(value), OptionalDouble.empty(), Set.of());
        }

        public static CriticalItem atMost(String item, double value) {
            return new CriticalItem(item, OptionalDouble.empty(), OptionalDouble.of(value), Set.of());
        }

        public static CriticalItem oneOf(String item, Set<String> answers) {
            return new CriticalItem(item, OptionalDouble.empty(), OptionalDouble.empty(), answers);
        }

        boolean isMetBy(RatedItem of, RatedItem.Rating rating) {
            if (!answers.isEmpty()) {
                return rating.code().filter(answers::contains).isPresent();
            }
            OptionalDouble value = of.value(rating, false);
            return (atLeast.isPresent() && value.orElse(Double.NEGATIVE_INFINITY) >= atLeast.getAsDouble())
                    || (atMost.isPresent() && value.orElse(Double.POSITIVE_INFINITY) <= atMost.getAsDouble());
        }
    }
}
