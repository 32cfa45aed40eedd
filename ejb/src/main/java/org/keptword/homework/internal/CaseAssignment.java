package org.keptword.homework.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.ParticipantState;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;

/**
 * An assignment with the facts of its case that the author's page needs.
 *
 * @param aim the aim of the case now
 * @param state how the author takes part in the case now; LEFT also where the case was closed
 * @param spared whether hints on one's own words are left away
 * @param jointOpen whether work towards the other person is open now
 * @param counselor the name of the case's counselor
 * @param stored false for a contact report nobody has begun yet
 * @param rests whether the author's acts of reaching out rest
 * @param lasting whether they rest without an end
 * @param off the entries that are off the author's screen; {@code one} for the piece of an assignment that does not come back
 */
public record CaseAssignment(
        Assignment assignment,
        CaseMode mode,
        Aim aim,
        ParticipantState state,
        boolean spared,
        boolean jointOpen,
        String counselor,
        boolean stored,
        boolean rests,
        boolean lasting,
        Set<String> off) {

    public CaseAssignment {
        off = Set.copyOf(off);
    }

    /** With nothing off the screen. */
    public CaseAssignment(
            Assignment assignment,
            CaseMode mode,
            Aim aim,
            ParticipantState state,
            boolean spared,
            boolean jointOpen,
            String counselor,
            boolean stored,
            boolean rests,
            boolean lasting) {
        this(assignment, mode, aim, state, spared, jointOpen, counselor, stored, rests, lasting, Set.of());
    }

    /** The same with the entries that are off the screen, in one text or null. */
    CaseAssignment without(@Nullable String entries) {
        return new CaseAssignment(
                assignment,
                mode,
                aim,
                state,
                spared,
                jointOpen,
                counselor,
                stored,
                rests,
                lasting,
                entries == null ? Set.of() : Set.of(entries.split(",")));
    }

    /** Whether an entry is off the author's screen. */
    public boolean isOff(Optional<LocalDate> entry) {
        return off.contains(entry.map(LocalDate::toString).orElse("one"));
    }

    /** Whether nothing is written any more: the author has left, or the case was closed. */
    public boolean isOver() {
        return state == ParticipantState.LEFT;
    }

    /** Whether the author takes part: not paused, and not gone. */
    public boolean isThere() {
        return state == ParticipantState.ACTIVE || state == ParticipantState.INVITED;
    }
}
