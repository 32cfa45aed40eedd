package org.keptword.cases.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Covers;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.OpenItems;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.model.Case;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/** Puts the rows of a caseload together with what other features know of each case. */
public record CaseloadAssembler(
        Map<UUID, SessionTimes.Times> times,
        Map<UUID, Covers.CaseCover> covered,
        Map<UUID, OpenItems.Counts> items,
        Map<UUID, Instant> entries,
        Map<UUID, RecentCourse> courses) {

    public CaseloadAssembler {
        times = Map.copyOf(times);
        covered = Map.copyOf(covered);
        items = Map.copyOf(items);
        entries = Map.copyOf(entries);
        courses = Map.copyOf(courses);
    }

    private RecentCourse course(CaseloadRepository.Line line) {
        RecentCourse course = courses.getOrDefault(line.id(), RecentCourse.NONE);
        return line.mode() == CaseMode.COUPLE ? course.withoutTrust() : course;
    }

    /** The row of one case. */
    public CaseloadPage.Row row(CaseloadRepository.Line line) {
        SessionTimes.Times sessions = times.getOrDefault(line.id(), SessionTimes.Times.NONE);
        return new CaseloadPage.Row(
                new CaseId(line.id()),
                line.name(),
                line.mode(),
                line.aim(),
                line.state() == Case.State.OPEN,
                line.joint(),
                line.opened(),
                line.counselor(),
                sessions.held(),
                sessions.next(),
                Optional.ofNullable(covered.get(line.id())),
                items.getOrDefault(line.id(), OpenItems.Counts.NONE),
                Optional.ofNullable(entries.get(line.id())),
                course(line));
    }
}
