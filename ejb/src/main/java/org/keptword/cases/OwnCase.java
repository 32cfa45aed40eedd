package org.keptword.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/**
 * A case as one of its clients knows it: neither its name, which may name the partner, nor anything the staff keeps about it.
 *
 * @param counselor the name of the counselor who has it
 * @param agreements what the client agreed to, the oldest first
 */
public record OwnCase(
        CaseId id,
        CaseMode mode,
        String counselor,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<Agreement> agreements) {

    /**
     * An agreement to a version of the practice's text.
     *
     * @param endedOn when it was taken back, or lapsed by what changed in the case
     */
    public record Agreement(String textVersion, LocalDate givenOn, Optional<LocalDate> endedOn, boolean lapsed) {}

    public OwnCase {
        agreements = List.copyOf(agreements);
    }
}
