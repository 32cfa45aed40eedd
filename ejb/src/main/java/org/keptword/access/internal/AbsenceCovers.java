package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.presence.Timetable;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;

/**
 * Keeps the caseload in step with the absences of the acting counselor: who covers reaches every case of the counselor from the first
 * day's beginning to the last day's end, in the counselor's zone, and nothing before or after. The service has locked the counselor, so
 * that no case comes or goes meanwhile.
 */
@ApplicationScoped
public class AbsenceCovers {

    @Inject
    CaseloadEntries entries;

    @Inject
    WorkingTimeRepository repository;

    @Inject
    Clock clock;

    /** Moves, ends and adds what covers reach, after absences or the zone changed. */
    public void align(Actor counselor, ZoneId zone) {
        Instant now = clock.instant();
        Map<UUID, Timetable.Absence> ahead = ahead(counselor, zone, now).stream()
                .collect(Collectors.toMap(Timetable.Absence::id, Function.identity()));
        List<CaseloadEntry> there = entries.coversOf(counselor.requirePersonValue(), now);
        List<UUID> cases = ahead.isEmpty() ? List.of() : entries.ownedBy(counselor.requirePersonValue());
        for (CaseloadEntry entry : there) {
            Timetable.Absence absence = ahead.get(entry.absenceId());
            if (absence != null && entry.covers(absence) && cases.contains(entry.caseId())) {
                entry.move(begins(absence, zone), ends(absence, zone), now);
            } else {
                entry.end(now);
            }
        }
        for (Timetable.Absence absence : ahead.values()) {
            cases.stream()
                    .filter(id -> there.stream()
                            .noneMatch(entry ->
                                    entry.covers(absence) && entry.caseId().equals(id)))
                    .forEach(id -> add(id, absence, counselor, zone, now));
        }
    }

    /** Whoever covers an absence that is not over reaches a case the counselor opens, too. */
    public void opened(CaseId id, Actor counselor) {
        Instant now = clock.instant();
        ahead(counselor, counselor.zone(), now)
                .forEach(absence -> add(id.value(), absence, counselor, counselor.zone(), now));
    }

    private List<Timetable.Absence> ahead(Actor counselor, ZoneId zone, Instant now) {
        return repository.absences(counselor, LocalDate.ofInstant(now, zone)).stream()
                .flatMap(entry -> entry.absence().stream())
                .filter(absence -> absence.cover().isPresent())
                .toList();
    }

    private void add(UUID caseId, Timetable.Absence absence, Actor counselor, ZoneId zone, Instant now) {
        Instant begins = begins(absence, zone);
        entries.add(CaseloadEntry.away(
                counselor.practice().value(),
                caseId,
                counselor.requirePersonValue(),
                absence,
                begins.isAfter(now) ? begins : now,
                ends(absence, zone)));
    }

    private static Instant begins(Timetable.Absence absence, ZoneId zone) {
        return absence.from().atStartOfDay(zone).toInstant();
    }

    private static Instant ends(Timetable.Absence absence, ZoneId zone) {
        return absence.to().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
