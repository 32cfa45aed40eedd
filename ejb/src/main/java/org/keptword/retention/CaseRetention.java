package org.keptword.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseHeader;
import org.keptword.shared.ParticipantId;

/**
 * Retention, holds and erasure requests of a case, for its staff.
 *
 * @param owner whether the reader is the counselor whose case it is, who may place and lift a hold
 * @param decides whether the reader may decide about what is proposed
 * @param keptUntil the day its retention passes; empty while it or a case that goes on from it is open
 * @param holds every legal hold there was, the last one first
 * @param requests every request to erase, the last one first
 * @param whom the name of the client whose content is proposed to go; empty for all of the case
 * @param preview what would go by what is pending; empty where nothing is
 */
public record CaseRetention(
        CaseHeader header,
        boolean owner,
        boolean decides,
        Optional<LocalDate> keptUntil,
        List<HoldLine> holds,
        List<ErasureLine> requests,
        Optional<String> whom,
        Optional<ErasurePreview> preview) {

    public CaseRetention {
        holds = List.copyOf(holds);
        requests = List.copyOf(requests);
    }

    /** The hold that stands. */
    public Optional<HoldLine> hold() {
        return holds.stream().filter(HoldLine::isStanding).findFirst();
    }

    /** The request of which something can still come. */
    public Optional<ErasureLine> pending() {
        return pending(requests);
    }

    static Optional<ErasureLine> pending(List<ErasureLine> requests) {
        return requests.stream().filter(one -> one.state().isPending()).findFirst();
    }

    static Optional<ParticipantId> whom(List<ErasureLine> requests) {
        return pending(requests).flatMap(ErasureLine::whom);
    }
}
