package org.keptword.homework.internal.review;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.review.QueueView;
import org.keptword.shared.CaseId;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * What is read first: work of a client about whom a flag is open, then what belongs to the nearest session, then what has waited
 * longest. Work of a case without a planned session comes after that of cases with one.
 */
public final class QueueOrder {

    static final Comparator<QueueView.Item> ORDER = Comparator.comparing(QueueView.Place::of);

    /** The response a week's reply goes to: the one handed in first, so that a later entry does not move it. */
    static final Comparator<QueuedResponse> FIRST =
            Comparator.comparing(QueuedResponse::handedInAt).thenComparing(QueuedResponse::response);

    private final Set<UUID> flagged;
    private final Map<UUID, Instant> sessions;
    private final Map<UUID, CaseLine> lines;
    private final Function<UUID, LocalizedText> titles;

    /**
     * What the queue needs to know beside the work itself.
     *
     * @param flagged participants about whom a flag is open
     * @param sessions the next session by case
     * @param lines names by case
     * @param titles of exercises, by version
     */
    public QueueOrder(
            Set<UUID> flagged,
            Map<UUID, Instant> sessions,
            Map<UUID, CaseLine> lines,
            Function<UUID, LocalizedText> titles) {
        this.flagged = Set.copyOf(flagged);
        this.sessions = Map.copyOf(sessions);
        this.lines = Map.copyOf(lines);
        this.titles = titles;
    }

    /** Puts what waits together and in order. */
    public List<QueueView.Item> arrange(Collection<QueuedResponse> waiting) {
        Map<QueuedResponse.Together, List<QueuedResponse>> together = waiting.stream()
                .filter(QueuedResponse::waits)
                .filter(one -> lines.containsKey(one.caseId()))
                .collect(Collectors.groupingBy(QueuedResponse::together, LinkedHashMap::new, Collectors.toList()));
        return together.values().stream().map(this::item).sorted(ORDER).toList();
    }

    private QueueView.Item item(List<QueuedResponse> entries) {
        QueuedResponse lead = entries.stream().min(FIRST).orElseThrow();
        CaseLine line = Known.in(lines, lead.caseId());
        ParticipantId participant = new ParticipantId(lead.participant());
        return new QueueView.Item(
                new ResponseId(lead.response()),
                new CaseId(lead.caseId()),
                line.name(),
                participant,
                line.nameOf(participant),
                titles.apply(lead.exerciseVersion()),
                entries.size(),
                Optional.ofNullable(lead.weekOf()),
                lead.handedInAt(),
                entries.stream().anyMatch(one -> one.revisions() > 1),
                entries.stream().allMatch(one -> one.openedAt() != null),
                flagged.contains(lead.participant()),
                Optional.ofNullable(sessions.get(lead.caseId())));
    }
}
