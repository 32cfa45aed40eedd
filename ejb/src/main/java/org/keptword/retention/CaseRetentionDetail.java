package org.keptword.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;

/**
 * Retention, holds and erasure requests of a case, for a manager: nothing of its content.
 *
 * @param keptUntil the day its retention passes; empty while it or a case that goes on from it is open
 * @param due whether all of it may be erased because it was kept long enough
 * @param holds every legal hold there was, the last one first
 * @param requests every request to erase, the last one first
 * @param whom of whom the preview is; empty for all of the case
 * @param preview what would go if that were erased; empty where something is pending already, the case is open or held
 */
public record CaseRetentionDetail(
        CaseId id,
        String name,
        CaseMode mode,
        String counselor,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<LocalDate> keptUntil,
        boolean due,
        List<Person> people,
        List<HoldService.HoldLine> holds,
        List<ErasureLine> requests,
        Optional<ParticipantId> whom,
        Optional<ErasurePreview> preview) {

    /** One of its clients. */
    public record Person(ParticipantId id, String name) {}

    public CaseRetentionDetail {
        people = List.copyOf(people);
        holds = List.copyOf(holds);
        requests = List.copyOf(requests);
    }

    /** The active hold. */
    public Optional<HoldService.HoldLine> hold() {
        return holds.stream().filter(HoldService.HoldLine::isActive).findFirst();
    }

    /** The request of which something can still come. */
    public Optional<ErasureLine> pending() {
        return requests.stream().filter(one -> one.state().isPending()).findFirst();
    }

    /** The name of whom the preview is; empty for all of the case. */
    public Optional<String> previewed() {
        return nameOf(whom);
    }

    /** The name of whom a request is about; empty for all of the case. */
    public Optional<String> nameOf(ErasureLine request) {
        return nameOf(request.whom());
    }

    private Optional<String> nameOf(Optional<ParticipantId> of) {
        return of.flatMap(id -> people.stream()
                .filter(one -> one.id().equals(id))
                .map(Person::name)
                .findFirst());
    }
}
