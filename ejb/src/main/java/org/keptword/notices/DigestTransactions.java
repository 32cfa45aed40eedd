package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.gate.Gates;
import org.keptword.homework.review.ReviewQueue;
import org.keptword.safety.Flags;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Roles;

/** Counts what waits for a counselor, read as that counselor, so that the digest says what the page of the day says. */
@Stateless
@DenyAll
public class DigestTransactions {

    @Inject
    CurrentActor current;

    @Inject
    Guard guard;

    @Inject
    Flags flags;

    @Inject
    Gates gates;

    @Inject
    ReviewQueue queue;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog auditLog;

    /**
     * What was counted.
     *
     * @param cases those that were looked at one by one, with something not acknowledged
     */
    public record Counted(DayCounts numbers, List<UUID> cases) {

        private static final Counted NOTHING = new Counted(DayCounts.NONE, List.of());
    }

    /** The numbers of the acting person's day; who has no caseload has none. The job says afterwards that it {@link #counted}. */
    @RolesAllowed(Roles.SYSTEM)
    public Counted count(Instant now) {
        if (!current.get().role().isStaff()) {
            return Counted.NOTHING;
        }
        Permit caseload = guard.caseload();
        ZoneId zone = caseload.actor().zone();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Set<UUID> flagged =
                flags.open(caseload).stream().map(flag -> flag.caseId().value()).collect(Collectors.toSet());
        int needing = gates.lines(caseload, flagged).size();
        int toReview = queue.count(caseload);
        List<SessionLine> meetings = sessions
                .between(
                        caseload,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(one -> one.state() == SessionLine.State.PLANNED)
                .toList();
        return new Counted(new DayCounts(needing, toReview, meetings.size()), List.copyOf(flagged));
    }

    /** Says in the trail, as the job's, which cases a digest was made from. */
    @RolesAllowed(Roles.SYSTEM)
    public void counted(List<UUID> cases) {
        auditLog.record(guard.job().actor(), AuditAction.LIST, AuditedObject.CASE, cases, "JOB");
    }

    /**
     * Counts of what waits for a counselor, as on Today.
     *
     * @param needing cases with something on their safety page that is not acknowledged
     * @param toReview responses that wait to be read
     * @param sessions meetings planned for the day
     */
    public record DayCounts(int needing, int toReview, int sessions) {

        /** A day without anything. */
        public static final DayCounts NONE = new DayCounts(0, 0, 0);

        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return needing + toReview + sessions == 0;
        }
    }
}
