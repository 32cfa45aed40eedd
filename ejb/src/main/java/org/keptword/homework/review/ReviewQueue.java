package org.keptword.homework.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.keptword.homework.internal.review.QueueRepository;
import org.keptword.homework.internal.review.QueuedResponse;
import org.keptword.safety.Flags;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * What waits to be read in a caseload, for the services of this feature and those above, inside their transaction. What an author
 * keeps to oneself never enters. Four statements, whatever the number of responses; the count alone takes one.
 */
@ApplicationScoped
public class ReviewQueue {

    @Inject
    QueueRepository responses;

    @Inject
    Flags flags;

    @Inject
    SessionTimes sessions;

    @Inject
    Gates gates;

    @Inject
    GuideLibrary guide;

    @Inject
    Clock clock;

    /** What waits, in the order to read it in. */
    public List<QueueView.Item> of(Permit caseload) {
        return of(QueueFilter.NONE, caseload);
    }

    /** The part of {@link #of(Permit)} that a filter shows. The statement that reads the queue narrows it. */
    public List<QueueView.Item> of(QueueFilter filter, Permit caseload) {
        return arrange(find(filter, Optional.empty(), caseload), caseload).items();
    }

    /** What waits, to be arranged by who reads the rest besides; one statement. */
    public Waiting waiting(Permit caseload) {
        return new Waiting(responses.waiting(Optional.empty(), caseload));
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
        return responses.count(caseload);
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

    /**
     * What the repository found, which may hold a response that waits no more.
     *
     * @param open the open flags of the caseload, where the filter needed them already
     */
    record Found(List<QueuedResponse> responses, Optional<List<Flags.OpenFlag>> open) {}

    /** The responses a filter shows, and beside them the one asked for, whatever its state. */
    Found find(QueueFilter filter, Optional<ResponseId> also, Permit caseload) {
        if (filter.isNone()) {
            return new Found(responses.waiting(also, caseload), Optional.empty());
        }
        Optional<List<Flags.OpenFlag>> open = filter.urgent() ? Optional.of(flags.open(caseload)) : Optional.empty();
        QueueRepository.Narrowing narrowing = new QueueRepository.Narrowing(
                filter.client().map(ParticipantId::value),
                open.map(ReviewQueue::flagged),
                filter.today() ? Optional.of(meetToday(caseload)) : Optional.empty());
        return new Found(responses.waiting(also, narrowing, caseload), open);
    }

    private Set<UUID> meetToday(Permit caseload) {
        ZoneId zone = caseload.actor().zone();
        LocalDate today = caseload.actor().today(clock);
        return sessions.planned(
                caseload,
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Arranges what was found. */
    Arranged arrange(Found found, Permit caseload) {
        if (found.responses().isEmpty()) {
            return new Arranged(List.of(), Map.of(), List.of(), Map.of());
        }
        Set<UUID> cases = found.responses().stream().map(QueuedResponse::caseId).collect(Collectors.toSet());
        List<Flags.OpenFlag> open = found.open().orElseGet(() -> flags.open(caseload));
        Map<UUID, Instant> next = new HashMap<>();
        sessions.of(caseload, cases).forEach((id, times) -> times.next().ifPresent(at -> next.put(id, at)));
        Map<UUID, CaseLine> lines = gates.lines(caseload, cases);
        return new Arranged(order(flagged(open), next, lines).arrange(found.responses()), lines, open, next);
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
