package org.keptword.progress.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.cases.CaseLine;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseResponse;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.WordsHistory;
import org.keptword.progress.WordsHistory.Work;
import org.keptword.shared.ParticipantId;

/** Counts responses by person and stretch of time. */
public final class WordsCounter {

    private WordsCounter() {}

    /** A response belongs to the stretch it was handed in in. */
    public static WordsHistory of(List<CaseLine.Who> people, List<CaseAssignment> assignments, SessionAxis axis) {
        Map<ParticipantId, Work[]> sums = new LinkedHashMap<>();
        for (CaseLine.Who who : people) {
            Work[] nothing = new Work[axis.stretches().size()];
            Arrays.fill(nothing, Work.NOTHING);
            sums.put(who.id(), nothing);
        }
        for (CaseAssignment assignment : assignments) {
            Work[] sum = sums.get(assignment.participant());
            if (sum != null) {
                assignment
                        .responses()
                        .forEach(one -> axis.placeOf(one.handedInAt())
                                .ifPresent(place -> sum[place] = sum[place].plus(work(one))));
            }
        }
        return new WordsHistory(sums.entrySet().stream()
                .map(one -> new WordsHistory.Person(one.getKey(), Arrays.asList(one.getValue())))
                .toList());
    }

    private static Work work(CaseResponse one) {
        return new Work(
                1,
                one.isWaiting() ? 0 : 1,
                CaseProgress.Mean.of(one.effort()),
                CaseProgress.Mean.of(one.learning()),
                CaseProgress.Mean.of(one.minutes()),
                CaseProgress.Mean.of(one.difficulty()));
    }
}
