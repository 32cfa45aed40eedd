package org.keptword.cases.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseLine;

/**
 * A case with its beginning and end.
 *
 * @param closedAt when the case was closed; empty while it is open
 * @param closing why and on which day the work ended; empty while it goes on, and where nothing was said
 * @param aimSince the day from which the aim is what it is
 */
public record CaseSpan(
        CaseLine line, Instant openedAt, Optional<Instant> closedAt, LocalDate aimSince, Optional<Ending> closing) {

    /** The same with another, or nothing, said of its end. */
    public CaseSpan closedWith(Optional<Ending> ending) {
        return new CaseSpan(line, openedAt, closedAt, aimSince, ending);
    }

    /**
     * When and why a case was closed.
     *
     * @param on the day it ended, as the counselor says
     * @param words the counselor's own, for those who read the case
     * @param inDischarge whether these words may be in the discharge summary, which leaves the practice
     * @param closedBy the person who closed it
     */
    public record Ending(
            CloseCase.Reason reason, LocalDate on, Optional<String> words, boolean inDischarge, UUID closedBy) {

        /** The same without the counselor's own words. */
        public Ending withoutWords() {
            return new Ending(reason, on, Optional.empty(), false, closedBy);
        }
    }
}
