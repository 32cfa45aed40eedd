package org.keptword.homework;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the queue, by which it is paged: it stays a place when the item that stood there is answered.
 *
 * @param lead tells items apart that wait since the same moment
 */
public record QueuePlace(boolean flagged, Optional<Instant> session, Instant handedInAt, UUID lead)
        implements Comparable<QueuePlace> {

    private static final Comparator<QueuePlace> ORDER = Comparator.comparing(
                    QueuePlace::flagged, Comparator.reverseOrder())
            .thenComparing(place -> place.session().orElse(Instant.MAX))
            .thenComparing(QueuePlace::handedInAt)
            .thenComparing(QueuePlace::lead);

    public QueuePlace {
        Objects.requireNonNull(session);
        Objects.requireNonNull(handedInAt);
        Objects.requireNonNull(lead);
    }

    /** Where an item stands. */
    public static QueuePlace of(QueueItem item) {
        return new QueuePlace(
                item.flagged(), item.session(), item.handedInAt(), item.lead().value());
    }

    /** What is read first comes first: an open flag, then the nearest session, then what has waited longest. */
    @Override
    public int compareTo(QueuePlace other) {
        return ORDER.compare(this, other);
    }
}
