package org.keptword.tests.harness;

import java.time.Duration;

/**
 * Bounds of time by the clock. {@code tests/bench bounds} checks them ({@code keptword.bounds}), where nothing else runs. {@code ./test} only
 * prints them: what a test is about must hold however slow the machine is.
 */
public final class ClockBound {

    private static final boolean CHECKED = Boolean.getBoolean("keptword.bounds");

    private ClockBound() {}

    /** What took this long may take at most that long. */
    public static void within(Duration most, Duration took, String what) {
        holds(took.compareTo(most) <= 0, "%s: %d ms, at most %d ms".formatted(what, took.toMillis(), most.toMillis()));
    }

    /** What has happened since a moment of {@link System#nanoTime} may have taken at most that long. */
    public static void since(long from, Duration most, String what) {
        within(most, Duration.ofNanos(System.nanoTime() - from), what);
    }

    /** A bound of another form, such as a rate or a ratio of times; {@code said} names the figure and its bound. */
    public static void holds(boolean isKept, String said) {
        System.out.println((isKept ? "Within bounds: " : "Out of bounds: ") + said);
        if (CHECKED && !isKept) {
            throw new AssertionError(said);
        }
    }
}
