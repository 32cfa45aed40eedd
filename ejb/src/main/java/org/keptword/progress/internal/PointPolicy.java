package org.keptword.progress.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.measures.CaseScores;
import org.keptword.measures.change.ReliableChange;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TalkingPoint.Share;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.Aim;
import org.keptword.shared.ParticipantId;

/**
 * The rules by which something becomes worth talking about. Each looks at how things are now:
 *
 * <ul>
 *   <li>reliably worse: norm known, the last score lies on the worse side of the first by more than the reliable change;
 *   <li>a fall: no norm, the last score lies {@value #FALL} hundredths of the range or more on the worse side of the one before (on a
 *       scale from 0 to 100 that is as many points);
 *   <li>not done: the last {@value #IN_A_ROW} assignments given once that fell due were not handed in; what was paused, withdrawn, or held
 *       back while joint work is off did not fall due;
 *   <li>fewer kept: the part kept of the promises that were answered fell from each of the last three times between sessions to the
 *       next, with at least {@value #ENOUGH} answers in each: of fewer, one promise more or less moves the part by more than a fifth;
 *   <li>a growing gap: at the last three check-ins the distance between the view of oneself and the partner's view grew, on one side.
 * </ul>
 *
 * <p>Scores that another version of a measure made of other items or in another way are not compared with. A score older than the time between the last two sessions raises nothing. While the aim is to part well nothing is raised from what
 * one says of the partner. Nothing is raised about somebody who has left, and nothing undone of somebody who pauses.
 */
public final class PointPolicy {

    static final int FALL = 15;
    static final int IN_A_ROW = 3;
    static final int ENOUGH = 5;

    private static final int CHECK_INS = 3;
    private static final double ROUNDING = 1e-9;

    /** A score with the scale it was made on. */
    public record Scored(
            ParticipantId whom,
            String instrument,
            org.keptword.guide.form.LocalizedText measure,
            Scale scale,
            Instant at,
            double value,
            Optional<Integer> session) {}

    /**
     * What the rules look at.
     *
     * @param jointWork whether joint work is on
     * @param scores those with a value, in order of time
     * @param gaps in order of time
     * @param assignments everything given
     * @param lastThree promises in the last three times between sessions; empty where fewer than three sessions were held
     * @param recent from when on a score is of now
     * @param today where the reader is
     */
    public record Facts(
            Aim aim,
            boolean jointWork,
            List<CaseLine.Who> people,
            List<Scored> scores,
            List<CaseScores.PerceptionGap> gaps,
            List<CaseAssignment> assignments,
            List<PromiseCounts.Owner> lastThree,
            Instant recent,
            LocalDate today) {}

    private final Facts facts;

    private PointPolicy(Facts facts) {
        this.facts = facts;
    }

    /** What is worth talking about, person by person. */
    public static List<TalkingPoint> weigh(Facts facts) {
        PointPolicy policy = new PointPolicy(facts);
        return facts.people().stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .flatMap(who -> Stream.of(
                                policy.scores(who.id()),
                                policy.gap(who.id()),
                                policy.promises(who.id()),
                                who.state() == ParticipantState.ACTIVE
                                        ? policy.work(who.id())
                                        : Stream.<TalkingPoint>empty())
                        .flatMap(points -> points))
                .toList();
    }

    private boolean aboutPartnerAllowed() {
        return facts.aim() != Aim.PART_WELL;
    }

