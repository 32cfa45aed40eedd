package org.keptword.homework.internal.assign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.ResponseId;

/**
 * Counts of what was handed in for one assignment, without what its author keeps private.
 *
 * @param waiting entries handed in and not yet reviewed
 * @param returned entries that went back for revision
 * @param reviewed entries that were reviewed
 * @param last when something was last handed in, or null
 * @param changed when one of these was last handed in, opened or reviewed, or null
 * @param latest the entry begun last of what was handed in, as text since the database finds no greatest id, or null
 */
public record AssignmentTally(
        @Nullable UUID assignment,
        long waiting,
        long returned,
        long reviewed,
        @Nullable Instant last,
        @Nullable Instant changed,
        @Nullable String latest) {

    static final AssignmentTally NOTHING = new AssignmentTally(null, 0, 0, 0, null, null, null);

    public int handedIn() {
        return Math.toIntExact(waiting + returned + reviewed);
    }

    public Optional<Instant> lastHandedIn() {
        return Optional.ofNullable(last);
    }

    /** When one of these was last handed in, opened or reviewed; the beginning of time without any. */
    Instant lastChanged() {
        return changed == null ? Instant.EPOCH : changed;
    }

    /** The entry begun last of what was handed in: ids grow with time. */
    public Optional<ResponseId> latestEntry() {
        return Optional.ofNullable(latest).map(UUID::fromString).map(ResponseId::new);
    }

    /** How an assignment with this tally stands. */
    public HomeworkList.AssignmentState state(Assignment of) {
        return state(of.state(), of.recurrence().comesBack());
    }

    /**
     * The same of an assignment of which this is known.
     *
     * @param comesBack whether it is done more than once
     */
    public HomeworkList.AssignmentState state(Assignment.State of, boolean comesBack) {
        return switch (of) {
            case QUEUED -> HomeworkList.AssignmentState.QUEUED;
            case PAUSED -> HomeworkList.AssignmentState.PAUSED;
            case WITHDRAWN -> HomeworkList.AssignmentState.WITHDRAWN;
            case ENDED -> HomeworkList.AssignmentState.ENDED;
            case OPEN -> openState(comesBack);
        };
    }

    private HomeworkList.AssignmentState openState(boolean comesBack) {
        if (waiting > 0) {
            return HomeworkList.AssignmentState.HANDED_IN;
        }
        if (returned > 0) {
            return HomeworkList.AssignmentState.RETURNED;
        }
        return reviewed > 0 && !comesBack
                ? HomeworkList.AssignmentState.REVIEWED
                : HomeworkList.AssignmentState.ASSIGNED;
    }

    /** Whether the participant still has it: it waits, is open or paused, and is not done with. */
    public boolean isRunning(Assignment of) {
        return switch (state(of)) {
            case QUEUED, ASSIGNED, HANDED_IN, RETURNED, PAUSED -> true;
            case REVIEWED, WITHDRAWN, ENDED -> false;
        };
    }

    /** Whether the client has something to do on it now. */
    public boolean isToDo(Assignment of) {
        HomeworkList.AssignmentState state = state(of);
        return state == HomeworkList.AssignmentState.ASSIGNED
                || state == HomeworkList.AssignmentState.RETURNED
                || (state == HomeworkList.AssignmentState.HANDED_IN
                        && of.recurrence().comesBack());
    }

    /** The mark it adds to its step; empty when it says nothing of it. */
    public Optional<CaseOverview.Mark> mark(Assignment of) {
        if (waiting > 0) {
            return Optional.of(CaseOverview.Mark.HANDED_IN);
        }
        return switch (state(of)) {
            case ASSIGNED, RETURNED, PAUSED -> Optional.of(CaseOverview.Mark.ASSIGNED);
            case REVIEWED, ENDED, WITHDRAWN ->
                reviewed > 0 ? Optional.of(CaseOverview.Mark.REVIEWED) : Optional.empty();
            case QUEUED, HANDED_IN -> Optional.empty();
        };
    }
}
