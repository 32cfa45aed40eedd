package org.keptword.web.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.change.ChangeClass;
import org.keptword.measures.scoring.Range;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.DeedsHistory;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TrustHistory;
import org.keptword.progress.WordsHistory;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** Courses of cases to write pages of. */
final class Courses {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ParticipantId ANNA = id(1);
    private static final ParticipantId TEO = id(2);

    private Courses() {}

    private static ParticipantId id(int nth) {
        return new ParticipantId(new UUID(0, nth));
    }

    private static LocalizedText text(String english, String spanish) {
        return new LocalizedText(english, spanish);
    }

    /** Two people over so many weekly sessions, with everything there can be. */
    static CaseProgress couple(int sessions, boolean norm, String second) {
        List<CaseLine.Who> people = List.of(
                new CaseLine.Who(ANNA, PartnerSlot.A, "Anna", ParticipantState.ACTIVE),
                new CaseLine.Who(TEO, PartnerSlot.B, second, ParticipantState.ACTIVE));
        SessionAxis axis = axis(sessions);
        return new CaseProgress(
                header("Anna & " + second, CaseMode.COUPLE, sessions),
                people,
                axis,
                new WordsHistory(List.of(words(ANNA, axis, 0), words(TEO, axis, 1))),
                new DeedsHistory(List.of(deeds(ANNA, axis, 2), deeds(TEO, axis, 7))),
                trust(axis, norm),
                marks(axis),
                List.of(
                        new TalkingPoint.Fall(
                                ANNA,
                                text("Check-in", "Registro"),
                                text("Trust in partner", "Confianza en la pareja"),
                                62,
                                41,
                                Optional.of(5),
                                Optional.of(6)),
                        new TalkingPoint.NotDone(TEO, 3),
                        new TalkingPoint.FewerKept(
                                TEO,
                                List.of(
                                        new TalkingPoint.Share(9, 10),
                                        new TalkingPoint.Share(7, 9),
                                        new TalkingPoint.Share(4, 8))),
                        new TalkingPoint.GrowingGap(TEO, List.of(20.0, 27.5, 30.0))));
    }

