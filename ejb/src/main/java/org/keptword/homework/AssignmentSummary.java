package org.keptword.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;

/**
 * An assignment as other features know it.
 *
 * @param running whether it is open or paused; not when it still waits in the queue, was withdrawn or ended
 * @param open whether it can be done now, as far as it is up to the counselor
 * @param assigned which version of it
 * @param queued whether it waits in the queue
 * @param recurrence how it comes back
 * @param dueOn the day work that is given once is planned for
 * @param passed how often a day it was planned for had passed when it was planned for a later one
 */
public record AssignmentSummary(
        AssignmentId id,
        ParticipantId participant,
        AssignedVersion assigned,
        LocalizedText title,
        boolean running,
        boolean open,
        boolean queued,
        Recurrence recurrence,
        Optional<LocalDate> dueOn,
        int passed,
        Instant assignedAt) {

    public String exercise() {
        return assigned.exercise();
    }

    /** Whether part of it is work towards the other person. */
    public boolean gated() {
        return assigned.gated();
    }

    /** Whether it comes back. */
    public boolean recurs() {
        return recurrence.comesBack();
    }
}
