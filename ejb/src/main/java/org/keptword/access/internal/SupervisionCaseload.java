package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Lock;
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
    AdvisoryLocks locks;

    @Inject
    Clock clock;

    /**
     * From now on a supervisor reads along with the cases of these counselors and of nobody else. Cases that one of them opens or takes over
     * at the same time are waited for.
     *
     * @return the counselors for whom something changed
     */
    public Set<UUID> align(UUID practice, UUID supervisor, Set<UUID> counselors) {
        locks.lockPeople(Lock.SUPERVISOR, List.of(supervisor));
        List<Supervision> known = people.supervisionsBy(practice, supervisor);
        List<Supervision> ended = known.stream()
                .filter(supervision -> !counselors.contains(supervision.counselorId()))
                .toList();
        List<UUID> begun = counselors.stream()
                .filter(counselor -> known.stream()
                        .noneMatch(supervision -> supervision.counselorId().equals(counselor)))
                .toList();
        Set<UUID> changed = Stream.concat(ended.stream().map(Supervision::counselorId), begun.stream())
                .collect(Collectors.toSet());
        locks.lockPeople(Lock.COUNSELOR, changed);
        Instant now = clock.instant();
        for (Supervision supervision : ended) {
            supervision.end(now);
            stop(practice, supervisor, supervision.counselorId(), now);
        }
        for (UUID counselor : begun) {
            people.add(new Supervision(practice, supervisor, counselor, now));
            begin(practice, supervisor, counselor, now);
        }
        return changed;
    }

    private void stop(UUID practice, UUID supervisor, UUID counselor, Instant now) {
        Set<UUID> cases = Set.copyOf(entries.ownedBy(counselor));
        entries.readAlong(practice, supervisor).stream()
                .filter(entry -> cases.contains(entry.caseId()))
                .forEach(entry -> entry.end(now));
    }

    private void begin(UUID practice, UUID supervisor, UUID counselor, Instant now) {
        Set<UUID> known = entries.readAlong(practice, supervisor).stream()
                .map(CaseloadEntry::caseId)
                .collect(Collectors.toSet());
        entries.ownedBy(counselor).stream()
                .filter(id -> !known.contains(id))
                .forEach(id ->
                        entries.add(new CaseloadEntry(practice, id, supervisor, Relation.SUPERVISION, null, now)));
    }
}
