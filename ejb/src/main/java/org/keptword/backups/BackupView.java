package org.keptword.backups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What managers know of the backups.
 *
 * @param planned what is planned; empty where nothing is
 * @param good the last backup that can be relied on as far as is known
 * @param passed the last that was restored on trial
 * @param tries the last tries, the newest first
 */
public record BackupView(
        State state,
        Optional<PlannedBackups> planned,
        Optional<BackupTry> good,
        Optional<BackupTry> passed,
        List<BackupTry> tries) {

    public BackupView {
        tries = List.copyOf(tries);
    }

    /** How it stands, from what needs nobody to what needs somebody. */
    public enum State {
        /** Somebody else runs the database and backs it up. */
        OUTSIDE,
        /** Nothing is planned. */
        NONE,
        /** Planned, and not tried yet. */
        WAITING,
        GOOD,
        /** The last try brought something that needs to be seen to. */
        TROUBLE,
        /** There should have been a trial restore that passed. */
        UNCHECKED,
        /** There should have been a backup. */
        OVERDUE
    }

    static BackupView of(
            boolean ownDatabase,
            Optional<PlannedBackups> planned,
            Optional<BackupTry> good,
            Optional<BackupTry> passed,
            List<BackupTry> tries,
            Instant now) {
        return new BackupView(state(ownDatabase, planned, tries, now), planned, good, passed, tries);
    }

    private static State state(
            boolean ownDatabase, Optional<PlannedBackups> planned, List<BackupTry> tries, Instant now) {
        if (planned.isEmpty()) {
            return ownDatabase ? State.NONE : State.OUTSIDE;
        }
        if (planned.get().isLate(now)) {
            return State.OVERDUE;
        }
        if (!tries.isEmpty() && !tries.get(0).isDone()) {
            return State.TROUBLE;
        }
        if (planned.get().isCheckLate(now)) {
            return State.UNCHECKED;
        }
        return tries.isEmpty() ? State.WAITING : State.GOOD;
    }

    /** Whether a manager should have it seen to. */
    public boolean isAlarming() {
        return state.compareTo(State.TROUBLE) >= 0;
    }

    /** What the last try brought. */
    public Optional<BackupTry> last() {
        return tries.stream().findFirst();
    }
}
