package org.keptword.homework.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;

/**
 * An exercise that was assigned, with what came of it.
 *
 * @param dueOn the day an exercise that is done once is planned for
 * @param passed how often a day it was planned for had passed when it was planned for a later one
 * @param responses what is handed in and may be read, in the order it was handed in; several where the exercise comes back
 */
public record CaseAssignment(
        AssignmentId id,
        ParticipantId participant,
        AssignedVersion version,
        LocalizedText title,
        State state,
        Recurrence recurrence,
        Optional<LocalDate> dueOn,
        int passed,
        Instant assignedAt,
        List<CaseResponse> responses) {

    /** Whether the client can work on it, as far as it is up to the counselor. */
    public enum State {
        /** It waits behind others, and was never there to be done. */
        QUEUED,
        OPEN,
        PAUSED,
        /** Withdrawn, or ended. */
        OVER
    }

    public CaseAssignment {
        responses = List.copyOf(responses);
    }

    public String exercise() {
        return version.exercise();
    }

    /** Whether part of it is work towards the other person. */
    public boolean isGated() {
        return version.gated();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isQueued() {
        return state == State.QUEUED;
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    /** Whether it is open or paused. */
    public boolean isRunning() {
        return isOpen() || isPaused();
    }

    /** Whether it comes back. */
    public boolean recurs() {
        return recurrence.comesBack();
    }

    /** Whether there is something to do on it: it comes back, or nothing is handed in that was not returned. */
    public boolean isUndone() {
        return recurs() || responses.stream().allMatch(CaseResponse::isReturned);
    }

    /** Which entry a response is. */
    public Optional<Recurrence.Entry> entry(CaseResponse of) {
        return of.entry().map(recurrence::entry);
    }

    CaseAssignment with(List<CaseResponse> remaining) {
        return new CaseAssignment(
                id, participant, version, title, state, recurrence, dueOn, passed, assignedAt, remaining);
    }

    /**
     * Which version of an exercise was assigned, and how much of it.
     *
     * @param phase the phase of the guide it was in when it was assigned
     * @param leftOut ids of the items the gate left out then
     * @param gated whether part of it is work towards the other person
     */
    public record AssignedVersion(
            ExerciseVersionId id, String exercise, String phase, boolean lighter, List<String> leftOut, boolean gated) {

        public AssignedVersion {
            leftOut = List.copyOf(leftOut);
        }
    }
}
