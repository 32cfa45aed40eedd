package org.keptword.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Actor;
import org.keptword.shared.persistence.Stamp;

/**
 * Tells which saves of a text are entries of the audit log. A text is saved every few seconds while it is typed, so one entry stands for what a
 * person saves of it within an hour from one place and by one right. The text itself remembers its last entry, in the write of the save.
 */
@ApplicationScoped
public class SaveEntries {

    private static final Duration SPAN = Duration.ofHours(1);

    @Inject
    RequestOrigin origin;

    /** Who saves, from where and by what right, as one value to be compared. */
    public UUID as(Actor actor, String reason) {
        String all = String.join(
                "|", String.valueOf(actor.personValue()), origin.find().orElse(""), reason);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a save needs an entry, after the last one that was. */
    public static boolean isDue(@Nullable Stamp noted, UUID as, Instant now) {
        return noted == null
                || !as.equals(noted.by())
                || !now.isBefore(noted.at().plus(SPAN));
    }
}
