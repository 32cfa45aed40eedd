package org.keptword.web.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets what one session sends to one address in one after the other, in the order in which it comes. The bean of an open page holds what
 * its form says, so a form that is sent while the server still works on a choice made before it would be mixed with that choice.
 */
@ApplicationScoped
public class PageTurns {

    /** As long as the slowest act may take. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** What is done in a turn. */
    @FunctionalInterface
    public interface Act {
        void run() throws ServletException, IOException;
    }

    /** The lock of one page, with how many hold it or wait for it. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int taken;
    }

    private final Map<String, Turn> turns = new HashMap<>();

    /**
     * Does something once everything before it is done.
     *
     * @return false when it was not its turn within a minute; nothing was done then
     */
    public boolean inTurn(String session, String address, Act act) throws ServletException, IOException {
        String page = session + " " + address;
        Turn turn = take(page);
        try {
            if (!turn.lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return false;
            }
            try {
                act.run();
                return true;
            } finally {
                turn.lock.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopped);
        } finally {
            release(page, turn);
        }
    }

    private synchronized Turn take(String page) {
        Turn turn = turns.computeIfAbsent(page, first -> new Turn());
        turn.taken++;
        return turn;
    }

    private synchronized void release(String page, Turn turn) {
        turn.taken--;
        if (turn.taken == 0) {
            turns.remove(page);
        }
    }

    /** Returns how many pages somebody is at work on. */
    synchronized int size() {
        return turns.size();
    }
}
