package org.keptword.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.PublicLines;

/**
 * The lines for everybody, kept for minutes: however many ask, one of them asks the database, and nobody waits for that one. Where the database does
 * not answer, what was known stays.
 */
@ApplicationScoped
public class KnownPublicLines {

    private static final Logger LOG = Logger.getLogger(KnownPublicLines.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject
    PublicLines service;

    @Inject
    Clock clock;

    private final Map<Locale, Kept> known = new ConcurrentHashMap<>();
    private final Lock reading = new ReentrantLock();

    private record Kept(Instant until, List<CrisisLine> lines) {}

    /** Those of the only practice, in one of the application's languages; empty where there is none, or several, and while nobody knows. */
    public List<CrisisLine> in(Locale language) {
        Kept kept = known.getOrDefault(language, new Kept(Instant.MIN, List.of()));
        Instant now = clock.instant();
        if (now.isBefore(kept.until()) || !reading.tryLock()) {
            return kept.lines();
        }
        try {
            Kept read = new Kept(now.plus(KEPT), read(language, kept.lines()));
            known.put(language, read);
            return read.lines();
        } finally {
            reading.unlock();
        }
    }

    private List<CrisisLine> read(Locale language, List<CrisisLine> earlier) {
        try {
            return service.in(language);
        } catch (RuntimeException away) {
            LOG.warnf("The crisis lines could not be read: %s", away.getClass().getName());
            return earlier;
        }
    }
}
