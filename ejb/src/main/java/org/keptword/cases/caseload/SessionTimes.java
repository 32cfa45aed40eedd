package org.keptword.cases.caseload;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;

/** How many sessions a case had, and when the last and the next one are. Implemented by the sessions, which stand above cases. */
public interface SessionTimes {

    /**
     * The sessions of one case.
     *
     * @param held how many were held
     * @param last when the last one was held; empty where it was not asked for, too
     * @param next when the next one is planned
     * @param version of the case they were read with; empty where it was not asked for
     */
    record Times(int held, Optional<Instant> last, Optional<Instant> next, Optional<CaseloadLine.CaseVersion> version) {

        /** No session yet. */
        public static final Times NONE = new Times(0, Optional.empty());

        /** Times without the last session and the version of the case. */
        public Times(int held, Optional<Instant> next) {
            this(held, Optional.empty(), next, Optional.empty());
        }
    }

    /** The versions of cases, as far as they were read with their times. */
    static Map<UUID, CaseloadLine.CaseVersion> versions(Map<UUID, Times> times) {
        Map<UUID, CaseloadLine.CaseVersion> versions = new HashMap<>();
        times.forEach((id, one) -> one.version().ifPresent(version -> versions.put(id, version)));
        return versions;
    }

    /** The times of the cases asked for, in one statement. */
    Map<UUID, Times> of(Permit permit, Collection<UUID> cases);

    /** The cases of the caseload with a session planned to begin in a span of time, in one statement. */
    Set<UUID> planned(Permit caseload, Instant from, Instant until);
}
