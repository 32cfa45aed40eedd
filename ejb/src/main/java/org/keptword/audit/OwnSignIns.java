package org.keptword.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.keptword.audit.internal.AuditEntries;
import org.keptword.shared.Actor;

/** What a person reads of the trail: the own sign-ins, and nothing else. */
@ApplicationScoped
public class OwnSignIns {

    @Inject
    AuditEntries entries;

    @Inject
    Clock clock;

    /** The latest, newest first. */
    public List<OwnSignIn> latest(Actor actor, int most) {
        return entries.latestSignIns(actor.requirePersonValue(), most, clock.instant());
    }

    /**
     * One sign-in of the person who asks.
     *
     * @param origin from where, as far as the trail knows; null when it does not
     */
    public record OwnSignIn(Instant at, String origin) {}
}
