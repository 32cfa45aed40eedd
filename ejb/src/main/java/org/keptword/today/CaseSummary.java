package org.keptword.today;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keptword.homework.read.Homework;
import org.keptword.progress.TalkingPoint;
import org.keptword.shared.ParticipantId;

/**
 * What Today says of a case that takes its history to know.
 *
 * @param points what is worth talking about
 * @param entries the last entry of each participant to whom something was assigned
 * @param said when participants last reported on a promise; who never did of late is absent
 */
record CaseSummary(
        List<TalkingPoint> points, Map<ParticipantId, Homework.LastEntry> entries, Map<ParticipantId, Instant> said) {

    CaseSummary {
        points = List.copyOf(points);
        entries = Map.copyOf(entries);
        said = Map.copyOf(said);
    }
}
