package org.keptword.progress.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.measures.CaseScores;
import org.keptword.measures.scoring.Scale;
import org.keptword.progress.TalkingPoint;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.shared.Aim;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** A case in which nothing stands out, to change one thing in. */
record Situation(
        Aim aim,
        boolean jointWork,
        ParticipantState anas,
        List<PointPolicy.Scored> scores,
        List<CaseScores.PerceptionGap> gaps,
        List<CaseAssignment> pieces,
        List<PromiseCounts.Owner> promises) {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final ParticipantId ANA = new ParticipantId(Ids.newId());
    static final LocalizedText NAME = new LocalizedText("Trust", "Confianza");

    private static final ParticipantId TOM = new ParticipantId(Ids.newId());

    static final Situation CALM =
            new Situation(Aim.REPAIR, true, ParticipantState.ACTIVE, List.of(), List.of(), List.of(), List.of());

    Situation with(Aim other) {
        return new Situation(other, jointWork, anas, scores, gaps, pieces, promises);
    }

    Situation off() {
        return new Situation(aim, false, anas, scores, gaps, pieces, promises);
    }

    Situation with(ParticipantState other) {
        return new Situation(aim, jointWork, other, scores, gaps, pieces, promises);
    }

    Situation scores(Scale scale, double... values) {
        List<PointPolicy.Scored> made = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            made.add(new PointPolicy.Scored(
                    ANA, "check", NAME, scale, at(values.length - i), values[i], Optional.of(i + 1)));
        }
        return new Situation(aim, jointWork, anas, made, gaps, pieces, promises);
    }

    Situation gaps(double... values) {
        List<CaseScores.PerceptionGap> made = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            made.add(new CaseScores.PerceptionGap(
                    ANA, "check", new SessionId(Ids.newId()), at(values.length - i), 50 + values[i], 50));
        }
        return new Situation(aim, jointWork, anas, scores, made, pieces, promises);
    }

    Situation pieces(CaseAssignment... made) {
        return new Situation(aim, jointWork, anas, scores, gaps, List.of(made), promises);
    }

    Situation promises(int... keptAndAnswered) {
        List<Interval> made = IntStream.range(0, keptAndAnswered.length / 2)
                .mapToObj(i -> new Interval(
                        keptAndAnswered[2 * i], 0, keptAndAnswered[2 * i + 1] - keptAndAnswered[2 * i], 0, 0, 0, 0, 0))
                .toList();
        return new Situation(aim, jointWork, anas, scores, gaps, pieces, List.of(new PromiseCounts.Owner(ANA, made)));
    }

    List<TalkingPoint> points() {
        return PointPolicy.weigh(new PointPolicy.Facts(
                aim,
                jointWork,
                List.of(
                        new CaseLine.Who(ANA, PartnerSlot.A, "Ana", anas),
                        new CaseLine.Who(TOM, PartnerSlot.B, "Tom", ParticipantState.ACTIVE)),
                scores,
                gaps,
                pieces,
                promises,
                at(2),
                TODAY));
    }

    private static Instant at(int weeksAgo) {
        return NOW.minusSeconds(weeksAgo * 604_800L);
    }
}
