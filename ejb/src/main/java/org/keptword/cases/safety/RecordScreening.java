package org.keptword.cases.safety;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;

/**
 * Command: record a screening.
 *
 * @param alone whether it was taken without the other person within earshot; otherwise it is refused
 * @param ownForceAsked whether the participant was asked about own force and pursuit
 * @param noContactAsked whether the participant was asked if the other ever asked for no contact
 * @param finding what was found, for the counselor alone, or null
 * @param decision on a concern, or null to decide later
 * @param reason of the decision
 */
public record RecordScreening(
        ParticipantId participant,
        ScreeningResult result,
        LocalDate takenOn,
        boolean alone,
        boolean ownForceAsked,
        boolean noContactAsked,
        String finding,
        @Nullable Decision decision,
        @Nullable String reason) {

    public static final int LONGEST_TEXT = 10_000;

    public RecordScreening {
        Objects.requireNonNull(participant);
        Objects.requireNonNull(result);
        Objects.requireNonNull(takenOn);
        if (isTooLong(finding) || isTooLong(reason)) {
            throw new DomainRefusal("refusal.cases.textTooLong", LONGEST_TEXT);
        }
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
