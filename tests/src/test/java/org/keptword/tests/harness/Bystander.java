package org.keptword.tests.harness;

import java.io.IOException;
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

    private volatile boolean watching = true;
    private final CompletableFuture<List<Long>> pages;

    private Bystander(Visitor visitor) {
        pages = CompletableFuture.supplyAsync(() -> looksOn(visitor));
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
        return new Waits(sorted.size(), sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1));
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
     */
    public record Waits(int pages, long usual, long slowest) {

        /** 99 of 100 pages, and the slowest, came within these times. */
        public void areWithin(Duration most, Duration atWorst) {
            ClockBound.within(most, Duration.ofMillis(usual), "99 of 100 pages for somebody else");
            ClockBound.within(atWorst, Duration.ofMillis(slowest), "the slowest page for somebody else");
        }

        @Override
        public String toString() {
            return "%d pages for somebody else, 99 of 100 within %d ms, the slowest after %d ms"
                    .formatted(pages, usual, slowest);
        }
    }
}
