package org.keptword.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** What happened in a case, said to the features above it in the same transaction, by ids alone. An observer that refuses undoes the act. */
public sealed interface CaseEvent {

    /**
     * A case was opened together with all that is known of it so far.
     *
     * @param first when the first session is to be; empty where none is planned yet
     */
    record Opened(CaseId caseId, Optional<FirstSession> first) implements CaseEvent {

        /**
         * The first session, by the clock where the counselor is.
         *
         * @param with the one participant it is with; empty for everybody in the case
         */
        public record FirstSession(Optional<ParticipantId> with, LocalDate day, LocalTime time, int minutes) {}
    }

    /**
     * The work in a case ended. Taking it up again changes nothing of what ended with it.
     *
     * @param at when; whatever ends with the case carries this very moment, so that an undo finds it again
     */
    record Closed(CaseId caseId, Instant at) implements CaseEvent {}

    /**
     * Closing a case was undone right after it was done. What ended at that moment is as it was before; nothing else changes.
     *
     * @param closedAt when it had been closed
     * @param remaining takes what an observer could not bring back because the rules of today do not allow it
     */
    record ClosingUndone(CaseId caseId, Instant closedAt, Set<Remaining> remaining) implements CaseEvent {

        /** What remains as closing the case left it. */
        public enum Remaining {
            /** Exercises that are still paused. */
            EXERCISES,
            /** Texts that are still not shown to the partner. */
            SHARED_TEXTS,
            /** Sessions with both that are still called off. */
            SESSIONS
        }
    }

    /** The work in a case was taken up again. */
    record Reopened(CaseId caseId) implements CaseEvent {}

    /**
     * A couple's case was split and closed.
     *
     * @param parts who goes on where
     */
    record Split(CaseId caseId, List<Part> parts) implements CaseEvent {

        /** A participant goes on as another one in a case of the own. */
        public record Part(ParticipantId before, CaseId caseId, ParticipantId now) {}

        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** A participant took the agreement back, and no other is in force. */
    record ConsentWithdrawn(CaseId caseId, ParticipantId participant) implements CaseEvent {}

    /** The contact state of a participant was set anew; {@code open} says how the gate of the case stands now. */
    record ContactStateChanged(CaseId caseId, ParticipantId participant, boolean open) implements CaseEvent {}

    /** The counselor picked the moment: what clients had of joint work is paused for them from now on. */
    record JointWorkPaused(CaseId caseId) implements CaseEvent {}

    /** A participant pauses, leaves or comes back; {@code open} says how the gate of the case stands now. */
    record ParticipantStateChanged(CaseId caseId, ParticipantId participant, ParticipantState state, boolean open)
            implements CaseEvent {}

    /** A screening was recorded or decided; {@code open} says how the gate of the case stands now. */
    record ScreeningChanged(CaseId caseId, ParticipantId participant, boolean open) implements CaseEvent {}
}
