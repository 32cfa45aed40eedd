package org.keptword.cases.caseload;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Permit;

/** What is open in cases. Implemented by the homework, which stands above cases and safety. */
public interface OpenItems {

    /**
     * What is open in one case.
     *
     * @param flags open safety alerts; what they are about is said on the safety page alone
     * @param toReview submissions that wait for the counselor's review, counted as the queue counts them
     */
    record Counts(int flags, int toReview) {

        public static final Counts NONE = new Counts(0, 0);
    }

    /** The counts of the cases asked for, in one statement; a case in which nothing is open may be absent. */
    Map<UUID, Counts> of(Permit permit, Collection<UUID> cases);
}
