package org.keptword.tests.harness;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who looks at one page all the time while others load the application, and looked at it some times before. A machine that other
 * work slows down is slow before, too, so what a page may take is as many times longer there.
 */
public final class Bystander {

    /** Between two pages, so that looking on is no load of its own. */
    private static final Duration REST = Duration.ofMillis(20);

    private static final int PAGES_BEFORE = 40;

    private volatile boolean watching = true;
    private final Visitor visitor;
    private final long before;
    private final CompletableFuture<List<Long>> pages;

    private Bystander(Visitor visitor) throws IOException, InterruptedException {
        this.visitor = visitor;
        List<Long> calm = new ArrayList<>();
        for (int i = 0; i < PAGES_BEFORE; i++) {
            calm.add(looked());
        }
        calm.sort(Long::compare);
        this.before = calm.get(calm.size() / 2);
        this.pages = CompletableFuture.supplyAsync(this::looksOn);
    }

    /** A client of the demonstration who looks at the home page from now on. */
    public static Bystander lookingOn(String account) throws IOException, InterruptedException {
        return new Bystander(Visitor.signedIn(account));
    }

    /** Ends the looking. */
    public Waits end() {
        watching = false;
        List<Long> sorted = pages.join();
        return new Waits(sorted.size(), before, sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1));
    }

    private List<Long> looksOn() {
        List<Long> waited = new ArrayList<>();
        try {
            do {
                waited.add(looked());
            } while (watching);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        waited.sort(Long::compare);
        return waited;
    }

    private long looked() throws IOException, InterruptedException {
        Instant since = Instant.now();
        visitor.get("/home");
        long took = Duration.between(since, Instant.now()).toMillis();
        Thread.sleep(REST.toMillis());
        return took;
    }

    /**
     * How long the pages took, in milliseconds.
     *
     * @param before the median before anybody loaded the application
     * @param usual 99 of 100 took at most this
     */
    public record Waits(int pages, long before, long usual, long slowest) {

        /** What a page takes before, on a machine that does nothing else. */
        private static final long ALONE = 50;

        /** Whether 99 of 100 pages, and the slowest, came within these times, or within as many times more as a page took before. */
        public boolean areWithin(Duration most, Duration atWorst) {
            double slowness = Math.max(1, before / (double) ALONE);
            return usual < most.toMillis() * slowness && slowest < atWorst.toMillis() * slowness;
        }

        @Override
        public String toString() {
            return pages + " pages for somebody else, 99 of 100 within " + usual + " ms, the slowest after " + slowest
                    + " ms, the median of them before " + before + " ms";
        }
    }
}
