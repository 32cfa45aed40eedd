package org.keptword.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;

/**
 * An exercise that was given, as the features above know it.
 *
 * @param running whether it is open or paused; not when it still waits in the queue, was withdrawn or ended
 * @param queued whether it waits in the queue
 * @param recurs how it comes back
 */
public record GivenWork(
        AssignmentId id,
        ParticipantId participant,
        String exercise,
        LocalizedText title,
        boolean running,
        boolean queued,
        Recurrence.Kind recurs,
        Optional<LocalDate> dueOn,
        Instant assignedAt) {}
