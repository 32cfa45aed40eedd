package org.keptword.progress.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.measures.CaseScores;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.change.CutOff;
import org.keptword.measures.change.ReliableChange;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.TrustHistory;
import org.keptword.progress.TrustHistory.Choice;
import org.keptword.progress.TrustHistory.Earlier;
import org.keptword.progress.TrustHistory.Gap;
import org.keptword.progress.TrustHistory.GapPoint;
import org.keptword.progress.TrustHistory.Latest;
import org.keptword.progress.TrustHistory.Person;
import org.keptword.progress.TrustHistory.Point;
import org.keptword.progress.TrustHistory.ScaleCourse;
import org.keptword.progress.TrustHistory.ScaleName;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** Lays scores on the axis: one measure at a time, its scales one by one. */
public final class TrustAssembler {

    /** More scales than this are looked at one by one. */
    private static final int TOGETHER = 3;

    private final List<CaseLine.Who> people;
    private final CaseScores scores;
    private final Function<CaseScores.ScoreLine, Scale> scaleOf;
    private final SessionAxis axis;
    private final Map<SessionId, Integer> ticks = new HashMap<>();
    private final Map<SessionId, Integer> ordinals = new HashMap<>();

    /** @param held every held session of the case */
    public TrustAssembler(
            List<CaseLine.Who> people,
            CaseScores scores,
            Function<CaseScores.ScoreLine, Scale> scaleOf,
            List<SessionLine> held,
            SessionAxis axis) {
        this.people = people;
        this.scores = scores;
        this.scaleOf = scaleOf;
        this.axis = axis;
        for (int i = 0; i < axis.ticks().size(); i++) {
            ticks.put(axis.ticks().get(i).id(), i);
        }
        held.forEach(session -> session.ordinal().ifPresent(nth -> ordinals.put(session.id(), nth)));
    }

    /**
     * The course of the measure asked for, or of the one that was scored last.
     *
     * @param scale the one scale to look at; of a measure with many, the first when empty
     */
    public TrustHistory course(Optional<String> measure, Optional<String> scale) {
        Map<String, List<CaseScores.ScoreLine>> byMeasure = scores.scores().stream()
                .collect(Collectors.groupingBy(
                        CaseScores.ScoreLine::instrument, LinkedHashMap::new, Collectors.toList()));
        List<Choice> choices = byMeasure.values().stream()
                .map(TrustAssembler::choice)
                .sorted(Comparator.comparing(Choice::lastAt).reversed())
                .toList();
        Optional<Choice> chosen = choices.stream()
                .filter(one -> measure.filter(one.measure()::equals).isPresent())
                .findFirst()
                .or(() -> choices.stream().findFirst());
        List<ScaleCourse> courses = chosen.stream()
                .flatMap(one -> shown(one, scale).stream())
                .map(name -> course(
                        name,
                        Known.in(byMeasure, chosen.orElseThrow().measure()).stream()
                                .filter(score -> score.scale().equals(name.id()))
                                .toList()))
                .toList();
        return new TrustHistory(choices, chosen, courses, gaps(chosen));
    }

    private static Choice choice(List<CaseScores.ScoreLine> of) {
        CaseScores.ScoreLine last = of.get(of.size() - 1);
        Map<String, ScaleName> scales = new LinkedHashMap<>();
        of.forEach(score -> scales.put(score.scale(), new ScaleName(score.scale(), score.title())));
        return new Choice(last.instrument(), last.measure(), List.copyOf(scales.values()), last.at());
    }

    private static List<ScaleName> shown(Choice choice, Optional<String> scale) {
        List<ScaleName> wanted = choice.scales().stream()
                .filter(one -> scale.filter(one.id()::equals).isPresent())
                .toList();
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return choice.scales().size() > TOGETHER ? choice.scales().subList(0, 1) : choice.scales();
    }

    private ScaleCourse course(ScaleName name, List<CaseScores.ScoreLine> of) {
        Scale scale = scaleOf.apply(of.get(of.size() - 1));
        return new ScaleCourse(
                name.id(),
                name.title(),
                scale.range(),
                scale.direction(),
                scale.norm().isPresent(),
                people.stream().map(who -> person(who.id(), scale, of)).toList());
    }

