package org.keptword.tests.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who looks at one page all the time while others load the application. How long a page takes depends on what else the machine
 * does, so it is found out beside it how long work takes here that needs a processor and nothing else.
 */
public final class Bystander {

    /** Between two pages, so that looking on is no load of its own. */
    private static final Duration REST = Duration.ofMillis(20);

    /** A piece of work, in time of a processor, and the rest after it. */
    private static final Duration WORK = Duration.ofMillis(40);

    private static final Duration REST_FROM_WORK = Duration.ofMillis(400);

    private volatile boolean watching = true;
    private final CompletableFuture<List<Long>> pages;
    private final CompletableFuture<List<Double>> work;

    private Bystander(Visitor visitor) {
        pages = CompletableFuture.supplyAsync(() -> looksOn(visitor));
        work = CompletableFuture.supplyAsync(this::works);
    }

    /** A client of the demonstration who looks at the home page from now on. */
    public static Bystander lookingOn(String account) throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(account);
        visitor.get("/home");
        return new Bystander(visitor);
    }

    /** Ends the looking. */
    public Waits end() {
        watching = false;
        List<Long> sorted = pages.join();
        List<Double> slowness = work.join();
        return new Waits(
                sorted.size(),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1),
                slowness.get(slowness.size() / 2));
    }

    private List<Long> looksOn(Visitor visitor) {
        List<Long> waited = new ArrayList<>();
        do {
            Instant since = Instant.now();
            try {
                visitor.get("/home");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            waited.add(Duration.between(since, Instant.now()).toMillis());
            rest(REST);
        } while (watching);
        waited.sort(Long::compare);
        return waited;
    }

    /** How many times as long as with a processor of its own each piece of work took. */
    private List<Double> works() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> slowness = new ArrayList<>();
        do {
            long since = System.nanoTime();
            long begun = threads.getCurrentThreadCpuTime();
            long worked = 0;
            while (worked < WORK.toNanos()) {
                worked = threads.getCurrentThreadCpuTime() - begun;
            }
            slowness.add((System.nanoTime() - since) / (double) worked);
            rest(REST_FROM_WORK);
        } while (watching);
        slowness.sort(Double::compare);
        return slowness;
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * How long the pages took, in milliseconds.
     *
     * @param usual 99 of 100 took at most this
     * @param slowness so many times as long as on a machine that does nothing else work took meanwhile, in the median; at least 1
     */
    public record Waits(int pages, long usual, long slowest, double slowness) {

        /** Whether 99 of 100 pages, and the slowest, came within these times of a machine that does nothing else. */
        public boolean areWithin(Duration most, Duration atWorst) {
            return usual < most.toMillis() * slowness && slowest < atWorst.toMillis() * slowness;
        }

        @Override
        public String toString() {
            return "%d pages for somebody else, 99 of 100 within %d ms, the slowest after %d ms; work took %.1f times as long as alone"
                    .formatted(pages, usual, slowest, slowness);
        }
    }
}
