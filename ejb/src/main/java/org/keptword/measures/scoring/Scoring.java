package org.keptword.measures.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Turns ratings into scores.
 *
 * <p>With n items that can be counted, k of them answered and m the mean of the answered values (reversed items from the other end), a
 * scale is m times its factor when it is a mean, and m times n times its factor when it is a sum: what is missing is prorated by the
 * mean. With more than {@link Scale#mostMissing} missing there is no score. An item of options none of which has a weight is not
 * summed, and an option without a weight counts as no answer. A number outside the range of its item is refused.
 */
public final class Scoring {

    private static final double ROUNDING = 1e-9;

    private Scoring() {}

    /** The score of each scale, in the order of the instrument. */
    public static List<ScaleResult> scores(Instrument instrument, Map<String, RatedItem.Rating> ratings) {
        return instrument.scales().stream()
                .map(scale -> score(instrument, scale, ratings))
                .toList();
    }

    /**
     * The critical items whose answer asks for a person's look, in the order of the instrument. One that is not answered, or not with an answer
     * of its own, as in a draft, does not.
     */
    public static List<Instrument.CriticalItem> critical(Instrument instrument, Map<String, RatedItem.Rating> ratings) {
        return instrument.critical().stream()
                .filter(one -> {
                    RatedItem item = instrument.item(one.item()).orElseThrow();
                    RatedItem.Rating rating = ratings.get(item.id());
                    return rating != null && item.accepts(rating) && one.isMetBy(item, rating);
                })
                .toList();
    }

    private static ScaleResult score(Instrument instrument, Scale scale, Map<String, RatedItem.Rating> ratings) {
        List<Double> values = new ArrayList<>();
        int asked = 0;
        for (Scale.Part part : scale.items()) {
            if (instrument.item(part.item()).orElseThrow().isCounted()) {
                asked++;
                value(instrument, part.item(), part.reversed(), ratings).ifPresent(values::add);
            }
        }
        boolean enough = !values.isEmpty() && asked - values.size() <= scale.mostMissing();
        return new ScaleResult(
                scale.id(),
                enough ? OptionalDouble.of(combined(scale, values, asked)) : OptionalDouble.empty(),
                values.size(),
                asked);
    }

    private static double combined(Scale scale, List<Double> values, int asked) {
        double mean = values.stream().mapToDouble(value -> value).sum() / values.size();
        double raw = scale.combine() == Scale.Combine.SUM ? mean * asked : mean;
        double score = withoutRounding(scale.range(), raw * scale.factor());
        Refused.unless(
                scale.range().holds(score),
                "outOfRange",
                scale.id(),
                scale.range().least(),
                scale.range().most());
        return score;
    }

    /** A value that lies outside by less than reckoning with fractions loses lies at the end. */
    private static double withoutRounding(Range range, double score) {
        double end = Math.max(range.least(), Math.min(range.most(), score));
        return Math.abs(score - end) <= ROUNDING * Math.max(1, range.width()) ? end : score;
    }

    private static OptionalDouble value(
            Instrument instrument, String item, boolean reversed, Map<String, RatedItem.Rating> ratings) {
        RatedItem.Rating rating = ratings.get(item);
        return rating == null
                ? OptionalDouble.empty()
                : instrument.item(item).orElseThrow().value(rating, reversed);
    }

    /**
     * The result of scoring one scale.
     *
     * @param value within the range of the scale; empty where too many answers are missing
     * @param answered how many of the items that can be counted were answered
     * @param asked how many there are
     */
    public record ScaleResult(String scale, OptionalDouble value, int answered, int asked) {

        public ScaleResult {
            Refused.unless(answered >= 0 && answered <= asked, "counts", scale);
        }
    }
}
