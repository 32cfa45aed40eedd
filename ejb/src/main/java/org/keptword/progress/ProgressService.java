package org.keptword.progress;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.Homework;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.progress.internal.Axes;
import org.keptword.progress.internal.Marks;
import org.keptword.progress.internal.PointFacts;
import org.keptword.progress.internal.TrustAssembler;
import org.keptword.progress.internal.WordsCounter;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;

/** Shows how a case goes over its sessions, to its staff. */
@Stateless
@DenyAll
public class ProgressService {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    GuideLibrary library;

    @Inject
    TalkingPoints points;

    @Inject
    Clock clock;

    /** The case over its sessions, seen at one moment. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public CaseProgress ofCase(CaseId id, ProgressView view) {
        return read(id, view, AuditAction.READ);
    }

    /** The same to take away, on paper or as a file. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public CaseProgress export(CaseId id, ProgressView view) {
        return read(id, view, AuditAction.EXPORT);
    }

    /** What is worth talking about in the case now. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CasePoints points(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        List<TalkingPoint> found = points.of(line, permit);
        guard.record(permit, AuditAction.READ, AuditedObject.PROGRESS, id);
        return new CasePoints(line.participants(), found);
    }

    private CaseProgress read(CaseId id, ProgressView view, AuditAction action) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        List<SessionLine> meetings = sessions.of(permit);
        List<SessionLine> held = Axes.held(meetings);
        CaseHomework assigned = homework.ofCase(permit);
        SessionAxis axis = Axes.of(held, view.span(), assigned.begunAt(), clock.instant());
        Promises.History deeds = promises.course(permit, Axes.bounds(axis));
        CaseScores scores = measures.ofCase(permit);
        guard.record(permit, action, AuditedObject.PROGRESS, id);
        Marks marks = new Marks(library.guide());
        marks.work(assigned.assignments(), held);
        marks.rests(deeds.rests());
        return new CaseProgress(
                header(line, meetings, held.size(), permit),
                line.participants(),
                axis,
                WordsCounter.of(line.participants(), assigned.assignments(), axis),
                DeedsHistory.of(line.participants(), deeds.counts(), axis),
                new TrustAssembler(line.participants(), scores, measures::scale, held, axis)
                        .course(view.measure(), view.scale()),
                marks.on(axis),
                points.of(
                        line,
                        Sessions.SessionMark.of(held),
                        assigned.assignments(),
                        scores,
                        PointFacts.lastThree(Sessions.SessionMark.of(held), deeds.counts()),
                        permit));
    }

    private CaseHeader header(CaseLine line, List<SessionLine> meetings, int held, Permit permit) {
        Optional<Instant> next = meetings.stream()
                .filter(session -> session.state() == SessionLine.State.PLANNED
                        && !session.startsAt().isBefore(clock.instant()))
                .map(SessionLine::startsAt)
                .min(Comparator.naturalOrder());
        return CaseHeader.of(line, new SessionTimes.Times(held, next), permit.mayWork());
    }

    /** What is worth talking about in one case, with the names of those it is about. */
    public record CasePoints(List<CaseLine.Who> people, List<TalkingPoint> points) {

        public CasePoints {
            people = List.copyOf(people);
            points = List.copyOf(points);
        }
    }

    /**
     * What to look at.
     *
     * @param measure the name of a measure; the one scored last when empty or unknown
     * @param scale the id of one of its scales; all of a few, or the first of many, when empty or unknown
     */
    public record ProgressView(SessionAxis.Span span, Optional<String> measure, Optional<String> scale) {

        /** A span, of whatever was scored last. */
        public static ProgressView of(SessionAxis.Span span) {
            return new ProgressView(span, Optional.empty(), Optional.empty());
        }
    }
}
