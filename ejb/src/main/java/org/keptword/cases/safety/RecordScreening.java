package org.keptword.cases.safety;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
 * @param kinds what was told of, whoever did it; none where nothing was
 * @param when how lately the latest of it was, or null where nothing was told of
 * @param decision on a concern, or null to decide later
 * @param reason of the decision
 * @param follows the latest screening that whoever records this one had seen, or null for none
 */
public record RecordScreening(
        ParticipantId participant,
        ScreeningResult result,
        LocalDate takenOn,
        boolean alone,
        boolean ownForceAsked,
        boolean noContactAsked,
        @Nullable String finding,
        Set<Violence> kinds,
        @Nullable Recency when,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable UUID follows) {

    public static final int LONGEST_TEXT = 10_000;

    /** What a check for violence asks about. */
    public enum Violence {
        PHYSICAL,
        THREAT,
        STRANGULATION,
        WEAPON,
        COERCION,
        STALKING,
        CHILDREN
    }

    /** How lately it was. */
    public enum Recency {
        /** Within the last three months. */
        NOW,
        PAST_YEAR,
        EARLIER
    }

    /** A screening of which the kinds are not told apart, recorded by somebody who had seen none before it. */
    public RecordScreening(
            ParticipantId participant,
            ScreeningResult result,
            LocalDate takenOn,
            boolean alone,
            boolean ownForceAsked,
            boolean noContactAsked,
            @Nullable String finding,
            @Nullable Decision decision,
            @Nullable String reason) {
        this(
                participant,
                result,
                takenOn,
                alone,
                ownForceAsked,
                noContactAsked,
                finding,
                Set.of(),
                null,
                decision,
                reason,
                null);
    }

    public RecordScreening {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty() == (when != null)) {
            throw new DomainRefusal("refusal.cases.screeningKindsAndWhen");
        }
        Objects.requireNonNull(participant);
        Objects.requireNonNull(result);
        Objects.requireNonNull(takenOn);
        if (isTooLong(finding) || isTooLong(reason)) {
            throw new DomainRefusal("refusal.cases.textTooLong", LONGEST_TEXT);
        }
    }

    /** The same, recorded by somebody who had seen this screening as the latest. */
    public RecordScreening following(UUID screening) {
        return new RecordScreening(
                participant,
                result,
                takenOn,
                alone,
                ownForceAsked,
                noContactAsked,
                finding,
                kinds,
                when,
                decision,
                reason,
                screening);
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
