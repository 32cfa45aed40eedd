package org.keptword.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.retention.internal.ClosedCaseRepository;
import org.keptword.retention.internal.ErasurePolicy;
import org.keptword.retention.internal.Erasures;
import org.keptword.retention.model.ErasureRequest;
import org.keptword.retention.model.PracticeRetention;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Sets how long a practice keeps its closed cases, and which ones it has kept that long. Nothing is erased by itself. */
@Stateless
@DenyAll
public class RetentionService {

    /** How many closed cases are listed; those whose time passes first come first. */
    public static final int MOST = 300;

    @Inject
    Guard guard;

    @Inject
    ClosedCaseRepository files;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    /** Between {@value PracticeRetention#LEAST} and {@value PracticeRetention#MOST} years, {@value PracticeRetention#USUAL} where nothing was set. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public int years() {
        return years(guard.management());
    }

    /** Keeps closed cases for a number of years after their end, those closed before as well. What was to be erased too early then stays. */
    @RolesAllowed(Roles.MANAGER)
    public void keepFor(int years) {
        Permit permit = guard.management();
        files.retention(permit)
                .ifPresentOrElse(
                        kept -> kept.keep(permit.actor(), years, clock.instant()),
                        () -> files.add(new PracticeRetention(permit.actor(), years, clock.instant())));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PRACTICE_RETENTION, permit.practice(), null);
        erasures.pendingByRetention(permit).forEach(this::keep);
    }

    /** What was proposed because its time had passed comes to nothing where it has not passed any more. */
    private void keep(ErasureRequest request) {
        Permit permit = guard.management(request.ofCase());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, permit.actor().zone());
        if (files.keptUntil(permit).filter(until -> !until.isAfter(today)).isEmpty()) {
            request.withdraw(now);
            guard.record(permit, AuditAction.CHANGE, AuditedObject.ERASURE_REQUEST, request.id(), null);
        }
    }

    /** The closed cases, those that need not be kept any longer apart. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public RetentionPage page() {
        Permit permit = guard.management();
        LocalDate today = permit.actor().today(clock);
        List<ClosedCase> all =
                files.closed(MOST, permit).stream().map(one -> line(one, today)).toList();
        guard.recordList(
                permit,
                AuditedObject.CASE,
                all.stream().map(one -> one.id().value()).toList());
        return new RetentionPage(
                years(permit),
                all.stream().filter(ClosedCase::due).toList(),
                all.stream().filter(one -> !one.due()).toList());
    }

    private int years(Permit permit) {
        return files.retention(permit).map(PracticeRetention::years).orElse(PracticeRetention.USUAL);
    }

    private static ClosedCase line(ClosedCaseRepository.Closed one, LocalDate today) {
        return new ClosedCase(
                new CaseId(one.id()),
                one.name(),
                one.counselor(),
                one.closedAt(),
                one.keptUntil(),
                one.held(),
                new ErasurePolicy.RetentionStatus(true, one.keptUntil(), one.held()).isDue(today),
                one.request().map(ErasureLine.State::valueOf));
    }

    /**
     * A closed case as a manager sees it: that there is one, and how it is kept.
     *
     * @param keptUntil the day its retention passes; empty while a case that goes on from it is open
     * @param held whether a legal hold is active
     * @param due whether the practice has kept it for as long as it keeps, and nothing holds it
     * @param request the state of the last request to erase
     */
    public record ClosedCase(
            CaseId id,
            String name,
            String counselor,
            Instant closedAt,
            Optional<LocalDate> keptUntil,
            boolean held,
            boolean due,
            Optional<ErasureLine.State> request) {}

    /**
     * The closed cases of a practice.
     *
     * @param years how long the practice keeps a closed case
     * @param due those it has kept that long; nothing of them is erased by itself
     * @param others all others, those whose time passes next first
     */
    public record RetentionPage(int years, List<ClosedCase> due, List<ClosedCase> others) {

        public RetentionPage {
            due = List.copyOf(due);
            others = List.copyOf(others);
        }
    }
}
