package org.keptword.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.RecentCourses;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.internal.CaseReader;
import org.keptword.shared.NotFound;

/** Makes the header of a case page inside the service call of that page: two statements. */
@ApplicationScoped
public class CaseHeaders {

    @Inject
    CaseReader cases;

    @Inject
    SessionTimes sessions;

    @Inject
    RecentCourses courses;

    /** The header of the one case the permit opens. */
    public CaseHeader of(Permit permit) {
        UUID id = permit.caseId();
        CaseLine line =
                Optional.ofNullable(cases.lines(permit, List.of(id)).get(id)).orElseThrow(NotFound::new);
        return of(permit, line);
    }

    /** The header of a case whose line is known already: one statement, and those of its recent course after something was recorded in the case. */
    public CaseHeader of(Permit permit, CaseLine line) {
        UUID id = line.id().value();
        SessionTimes.Times times = sessions.of(permit, List.of(id)).getOrDefault(id, SessionTimes.Times.NONE);
        return CaseHeader.of(
                line,
                times,
                permit.mayWork(),
                Optional.ofNullable(courses.of(permit, SessionTimes.versions(Map.of(id, times)))
                        .get(id)));
    }
}
