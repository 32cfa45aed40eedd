package org.keptword.reports.print;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.reports.internal.DayPrints;
import org.keptword.reports.internal.PrepKinds;
import org.keptword.reports.internal.WithdrawalReader;
import org.keptword.reports.model.DayPrint;
import org.keptword.reports.model.PrintedReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * The prep reports of a day in one go: begun, looked at, stopped and taken by the person who asked for them only, for an
 * hour. {@link PrintRun} makes them.
 */
@Stateless
@DenyAll
public class DayPrintService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    DayPrints prints;

    @Inject
    Sessions sessions;

    @Inject
    Gates gates;

    @Inject
    WithdrawalReader withdrawals;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Begins with the sessions that lie ahead or are on today, as Today shows them; empty while others are being made, which then are the
     * latest. Refused on a day without one, and where none of them has a report for these eyes.
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public Optional<PrintId> begin(PrintView.Kind kind, PrintView.PrintFor eyes) {
        Permit permit = guard.caseload();
        locks.lockOwn(Lock.PRINT, permit.actor());
        Instant now = clock.instant();
        if (prints.latest(now, permit)
                .filter(one -> one.stateAt(now) == PrintView.State.MAKING)
                .isPresent()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(now, permit.actor().zone());
        List<SessionLine> planned = ofDay(day, permit).stream()
                .filter(one -> one.state() == SessionLine.State.PLANNED)
                .toList();
        if (planned.isEmpty()) {
            throw new DomainRefusal("refusal.summary.nothingToPrint");
        }
        DayPrint print = new DayPrint(
                new PrintId(Ids.newId()), permit.practice(), permit.actor().requirePersonValue(), day, kind, eyes, now);
        List<PrintedReport> reports = reports(print, planned, permit);
        if (reports.isEmpty()) {
            throw new DomainRefusal("refusal.summary.noneAtTheTable");
        }
        prints.add(print, reports);
        guard.record(permit, AuditAction.CREATE, AuditedObject.DAY_PRINT, print.printId());
        return Optional.of(print.printId());
    }

    /** How it comes along. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public PrintView view(PrintId id) {
        Permit permit = guard.caseload();
        return view(find(id, permit), permit);
    }

    /** The one begun last, if it is still there. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public Optional<PrintView> latest() {
        Permit permit = guard.caseload();
        return prints.latest(clock.instant(), permit).map(print -> view(print, permit));
    }

    /** Makes no more of it, and takes away what is there; what is ready stays. Whether there was something to stop. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public boolean stop(PrintId id) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        boolean making = print.isMaking();
        if (making) {
            print.stop();
            prints.clear(print, permit);
            guard.record(permit, AuditAction.CHANGE, AuditedObject.DAY_PRINT, id);
        }
        return making;
    }

    /**
     * What was printed, to be taken part by part. Refused once a session in it is out of the person's reach: what would be handed over was
     * printed under another caseload. Refused, too, once something was withdrawn in a case since its report was read, so that nothing is handed
     * over that would not be printed now: an author took it back or keeps it private; and for a report that partners get to see, a text is shown
     * no more or rests, an author put a response off the own screen, or joint work is off.
     *
     * @param kind as it was made; there is none of another kind
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public PrintFile take(PrintId id, PrintView.Kind kind) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        List<PrintedReport> made = requireReady(print, permit);
        if (print.kind() != kind) {
            throw new NotFound();
        }
        guard.record(permit, AuditAction.EXPORT, AuditedObject.DAY_PRINT, id);
        return new PrintFile(
                print.kind(),
                print.eyes(),
                print.day(),
                prints.places(print, permit),
                made.stream()
                        .map(one -> String.format(
                                Locale.ROOT, "%02d-%s", one.place(), one.whom().inFileName()))
                        .toList());
    }

    /** One part of what is being taken, under the same conditions. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public byte[] part(PrintId id, int place) {
        Permit permit = guard.caseload();
        DayPrint print = find(id, permit);
        requireReady(print, permit);
        return prints.part(print, place, permit).orElseThrow(NotFound::new).bytes(vault);
    }

    private List<PrintedReport> requireReady(DayPrint print, Permit permit) {
        List<PrintedReport> made = prints.reports(print, permit).stream()
                .filter(one -> one.state() == PrintedReport.State.PRINTED)
                .toList();
        if (print.stateAt(clock.instant()) != PrintView.State.READY || made.isEmpty()) {
            throw new NotFound();
        }
        List<UUID> ids =
                made.stream().map(one -> one.session().value()).distinct().toList();
        Map<UUID, UUID> reached = sessions.reached(ids, permit);
        if (reached.size() < ids.size()) {
            throw new DomainRefusal("refusal.summary.outOfReach");
        }
        Map<UUID, WithdrawalReader.Withdrawals> now = withdrawals.of(reached.values(), permit);
        boolean withdrawn = made.stream()
                .anyMatch(one -> Optional.ofNullable(reached.get(one.session().value()))
                        .map(now::get)
                        .filter(found -> one.wasReadAt(found.fingerprint(one.whom())))
                        .isEmpty());
        if (withdrawn) {
            throw new DomainRefusal("refusal.summary.takenBackSince");
        }
        return made;
    }

    /** The reports of each session that are for these eyes, in the order of the day. */
    private List<PrintedReport> reports(DayPrint print, List<SessionLine> planned, Permit permit) {
        Map<UUID, CaseLine> lines = gates.lines(
                permit,
                planned.stream().map(one -> one.caseId().value()).distinct().toList());
        List<PrintedReport> reports = new ArrayList<>();
        planned.forEach(session -> Optional.ofNullable(
                        lines.get(session.caseId().value()))
                .ifPresent(line -> PrepKinds.of(line, session).stream()
                        .map(PrepService.PrepPage.Choice::whom)
                        .filter(print.eyes()::holds)
                        .forEach(whom ->
                                reports.add(new PrintedReport(print, reports.size() + 1, session.id(), whom)))));
        return reports;
    }

    private List<SessionLine> ofDay(LocalDate day, Permit permit) {
        ZoneId zone = permit.actor().zone();
        return sessions.between(
                permit,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private DayPrint find(PrintId id, Permit permit) {
        return prints.find(id, clock.instant(), permit).orElseThrow(NotFound::new);
    }

    private PrintView view(DayPrint print, Permit permit) {
        List<PrintedReport> reports = prints.reports(print, permit);
        List<PrintedReport> failed = reports.stream()
                .filter(one -> one.state() == PrintedReport.State.FAILED)
                .toList();
        int made = (int) reports.stream()
                .filter(one -> one.state() == PrintedReport.State.PRINTED)
                .count();
        return new PrintView(
                print.printId(),
                print.kind(),
                print.eyes(),
                print.day(),
                print.stateAt(clock.instant()),
                made + failed.size(),
                reports.size(),
                made,
                failed.isEmpty() ? List.of() : named(failed, print, permit),
                print.expiresAt(),
                print.isLeft(clock.instant()));
    }

    private List<PrintView.Failed> named(List<PrintedReport> failed, DayPrint print, Permit permit) {
        List<SessionLine> lines = ofDay(print.day(), permit).stream()
                .filter(line -> failed.stream().anyMatch(one -> one.session().equals(line.id())))
                .toList();
        Map<UUID, CaseLine> cases = gates.lines(
                permit, lines.stream().map(line -> line.caseId().value()).toList());
        guard.recordList(permit, AuditedObject.CASE, List.copyOf(cases.keySet()));
        return lines.stream()
                .map(line -> new PrintView.Failed(
                        line.startsAt(),
                        Optional.ofNullable(cases.get(line.caseId().value())).map(CaseLine::name)))
                .toList();
    }

    /**
     * What was printed.
     *
     * @param parts the places of its parts: for ZIP the reports of {@code names}, each a file; for PDF the parts of one file, in order
     * @param eyes for whose eyes it is
     * @param names for ZIP what each file is called by its place and for whom it is, without an ending
     */
    public record PrintFile(
            PrintView.Kind kind, PrintView.PrintFor eyes, LocalDate day, List<Integer> parts, List<String> names) {

        public PrintFile {
            parts = List.copyOf(parts);
            names = List.copyOf(names);
        }
    }
}
