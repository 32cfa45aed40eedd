package org.keptword.today;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.Covers;
import org.keptword.access.Relation;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Known;
import org.keptword.today.TodayView.About;

/**
 * The cases a day is about, with their sessions: the open ones, and closed ones in which something is to be done, or was today or yesterday. What belongs to
 * another one is not in it.
 */
final class TodayContext {

    private final Map<UUID, CaseloadLine> cases = new LinkedHashMap<>();
    private final Map<UUID, Sessions.SessionHistory> courses;
    private final Map<UUID, Covers.CaseCover> covered;

    TodayContext(
            List<CaseloadLine> lines, Map<UUID, Sessions.SessionHistory> courses, Map<UUID, Covers.CaseCover> covered) {
        lines.forEach(line -> cases.put(line.line().id().value(), line));
        this.courses = Map.copyOf(courses);
        this.covered = Map.copyOf(covered);
    }

    boolean holds(CaseId id) {
        return cases.containsKey(id.value());
    }

    CaseLine line(CaseId id) {
        return Known.in(cases, id.value()).line();
    }

    /** Everything by name. */
    Stream<CaseloadLine> all() {
        return cases.values().stream();
    }

    /** Where work goes on and the reader acts; not where only a flag that waited too long leads. */
    Stream<CaseloadLine> own() {
        return all().filter(each -> each.mayWork() && each.line().open() && !isForAFlag(each));
    }

    private boolean isForAFlag(CaseloadLine each) {
        return Optional.ofNullable(covered.get(each.line().id().value()))
                .filter(cover -> cover.until().isEmpty())
                .isPresent();
    }

    /** What the reader reads along with. */
    Stream<CaseloadLine> supervised() {
        return all().filter(each -> each.relation() == Relation.SUPERVISION);
    }

    /** The versions of some of these cases, by which it is known whether what is kept of them still holds. */
    Map<UUID, CaseloadLine.CaseVersion> versions(Collection<UUID> of) {
        Map<UUID, CaseloadLine.CaseVersion> versions = new LinkedHashMap<>();
        of.forEach(id -> Optional.ofNullable(cases.get(id)).ifPresent(line -> versions.put(id, line.version())));
        return versions;
    }

    boolean isSupervised(CaseId id) {
        return Known.in(cases, id.value()).relation() == Relation.SUPERVISION;
    }

    Map<UUID, CaseLine> lines() {
        Map<UUID, CaseLine> lines = new LinkedHashMap<>();
        cases.forEach((id, each) -> lines.put(id, each.line()));
        return lines;
    }

    About about(CaseId id) {
        return new About(id, Known.in(cases, id.value()).line().name(), Optional.ofNullable(covered.get(id.value())));
    }

    Sessions.SessionHistory course(CaseId id) {
        return courses.getOrDefault(id.value(), Sessions.SessionHistory.NONE);
    }
}
