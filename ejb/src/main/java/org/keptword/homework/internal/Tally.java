package org.keptword.homework.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.Mark;
import org.keptword.homework.WorkState;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.ResponseId;

/**
 * What came in on one assignment, without what its author keeps to oneself.
 *
 * @param waiting entries handed in and not yet reviewed
 * @param returned entries that went back for revision
 * @param reviewed entries that were reviewed
 * @param last when something was last handed in, or null
 * @param latest the entry begun last of what was handed in, as text since the database finds no greatest id, or null
 */
public record Tally(UUID assignment, long waiting, long returned, long reviewed, Instant last, String latest) {

    static final Tally NOTHING = new Tally(null, 0, 0, 0, null, null);

    public int handedIn() {
        return Math.toIntExact(waiting + returned + reviewed);
    }

    public Optional<Instant> lastHandedIn() {
        return Optional.ofNullable(last);
    }

    /** The entry begun last of what was handed in: ids grow with time. */
    public Optional<ResponseId> latestEntry() {
        return Optional.ofNullable(latest).map(UUID::fromString).map(ResponseId::new);
    }

    /** How an assignment with this tally stands. */
    public WorkState state(Assignment of) {
        return switch (of.state()) {
            case QUEUED -> WorkState.QUEUED;
            case PAUSED -> WorkState.PAUSED;
            case WITHDRAWN -> WorkState.WITHDRAWN;
            case ENDED -> WorkState.ENDED;
            case OPEN -> openState(of);
        };
    }

    private WorkState openState(Assignment of) {
        if (waiting > 0) {
            return WorkState.HANDED_IN;
        }
        if (returned > 0) {
            return WorkState.RETURNED;
        }
        return reviewed > 0 && !of.recurrence().comesBack() ? WorkState.REVIEWED : WorkState.ASSIGNED;
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
        WorkState state = state(of);
        return state == WorkState.ASSIGNED
                || state == WorkState.RETURNED
                || (state == WorkState.HANDED_IN && of.recurrence().comesBack());
    }

    /** The mark it adds to its step; empty when it says nothing of it. */
    public Optional<Mark> mark(Assignment of) {
        if (waiting > 0) {
            return Optional.of(Mark.HANDED_IN);
        }
        return switch (state(of)) {
            case ASSIGNED, RETURNED, PAUSED -> Optional.of(Mark.ASSIGNED);
            case REVIEWED, ENDED, WITHDRAWN -> reviewed > 0 ? Optional.of(Mark.REVIEWED) : Optional.empty();
            case QUEUED, HANDED_IN -> Optional.empty();
        };
    }
}