    /** One person before anything happened. */
    static CaseProgress bare() {
        CaseLine.Who anna = new CaseLine.Who(ANNA, PartnerSlot.A, "Anna", ParticipantState.ACTIVE);
        SessionAxis axis = axis(0);
        return new CaseProgress(
                header("Anna", CaseMode.INDIVIDUAL, 0),
                List.of(anna),
                axis,
                new WordsHistory(List.of(new WordsHistory.Person(ANNA, List.of(WordsHistory.Work.NOTHING)))),
                new DeedsHistory(List.of(new DeedsHistory.Person(ANNA, List.of(Interval.NOTHING)))),
                new TrustHistory(List.of(), Optional.empty(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static CaseHeader header(String name, CaseMode mode, int held) {
        return new CaseHeader(
                new CaseId(new UUID(0, 9)),
                name,
                mode,
                Aim.REPAIR,
                true,
                true,
                held,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    private static SessionAxis axis(int sessions) {
        List<SessionAxis.Tick> ticks = new ArrayList<>();
        List<SessionAxis.Stretch> stretches = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (int nth = 1; nth <= sessions; nth++) {
            Instant at = NOW.minus(Duration.ofDays(7L * (sessions - nth + 1)));
            SessionAxis.Tick tick = new SessionAxis.Tick(new SessionId(new UUID(1, nth)), nth, at);
            ticks.add(tick);
            stretches.add(new SessionAxis.Stretch(before, at, Optional.of(tick)));
            before = at;
        }
        stretches.add(new SessionAxis.Stretch(before, NOW, Optional.empty()));
        return new SessionAxis(
                SessionAxis.Span.ALL, ticks, stretches, NOW.minus(Duration.ofDays(7L * (sessions + 1))), NOW, sessions);
    }

    private static WordsHistory.Person words(ParticipantId who, SessionAxis axis, int shift) {
        return new WordsHistory.Person(
                who,
                IntStream.range(0, axis.stretches().size())
                        .mapToObj(place -> {
                            int pieces = (place + shift) % 4;
                            int read = Math.max(0, pieces - (place == axis.sinceLast() ? 2 : 0));
                            CaseProgress.Mean rated = read == 0
                                    ? CaseProgress.Mean.NONE
                                    : new CaseProgress.Mean((long) read * (2 + place % 2), read);
                            CaseProgress.Mean said =
                                    pieces == 0 ? CaseProgress.Mean.NONE : new CaseProgress.Mean(pieces * 22L, pieces);
                            return new WordsHistory.Work(pieces, read, rated, rated, said, said);
                        })
                        .toList());
    }

    private static DeedsHistory.Person deeds(ParticipantId who, SessionAxis axis, int many) {
        return new DeedsHistory.Person(
                who,
                IntStream.range(0, axis.stretches().size())
                        .mapToObj(place -> new Interval(
                                many, place % 2, place % 4 == 3 ? 3 : 0, place % 3 == 2 ? 1 : 0, 1, many / 2, 1, 0))
                        .toList());
    }

    private static TrustHistory trust(SessionAxis axis, boolean norm) {
        TrustHistory.ScaleName partner =
                new TrustHistory.ScaleName("partner", text("Trust in partner", "Confianza en la pareja"));
        TrustHistory.ScaleName own =
                new TrustHistory.ScaleName("own", text("Own trustworthiness", "Confiabilidad propia"));
        TrustHistory.Choice choice = new TrustHistory.Choice(
                "check", text("Trust check-in", "Chequeo de confianza"), List.of(partner, own), NOW);
        return new TrustHistory(
                List.of(choice),
                Optional.of(choice),
                List.of(scale(partner, axis, norm, 30), scale(own, axis, norm, 55)),
                List.of(gap(ANNA, axis, -5), gap(TEO, axis, 20)));
    }

    private static TrustHistory.ScaleCourse scale(
            TrustHistory.ScaleName name, SessionAxis axis, boolean norm, double from) {
        return new TrustHistory.ScaleCourse(
                name.id(),
                name.title(),
                new Range(0, 100),
                Scale.Direction.HIGHER_IS_BETTER,
                norm,
                List.of(person(ANNA, axis, norm, from), person(TEO, axis, norm, from + 25)));
    }

    private static TrustHistory.Person person(ParticipantId who, SessionAxis axis, boolean norm, double from) {
        List<Optional<TrustHistory.Point>> points = new ArrayList<>();
        for (int place = 0; place < axis.ticks().size(); place++) {
            double value = Math.max(0, Math.min(100, from + (place == 3 ? -25 : place * 2.5 % 40)));
            points.add(
                    who.equals(TEO) && place == 1
                            ? Optional.empty()
                            : Optional.of(new TrustHistory.Point(
                                    axis.ticks().get(place).at(), value, place == 4 ? 3 : 4, 4)));
        }
        points.add(Optional.empty());
        List<TrustHistory.Point> real =
                points.stream().flatMap(Optional::stream).toList();
        TrustHistory.Point last = real.get(real.size() - 1);
        Optional<TrustHistory.Earlier> before = real.size() < 2
                ? Optional.empty()
                : Optional.of(new TrustHistory.Earlier(
                        real.get(real.size() - 2).value(),
                        real.get(real.size() - 2).at(),
                        Optional.of(axis.ticks().size() - 1)));
        return new TrustHistory.Person(
                who,
                points,
                Optional.of(new TrustHistory.Latest(
                        last.value(), last.at(), Optional.of(axis.ticks().size()), before)),
                norm
                        ? Optional.of(new TrustHistory.Change(
                                real.get(0).value(), last.value(), 9.297, Optional.of(50.0), ChangeClass.IMPROVED))
                        : Optional.empty());
    }

    private static TrustHistory.Gap gap(ParticipantId who, SessionAxis axis, double from) {
        List<Optional<TrustHistory.GapPoint>> points = new ArrayList<>();
        for (SessionAxis.Tick tick : axis.ticks()) {
            points.add(Optional.of(new TrustHistory.GapPoint(tick.at(), 50 + from + tick.ordinal() % 5, 50)));
        }
        points.add(Optional.empty());
        return new TrustHistory.Gap(who, points);
    }

    private static List<CaseProgress.Mark> marks(SessionAxis axis) {
        Instant begins = axis.begins();
        Optional<ParticipantId> nobody = Optional.empty();
        return List.of(
                new CaseProgress.Mark(
                        CaseProgress.Mark.Kind.PHASE_BEGUN,
                        begins.plus(Duration.ofDays(2)),
                        Optional.empty(),
                        nobody,
                        Optional.of(text("Understand", "Entender"))),
                new CaseProgress.Mark(
                        CaseProgress.Mark.Kind.JOINT_WORK_PAUSED,
                        begins.plus(Duration.ofDays(9)),
                        Optional.of(begins.plus(Duration.ofDays(15))),
                        nobody,
                        Optional.empty()),
                new CaseProgress.Mark(
                        CaseProgress.Mark.Kind.SETBACK,
                        NOW.minus(Duration.ofDays(4)),
                        Optional.empty(),
                        Optional.of(TEO),
                        Optional.empty()));
    }
}
