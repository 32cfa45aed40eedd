package org.keptword.homework.read;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.shared.ParticipantId;

/**
 * Everything ever assigned in a case, oldest first, with what came of it, seen at one moment. Contact reports are not in it, and nothing an
 * author keeps private.
 */
public record CaseHomework(List<CaseAssignment> assignments) {

    public static final CaseHomework NONE = new CaseHomework(List.of());

    public CaseHomework {
        assignments = List.copyOf(assignments);
    }

    /** What is handed in, in the order it was handed in. */
    public List<CaseResponse> responses() {
        return assignments.stream()
                .flatMap(one -> one.responses().stream())
                .sorted(Comparator.comparing(CaseResponse::handedInAt)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** When something was first assigned. */
    public Optional<Instant> begunAt() {
        return assignments.stream().findFirst().map(CaseAssignment::assignedAt);
    }

    /** One participant's part of it. */
    public CaseHomework of(ParticipantId one) {
        return new CaseHomework(assignments.stream()
                .filter(each -> each.participant().equals(one))
                .toList());
    }

    /** The same for its author's eyes: without the responses kept off the own screen. */
    public CaseHomework onScreen() {
        return new CaseHomework(assignments.stream()
                .map(one -> one.with(one.responses().stream()
                        .filter(response -> !response.offScreen())
                        .toList()))
                .toList());
    }

    /** What there is something to do on now, as far as staff know. */
    public Stream<CaseAssignment> toDo() {
        return assignments.stream().filter(one -> one.isOpen() && one.isUndone());
    }

    /** What is paused or queued. */
    public Stream<CaseAssignment> waiting() {
        return assignments.stream().filter(one -> one.isPaused() || one.isQueued());
    }
}
