package org.keptword.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.Gates;
import org.keptword.cases.SessionTimes;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.QueueOrder;
import org.keptword.homework.internal.Reviews;
import org.keptword.homework.internal.Waiting;
import org.keptword.safety.Flags;

/**
 * What waits to be read in a caseload, for the services of this feature and those above, inside their transaction. What an author
 * keeps to oneself never enters. Four statements, whatever the number of pieces; the count alone takes one.
 */
@ApplicationScoped
public class ReviewQueue {

    @Inject
    Reviews reviews;

    @Inject
    Flags flags;

    @Inject
    SessionTimes sessions;

    @Inject
    Gates gates;

    @Inject
    GuideLibrary guide;

    /** What waits, in the order to read it in. */
    public List<QueueItem> of(Permit caseload) {
        return arrange(reviews.waiting(Optional.empty(), caseload), caseload).items();
    }

    /** How many items {@link #of} would list. */
    public int count(Permit caseload) {
        return reviews.count(caseload);
    }

    /** The queue with what was asked on the way. */
    record Arranged(List<QueueItem> items, Map<UUID, CaseLine> lines, Set<UUID> flagged, Map<UUID, Instant> sessions) {}

    /** Arranges what the repository found, which may hold a piece that waits no more. */
    Arranged arrange(Collection<Waiting> found, Permit caseload) {
        if (found.isEmpty()) {
            return new Arranged(List.of(), Map.of(), Set.of(), Map.of());
        }
        Set<UUID> cases = found.stream().map(Waiting::caseId).collect(Collectors.toSet());
        Set<UUID> flagged = flags.open(caseload).stream()
                .map(flag -> flag.participant().value())
                .collect(Collectors.toSet());
        Map<UUID, Instant> next = new HashMap<>();
        sessions.of(caseload, cases).forEach((id, times) -> times.next().ifPresent(at -> next.put(id, at)));
        Map<UUID, CaseLine> lines = gates.lines(caseload, cases);
        QueueOrder order = new QueueOrder(
                flagged,
                next,
                lines,
                version -> guide.byId(new ExerciseVersionId(version)).title());
        return new Arranged(order.arrange(found), lines, flagged, next);
    }
}
