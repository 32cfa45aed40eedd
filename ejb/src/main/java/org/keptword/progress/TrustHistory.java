package org.keptword.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.ParticipantId;

/**
 * What was felt, as far as it was scored: one measure at a time, never several in one number.
 *
 * @param measures what there is to choose from
 * @param chosen the measure the scales belong to; empty where nothing was ever scored
 * @param scales those of the chosen measure that are looked at
 * @param gaps how far one's view of oneself lies from the partner's; for staff only
 */
public record TrustHistory(List<Choice> measures, Optional<Choice> chosen, List<ScaleCourse> scales, List<Gap> gaps) {

    /**
     * A measure.
     *
     * @param scales its scales that were ever scored, by id
     * @param lastAt when it was scored last
     */
    public record Choice(String measure, LocalizedText title, List<ScaleName> scales, Instant lastAt) {

        public Choice {
            scales = List.copyOf(scales);
        }
    }

    /** A scale by name. */
    public record ScaleName(String id, LocalizedText title) {}

    /** One scale over time. */
    public record ScaleCourse(
            String id,
            LocalizedText title,
            Range range,
            Scale.Direction direction,
            boolean normKnown,
            List<Person> people) {

        public ScaleCourse {
            people = List.copyOf(people);
        }
    }

    /**
     * One person's scores of one scale.
     *
     * @param stretches as many as the axis has; empty where there is no score
     * @param latest the last score of all time with the one before it
     * @param change what happened since the first score, where a norm is known
     */
    public record Person(
            ParticipantId id, List<Optional<Point>> stretches, Optional<Latest> latest, Optional<Change> change) {

        public Person {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A score.
     *
     * @param at where it stands on the axis: its session, or when it was handed in
     * @param answered how many of the {@code asked} items were answered
     */
    public record Point(Instant at, double value, int answered, int asked) {}

    /**
     * Where somebody stands.
     *
     * @param session the session the score belongs to, as far as it was held
     * @param before the score before it
     */
    public record Latest(double value, Instant at, Optional<Integer> session, Optional<Earlier> before) {}

    /** An earlier score. */
    public record Earlier(double value, Instant at, Optional<Integer> session) {}

    /**
     * The change since the first score, of a scale whose norm is known.
     *
     * @param threshold so many points a change must exceed to be reliable
     * @param line the cut-off, where one is known
     */
    public record Change(double baseline, double latest, double threshold, Optional<Double> line, ChangeClass kind) {}

    /** One person's perception gap: own score minus the partner's; as many stretches as the axis has. */
    public record Gap(ParticipantId of, List<Optional<GapPoint>> stretches) {

        public Gap {
            stretches = List.copyOf(stretches);
        }
    }

    /** A gap before one session. */
    public record GapPoint(Instant at, double own, double byPartner) {

        public double value() {
            return own - byPartner;
        }
    }

    public TrustHistory {
        measures = List.copyOf(measures);
        scales = List.copyOf(scales);
        gaps = List.copyOf(gaps);
    }
}
