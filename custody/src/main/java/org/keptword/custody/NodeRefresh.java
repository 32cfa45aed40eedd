package org.keptword.custody;

import java.time.Duration;

/** Waits until every node has read again what changed. */
@FunctionalInterface
public interface NodeRefresh {

    void until(Duration passed);

    /** Waits by the clock. */
    static NodeRefresh byTheClock() {
        return passed -> {
            try {
                Thread.sleep(passed.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CustodyBroken("interrupted; run it again, it goes on where it stopped", interrupted);
            }
        };
    }
}
