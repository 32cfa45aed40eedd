package org.keptword.today;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Covers;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.emergency.Emergencies;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.caseload.RecentCourses;
import org.keptword.cases.gate.Gates;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.Homework;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewQueue;
import org.keptword.safety.Flags;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.sessions.notes.NotesToSign;
import org.keptword.shared.CaseId;
import org.keptword.shared.Id;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;
import org.keptword.today.TodayView.Supervised;

/**
 * The first page of counselors and supervisors. At most fourteen statements, however many cases there are.
 */
@Stateless
@DenyAll
public class TodayService {

    /** So long is asked for a meeting of which nothing was recorded. */
    private static final Duration ASKED_FOR = Duration.ofDays(14);

    /** A meeting of the evening before may go on past midnight. */
    private static final Duration MAY_STILL_BE_ON = Duration.ofDays(1);

    @Inject
    Guard guard;

    @Inject
    Covers covers;

    @Inject
    Emergencies emergencies;

    @Inject
    ReviewQueue queue;

    @Inject
    Sessions sessions;

    @Inject
    NotesToSign notes;

    @Inject
    Flags flags;

    @Inject
    Gates gates;

    @Inject
    Homework homework;

    @Inject
    CaseSummaries summaries;

    @Inject
    RecentCourses recent;

    @Inject
    Clock clock;

    /** What cards show beside flags, queue and meetings. */
    private record Needs(
            List<TodayView.PointCard> points, List<TodayView.BehindCard> behind, List<TodayView.QuietCard> quiet) {

        static final Needs NONE = new Needs(List.of(), List.of(), List.of());
    }

    /** What needs the person today; of one state of the database, because summaries of cases are kept beyond it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public TodayView today() {
        Permit permit = guard.caseload();
        boolean mayWork = permit.actor().role() == Role.COUNSELOR;
        ZoneId zone = permit.actor().zone();
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant begin = day.atStartOfDay(zone).toInstant();
        List<SessionLine> near = sessions.withUnrecorded(
                permit,
                begin.minus(ASKED_FOR),
                begin.minus(MAY_STILL_BE_ON),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        List<SessionLine> ofToday = near.stream()
                .filter(s -> !s.startsAt().isBefore(begin) || s.isOn(now))
                .toList();
        List<Flags.OpenFlag> open = flags.open(permit);
        ReviewQueue.Waiting handedIn = queue.waiting(permit);
        Map<PersonId, List<NotesToSign.NoteToSign>> toSign = mayWork ? Map.of() : notes.of(permit);
        Set<UUID> unsettled = unsettled(near, open, handedIn, toSign);
        Set<UUID> meeting = ofToday.stream().map(s -> s.caseId().value()).collect(Collectors.toSet());
        List<CaseloadLine> lines = gates.caseload(unsettled, permit);
        Map<UUID, Sessions.SessionHistory> courses = sessions.courses(unsettled, meeting, permit, now);
        TodayContext context = new TodayContext(lines, courses, covers.of(permit));
        List<QueueView.Item> waiting = queue.of(handedIn, open, next(courses), context.lines());
        Set<UUID> first = meeting.stream()
                .filter(id -> courses.getOrDefault(id, Sessions.SessionHistory.NONE)
                        .lastHeld()
                        .isEmpty())
                .collect(Collectors.toSet());
        TodayAssembler assembler = new TodayAssembler(now, context, homework.handedInCounts(first, permit), waiting);
        Needs needs = mayWork ? needs(now, context, courses, meeting, permit) : Needs.NONE;
        Emergencies.Alerts alerts = mayWork ? emergencies.alerts(permit, day) : Emergencies.Alerts.NONE;
        TodayView view = new TodayView(
                day,
                mayWork,
                alerts.coverLost(),
                alerts.emergencies(),
                assembler.safety(open),
                assembler.decisions(),
                assembler.queue(near),
                assembler.unrecorded(near),
                needs.points(),
                needs.behind(),
                needs.quiet(),
                assembler.meetings(ofToday, recent.of(permit, context.versions(meeting))),
                supervised(now, context, open, waiting, toSign));
        guard.recordList(permit, AuditedObject.CASE, shown(view, context));
        return view;
    }

    private Needs needs(
            Instant now,
            TodayContext context,
            Map<UUID, Sessions.SessionHistory> courses,
            Set<UUID> meeting,
            Permit permit) {
        ZoneId zone = permit.actor().zone();
        Map<UUID, List<CaseAssignment>> past = homework.behind(LocalDate.ofInstant(now, zone), permit);
        Map<CaseId, CaseSummary> found = summaries.of(context.own().toList(), courses, past, now, permit);
        NeedsAssembler assembler = new NeedsAssembler(now, zone, context);
        return new Needs(
                assembler.points(found, meeting.stream().map(CaseId::new).collect(Collectors.toSet())),
                assembler.behind(past),
                assembler.quiet(found));
    }

    private static List<Supervised> supervised(
            Instant now,
            TodayContext context,
            List<Flags.OpenFlag> open,
            List<QueueView.Item> waiting,
            Map<PersonId, List<NotesToSign.NoteToSign>> toSign) {
        return new SupervisionAssembler(now, context, open, waiting).lines(toSign);
    }

    /** The cases in which something is to be done, or was today or yesterday. The day is about these even if they are closed. */
    private static Set<UUID> unsettled(
            List<SessionLine> near,
            List<Flags.OpenFlag> open,
            ReviewQueue.Waiting handedIn,
            Map<PersonId, List<NotesToSign.NoteToSign>> toSign) {
        Set<UUID> cases = new HashSet<>(handedIn.cases());
        near.forEach(session -> cases.add(session.caseId().value()));
        open.forEach(flag -> cases.add(flag.caseId().value()));
        toSign.values().forEach(of -> of.forEach(note -> cases.add(note.caseId().value())));
        return cases;
    }

    private static Map<UUID, Instant> next(Map<UUID, Sessions.SessionHistory> courses) {
        return courses.entrySet().stream()
                .filter(each -> each.getValue().next().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().next().orElseThrow()));
    }

    /** The cases of all cards, and those a supervisor's figures are made of. */
    private static List<UUID> shown(TodayView view, TodayContext context) {
        return Id.values(Stream.of(
                        view.flags().stream().map(TodayView.FlagCard::of),
                        view.decisions().stream().map(TodayView.DecisionCard::of),
                        view.unrecorded().stream().map(TodayView.Unrecorded::of),
                        view.points().stream().map(TodayView.PointCard::of),
                        view.behind().stream().map(TodayView.BehindCard::of),
                        view.quiet().stream().map(TodayView.QuietCard::of),
                        view.sessions().stream().map(TodayView.Meeting::of))
                .flatMap(cards -> cards)
                .map(TodayView.About::id)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), ids -> {
                    context.supervised().forEach(each -> ids.add(each.line().id()));
                    return ids;
                })));
    }
}