    /** What another version made in another way is not compared with the last, and on another range than the one drawn it has no place. */
    private Person person(ParticipantId who, Scale scale, List<CaseScores.ScoreLine> of) {
        List<Optional<Point>> points =
                new ArrayList<>(Collections.nCopies(axis.stretches().size(), Optional.empty()));
        List<CaseScores.ScoreLine> real = of.stream()
                .filter(score ->
                        score.participant().equals(who) && score.value().isPresent())
                .toList();
        Map<Integer, Scale> scales = new HashMap<>();
        real.forEach(score -> scales.computeIfAbsent(score.version(), any -> scaleOf.apply(score)));
        real.stream()
                .filter(score -> Known.in(scales, score.version()).range().equals(scale.range()))
                .forEach(score -> place(score.session(), score.at())
                        .ifPresent(nth -> points.set(nth, Optional.of(point(score)))));
        Scale last = real.isEmpty()
                ? scale
                : Known.in(scales, real.get(real.size() - 1).version());
        List<CaseScores.ScoreLine> alike = real.stream()
                .filter(score -> Known.in(scales, score.version()).isLike(last))
                .toList();
        boolean drawn = last.range().equals(scale.range());
        return new Person(who, points, latest(alike), drawn ? change(alike, last) : Optional.empty());
    }

    private Point point(CaseScores.ScoreLine score) {
        return new Point(at(score.session(), score.at()), score.value().orElseThrow(), score.answered(), score.asked());
    }

    private Optional<Latest> latest(List<CaseScores.ScoreLine> real) {
        if (real.isEmpty()) {
            return Optional.empty();
        }
        CaseScores.ScoreLine last = real.get(real.size() - 1);
        Optional<CaseScores.ScoreLine> before =
                real.size() > 1 ? Optional.of(real.get(real.size() - 2)) : Optional.empty();
        return Optional.of(new Latest(
                last.value().orElseThrow(),
                last.at(),
                ordinal(last),
                before.map(one -> new Earlier(one.value().orElseThrow(), one.at(), ordinal(one)))));
    }

    private Optional<Integer> ordinal(CaseScores.ScoreLine score) {
        return score.session().map(ordinals::get);
    }

    private static Optional<TrustHistory.Change> change(List<CaseScores.ScoreLine> real, Scale scale) {
        if (real.size() < 2) {
            return Optional.empty();
        }
        double first = real.get(0).value().orElseThrow();
        double last = real.get(real.size() - 1).value().orElseThrow();
        return scale.norm().map(norm -> {
            ReliableChange reliable = ReliableChange.of(norm);
            Optional<CutOff> line = CutOff.of(norm, scale.direction());
            return new TrustHistory.Change(
                    first,
                    last,
                    reliable.threshold(),
                    line.map(CutOff::value),
                    ChangeClass.of(first, last, reliable, scale.direction(), line));
        });
    }

    private List<Gap> gaps(Optional<Choice> chosen) {
        List<CaseScores.PerceptionGap> of = scores.gaps().stream()
                .filter(gap -> chosen.filter(one -> one.measure().equals(gap.instrument()))
                        .isPresent())
                .toList();
        if (of.isEmpty()) {
            return List.of();
        }
        return people.stream().map(who -> gap(who.id(), of)).toList();
    }

    private Gap gap(ParticipantId who, List<CaseScores.PerceptionGap> of) {
        List<Optional<GapPoint>> points =
                new ArrayList<>(Collections.nCopies(axis.stretches().size(), Optional.empty()));
        for (CaseScores.PerceptionGap gap : of) {
            if (gap.of().equals(who)) {
                Optional<SessionId> session = Optional.of(gap.session());
                place(session, gap.at())
                        .ifPresent(nth -> points.set(
                                nth, Optional.of(new GapPoint(at(session, gap.at()), gap.own(), gap.byPartner()))));
            }
        }
        return new Gap(who, points);
    }

    /** Before which session something stands; what belongs to a session that is not looked at stands nowhere. */
    private Optional<Integer> place(Optional<SessionId> session, Instant at) {
        Optional<Integer> tick = session.map(ticks::get);
        if (tick.isPresent()) {
            return tick;
        }
        return session.map(ordinals::get).isPresent() ? Optional.empty() : axis.placeOf(at);
    }

    private Instant at(Optional<SessionId> session, Instant at) {
        return session.map(ticks::get).map(nth -> axis.ticks().get(nth).at()).orElse(at);
    }
}
