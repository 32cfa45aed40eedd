package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.model.AbsenceEntry;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.presence.Timetable;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;

/** Who covers whom in which case, for other features inside their services; one statement each. */
@ApplicationScoped
public class Covers {

    @Inject
    CaseloadEntries entries;

    @Inject
    Clock clock;

    /** The cases the acting person covers now, by case id; a case that is not covered is absent. */
    public Map<UUID, CaseCover> of(Permit caseload) {
        return entries.coveredBy(caseload.actor().requirePersonValue(), clock.instant()).stream()
                .collect(Collectors.toMap(CaseloadEntries.CoveredCase::caseId, Covers::covered, CaseCover::longer));
    }

    private static CaseCover covered(CaseloadEntries.CoveredCase row) {
        return new CaseCover(
                row.counselor(),
                Optional.ofNullable(row.absence())
                        .flatMap(AbsenceEntry::absence)
                        .map(Timetable.Absence::to));
    }

    /** Whose cases they are, for a job of the practice; a case nobody has is absent. */
    public Map<CaseId, PersonId> counselorsOf(Collection<CaseId> cases, Permit job) {
        return entries.ownersOf(job, cases.stream().map(CaseId::value).toList()).entrySet().stream()
                .collect(
                        Collectors.toMap(found -> new CaseId(found.getKey()), found -> new PersonId(found.getValue())));
    }

    /**
     * Lets a colleague of the counselor reach one case until its flag is acknowledged, which ends it in that transaction. The service holds
     * the lock {@link Lock#COUNSELOR} of the counselor since before it asked whose case it is.
     *
     * @param job who hands it over
     */
    public void untilAcknowledged(UUID flag, CaseId of, PersonId counselor, PersonId cover, Permit job) {
        entries.add(CaseloadEntry.flagged(
                job.practice(), of.value(), counselor.value(), cover.value(), flag, clock.instant()));
    }

    /**
     * The colleague for whom a case is covered, and until when.
     *
     * @param name of the colleague whose case it is
     * @param until the last day the colleague is away; empty for a flag that waited too long, about which the safety page says more
     */
    public record CaseCover(String name, Optional<LocalDate> until) {

        /** Of two reasons the one that lasts longer; an absence before a flag. */
        static CaseCover longer(CaseCover one, CaseCover other) {
            if (one.until.isEmpty() || other.until.isEmpty()) {
                return one.until.isPresent() ? one : other;
            }
            return one.until.orElseThrow().isBefore(other.until.orElseThrow()) ? other : one;
        }
    }
}
