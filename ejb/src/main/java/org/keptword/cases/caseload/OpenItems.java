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
     * @param seeSafety whether a safety alert is open; how many and what they are about is said on the safety page alone
     * @param toReview homework that waits for the counselor's review, entries of one week of an exercise as one. Contact reports, safety plans and what
     *     authors keep off their screens are left out
     */
    record Counts(boolean seeSafety, int toReview) {

        public static final Counts NONE = new Counts(false, 0);
    }

    /** The counts of the cases asked for, in one statement; a case in which nothing is open may be absent. */
    Map<UUID, Counts> of(Permit permit, Collection<UUID> cases);
}
