package org.keptword.reports;

import java.util.List;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.progress.TalkingPoint;
import org.keptword.sessions.SessionLine;

/**
 * The agenda of one session, or the part of it that takes longest to find out.
 *
 * @param work whether the reader may decide about it
 * @param lines every line, the dropped ones last
 * @param points the talking points the lines are about
 */
public record AgendaView(
        SessionLine session,
        List<CaseLine.Who> people,
        boolean work,
        List<AgendaLine> lines,
        List<TalkingPoint> points) {

    public AgendaView {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }
}
