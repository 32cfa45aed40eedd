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
import java.util.stream.Stream;
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

    /**
     * The closed cases, those that need not be kept any longer apart, a page of each.
     *
     * @param name part of the names of those looked for, in capitals or not, with accents or without; empty for all
     * @param duePage of those that need not be kept any longer, from 1; the last one where there are fewer
     * @param othersPage of all others, in the same way
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public RetentionPage page(String name, int duePage, int othersPage) {
        Permit permit = guard.management();
        LocalDate today = permit.actor().today(clock);
        ClosedCaseRepository.Search search = new ClosedCaseRepository.Search(name.strip(), today);
        ClosedCaseRepository.Counted counted = files.count(search, permit);
        ClosedCases due = closedCases(
                counted.due().intValue(), duePage, today, (offset, most) -> files.due(search, offset, most, permit));
        ClosedCases others = closedCases(
                counted.others().intValue(),
                othersPage,
                today,
                (offset, most) -> files.kept(search, offset, most, permit));
        guard.recordList(
                permit,
                AuditedObject.CASE,
                Stream.concat(due.cases().stream(), others.cases().stream())
                        .map(one -> one.id().value())
                        .toList());
        return new RetentionPage(years(permit), due, others);
    }

    /**
     * The closed cases to be taken away as a file: those that need not be kept any longer, then the others. More than {@value #EXPORTED} are refused.
     *
     * @param name part of the names of those wanted; empty for all
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<ClosedCase> export(String name) {
        Permit permit = guard.management();
        LocalDate today = permit.actor().today(clock);
        ClosedCaseRepository.Search search = new ClosedCaseRepository.Search(name.strip(), today);
        List<ClosedCase> cases = Stream.concat(
                        files.due(search, 0, EXPORTED + 1, permit).stream(),
                        files.kept(search, 0, EXPORTED + 1, permit).stream())
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

    /** Reads some of the closed cases. It is asked for no more than there are, and so ends with the last of them. */
    @FunctionalInterface
    private interface Reading {
        List<ClosedCaseRepository.Closed> read(int offset, int most);
    }

    private static ClosedCases closedCases(int found, int page, LocalDate today, Reading reading) {
        if (found == 0) {
            return new ClosedCases(List.of(), 0, 0);
        }
        int last = (found - 1) / ClosedCases.PAGE;
        int offset = Math.min(Math.max(page - 1, 0), last) * ClosedCases.PAGE;
        List<ClosedCase> cases = reading.read(offset, Math.min(ClosedCases.PAGE, found - offset)).stream()
                .map(one -> line(one, today))
                .toList();
        return new ClosedCases(cases, found, offset);
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
     * A page of closed cases.
     *
     * @param found how many there are on all pages
     * @param offset how many of them come before this page
     */
    public record ClosedCases(List<ClosedCase> cases, int found, int offset) {

        /** How many cases are on a page. */
        public static final int PAGE = 50;

        public ClosedCases {
            cases = List.copyOf(cases);
        }
    }

    /**
     * The closed cases of a practice.
     *
     * @param years how long the practice keeps a closed case
     * @param due those it has kept that long, the first that was closed first; nothing of them is erased by itself
     * @param others all others, the last that was closed first
     */
    public record RetentionPage(int years, ClosedCases due, ClosedCases others) {}
}
