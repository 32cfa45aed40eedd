package org.keptword.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Covers;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.access.presence.Timetable;
import org.keptword.access.presence.WorkingTimes;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.safety.internal.RiskFlags;
import org.keptword.safety.model.RiskFlag;
import org.keptword.shared.CaseId;
import org.keptword.shared.Id;
import org.keptword.shared.PersonId;
import org.keptword.shared.Roles;

/**
 * Escalates flags that were not acknowledged by noon of the counselor's next working day: to the cover, who reaches that one case until
 * the flag is acknowledged, and to those who supervise, who reach it anyway. The cover is that of the absence of the day, or else the
 * standing one.
 */
@Stateless
@DenyAll
public class LateFlagService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    RiskFlags flags;

    @Inject
    Covers covers;

    @Inject
    WorkingTimes times;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<FlagEvent.WaitedTooLong> waited;

    /**
     * Looks once, in the practice of the acting job. Looking again finds nothing new. Flags of a counselor whose cases or absences are being
     * changed are left for the next look: an act that hangs must not hold up the flags of everybody else.
     *
     * @param now the moment it is done for
     * @return how many flags went on
     */
    @RolesAllowed(Roles.SYSTEM)
    public int goOn(Instant now) {
        Permit job = guard.job();
        if (!locks.tryLockPractice(Lock.LATE_FLAGS, job)) {
            return 0;
        }
        List<RiskFlag> waiting = flags.waiting(now, job);
        Set<UUID> locked = locks.tryLockPeople(
                Lock.COUNSELOR, Id.values(counselors(waiting, job).values()));
        Map<CaseId, PersonId> counselors = counselors(waiting, job);
        Map<PersonId, Timetable> timetables = times.of(Set.copyOf(counselors.values()));
        int escalated = 0;
        for (RiskFlag flag : waiting) {
            PersonId counselor = counselors.get(flag.ofCase());
            Timetable timetable =
                    counselor == null || !locked.contains(counselor.value()) ? null : timetables.get(counselor);
            if (counselor != null && timetable != null && !now.isBefore(timetable.tooLong(flag.raisedAt()))) {
                goOn(flag, counselor, timetable.coverAt(now), now, job);
                escalated++;
            }
        }
        return escalated;
    }

    /** Whose cases the flags are about. */
    private Map<CaseId, PersonId> counselors(List<RiskFlag> waiting, Permit job) {
        Set<CaseId> cases = waiting.stream().map(flag -> flag.ofCase()).collect(Collectors.toSet());
        return cases.isEmpty() ? Map.of() : covers.counselorsOf(cases, job);
    }

    private void goOn(RiskFlag flag, PersonId counselor, Optional<PersonId> cover, Instant now, Permit job) {
        CaseId of = flag.ofCase();
        flag.goOn(now);
        cover.ifPresent(colleague -> covers.untilAcknowledged(flag.id(), of, counselor, colleague, job));
        List<UUID> who = Stream.concat(Stream.of(flag.id(), counselor.value()), cover.map(PersonId::value).stream())
                .toList();
        auditLog.record(
                job.actor(),
                new AuditLog.NewAuditEntry(
                        AuditAction.CHANGE,
                        AuditedObject.RISK_FLAG,
                        who,
                        flag.caseId(),
                        flag.participantId(),
                        job.reason()));
        waited.fire(new FlagEvent.WaitedTooLong(of, flag.id(), counselor, cover));
    }
}
