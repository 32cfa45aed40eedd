package org.keptword.tests.harness;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who looks at one page all the time while others load the application. How long a page takes on a busy machine says little, so
 * the sign-in server beside it, which the load does not reach, is asked all the time as well.
 */
public final class Bystander {

    private static final String BESIDE = "/realms/keptword/.well-known/openid-configuration";
    /** Between two pages, so that looking on is no load of its own. */
    private static final Duration REST = Duration.ofMillis(20);

    private volatile boolean watching = true;
    private final CompletableFuture<List<Long>> pages;
    private final CompletableFuture<List<Long>> beside;

    private Bystander(Visitor visitor) {
        pages = CompletableFuture.supplyAsync(() -> asked(visitor, "/home"));
        Visitor neighbor = Visitor.at(TestStack.current().keycloakUrl());
        beside = CompletableFuture.supplyAsync(() -> asked(neighbor, BESIDE));
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
        List<Long> neighbors = beside.join();
        return new Waits(
                sorted.size(),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1),
                neighbors.get(neighbors.size() - 1));
    }

    private List<Long> asked(Visitor visitor, String path) {
        List<Long> waited = new ArrayList<>();
        do {
            Instant since = Instant.now();
            try {
                visitor.get(path);
                waited.add(Duration.between(since, Instant.now()).toMillis());
                Thread.sleep(REST.toMillis());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        } while (watching);
        waited.sort(Long::compare);
        return waited;
    }

    /**
     * How long the pages took, in milliseconds: 99 of 100, the slowest, and the slowest answer of the server beside it, which is the
     * machine's doing.
     */
    public record Waits(int pages, long usual, long slowest, long machine) {

        /** How long the slowest page took beyond what the machine withheld from a server without load. */
        public long slowestBeyondMachine() {
            return Math.max(0, slowest - machine);
        }

        @Override
        public String toString() {
            return pages + " pages for somebody else, 99 of 100 within " + usual + " ms, the slowest after " + slowest
                    + " ms; the slowest answer of the server beside it after " + machine + " ms";
        }
    }
}
