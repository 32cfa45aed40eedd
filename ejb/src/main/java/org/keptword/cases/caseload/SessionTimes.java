package org.keptword.cases.caseload;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;

/** How many sessions a case had and when the next one is. Implemented by the sessions, which stand above cases. */
public interface SessionTimes {

    /**
     * The sessions of one case.
     *
     * @param held how many were held
     * @param next when the next one is planned
     */
    record Times(int held, Optional<Instant> next) {

        /** No session yet. */
        public static final Times NONE = new Times(0, Optional.empty());
    }

    /** The times of the cases asked for, in one statement; a case without any session is absent. */
    Map<UUID, Times> of(Permit permit, Collection<UUID> cases);

    /** The cases of the caseload with a session planned to begin in a span of time, in one statement. */
    Set<UUID> planned(Permit caseload, Instant from, Instant until);
}
