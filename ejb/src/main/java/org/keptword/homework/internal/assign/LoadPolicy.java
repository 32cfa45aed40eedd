package org.keptword.homework.internal.assign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.Recurrence;

/**
 * How many minutes a week the open work of one participant takes, by the minutes its exercises expect. What is given once counts
 * in full when it is planned within a week (or for no day), and in equal weekly parts, rounded up, when it has longer. What comes
 * back counts as often as it comes back in a week. What waits in the queue or is paused counts nothing.
 */
public final class LoadPolicy {

    private static final int WEEK = 7;

    private LoadPolicy() {}

    /**
     * One open assignment.
     *
     * @param dueOn the day it is planned for, or null
     */
    public record Work(
            int minutes, Recurrence recurrence, @Nullable LocalDate dueOn) {}

    /** Minutes a week. */
    public static int weekly(Collection<Work> open, LocalDate today) {
        return open.stream().mapToInt(work -> weekly(work, today)).sum();
    }

    public static boolean isMuch(int minutes) {
        return minutes > AssignmentPreview.MUCH;
    }

    private static int weekly(Work work, LocalDate today) {
        if (work.recurrence().comesBack()) {
            boolean over = work.recurrence().until() != null
                    && work.recurrence().until().isBefore(today);
            return over ? 0 : work.minutes() * work.recurrence().timesAWeek();
        }
        long days = work.dueOn() == null ? 0 : ChronoUnit.DAYS.between(today, work.dueOn());
        int weeks = Math.max(1, divideUp(Math.toIntExact(days), WEEK));
        return divideUp(work.minutes(), weeks);
    }

    private static int divideUp(int what, int by) {
        return what <= 0 ? 0 : (what + by - 1) / by;
    }
}
