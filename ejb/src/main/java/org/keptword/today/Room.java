package org.keptword.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.Relation;
import org.keptword.cases.CaseLine;
import org.keptword.cases.CaseloadLine;
import org.keptword.sessions.SessionCourse;
import org.keptword.shared.CaseId;
import org.keptword.today.TodayView.About;

/** The cases a day is about, with their sessions. What belongs to a case out of reach is not in it. */
final class Room {

    private final Map<UUID, CaseloadLine> cases = new LinkedHashMap<>();
    private final Map<UUID, SessionCourse> courses;

    Room(List<CaseloadLine> lines, Map<UUID, SessionCourse> courses) {
        lines.forEach(line -> cases.put(line.line().id().value(), line));
        this.courses = Map.copyOf(courses);
    }

    boolean holds(CaseId id) {
        return cases.containsKey(id.value());
    }

    CaseLine line(CaseId id) {
        return cases.get(id.value()).line();
    }

    /** Everything by name. */
    Stream<CaseloadLine> all() {
        return cases.values().stream();
    }

    /** Where work goes on and the reader acts. */
    Stream<CaseloadLine> own() {
        return all().filter(each -> each.mayWork() && each.line().open());
    }

    /** What the reader reads along with. */
    Stream<CaseloadLine> supervised() {
        return all().filter(each -> each.relation() == Relation.SUPERVISION);
    }

    Map<UUID, CaseLine> lines() {
        Map<UUID, CaseLine> lines = new LinkedHashMap<>();
        cases.forEach((id, each) -> lines.put(id, each.line()));
        return lines;
    }

    About about(CaseId id) {
        CaseloadLine of = cases.get(id.value());
        return new About(
                id,
                of.line().name(),
                of.relation() == Relation.COVER ? Optional.of(of.counselorName()) : Optional.empty());
    }

    SessionCourse course(CaseId id) {
        return courses.getOrDefault(id.value(), SessionCourse.NONE);
    }
}
