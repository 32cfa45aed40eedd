package org.keptword.homework.assign;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;

/**
 * Command: change several assignments of one case in the same way.
 *
 * @param ids the assignments, at least one; an assignment that is named twice is changed once
 * @param day the new due date, required for {@link Act#MOVE} alone
 * @param reason why, required for {@link Act#WITHDRAW} alone
 */
public record ChangeAssignments(
        CaseId caseId,
        List<AssignmentId> ids,
        Act act,
        @Nullable LocalDate day,
        @Nullable String reason) {

    /** What is done with each of them. */
    public enum Act {
        PAUSE,
        RESUME,
        /** Gives another due date; a recurring assignment with a last day gets another last day. */
        MOVE,
        WITHDRAW
    }

    public ChangeAssignments {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(act);
        ids = ids.stream().distinct().toList();
        if (ids.isEmpty()) {
            throw new DomainRefusal("refusal.homework.nothingSelected");
        }
        if (act == Act.WITHDRAW && (reason == null || reason.isBlank())) {
            throw new DomainRefusal("refusal.homework.reasonMissing");
        }
    }

    /**
     * What was changed and what was not.
     *
     * @param changed each changed assignment as it was before and as the change left it
     * @param kept the assignments that stay as they are, each with the reason
     * @param outOfReach how many stay as they are because the person cannot work in their case any more; nothing is said of them
     * @param at when it was done
     */
    public record Outcome(List<Changed> changed, List<Kept> kept, int outOfReach, Instant at) {

        public Outcome {
            Objects.requireNonNull(at);
            changed = List.copyOf(changed);
            kept = List.copyOf(kept);
        }

        /** How many were asked for. */
        public int all() {
            return changed.size() + kept.size() + outOfReach;
        }
    }

    /** An assignment before a change and after it. */
    public record Changed(PlannedDates before, PlannedDates after) implements Serializable {

        private static final long serialVersionUID = 1L;

        public Changed {
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    /**
     * An assignment that stays as it is.
     *
     * @param name the participant
     * @param title the exercise
     * @param refusal the key of the reason
     * @param args what the reason names
     */
    public record Kept(AssignmentId id, String name, LocalizedText title, String refusal, List<Object> args) {

        public Kept {
            args = List.copyOf(args);
        }
    }

    /**
     * Command: undo a change right after it was made.
     *
     * @param act what was done; a withdrawal is not undone
     * @param changed each assignment that was changed
     * @param at when it was changed
     */
    public record Undo(CaseId caseId, Act act, List<Changed> changed, Instant at) {

        public Undo {
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(at);
            changed = List.copyOf(changed);
            if (act == Act.WITHDRAW) {
                throw new IllegalArgumentException("A withdrawal is not undone");
            }
        }

        /** The assignments that were changed. */
        public List<AssignmentId> ids() {
            return changed.stream().map(one -> one.before().assignment()).toList();
        }
    }
}
