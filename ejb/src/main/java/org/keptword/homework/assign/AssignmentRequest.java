package org.keptword.homework.assign;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;

/**
 * One exercise to be assigned to one participant.
 *
 * @param placement now or in the queue
 * @param instructions the counselor's own words, or null
 * @param forOneAlone whether these words were typed for this participant alone, and not for whoever gets the exercise
 */
public record AssignmentRequest(
        ParticipantId to,
        String exercise,
        Placement placement,
        boolean lighter,
        Recurrence recurrence,
        @Nullable String instructions,
        boolean forOneAlone) {

    /** The longest instructions, in UTF-16 code units. */
    public static final int LONGEST = 4000;

    public AssignmentRequest {
        Objects.requireNonNull(to);
        Objects.requireNonNull(exercise);
        Objects.requireNonNull(recurrence);
        if (placement != Placement.NOW && placement != Placement.QUEUE) {
            throw new IllegalArgumentException("An exercise is assigned now or queued");
        }
        if (instructions != null && instructions.length() > LONGEST) {
            throw new DomainRefusal("refusal.homework.instructionsTooLong", LONGEST);
        }
    }

    /** A request with words for whoever gets the exercise, or none. */
    public AssignmentRequest(
            ParticipantId to,
            String exercise,
            Placement placement,
            boolean lighter,
            Recurrence recurrence,
            @Nullable String instructions) {
        this(to, exercise, placement, lighter, recurrence, instructions, false);
    }

    /** Where one exercise goes for one participant. */
    public enum Placement {
        /** Open from the start. */
        NOW,
        /** Waits in the queue, in the recommended order. */
        QUEUE,
        /** Not given. */
        NOT
    }
}
