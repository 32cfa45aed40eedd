package org.keptword.homework.internal.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;

/**
 * An assignment as its author's page needs it.
 *
 * @param stored false for a contact report nobody has begun yet
 * @param off the entries that are off the author's screen; {@code one} for the response to an exercise done once
 */
public record OwnAssignment(Assignment assignment, Place place, boolean stored, Set<String> off) {

    public OwnAssignment {
        off = Set.copyOf(off);
    }

    /** A stored one with nothing off the screen. */
    public OwnAssignment(Assignment assignment, Place place) {
        this(assignment, place, true, Set.of());
    }

    /** Whether an entry is off the author's screen. */
    public boolean isOff(Optional<LocalDate> entry) {
        return off.contains(entry.map(LocalDate::toString).orElse("one"));
    }

    /**
     * What the author's pages need to know of one case the author takes part in.
     *
     * @param aim the aim of the case now
     * @param state how the author takes part now; LEFT also where the case was closed
     * @param spared whether hints on one's own words are left away
     * @param jointOpen whether work towards the other person is open now
     * @param counselor the name of the case's counselor
     * @param rests whether the author's acts of reaching out rest, by what the counselor knows or by what the author kept to oneself
     * @param lasting whether they rest without an end
     */
    public record Place(
            CaseMode mode,
            Aim aim,
            ParticipantState state,
            boolean spared,
            boolean jointOpen,
            String counselor,
            boolean rests,
            boolean lasting) {

        /** Whether nothing is written any more: the author has left, or the case was closed. */
        public boolean isOver() {
            return state == ParticipantState.LEFT;
        }

        /** Whether the author takes part: not paused, and not gone. */
        public boolean isThere() {
            return state == ParticipantState.ACTIVE || state == ParticipantState.INVITED;
        }
    }
}
