package org.keptword.progress;

import java.util.List;
import org.keptword.cases.CaseLine;

/** What is worth talking about in one case, with the names of those it is about. */
public record CasePoints(List<CaseLine.Who> people, List<TalkingPoint> points) {

    public CasePoints {
        people = List.copyOf(people);
        points = List.copyOf(points);
    }
}
