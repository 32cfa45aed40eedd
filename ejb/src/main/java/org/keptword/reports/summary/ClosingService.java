package org.keptword.reports.summary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.closing.UndoClosingService;
import org.keptword.cases.gate.Gates;
import org.keptword.homework.read.Homework;
import org.keptword.reports.internal.OpenItemsCounter;
import org.keptword.reports.internal.SummaryAssembly;
import org.keptword.reports.summary.ClosingService.ClosingPage.Ends;
import org.keptword.reports.summary.ClosingService.ClosingPage.What;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;

/** Says what ends with a case before it is closed, and how it was closed afterwards; {@code cases.CaseService} closes it. */
@Stateless
@DenyAll
public class ClosingService {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    OpenItemsCounter counter;

    @Inject
    Clock clock;

    /** Everything of the page, seen at one moment. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public ClosingPage read(CaseId id) {
        Permit permit = guard.read(id);
        Instant now = clock.instant();
        CaseSpan span = gates.span(permit);
        List<SessionLine> all = sessions.of(permit);
        CaseHeader header = CaseHeader.of(span.line(), SummaryAssembly.times(all, now), permit.mayWork());
        LocalDate today = LocalDate.ofInstant(now, permit.actor().zone());
        guard.record(permit, AuditAction.READ, AuditedObject.CASE_CLOSING, id);
        return new ClosingPage(
                header,
                span,
                header.open() ? ends(all, today, now, permit) : List.of(),
                undoableUntil(span, now, permit),
                today,
                now);
    }

    private static Optional<Instant> undoableUntil(CaseSpan span, Instant now, Permit permit) {
        boolean own = permit.mayWork()
                && span.closing()
                        .filter(one -> one.closedBy().equals(permit.actor().requirePersonValue()))
                        .isPresent();
        return own
                ? span.closedAt()
                        .map(at -> at.plus(UndoClosingService.UNDOABLE))
                        .filter(now::isBefore)
                : Optional.empty();
    }

    private List<Ends> ends(List<SessionLine> all, LocalDate today, Instant now, Permit permit) {
        OpenItemsCounter.Running running = counter.running(today, now, permit);
        Map<What, Integer> counts = new EnumMap<>(What.class);
        counts.put(What.WORK, (int) homework.ofCase(permit).toDo().count());
        counts.put(What.PROMISES, running.promises());
        counts.put(What.PROPOSALS, running.proposals());
        counts.put(What.SHARES, running.shares());
        counts.put(What.SESSIONS, (int) all.stream()
                .filter(one -> one.state() == SessionLine.State.PLANNED
                        && !one.startsAt().isBefore(now))
                .count());
        counts.put(What.INVITATIONS, running.invitations());
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Ends(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * What is read before a case is closed, and once it is.
     *
     * @param span with what was said of the end, once it is closed
     * @param ends what ends with it; empty once it is closed, and where nothing goes on
     * @param undoableUntil until when the reader can undo that it was closed; empty where that is not possible
     * @param today the day where the reader is
     */
    public record ClosingPage(
            CaseHeader header,
            CaseSpan span,
            List<Ends> ends,
            Optional<Instant> undoableUntil,
            LocalDate today,
            Instant madeAt) {

        /** Something that ends. */
        public enum What {
            /** Exercises that are open: they are paused, and what was begun stays with its author. */
            WORK,
            /** Promises that are active or paused: they no longer come due. */
            PROMISES,
            /** Promises that wait for approval: they do not come due either. */
            PROPOSALS,
            /** Texts one partner shows the other: they rest. */
            SHARES,
            /** Sessions that lie ahead: they are called off. */
            SESSIONS,
            /** Codes that were handed out and not used: they are worth nothing. */
            INVITATIONS
        }

        /** How many of one of them, at least one. */
        public record Ends(What what, int count) {}

        public ClosingPage {
            ends = List.copyOf(ends);
        }
    }
}
