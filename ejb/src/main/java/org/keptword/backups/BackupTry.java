package org.keptword.backups;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to make a backup.
 *
 * @param took until it was made, checked, and older ones were removed
 * @param bytes its size; empty when none was made
 * @param failure why none was made, or why older ones stayed
 * @param checked what a trial restore found; empty when it was not its turn
 * @param kept how many backups there were afterwards
 */
public record BackupTry(
        Instant startedAt,
        Duration took,
        Optional<Long> bytes,
        Optional<BackupFailure> failure,
        Optional<BackupCheck> checked,
        Optional<Integer> kept) {

    private static final long MILLION = 1_000_000;
    private static final int MINUTE = 60;

    /** What came of it, from the worst on. */
    public enum Result {
        NOT_MADE,
        UNREADABLE,
        LOG_NOT_WHOLE,
        NOT_REMOVED,
        NO_ROOM,
        LOG_NOT_CHECKED,
        CHECKED,
        MADE
    }

    public Result result() {
        if (bytes.isEmpty()) {
            return Result.NOT_MADE;
        }
        if (checked.filter(BackupCheck::isBad).isPresent()) {
            return checked.get() == BackupCheck.UNREADABLE ? Result.UNREADABLE : Result.LOG_NOT_WHOLE;
        }
        if (failure.isPresent()) {
            return Result.NOT_REMOVED;
        }
        return checked.map(check -> switch (check) {
                    case NO_ROOM -> Result.NO_ROOM;
                    case LOG_NOT_CHECKED -> Result.LOG_NOT_CHECKED;
                    default -> Result.CHECKED;
                })
                .orElse(Result.MADE);
    }

    /** Whether everything that was to be done was done. */
    public boolean isDone() {
        return result().compareTo(Result.LOG_NOT_CHECKED) >= 0;
    }

    /** Whether there is a backup that can be relied on as far as is known. */
    public boolean isGood() {
        return bytes.isPresent() && checked.filter(BackupCheck::isBad).isEmpty();
    }

    /** Its size in millions of bytes, rounded up; 0 when none was made. */
    public long megabytes() {
        return (bytes.orElse(0L) + MILLION - 1) / MILLION;
    }

    /** Whether it took less than a minute. */
    public boolean isQuick() {
        return took.toSeconds() < MINUTE;
    }
}
