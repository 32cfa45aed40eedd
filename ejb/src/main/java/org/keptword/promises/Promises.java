package org.keptword.promises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.promises.internal.Counting;
import org.keptword.promises.internal.Days;
import org.keptword.promises.internal.OwnPromises;

/** What the features above may know of promises, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Promises {

    @Inject
    OwnPromises promises;

    @Inject
    Days days;

    @Inject
    Counting counting;

    /** What the client who asks can say today; one statement. */
    public TodaysPromises today(Permit own) {
        return days.of(promises.running(days.from(own), own), own);
    }

    /**
     * What became of promises in the intervals between moments: of everybody in the one case of a staff permit, or of the client's own;
     * three statements.
     *
     * @param bounds at least two, in their order; an interval begins with its first moment and ends before its second
     */
    public PromiseCounts counts(Permit permit, List<Instant> bounds) {
        return counting.counts(bounds, permit);
    }

    /** {@link #counts}, and when promises rested; three statements. */
    public PromiseCourse course(Permit permit, List<Instant> bounds) {
        return counting.course(bounds, permit);
    }

    /** {@link #counts} of what was said alone: nothing is known of days without an answer; one statement. */
    public PromiseCounts said(Permit permit, List<Instant> bounds) {
        return counting.said(bounds, permit);
    }
}
