package org.keptword.cases;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;

/**
 * Command: what is recorded about a participant's place in the case.
 *
 * @param place whose crisis lines the participant sees, or null to leave it
 */
public record ChangeParticipant(
        ParticipantId participant,
        String name,
        Part part,
        ParticipantState state,
        @Nullable UUID place) {

    public ChangeParticipant {
        Objects.requireNonNull(participant);
        Objects.requireNonNull(part);
        Objects.requireNonNull(state);
    }
}
