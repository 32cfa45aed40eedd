package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.CaseOverview.Activity;
import org.keptword.homework.assign.CaseOverview.Happened;
import org.keptword.homework.assign.CaseOverview.OpenWork;
import org.keptword.homework.assign.CaseOverview.PhaseLine;
import org.keptword.homework.assign.CaseOverview.StepLine;
import org.keptword.homework.assign.CaseOverview.StepMark;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.safety.Flags;
import org.keptword.shared.ResponseId;

/** Shows a case as its overview does: three statements more than the desk, and one where something is to be read. */
@ApplicationScoped
public class CaseOverviewLoader {

    /** So many things that happened are told. */
    private static final int LATEST = 8;

    /** So many pieces of open work stand on the overview; the rest is on the homework page. */
    private static final int OPEN = 12;

    @Inject
    GuideLibrary library;

    @Inject
    Assignments assignments;

    @Inject
    CaseHeaders headers;

    @Inject
    Flags flags;

    public CaseOverview of(AssignmentContext desk, Permit permit) {
        CaseHeader header = headers.of(permit, desk.standing().line());
        return new CaseOverview(
                header,
                desk.facts().participants().stream()
                        .map(p -> new CaseOverview.Who(p.id(), p.slot(), p.name(), desk.hindrance(p)))
                        .toList(),
                phases(desk),
                library.guide().beside().stream().map(step -> step(step, desk)).toList(),
                openWork(desk),
                activity(desk, assignments.latest(LATEST, permit)),
                next(desk, header, !flags.open(permit).isEmpty(), permit));
    }

    private List<PhaseLine> phases(AssignmentContext desk) {
        return library.guide().phases().stream()
                .map(phase -> new PhaseLine(
                        phase.id(),
                        phase.title(),
                        phase.steps().stream().map(step -> step(step, desk)).toList()))
                .toList();
    }

    private static StepLine step(GuideDefinition.Step step, AssignmentContext desk) {
        return new StepLine(
                step.id(),
                step.title(),
                desk.facts().participants().stream()
                        .map(p -> mark(desk, p, step.id()))
                        .toList());
    }

    private static StepMark mark(AssignmentContext desk, ParticipantFacts participant, String step) {
        List<Assignment> given = desk.given().stream()
                .filter(a -> a.participantId().equals(participant.id().value())
                        && a.step().equals(step)
                        && desk.tally(a).mark(a).isPresent())
                .toList();
        int reviewed =
                (int) given.stream().filter(a -> desk.tally(a).reviewed() > 0).count();
        return new StepMark(
                participant.id(), participant.name(), desk.markOfStep(participant.id(), step), reviewed, given.size());
    }

    private List<OpenWork> openWork(AssignmentContext desk) {
        return desk.given().stream()
                .filter(a -> isShown(desk.tally(a).state(a)))
                .sorted(Comparator.comparing(
                        (Assignment a) -> a.dueOn().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(OPEN)
                .map(a -> new OpenWork(
                        a.assignmentId(),
                        name(desk, a),
                        title(a),
                        desk.tally(a).state(a),
                        a.dueOn(),
                        a.recurrence(),
                        HeldBackPolicy.isHeld(
                                a.assigned(), a.participant(), desk.standing(), desk.guide(), library::byId),
                        isAway(desk, a)))
                .toList();
    }

    private static boolean isAway(AssignmentContext desk, Assignment of) {
        ParticipantState state = desk.facts().participant(of.participant()).state();
        return state == ParticipantState.PAUSED || state == ParticipantState.LEFT;
    }

    private static boolean isShown(HomeworkList.AssignmentState state) {
        return switch (state) {
            case ASSIGNED, HANDED_IN, RETURNED, PAUSED -> true;
            case QUEUED, REVIEWED, WITHDRAWN, ENDED -> false;
        };
    }

    private List<Activity> activity(AssignmentContext desk, List<Assignments.RecentResponse> latest) {
        Map<UUID, Assignment> byId =
                desk.given().stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
        List<Activity> all = new ArrayList<>();
        for (Assignments.RecentResponse work : latest) {
            Assignment of = byId.get(work.assignment());
            if (of != null) {
                Happened what = happened(work.state());
                all.add(new Activity(
                        what,
                        what == Happened.HANDED_IN ? work.handedInAt() : work.changedAt(),
                        name(desk, of),
                        title(of),
                        Optional.of(new ResponseId(work.id()))));
            }
        }
        desk.given().stream()
                .filter(a -> a.state() != Assignment.State.QUEUED)
                .sorted(Comparator.comparing(Assignment::assignedAt).reversed())
                .limit(LATEST)
                .map(a -> new Activity(Happened.ASSIGNED, a.assignedAt(), name(desk, a), title(a), Optional.empty()))
                .forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparing(Activity::at).reversed())
                .limit(LATEST)
                .toList();
    }

    private static Happened happened(Response.State state) {
        return switch (state) {
            case RETURNED -> Happened.RETURNED;
            case REVIEWED -> Happened.REVIEWED;
            case DRAFT, HANDED_IN -> Happened.HANDED_IN;
        };
    }

    private CaseOverview.NextStep next(AssignmentContext desk, CaseHeader header, boolean flagged, Permit permit) {
        List<NextStepPolicy.Standing> standings = desk.facts().participants().stream()
                .map(p -> new NextStepPolicy.Standing(
                        p.name(),
                        desk.hindrance(p),
                        desk.toDo(p.id()).isEmpty(),
                        desk.given().stream()
                                .filter(a -> a.participantId().equals(p.id().value())
                                        && a.state() == Assignment.State.QUEUED)
                                .min(Comparator.comparingInt(Assignment::place))
                                .map(a -> new NextStepPolicy.Queued(a.assignmentId(), title(a)))))
                .toList();
        int toReview = Math.toIntExact(
                desk.given().stream().mapToLong(a -> desk.tally(a).waiting()).sum());
        return NextStepPolicy.choose(
                desk.facts().open(),
                standings,
                flagged,
                toReview == 0
                        ? NextStepPolicy.ToRead.NOTHING
                        : new NextStepPolicy.ToRead(toReview, assignments.firstToRead(permit)),
                !desk.gate().asks().isEmpty(),
                header.nextSession().isPresent());
    }

    private LocalizedText title(Assignment of) {
        return library.byId(new ExerciseVersionId(of.exerciseVersion())).title();
    }

    private static String name(AssignmentContext desk, Assignment of) {
        return desk.facts().participant(of.participant()).name();
    }
}
