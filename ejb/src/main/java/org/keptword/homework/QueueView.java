package org.keptword.homework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CaseCover;

/**
 * One page of the queue of one person.
 *
 * @param items what waits, in the order to read it in
 * @param total how many items wait, on all pages
 * @param before how many of them stand before this page
 * @param previous the place after which the page before this one begins; empty for the beginning of the queue
 * @param next the place after which the next page begins; empty on the last one
 * @param mayWork whether the person answers the work; a supervisor reads
 * @param covered for whom the person covers cases, by case id; the person's own are absent
 */
public record QueueView(
        List<QueueItem> items,
        int total,
        int before,
        Optional<QueuePlace> previous,
        Optional<QueuePlace> next,
        boolean mayWork,
        Map<UUID, CaseCover> covered) {

    /** So many items stand on a page. */
    public static final int PAGE = 50;

    public QueueView {
        items = List.copyOf(items);
        covered = Map.copyOf(covered);
    }

    /** For whom the person covers the case of an item. */
    public Optional<CaseCover> coveredFor(QueueItem item) {
        return Optional.ofNullable(covered.get(item.caseId().value()));
    }

    /** The page after a place, or the first one. A place whose item is gone is still a place. */
    static QueueView page(
            List<QueueItem> queue, Optional<QueuePlace> after, boolean mayWork, Map<UUID, CaseCover> covered) {
        int from = (int) after.stream()
                .flatMap(place ->
                        queue.stream().filter(item -> QueuePlace.of(item).compareTo(place) <= 0))
                .count();
        int to = Math.min(queue.size(), from + PAGE);
        return new QueueView(
                queue.subList(from, to),
                queue.size(),
                from,
                from > PAGE ? Optional.of(QueuePlace.of(queue.get(from - PAGE - 1))) : Optional.empty(),
                to < queue.size() ? Optional.of(QueuePlace.of(queue.get(to - 1))) : Optional.empty(),
                mayWork,
                covered);
    }
}
