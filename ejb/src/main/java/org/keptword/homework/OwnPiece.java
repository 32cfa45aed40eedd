package org.keptword.homework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.AssignmentId;

/**
 * A piece of the client's own work, by what its page is called with.
 *
 * @param entry the day or Monday of an entry; empty for work given once, and for work that comes back without an entry so far
 */
public record OwnPiece(AssignmentId assignment, Optional<LocalDate> entry) {

    public OwnPiece {
        Objects.requireNonNull(assignment);
        Objects.requireNonNull(entry);
    }
}
