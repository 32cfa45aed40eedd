package org.keptword.guide.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.guide.GuideLibrary;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Roles;

/**
 * Sees to it that every node offers the forms a practice has brought along, at most fifteen seconds after a change on another one was committed. It
 * belongs to the memory of this node and is no job that a setting leaves to another.
 */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
public class ChangedFormsTimer {

    /**
     * Each look goes so far back beyond the one before. A change bears the moment its transaction began and is seen once that is committed, which
     * takes hours where the standby of the database hangs. What was read since a change is not read again: its mark is the same.
     */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    @Inject
    OwnVersions versions;

    @Inject
    GuideLibrary library;

    @Inject
    PracticeJobs jobs;

    @Inject
    Clock clock;

    private @Nullable Instant looked;
    /** The practices with their marks at the last look. */
    private Map<UUID, String> seen = Map.of();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "changed-forms")
    @RolesAllowed(Roles.SYSTEM)
    public void look() {
        Instant now = clock.instant();
        Duration since =
                looked == null ? Duration.ZERO : Duration.between(looked, now).abs();
        jobs.once("changed-forms", () -> forget(versions.changedWithin(since.plus(LONGEST_TRANSACTION))));
        looked = now;
    }

    private void forget(Map<UUID, String> changed) {
        library.forget(changed.entrySet().stream()
                .filter(practice -> !practice.getValue().equals(seen.get(practice.getKey())))
                .map(practice -> new PracticeId(practice.getKey()))
                .toList());
        seen = changed;
    }
}
