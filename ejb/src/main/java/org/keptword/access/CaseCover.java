package org.keptword.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The colleague for whom a case is covered, and until when.
 *
 * @param name of the colleague whose case it is
 * @param until the last day the colleague is away; empty for a flag that waited too long, about which the safety page says more
 */
public record CaseCover(String name, Optional<LocalDate> until) {

    /** Of two reasons the one that lasts longer; an absence before a flag. */
    static CaseCover longer(CaseCover one, CaseCover other) {
        if (one.until.isEmpty() || other.until.isEmpty()) {
            return one.until.isPresent() ? one : other;
        }
        return one.until.orElseThrow().isBefore(other.until.orElseThrow()) ? other : one;
    }
}
