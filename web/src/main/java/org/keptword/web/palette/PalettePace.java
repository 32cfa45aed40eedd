package org.keptword.web.palette;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often one person may ask while typing: far more often than anybody types. Each server counts for itself. */
@ApplicationScoped
public class PalettePace {

    /** In one window. */
    static final int MOST = 60;

    private static final long WINDOW = 10_000;

    @Inject
    Clock clock;

    private volatile Counts counts = new Counts(0);

    private record Counts(long window, Map<UUID, AtomicInteger> asked) {

        Counts(long window) {
            this(window, new ConcurrentHashMap<>());
        }
    }

    /** Counts one more time; whether it is within the limit. */
    boolean allows(UUID person) {
        long window = clock.millis() / WINDOW;
        Counts now = counts;
        if (now.window() != window) {
            now = new Counts(window);
            counts = now;
        }
        return now.asked().computeIfAbsent(person, each -> new AtomicInteger()).incrementAndGet() <= MOST;
    }
}
