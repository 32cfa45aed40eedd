package org.keptword.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the application reports what it did. Unless {@code KEPTWORD_METRICS} is true nothing is counted, and no class of the library is loaded. */
public final class Measured {

    private static final @Nullable Figures KEPT = Figures.areKept() ? new Figures() : null;

    private Measured() {}

    /** The way a message went. */
    public enum Channel {
        EMAIL,
        PUSH,
        TEXT
    }

    /** Returns a reading of a clock, for {@link #page}; it means nothing by itself. */
    public static long now() {
        return KEPT == null ? 0 : System.nanoTime();
    }

    /**
     * Reports that a page was answered.
     *
     * @param template of its address; never the address itself
     * @param begun what {@link #now} said before
     */
    public static void page(Supplier<String> template, int status, long begun) {
        report(figures -> figures.page(template.get(), status, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** Runs a round of a job and reports how long it took and whether it failed. */
    public static void job(String name, Runnable round) {
        long begun = now();
        boolean done = false;
        try {
            Traced.job(name, round);
            done = true;
        } finally {
            boolean succeeded = done;
            report(figures -> figures.job(name, succeeded, Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    /** Reports a response that was handed in. */
    public static void handIn() {
        report(Figures::handIn);
    }

    /** Reports a message and what became of it, and returns that. */
    public static <E extends Enum<E>> E message(Channel channel, E outcome) {
        report(figures -> figures.message(channel, outcome));
        return outcome;
    }

    /** Reports a refusal by its reason in the audit log. */
    public static void refusal(String reason) {
        report(figures -> figures.refusal(reason));
    }

    /** Reports when the last backup was begun that can be relied on. */
    public static void lastBackup(Instant begun) {
        report(figures -> figures.lastBackup(begun));
    }

    /** Whether anything is counted, for what would have to be looked up first. */
    public static boolean isKept() {
        return KEPT != null;
    }

    private static void report(Consumer<Figures> what) {
        if (KEPT != null) {
            what.accept(KEPT);
        }
    }

    static @Nullable Figures kept() {
        return KEPT;
    }
}
