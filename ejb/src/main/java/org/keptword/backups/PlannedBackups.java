package org.keptword.backups;

import java.time.Duration;
import java.time.Instant;

/**
 * What is planned for the installation.
 *
 * @param hours from one backup to the next, 1 to 168
 * @param checkEvery 1 when each is restored on trial, 2 when every second one is, and so on
 * @param daily of how many days the newest is kept, at least 1
 * @param weekly of how many weeks
 * @param monthly of how many months
 * @param keysApart whether the keys go to a place of their own
 * @param sameDisk whether the backups are on the disk that the data is on
 * @param dueAt when the next one is to be made
 * @param checkDueAt when one that was restored on trial is to be there
 */
public record PlannedBackups(
        int hours,
        int checkEvery,
        int daily,
        int weekly,
        int monthly,
        boolean keysApart,
        boolean sameDisk,
        Instant dueAt,
        Instant checkDueAt) {

    /** A night that failed can be repeated in the morning before anybody is told that it is late. */
    static final Duration LATE = Duration.ofHours(12);

    /** So long a practice may go on inviting clients while what stopped the backups is mended. */
    static final Duration TO_MEND = Duration.ofDays(7);

    private static final int DAY = 24;
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    boolean isLate(Instant now) {
        return now.isAfter(dueAt.plus(LATE));
    }

    boolean isCheckLate(Instant now) {
        return now.isAfter(checkDueAt.plus(LATE));
    }

    /** Whether a trial restore that passed still counts. */
    boolean counts(Instant now) {
        return now.isBefore(checkDueAt.plus(TO_MEND));
    }

    /** Whether one is made each day. */
    public boolean isEveryDay() {
        return hours == DAY;
    }

    /** How many days about what was erased can be in a backup. */
    public int longestDays() {
        return Math.max(daily, Math.max(weekly * WEEK, monthly * MONTH));
    }
}
