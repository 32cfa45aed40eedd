package org.keptword.progress;

import java.util.List;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.shared.ParticipantId;

/**
 * A case over its sessions, for its staff: the three strands side by side.
 *
 * @param people in the order of their slots
 * @param marks in order of time
 * @param points how things stand now, whatever span is looked at
 */
public record CaseProgress(
        CaseHeader header,
        List<CaseLine.Who> people,
        SessionAxis axis,
        WordsHistory words,
        DeedsHistory deeds,
        TrustHistory trust,
        List<ProgressMark> marks,
        List<TalkingPoint> points) {

    public CaseProgress {
        people = List.copyOf(people);
        marks = List.copyOf(marks);
        points = List.copyOf(points);
    }

    /** The name of a participant. */
    public String nameOf(ParticipantId participant) {
        return CaseLine.Who.nameOf(participant, people).orElse("");
    }
}
