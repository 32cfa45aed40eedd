package org.keptword.tests.harness;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long tests wait for what must come: the one place for it. The times are generous, because a test that is green ends as soon as it can
 * and only one that is red waits that long. Each is multiplied by {@code keptword.slowness}, which {@code ./test} measures when it begins:
 * how many times as long as on a quiet machine a fixed amount of work takes, at least 1.
 */
public final class Patience {

    /** For what a person waits for: a page, a click, what a script shows. */
    public static final Duration PAGE = scaled(Duration.ofSeconds(60));

    /** For a request to a server that is up, and for a step of another thread. */
    public static final Duration ANSWER = scaled(Duration.ofSeconds(60));

    /** For what does not have to come, and comes at once where it does. */
    public static final Duration MAYBE = scaled(Duration.ofSeconds(10));

    /** For what takes a server a while: a file, a round of jobs, a start, others that continue after a kill. */
    public static final Duration SERVICE = scaled(Duration.ofMinutes(4));

    private static final long BETWEEN_LOOKS = 100;

    private Patience() {}

    /** The time in milliseconds, as a browser's driver takes it. */
    public static double millis(Duration time) {
        return time.toMillis();
    }

    /** Asks again until it is so; fails with what is said when patience has ended. */
    public static void await(Duration patience, BooleanSupplier isSo, Supplier<String> otherwise)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
        }
    }

    private static Duration scaled(Duration quiet) {
        double slowness = Double.parseDouble(System.getProperty("keptword.slowness", "1"));
        return Duration.ofMillis(Math.round(quiet.toMillis() * Math.max(1, slowness)));
    }
}
