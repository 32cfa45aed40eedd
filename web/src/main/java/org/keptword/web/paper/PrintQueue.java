package org.keptword.web.paper;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Large prints take turns: one of a practice at a time, and few of all practices, in the order in which they were asked for. A practice with many
 * of them makes its own people wait and nobody else.
 */
public final class PrintQueue {

    private final Map<UUID, Semaphore> practices = new ConcurrentHashMap<>();
    private final Semaphore all;
    private final long beatMillis;

    /**
     * A queue.
     *
     * @param atOnce so many at a time, of all practices
     * @param beatMillis so often whoever waits says that somebody does
     */
    public PrintQueue(int atOnce, long beatMillis) {
        this.all = new Semaphore(atOnce, true);
        this.beatMillis = beatMillis;
    }

    /** Something that may fail in one way. */
    @FunctionalInterface
    public interface Work<E extends Exception> {

        void run() throws E;
    }

    /**
     * Does the work when it is its turn.
     *
     * @param alive called now and then while it waits; what it throws ends the waiting
     */
    public <E extends Exception> void inTurn(UUID practice, Runnable alive, Work<E> work) throws E {
        Semaphore own = practices.computeIfAbsent(practice, any -> new Semaphore(1, true));
        await(own, alive);
        try {
            await(all, alive);
            try {
                work.run();
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }

    private void await(Semaphore turn, Runnable alive) {
        try {
            while (!turn.tryAcquire(beatMillis, TimeUnit.MILLISECONDS)) {
                alive.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopped);
        }
    }
}
