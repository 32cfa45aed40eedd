package org.keptword.reports.print;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.reports.internal.DayPrints;
import org.keptword.reports.internal.WithdrawalReader;
import org.keptword.reports.model.DayPrint;
import org.keptword.reports.model.PrintPart;
import org.keptword.reports.model.PrintedReport;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.shared.Known;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;
import org.keptword.vault.Vault;

/**
 * The transactions of {@link PrintRun}, by the person the reports are for. Each asks whether it was stopped meanwhile or another worker has
 * taken it over, and then does nothing any more.
 */
@Stateless
@DenyAll
public class PrintTransactions {

    /** The size of a stored part of the one file of all, in bytes. */
    private static final int PART_SIZE = 1 << 20;

    @Inject
    Guard guard;

    @Inject
    DayPrints prints;

    @Inject
    PrepService prep;

    @Inject
    WithdrawalReader withdrawals;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Begins to work on it, or goes on where nobody does any more; the worker, or empty where somebody does. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public Optional<UUID> claim(PrintId id) {
        Permit permit = guard.caseload();
        return prints.hold(id, permit).or(() -> held(id, permit)).flatMap(print -> print.claim(clock.instant()));
    }

    /** The place of the next report to make, from 1; empty when none is left or it was stopped. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public Optional<Integer> next(PrintId id, UUID worker) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        if (!print.isMadeBy(worker)) {
            return Optional.empty();
        }
        print.beat(clock.instant());
        return prints.reports(print, permit).stream()
                .filter(one -> one.state() == PrintedReport.State.WAITING)
                .findFirst()
                .map(PrintedReport::place);
    }

    /** Records that somebody works on it, as long as a turn to print is waited for; false once it was stopped or another worker has it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public boolean beat(PrintId id, UUID worker) {
        DayPrint print = find(id, guard.caseload());
        boolean goesOn = print.isMadeBy(worker);
        if (goesOn) {
            print.beat(clock.instant());
        }
        return goesOn;
    }

    /** Reads the report of a place, and what was withdrawn in its case at the same moment; empty when it was stopped. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public Optional<ReadReport> read(PrintId id, UUID worker, int place) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        if (!print.isMadeBy(worker)) {
            return Optional.empty();
        }
        PrintedReport asked = report(print, place, permit);
        PrepReport report = prep.export(asked.session(), asked.whom(), false);
        UUID caseId = report.caseId().value();
        UUID fingerprint =
                Known.in(withdrawals.of(List.of(caseId), permit), caseId).fingerprint(asked.whom());
        return Optional.of(new ReadReport(report, fingerprint));
    }

    /**
     * Keeps the report of a place, sealed.
     *
     * @param fingerprint of what was withdrawn in its case when it was read
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void keep(PrintId id, UUID worker, int place, byte[] file, UUID fingerprint) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        if (print.isMadeBy(worker)) {
            report(print, place, permit).printed(fingerprint);
            prints.add(new PrintPart(print, place, file, vault));
        }
    }

    /** Notes that the report of a place could not be made. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void fail(PrintId id, UUID worker, int place) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        if (print.isMadeBy(worker)) {
            report(print, place, permit).failed();
        }
    }

    /** The reports to bind into one file, in order; empty when each is handed over by itself, or it was stopped. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public List<byte[]> toBind(PrintId id, UUID worker) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        return print.isMadeBy(worker) && print.kind() == PrintView.Kind.PDF
                ? prints.parts(print, permit).stream()
                        .map(part -> part.bytes(vault))
                        .toList()
                : List.of();
    }

    /** Keeps the one file of all in the place of the single ones, sealed part by part, and with it everything is through. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void bound(PrintId id, UUID worker, byte[] file) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        if (print.isMadeBy(worker)) {
            prints.clear(print, permit);
            for (int from = 0, place = 1; from < file.length; from += PART_SIZE, place++) {
                byte[] part = Arrays.copyOfRange(file, from, Math.min(file.length, from + PART_SIZE));
                prints.add(new PrintPart(print, place, part, vault));
            }
            print.finish(clock.instant());
        }
    }

    /** Everything is through. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void finish(PrintId id, UUID worker) {
        DayPrint print = find(id, guard.caseload());
        if (print.isMadeBy(worker)) {
            print.finish(clock.instant());
        }
    }

    /** Nothing, where it is there and another transaction holds it. */
    private Optional<DayPrint> held(PrintId id, Permit permit) {
        find(id, permit);
        return Optional.empty();
    }

    private DayPrint find(PrintId id, Permit permit) {
        return prints.find(id, clock.instant(), permit).orElseThrow(NotFound::new);
    }

    private PrintedReport report(DayPrint print, int place, Permit permit) {
        return prints.reports(print, permit).stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * A report to be printed.
     *
     * @param fingerprint of what was withdrawn in its case when it was read
     */
    public record ReadReport(PrepReport report, UUID fingerprint) {}
}
