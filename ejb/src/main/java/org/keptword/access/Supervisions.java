package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.shared.PersonId;

/** Who supervises whom, for other features inside their services. */
@ApplicationScoped
public class Supervisions {

    @Inject
    CaseloadEntries entries;

    @Inject
    Clock clock;

    /** Those who supervise a person today: one statement. */
    public Set<UUID> supervisorsOf(PersonId counselor) {
        return Set.copyOf(entries.supervisorsOf(counselor.value(), clock.instant()));
    }
}
