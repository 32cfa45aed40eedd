package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Relation;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.model.Supervision;

/** Updates the caseload when supervision begins or ends. */
@ApplicationScoped
public class SupervisionCaseload {

    @Inject
    People people;

    @Inject
    CaseloadEntries entries;

    @Inject
    Clock clock;

    /**
     * From now on a supervisor reads along with the cases of these counselors and of nobody else.
     *
     * @return the counselors for whom something changed
     */
    public Set<UUID> align(UUID practice, UUID supervisor, Set<UUID> counselors) {
        Instant now = clock.instant();
        Set<UUID> changed = new HashSet<>();
        Set<UUID> before = new HashSet<>();
        for (Supervision supervision : people.supervisionsBy(practice, supervisor)) {
            before.add(supervision.counselorId());
            if (!counselors.contains(supervision.counselorId())) {
                supervision.end(now);
                stop(practice, supervisor, supervision.counselorId(), now);
                changed.add(supervision.counselorId());
            }
        }
        for (UUID counselor : counselors) {
            if (!before.contains(counselor)) {
                people.add(new Supervision(practice, supervisor, counselor, now));
                begin(practice, supervisor, counselor, now);
                changed.add(counselor);
            }
        }
        return changed;
    }

    private void stop(UUID practice, UUID supervisor, UUID counselor, Instant now) {
        Set<UUID> cases = Set.copyOf(entries.ownedBy(counselor, now));
        entries.readAlong(practice, supervisor, now).stream()
                .filter(entry -> cases.contains(entry.caseId()))
                .forEach(entry -> entry.end(now));
    }

    private void begin(UUID practice, UUID supervisor, UUID counselor, Instant now) {
        Set<UUID> known = entries.readAlong(practice, supervisor, now).stream()
                .map(CaseloadEntry::caseId)
                .collect(Collectors.toSet());
        entries.ownedBy(counselor, now).stream()
                .filter(id -> !known.contains(id))
                .forEach(id ->
                        entries.add(new CaseloadEntry(practice, id, supervisor, Relation.SUPERVISION, null, now)));
    }
}
