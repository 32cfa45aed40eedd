package org.keptword.cases.caseload;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Permit;

/**
 * The recent courses of cases, kept until something is recorded in a case (ADR 62). Implemented by the progress of cases, which stands above them.
 */
public interface RecentCourses {

    /** So many days are looked back for the last entry. */
    int LOOKED_BACK = 90;

    /**
     * Returns the courses of cases the permit reaches; no statement where all of them are kept.
     *
     * @param versions of these cases, read before in the same transaction
     */
    Map<UUID, RecentCourse> of(Permit permit, Map<UUID, CaseloadLine.CaseVersion> versions);

    /**
     * Returns when homework was last begun or handed in, by case; a case without such a moment within the last {@value #LOOKED_BACK} days is absent.
     * No statement where all of them are kept.
     *
     * @param versions of these cases, read before in the same transaction
     */
    Map<UUID, Instant> lastEntries(Permit permit, Map<UUID, CaseloadLine.CaseVersion> versions);
}
