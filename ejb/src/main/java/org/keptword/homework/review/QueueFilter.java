package org.keptword.homework.review;

import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.ParticipantId;

/**
 * Which submissions of the queue are shown. Each condition narrows it further.
 *
 * @param client only those of one client
 * @param urgent only those of clients about whom a safety alert is open
 * @param today only those of cases with a session planned today, where the reader is
 */
public record QueueFilter(Optional<ParticipantId> client, boolean urgent, boolean today) {

    /** The whole queue. */
    public static final QueueFilter NONE = new QueueFilter(Optional.empty(), false, false);

    public QueueFilter {
        Objects.requireNonNull(client);
    }

    /** Whether it narrows nothing. */
    public boolean isNone() {
        return equals(NONE);
    }
}
