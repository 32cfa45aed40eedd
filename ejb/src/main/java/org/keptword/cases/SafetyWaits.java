package org.keptword.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.internal.CaseMarks;
import org.keptword.shared.CaseId;

/** Which safety pages of a caseload wait for somebody to pick a moment or to decide; names no ground. */
@ApplicationScoped
public class SafetyWaits {

    @Inject
    CaseMarks marks;

    /**
     * One case.
     *
     * @param held since when a pause waits for the counselor to pick its moment, or null
     * @param asked since when lifting a state of contact waits for who supervises, or null
     */
    public record Waiting(CaseId caseId, Instant held, Instant asked) {

        /** Since when the counselor of the case is asked for something. */
        public Optional<Instant> forCounselor() {
            return Optional.ofNullable(held);
        }

        /** Since when those who supervise are asked for something. */
        public Optional<Instant> forSupervisor() {
            return Optional.ofNullable(asked);
        }
    }

    /** Those of a caseload: one statement. */
    public List<Waiting> of(Permit caseload) {
        return marks.waiting(caseload);
    }
}
