package org.keptword.cases;

import java.time.Instant;
import java.util.Optional;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/**
 * What stands above every page of a case. Of the safety page it knows one word: joint work on or off.
 *
 * @param heldSessions how many sessions were held
 * @param lastSession when the last one was held; empty on pages that show the sessions themselves, too
 * @param nextSession when the next one is planned, if any
 * @param mayWork whether the reader may change something; a supervisor reads
 * @param course how the case went between its last sessions; empty on the pages that are open during a session and on those that draw it themselves
 */
public record CaseHeader(
        CaseId id,
        String name,
        CaseMode mode,
        Aim aim,
        boolean open,
        boolean jointWork,
        int heldSessions,
        Optional<Instant> lastSession,
        Optional<Instant> nextSession,
        boolean mayWork,
        Optional<RecentCourse> course) {

    /** The header of a case of which line and times are known, without its recent course. */
    public static CaseHeader of(CaseLine line, SessionTimes.Times times, boolean mayWork) {
        return of(line, times, mayWork, Optional.empty());
    }

    /** The header of a case of which line, times and recent course are known. */
    static CaseHeader of(CaseLine line, SessionTimes.Times times, boolean mayWork, Optional<RecentCourse> course) {
        return new CaseHeader(
                line.id(),
                line.name(),
                line.mode(),
                line.aim(),
                line.open(),
                line.jointWork(),
                times.held(),
                times.last(),
                times.next(),
                mayWork,
                course);
    }
}
