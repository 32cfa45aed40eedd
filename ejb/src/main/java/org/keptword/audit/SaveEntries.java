package org.keptword.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.persistence.Stamp;

/**
 * Tells which saves of a text are entries of the audit log. A text is saved every few seconds while it is typed, so one entry stands for what a
 * person saves of it within an hour. The text itself remembers its last entry, in the write of the save.
 */
public final class SaveEntries {

    private static final Duration SPAN = Duration.ofHours(1);

    private SaveEntries() {}

    /** Whether a save needs an entry, of a text that one person alone writes. */
    public static boolean isDue(@Nullable Instant noted, Instant now) {
        return noted == null || !now.isBefore(noted.plus(SPAN));
    }

    /** Whether a save needs an entry, of a text that several people may write. */
    public static boolean isDue(@Nullable Stamp noted, UUID person, Instant now) {
        return noted == null || !person.equals(noted.by()) || isDue(noted.at(), now);
    }
}
