package org.keptword.homework.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.review.QueueOrder;
import org.keptword.homework.internal.review.QueuedResponse;
import org.keptword.homework.internal.review.Reviews;
import org.keptword.safety.Flags;

/**
 * What waits to be read in a caseload, for the services of this feature and those above, inside their transaction. What an author
 * keeps to oneself never enters. Four statements, whatever the number of responses; the count alone takes one.
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
    public List<QueueView.Item> of(Permit caseload) {
        return arrange(reviews.waiting(Optional.empty(), caseload), caseload).items();
    }

    /** What waits, to be arranged by who reads the rest besides; one statement. */
    public Waiting waiting(Permit caseload) {
        return new Waiting(reviews.waiting(Optional.empty(), caseload));
    }

    /**
     * {@link #of} for who has read the rest already; asks nothing.
     *
     * @param open the open flags of the caseload
     * @param next the next session by case
     * @param lines cases of the caseload; work of another one is left out
     */
    public List<QueueView.Item> of(
            Waiting waiting, List<Flags.OpenFlag> open, Map<UUID, Instant> next, Map<UUID, CaseLine> lines) {
        return order(flagged(open), next, lines).arrange(waiting.found);
    }

    /** How many items {@link #of} would list. */
    public int count(Permit caseload) {
        return reviews.count(caseload);
    }

    /** What waits in a caseload, in no order yet. */
    public static final class Waiting {

        private final List<QueuedResponse> found;

        private Waiting(List<QueuedResponse> found) {
            this.found = List.copyOf(found);
        }

        /** The cases it belongs to, closed ones among them. */
        public Set<UUID> cases() {
            return found.stream().map(QueuedResponse::caseId).collect(Collectors.toSet());
        }
    }

    /** The queue with what was asked on the way. */
    record Arranged(
            List<QueueView.Item> items,
            Map<UUID, CaseLine> lines,
            List<Flags.OpenFlag> open,
            Map<UUID, Instant> sessions) {

        boolean isFlagged(UUID participant) {
            return flagged(open).contains(participant);
        }

        /** The open flags about these responses: urgent ones first, the oldest first among equals. */
        List<Flags.OpenFlag> about(Set<UUID> responses) {
            return open.stream()
                    .filter(flag -> responses.contains(flag.response()))
                    .sorted(Comparator.comparing(
                                    (Flags.OpenFlag flag) -> flag.kind().isUrgent())
                            .reversed())
                    .toList();
        }
    }

    /** Arranges what the repository found, which may hold a response that waits no more. */
    Arranged arrange(Collection<QueuedResponse> found, Permit caseload) {
        if (found.isEmpty()) {
            return new Arranged(List.of(), Map.of(), List.of(), Map.of());
        }
        Set<UUID> cases = found.stream().map(QueuedResponse::caseId).collect(Collectors.toSet());
        List<Flags.OpenFlag> open = flags.open(caseload);
        Map<UUID, Instant> next = new HashMap<>();
        sessions.of(caseload, cases).forEach((id, times) -> times.next().ifPresent(at -> next.put(id, at)));
        Map<UUID, CaseLine> lines = gates.lines(caseload, cases);
        return new Arranged(order(flagged(open), next, lines).arrange(found), lines, open, next);
    }

    private static Set<UUID> flagged(List<Flags.OpenFlag> open) {
        return open.stream().map(flag -> flag.participant().value()).collect(Collectors.toSet());
    }

    private QueueOrder order(Set<UUID> flagged, Map<UUID, Instant> next, Map<UUID, CaseLine> lines) {
        return new QueueOrder(
                flagged,
                next,
                lines,
                version -> guide.byId(new ExerciseVersionId(version)).title());
    }
}
