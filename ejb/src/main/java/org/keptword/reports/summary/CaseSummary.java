package org.keptword.reports.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.Level;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.promises.read.Promises;
import org.keptword.shared.ParticipantId;

/**
 * A case from its beginning to its end or to now, for its staff: counts, first and last numbers, goals, and what was agreed at the end. It
 * holds no screening, flag, contact ground or part, no note, and no word a client wrote; of a partner who is left out nothing at all.
 *
 * @param people those it is about, in the order of their slots
 * @param phases the phases of the guide, with what was given and handed in in each step
 * @param beside the steps that belong to no phase
 * @param setbacks when a setback was handed in, in order of time
 * @param promises what became of promises, by owner; who promised nothing is absent
 * @param scales the scales of all measures that were ever scored
 * @param goals in the order they were set
 * @param agreed what was agreed in the session held last
 * @param madeAt when this was read
 */
public record CaseSummary(
        SummaryView view,
        CaseHeader header,
        CaseSpan span,
        List<CaseLine.Who> people,
        Meetings meetings,
        List<Phase> phases,
        List<Step> beside,
        List<Setback> setbacks,
        List<Promises.Total> promises,
        List<ScaleCourse> scales,
        List<GoalCourse> goals,
        Optional<Scores> attainment,
        List<Agreed> agreed,
        Instant madeAt) {

    /**
     * The sessions in counts.
     *
     * @param held in order of time
     */
    public record Meetings(List<Tick> held, int missed, int calledOff) {

        public Meetings {
            held = List.copyOf(held);
        }
    }

    /**
     * A held session.
     *
     * @param nth the how-manieth of the case
     */
    public record Tick(int nth, Instant at) {}

    /**
     * A phase of the guide.
     *
     * @param reached when work of it was first given; empty for one that was never reached
     */
    public record Phase(LocalizedText title, Optional<Instant> reached, List<Step> steps) {

        public Phase {
            steps = List.copyOf(steps);
        }
    }

    /** A step with the work of each person. */
    public record Step(LocalizedText title, Map<ParticipantId, Work> work) {

        public Step {
            work = Map.copyOf(work);
        }

        /** What one person did in it. */
        public Work of(ParticipantId whom) {
            return work.getOrDefault(whom, Work.NOTHING);
        }

        /** Whether anything of it was given to anybody. */
        public boolean isAssigned() {
            return work.values().stream().anyMatch(one -> one.assigned() > 0);
        }
    }

    /**
     * Work in counts.
     *
     * @param assigned exercises
     * @param handedIn responses, more than one of an exercise that comes back
     * @param read how many of the responses the counselor answered
     */
    public record Work(int assigned, int handedIn, int read) {

        public static final Work NOTHING = new Work(0, 0, 0);

        /** Both together. */
        public Work plus(Work other) {
            return new Work(assigned + other.assigned, handedIn + other.handedIn, read + other.read);
        }
    }

    /** A setback somebody wrote down. */
    public record Setback(ParticipantId whom, Instant at) {}

    /** One scale of a measure. */
    public record ScaleCourse(
            LocalizedText measure, LocalizedText scale, Range range, Scale.Direction direction, List<Person> people) {

        public ScaleCourse {
            people = List.copyOf(people);
        }
    }

    /**
     * One person's scores of a scale.
     *
     * @param points in order of time, at least one
     * @param change between the first and the last, where a norm is known and there are two
     */
    public record Person(ParticipantId whom, List<Point> points, Optional<Change> change) {

        public Person {
            points = List.copyOf(points);
        }

        public Point first() {
            return points.get(0);
        }

        public Point last() {
            return points.get(points.size() - 1);
        }
    }

    /**
     * A score.
     *
     * @param nth the session it was answered before, as far as that was held
     * @param afterGap whether nothing joins it to the point before: a session in between was missed, or held without a score
     */
    public record Point(double value, Instant at, Optional<Integer> nth, boolean afterGap) {}

    /** What a change means; more than the threshold is more than measuring does by itself. */
    public record Change(ChangeClass kind, double threshold) {}

    /**
     * A goal.
     *
     * @param whom for whom; empty for both
     * @param raters who rated it, the counselor (empty) first
     */
    public record GoalCourse(
            String sentence,
            Optional<ParticipantId> whom,
            Instant begunAt,
            Optional<Instant> endedAt,
            List<Rated> raters) {

        public GoalCourse {
            raters = List.copyOf(raters);
        }
    }

    /** How one person rated a goal first and last. */
    public record Rated(Optional<ParticipantId> rater, Rating first, Rating last, int times) {}

    /** A rating at a session. */
    public record Rating(Level level, Optional<Integer> nth, Instant at) {}

    /** The counselor's score over all goals at the first and the last session rated; only where goals were weighed. */
    public record Scores(
            CaseGoals.Attainment first,
            Optional<Integer> firstNth,
            CaseGoals.Attainment last,
            Optional<Integer> lastNth) {}

    /** One thing agreed. */
    public record Agreed(
            UUID id,
            Optional<LocalizedText> title,
            Optional<ParticipantId> whom,
            @Nullable String words) {}

    public CaseSummary {
        people = List.copyOf(people);
        phases = List.copyOf(phases);
        beside = List.copyOf(beside);
        setbacks = List.copyOf(setbacks);
        promises = List.copyOf(promises);
        scales = List.copyOf(scales);
        goals = List.copyOf(goals);
        agreed = List.copyOf(agreed);
    }

    /** The name of somebody it is about; empty for anybody else. */
    public String nameOf(ParticipantId participant) {
        return CaseLine.Who.nameOf(participant, people).orElse("");
    }

    /** Whether it is a discharge summary of a case that has not ended. */
    public boolean isDraft() {
        return view.kind() == SummaryView.Kind.DISCHARGE && span.closedAt().isEmpty();
    }

    /** Until when it tells: the end of the case, or when it was read. */
    public Instant until() {
        return span.closedAt().orElse(madeAt);
    }
}