    private Stream<TalkingPoint> scores(ParticipantId whom) {
        Map<List<String>, List<Scored>> byScale = facts.scores().stream()
                .filter(score -> score.whom().equals(whom))
                .collect(Collectors.groupingBy(
                        score -> List.of(score.instrument(), score.scale().id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byScale.values().stream().flatMap(of -> score(of).stream());
    }

    private Optional<TalkingPoint> score(List<Scored> all) {
        Scored last = all.get(all.size() - 1);
        List<Scored> of =
                all.stream().filter(one -> one.scale().isLike(last.scale())).toList();
        boolean raised = of.size() > 1
                && !last.at().isBefore(facts.recent())
                && (last.scale().about() == Scale.About.SELF || aboutPartnerAllowed());
        if (!raised) {
            return Optional.empty();
        }
        return last.scale().norm().isPresent() ? worse(of.get(0), last) : fall(of.get(of.size() - 2), last);
    }

    private static Optional<TalkingPoint> worse(Scored first, Scored last) {
        ReliableChange change = ReliableChange.of(last.scale().norm().orElseThrow());
        boolean worse = last.scale().direction().better(last.value() - first.value()) < 0;
        return worse && change.isReliable(first.value(), last.value())
                ? Optional.of(new TalkingPoint.ReliablyWorse(
                        last.whom(),
                        last.measure(),
                        last.scale().title(),
                        first.value(),
                        last.value(),
                        change.threshold()))
                : Optional.empty();
    }

    private static Optional<TalkingPoint> fall(Scored before, Scored last) {
        double fallen = -last.scale().direction().better(last.value() - before.value());
        return fallen + ROUNDING >= FALL / 100.0 * last.scale().range().width()
                ? Optional.of(new TalkingPoint.Fall(
                        last.whom(),
                        last.measure(),
                        last.scale().title(),
                        before.value(),
                        last.value(),
                        before.session(),
                        last.session()))
                : Optional.empty();
    }

    private Stream<TalkingPoint> gap(ParticipantId whom) {
        List<CaseScores.PerceptionGap> of =
                facts.gaps().stream().filter(gap -> gap.of().equals(whom)).toList();
        if (!aboutPartnerAllowed() || of.size() < CHECK_INS) {
            return Stream.empty();
        }
        List<CaseScores.PerceptionGap> last = of.subList(of.size() - CHECK_INS, of.size());
        boolean grew = !last.get(CHECK_INS - 1).at().isBefore(facts.recent());
        for (int i = 1; i < CHECK_INS; i++) {
            double before = last.get(i - 1).value();
            double now = last.get(i).value();
            grew &= Math.abs(now) > Math.abs(before) + ROUNDING
                    && before * now >= 0
                    && last.get(i).instrument().equals(last.get(i - 1).instrument());
        }
        return grew
                ? Stream.of(new TalkingPoint.GrowingGap(
                        whom, last.stream().map(CaseScores.PerceptionGap::value).toList()))
                : Stream.empty();
    }

    private Stream<TalkingPoint> promises(ParticipantId whom) {
        return facts.lastThree().stream()
                .filter(owner -> owner.owner().equals(whom))
                .map(PromiseCounts.Owner::intervals)
                .filter(PointPolicy::fell)
                .map(of -> new TalkingPoint.FewerKept(
                        whom,
                        of.stream()
                                .map(one -> new Share(one.keptAtAll(), one.answered()))
                                .toList()));
    }

    private static boolean fell(List<Interval> of) {
        boolean fell = of.size() == CHECK_INS && of.stream().allMatch(one -> one.answered() >= ENOUGH);
        for (int i = 1; fell && i < of.size(); i++) {
            Interval before = of.get(i - 1);
            Interval now = of.get(i);
            fell = (long) now.keptAtAll() * before.answered() < (long) before.keptAtAll() * now.answered();
        }
        return fell;
    }

    private Stream<TalkingPoint> work(ParticipantId whom) {
        List<CaseAssignment> due = new ArrayList<>(facts.assignments().stream()
                .filter(assignment -> assignment.participant().equals(whom) && fellDue(assignment))
                .sorted(Comparator.comparing((CaseAssignment assignment) ->
                                assignment.dueOn().orElseThrow())
                        .thenComparing(CaseAssignment::assignedAt)
                        .reversed())
                .toList());
        int undone = (int) due.stream()
                .takeWhile(assignment -> assignment.responses().isEmpty())
                .count();
        return undone >= IN_A_ROW ? Stream.of(new TalkingPoint.NotDone(whom, undone)) : Stream.empty();
    }

    private boolean fellDue(CaseAssignment assignment) {
        boolean past = !assignment.isQueued()
                && assignment.dueOn().filter(day -> day.isBefore(facts.today())).isPresent();
        boolean held = assignment.isGated() && !facts.jointWork();
        return past && (!assignment.responses().isEmpty() || (assignment.isOpen() && !held));
    }
}
