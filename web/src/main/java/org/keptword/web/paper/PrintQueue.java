package org.keptword.web.paper;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Large prints take turns, file by file: one of a practice at a time, and few of all practices, in the order in which they were asked for. A
 * practice with many of them makes its own people wait and nobody else. A turn lasts as long as one file is laid out; nothing is sent in it.
 */
public final class PrintQueue {

    /** The queue of this server, for prints of every kind. */
    public static final PrintQueue SERVER = new PrintQueue(2);

    private final Map<UUID, Semaphore> practices = new ConcurrentHashMap<>();
    private final Semaphore all;

    /** A queue with so many turns at a time, of all practices. */
    PrintQueue(int atOnce) {
        this.all = new Semaphore(atOnce, true);
    }

    /**
     * Does the work when it is its turn.
     *
     * @param beat how often {@code alive} is called while it waits; what that throws ends the waiting
     */
    public <T> T inTurn(UUID practice, Duration beat, Runnable alive, Supplier<T> work) {
        Semaphore own = practices.computeIfAbsent(practice, any -> new Semaphore(1, true));
        await(own, beat, alive);
        try {
            await(all, beat, alive);
            try {
                return work.get();
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }

    private static void await(Semaphore turn, Duration beat, Runnable alive) {
        try {
            while (!turn.tryAcquire(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                alive.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopped);
        }
    }
}
