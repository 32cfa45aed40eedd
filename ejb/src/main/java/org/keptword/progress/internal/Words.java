package org.keptword.progress.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.cases.CaseLine;
import org.keptword.homework.WorkPiece;
import org.keptword.progress.Mean;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.WordsCourse;
import org.keptword.progress.WordsCourse.Work;
import org.keptword.shared.ParticipantId;

/** Counts pieces of work by person and stretch of time. */
public final class Words {

    private Words() {}

    /** A piece belongs to the stretch it was handed in in. */
    public static WordsCourse of(List<CaseLine.Who> people, List<WorkPiece> pieces, SessionAxis axis) {
        Map<ParticipantId, Work[]> sums = new LinkedHashMap<>();
        for (CaseLine.Who who : people) {
            Work[] nothing = new Work[axis.stretches().size()];
            Arrays.fill(nothing, Work.NOTHING);
            sums.put(who.id(), nothing);
        }
        for (WorkPiece piece : pieces) {
            Work[] sum = sums.get(piece.participant());
            piece.handedIn()
                    .filter(any -> sum != null)
                    .ifPresent(
                            one -> axis.placeOf(one.at()).ifPresent(place -> sum[place] = sum[place].plus(work(one))));
        }
        return new WordsCourse(sums.entrySet().stream()
                .map(one -> new WordsCourse.Person(one.getKey(), Arrays.asList(one.getValue())))
                .toList());
    }

    private static Work work(WorkPiece.HandedIn one) {
        return new Work(
                1,
                one.read() ? 1 : 0,
                Mean.of(one.effort()),
                Mean.of(one.learning()),
                Mean.of(one.minutes()),
                Mean.of(one.difficulty()));
    }
}
