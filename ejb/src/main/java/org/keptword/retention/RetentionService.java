package org.keptword.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.retention.ClosedCaseList.ClosedCase;
import org.keptword.retention.internal.ClosedCaseRepository;
import org.keptword.retention.internal.ErasurePolicy;
import org.keptword.retention.internal.Erasures;
import org.keptword.retention.model.ErasureRequest;
import org.keptword.retention.model.PracticeRetention;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Sets how long a practice keeps its closed cases, and which ones it has kept that long. Nothing is erased by itself. */
@Stateless
@DenyAll
public class RetentionService {

    /** So many closed cases a file holds at most. */
    public static final int EXPORTED = 20_000;

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

    /** A page of the closed cases. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public ClosedCaseList page(ClosedCaseList.Query query) {
        Permit permit = guard.management();
        LocalDate today = permit.actor().today(clock);
        ClosedCaseRepository.Search search = new ClosedCaseRepository.Search(query.name(), today);
        List<ClosedCaseRepository.Closed> cases =
                files.list(search, query.order(), query.offset(), query.limit(), permit);
        List<ClosedCaseRepository.Closed> counted =
                cases.isEmpty() && query.offset() > 0 ? files.list(search, query.order(), 0, 1, permit) : cases;
        guard.recordList(
                permit,
                AuditedObject.CASE,
                cases.stream().map(ClosedCaseRepository.Closed::id).toList());
        return new ClosedCaseList(
                years(permit),
                files.count(search, permit).due().intValue(),
                cases.stream().map(one -> line(one, today)).toList(),
                counted.isEmpty() ? 0 : Math.toIntExact(counted.get(0).found()));
    }

    /**
     * The closed cases to be taken away as a file, those first that somebody has to decide about. More than {@value #EXPORTED} are refused.
     *
     * @param name part of the names of those wanted; empty for all
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<ClosedCase> export(String name, ClosedCaseList.Which which) {
        Permit permit = guard.management();
        LocalDate today = permit.actor().today(clock);
        ClosedCaseRepository.Search search = new ClosedCaseRepository.Search(name.strip(), today);
        List<ClosedCase> cases = files.list(search, ClosedCaseList.Order.of(which), 0, EXPORTED + 1, permit).stream()
                .map(one -> line(one, today))
                .toList();
        if (cases.size() > EXPORTED) {
            throw new DomainRefusal("refusal.records.exportTooLong", EXPORTED);
        }
        guard.recordExport(
                permit,
                AuditedObject.CASE,
                cases.stream().map(one -> one.id().value()).toList());
        return cases;
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
}
