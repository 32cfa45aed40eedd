package org.keptword.homework.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Covers;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * One page of the queue of one person.
 *
 * @param items what waits, in the order to read it in
 * @param total how many items wait, on all pages
 * @param before how many of them come before this page
 * @param previous the place after which the page before this one begins; empty for the beginning of the queue
 * @param next the place after which the next page begins; empty on the last one
 * @param mayWork whether the person answers the work; a supervisor reads
 * @param covered for whom the person covers cases, by case id; the person's own are absent
 * @param clients whose submissions are in the queue, by name
 */
public record QueueView(
        List<Item> items,
        int total,
        int before,
        Optional<Place> previous,
        Optional<Place> next,
        boolean mayWork,
        Map<UUID, Covers.CaseCover> covered,
        List<QueuedClient> clients) {

    /** How many items a page shows. */
    public static final int PAGE = 50;

    public QueueView {
        items = List.copyOf(items);
        covered = Map.copyOf(covered);
        clients = List.copyOf(clients);
    }

    /** For whom the person covers the case of an item. */
    public Optional<Covers.CaseCover> coveredFor(Item item) {
        return Optional.ofNullable(covered.get(item.caseId().value()));
    }

    /** The page after a place, or the first one. A place whose item is gone is still a place. */
    static QueueView page(
            List<Item> queue, Optional<Place> after, boolean mayWork, Map<UUID, Covers.CaseCover> covered) {
        int from = (int) after.stream()
                .flatMap(place -> queue.stream().filter(item -> Place.of(item).compareTo(place) <= 0))
                .count();
        int to = Math.min(queue.size(), from + PAGE);
        return new QueueView(
                queue.subList(from, to),
                queue.size(),
                from,
                from > PAGE ? Optional.of(Place.of(queue.get(from - PAGE - 1))) : Optional.empty(),
                to < queue.size() ? Optional.of(Place.of(queue.get(to - 1))) : Optional.empty(),
                mayWork,
                covered,
                QueuedClient.of(queue));
    }

    /** A client with submissions in the queue. */
    public record QueuedClient(ParticipantId id, String name, String caseName) {

        private static final Comparator<QueuedClient> BY_NAME = Comparator.comparing(
                        QueuedClient::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(QueuedClient::caseName)
                .thenComparing(client -> client.id().value());

        static List<QueuedClient> of(List<Item> queue) {
            Map<ParticipantId, QueuedClient> found = new HashMap<>();
            queue.forEach(item -> found.computeIfAbsent(
                    item.participant(), id -> new QueuedClient(id, item.participantName(), item.caseName())));
            return found.values().stream().sorted(BY_NAME).toList();
        }
    }

    /**
     * A place in the queue, by which it is paged: it stays a place when the item that stood there is answered.
     *
     * @param lead tells items apart that wait since the same moment
     */
    public record Place(boolean flagged, Optional<Instant> session, Instant handedInAt, UUID lead)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::flagged, Comparator.reverseOrder())
                .thenComparing(place -> place.session().orElse(Instant.MAX))
                .thenComparing(Place::handedInAt)
                .thenComparing(Place::lead);

        public Place {
            Objects.requireNonNull(session);
            Objects.requireNonNull(handedInAt);
            Objects.requireNonNull(lead);
        }

        /** The state of an item. */
        public static Place of(Item item) {
            return new Place(
                    item.flagged(),
                    item.session(),
                    item.handedInAt(),
                    item.lead().value());
        }

        /** What is read first comes first: an open flag, then the nearest session, then what has waited longest. */
        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One thing that waits to be read: a response, or the entries one client handed in of a recurring exercise in one week. It
     * holds names and titles and nothing the client wrote.
     *
     * @param lead the response the reply goes to; of a week's entries the one handed in first
     * @param entries how many responses it holds
     * @param week the Monday, for entries of a recurring exercise
     * @param handedInAt since when it waits
     * @param again whether it came back after a reply
     * @param flagged whether a flag about this client is open; which one is on the safety page
     * @param session the next session of the case
     */
    public record Item(
            ResponseId lead,
            CaseId caseId,
            String caseName,
            ParticipantId participant,
            String participantName,
            LocalizedText title,
            int entries,
            Optional<LocalDate> week,
            Instant handedInAt,
            boolean again,
            boolean opened,
            boolean flagged,
            Optional<Instant> session) {}
}
