package org.keptword.sessions.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.ParticipantState;
import org.keptword.shared.ParticipantId;

/**
 * Who was expected at a held meeting, and whose attendance is recorded.
 *
 * @param with the one participant it was with; empty for everybody in the case
 * @param expected those whose coming or staying away is noted
 */
public record ExpectedAttendance(Optional<ParticipantId> with, Set<ParticipantId> expected) {

    public ExpectedAttendance {
        expected = Set.copyOf(expected);
    }

    /** A meeting planned for everybody stays one for everybody, whoever came; who left the case is expected no more. */
    public static ExpectedAttendance plannedForAll(
            List<CaseFacts.ParticipantFacts> participants, Set<ParticipantId> came) {
        Set<ParticipantId> expected = participants.stream()
                .filter(p -> p.state() != ParticipantState.LEFT)
                .map(CaseFacts.ParticipantFacts::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        expected.addAll(came);
        return new ExpectedAttendance(Optional.empty(), expected);
    }

    /** A meeting planned for one, or for nobody: it was with those who came, and of the others nothing is said. */
    public static ExpectedAttendance byComing(List<CaseFacts.ParticipantFacts> participants, Set<ParticipantId> came) {
        boolean one = came.size() == 1 && participants.size() > 1;
        return new ExpectedAttendance(one ? came.stream().findFirst() : Optional.empty(), came);
    }
}
