package org.keptword.measures.scoring;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;

/**
 * One number made of items.
 *
 * @param id unique in the instrument
 * @param about whom it is about
 * @param range what a score can be
 * @param items ids of the items and whether each is reversed; each once
 * @param combine how the counted values become one
 * @param factor what the result is multiplied with, above 0
 * @param mostMissing so many items may be without an answer; what is missing is filled with the mean of what is there
 * @param bands by where they begin; empty where none are published
 */
public record Scale(
        String id,
        LocalizedText title,
        About about,
        Direction direction,
        Range range,
        List<Part> items,
        Combine combine,
        double factor,
        int mostMissing,
        Optional<Norm> norm,
        List<Band> bands) {

    /** Whom a scale is about. */
    public enum About {
        SELF,
        PARTNER
    }

    /** How values become one. */
    public enum Combine {
        /** Mean of the answered items. */
        MEAN,
        /** Mean of the answered items times the number of items: the sum, prorated where some are missing. */
        SUM
    }

    /** One item of a scale. */
    public record Part(String item, boolean reversed) {}

    public Scale {
        items = List.copyOf(items);
        bands = bands.stream().sorted(Comparator.comparingDouble(Band::from)).toList();
        Refused.unless(!items.isEmpty(), "noItems", id);
        Refused.unless(
                new HashSet<>(items.stream().map(Part::item).toList()).size() == items.size(), "itemRepeated", id);
        Refused.unless(Double.isFinite(factor) && factor > 0, "factor", id);
        Refused.unless(mostMissing >= 0 && mostMissing < items.size(), "missing", id);
        Range bounds = range;
        Refused.unless(bands.stream().allMatch(band -> bounds.holds(band.from())), "band", id);
    }

    /** Whether a score of the other can stand beside one of this: both are made of the same items in the same way. */
    public boolean isLike(Scale other) {
        return equals(other)
                || (about == other.about
                        && direction == other.direction
                        && range.equals(other.range)
                        && combine == other.combine
                        && factor == other.factor
                        && new HashSet<>(items).equals(new HashSet<>(other.items)));
    }

    /** The band a score lies in; empty below the first one. */
    public Optional<Band> band(double score) {
        return bands.stream().filter(band -> score >= band.from()).reduce((lower, higher) -> higher);
    }

    /** A named stretch of a scale, from its least value on, up to where the next one begins. */
    public record Band(double from, LocalizedText text) {

        public Band {
            Refused.unless(Double.isFinite(from), "band");
            Objects.requireNonNull(text);
        }
    }

    /** Which way better lies. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER;

        /** A difference with its sign turned so that more is better. */
        public double better(double difference) {
            return this == HIGHER_IS_BETTER ? difference : -difference;
        }
    }

    /** Mean and standard deviation of a group of people; the deviation is above 0. */
    public record MeanSd(double mean, double sd) {

        public MeanSd {
            Refused.unless(Double.isFinite(mean), "mean");
            Refused.unless(Double.isFinite(sd) && sd > 0, "sd");
        }
    }

    /**
     * What is known of a scale beyond the people at hand. Without it no change is called reliable.
     *
     * @param sd standard deviation at the baseline, above 0
     * @param reliability from 0 up to but not 1
     * @param clinical people who sought help
     * @param functional people who did not
     * @param source where the figures were published
     */
    public record Norm(
            double sd,
            double reliability,
            Reliability kind,
            Optional<MeanSd> clinical,
            Optional<MeanSd> functional,
            String source) {

        /** How the reliability was found out. */
        public enum Reliability {
            INTERNAL_CONSISTENCY,
            TEST_RETEST
        }

        public Norm {
            Refused.unless(Double.isFinite(sd) && sd > 0, "sd");
            Refused.unless(reliability >= 0 && reliability < 1, "reliability");
            Refused.unless(!source.isBlank(), "normSource");
        }
    }
}
