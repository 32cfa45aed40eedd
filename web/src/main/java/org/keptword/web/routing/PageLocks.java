package org.keptword.web.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a session do one thing at a time at each address. The bean of an open page holds what its form says, so a form that is sent while the
 * server still works on a choice made before would be mixed with that choice.
 */
@ApplicationScoped
public class PageLocks {

    /** Shorter than a proxy waits for an answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** A page asks one thing after the other, and a person presses a button a few times at most. */
    private static final int MOST = 8;

    /** What is done under the lock of a page. */
    @FunctionalInterface
    public interface Act {
        void run() throws ServletException, IOException;
    }

    /** The lock of one page, with how many requests hold it or wait for it. */
    private static final class PageLock {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int requests;
    }

    private final Duration longestWait;
    private final Map<String, PageLock> locks = new HashMap<>();

    public PageLocks() {
        this(LONGEST_WAIT);
    }

    PageLocks(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Does something while the session does nothing else at this address; those who wait are let in as they came.
     *
     * @return false when the lock was not free within 20 seconds, or eight requests have it or wait for it already; nothing was done then
     */
    public boolean locked(String session, String address, Act act) throws ServletException, IOException {
        String page = session + " " + address;
        PageLock held = enter(page).orElse(null);
        if (held == null) {
            return false;
        }
        try {
            if (!held.lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                act.run();
                return true;
            } finally {
                held.lock.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopped);
        } finally {
            leave(page, held);
        }
    }

    private synchronized Optional<PageLock> enter(String page) {
        PageLock lock = locks.computeIfAbsent(page, first -> new PageLock());
        if (lock.requests == MOST) {
            return Optional.empty();
        }
        lock.requests++;
        return Optional.of(lock);
    }

    private synchronized void leave(String page, PageLock lock) {
        lock.requests--;
        if (lock.requests == 0) {
            locks.remove(page);
        }
    }

    /** How many requests hold the lock of a page or wait for it. */
    synchronized int requests(String session, String address) {
        PageLock lock = locks.get(session + " " + address);
        return lock == null ? 0 : lock.requests;
    }

    /** For how many pages something is kept. */
    synchronized int size() {
        return locks.size();
    }
}
