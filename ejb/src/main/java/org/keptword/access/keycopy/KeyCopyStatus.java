package org.keptword.access.keycopy;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a copy of the practice's key is known to be readable.
 *
 * @param state what the last check is worth today
 * @param last the last check of a copy that covers the key in use; where none does, the last check of all
 */
public record KeyCopyStatus(State state, Optional<Check> last) {

    /** What the last check is worth. */
    public enum State {
        /** No copy was ever checked. */
        NONE,
        /** The key was changed since the last copy that was checked. */
        OUTDATED,
        /** A copy with the key that is in use was read. */
        CHECKED
    }

    /** A copy that was read. */
    public record Check(Instant madeAt, Instant at, String by) {}
}
