package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import org.keptword.homework.assign.PartnerShares;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.homework.internal.OverduePolicy;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.safety.Flags;
import org.keptword.shared.ResponseId;

/** Shows a case as its overview does: three statements more than its context, one where something is to be read, and one for a couple. */
@ApplicationScoped
public class CaseOverviewLoader {

    /** How many recent activities are shown. */
    private static final int LATEST = 8;

    /** How many open assignments the overview shows; the rest are on the homework page. */
    private static final int OPEN = 12;

    @Inject
    GuideLibrary library;

    @Inject
    Assignments assignments;

    @Inject
    CaseHeaders headers;

    @Inject
    Flags flags;

    @Inject
    PartnerShares shares;

    public CaseOverview of(AssignmentContext context, Permit permit) {
        CaseHeader header = headers.of(permit, context.gateStatus().line());
        int openFlags = flags.open(permit).size();
        return new CaseOverview(
                header,
                context.facts().participants().stream()
                        .map(p -> new CaseOverview.Who(p.id(), p.slot(), p.name(), context.obstacle(p)))
                        .toList(),
                phases(context),
                library.guide().beside().stream()
                        .map(step -> step(step, context))
                        .toList(),
                openWork(context),
                activity(context, assignments.latest(LATEST, permit)),
                next(context, header, openFlags > 0, permit),
                openFlags,
                shares.ready(header, permit));
    }

    private List<PhaseLine> phases(AssignmentContext context) {
        return library.guide().phases().stream()
                .map(phase -> new PhaseLine(
                        phase.id(),
                        phase.title(),
                        phase.steps().stream().map(step -> step(step, context)).toList()))
                .toList();
    }

    private static StepLine step(GuideDefinition.Step step, AssignmentContext context) {
        return new StepLine(
                step.id(),
                step.title(),
                context.facts().participants().stream()
                        .map(p -> mark(context, p, step.id()))
                        .toList());
    }

    private static StepMark mark(AssignmentContext context, ParticipantFacts participant, String step) {
        List<Assignment> assigned = context.assignments().stream()
                .filter(a -> a.participantId().equals(participant.id().value())
                        && a.step().equals(step)
                        && context.tally(a).mark(a).isPresent())
                .toList();
        int reviewed = (int)
                assigned.stream().filter(a -> context.tally(a).reviewed() > 0).count();
        return new StepMark(
                participant.id(),
                participant.name(),
                context.markOfStep(participant.id(), step),
                reviewed,
                assigned.size());
    }

    private List<OpenWork> openWork(AssignmentContext context) {
        return context.assignments().stream()
                .filter(a -> isShown(context.tally(a).state(a)))
                .sorted(Comparator.comparing(
                        (Assignment a) -> a.dueOn().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(OPEN)
                .map(a -> openWork(context, a))
                .toList();
    }

    private OpenWork openWork(AssignmentContext context, Assignment of) {
        ParticipantFacts whose = context.facts().participant(of.participant());
        HomeworkList.AssignmentState state = context.tally(of).state(of);
        boolean held = HeldBackPolicy.isHeld(
                of.assigned(), of.participant(), context.gateStatus(), context.guide(), library::byId);
        Optional<LocalDate> due = of.recurrence().comesBack() ? Optional.empty() : of.dueOn();
        return new OpenWork(
                of.assignmentId(),
                of.exercise(),
                of.participant(),
                whose.name(),
                title(of),
                state,
                of.dueOn(),
                of.recurrence(),
                OverduePolicy.isOverdue(state, held, whose.state(), due, context.today()),
                held,
                whose.state() == ParticipantState.PAUSED || whose.state() == ParticipantState.LEFT);
    }

    private static boolean isShown(HomeworkList.AssignmentState state) {
        return switch (state) {
            case ASSIGNED, HANDED_IN, RETURNED, PAUSED -> true;
            case QUEUED, REVIEWED, WITHDRAWN, ENDED -> false;
        };
    }

    private List<Activity> activity(AssignmentContext context, List<Assignments.RecentResponse> latest) {
        Map<UUID, Assignment> byId =
                context.assignments().stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
        List<Activity> all = new ArrayList<>();
        for (Assignments.RecentResponse work : latest) {
            Assignment of = byId.get(work.assignment());
            if (of != null) {
                Happened what = happened(work.state());
                all.add(new Activity(
                        what,
                        what == Happened.HANDED_IN ? work.handedInAt() : work.changedAt(),
                        name(context, of),
                        title(of),
                        Optional.of(new ResponseId(work.id()))));
            }
        }
        context.assignments().stream()
                .filter(a -> a.state() != Assignment.State.QUEUED && a.state() != Assignment.State.WITHDRAWN)
                .sorted(Comparator.comparing(Assignment::assignedAt).reversed())
                .limit(LATEST)
                .map(a -> new Activity(Happened.ASSIGNED, a.assignedAt(), name(context, a), title(a), Optional.empty()))
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

    private CaseOverview.NextStep next(AssignmentContext context, CaseHeader header, boolean flagged, Permit permit) {
        List<NextStepPolicy.ParticipantSituation> participants = context.facts().participants().stream()
                .map(p -> new NextStepPolicy.ParticipantSituation(
                        p.name(),
                        context.obstacle(p),
                        context.toDo(p.id()).isEmpty(),
                        context.assignments().stream()
                                .filter(a -> a.participantId().equals(p.id().value())
                                        && a.state() == Assignment.State.QUEUED)
                                .min(Comparator.comparingInt(Assignment::place))
                                .map(a -> new NextStepPolicy.Queued(a.assignmentId(), title(a)))))
                .toList();
        int toReview = Math.toIntExact(context.assignments().stream()
                .mapToLong(a -> context.tally(a).waiting())
                .sum());
        return NextStepPolicy.choose(
                context.facts().open(),
                participants,
                flagged,
                toReview == 0
                        ? NextStepPolicy.ToRead.NOTHING
                        : new NextStepPolicy.ToRead(toReview, assignments.firstToRead(permit)),
                !context.gate().asks().isEmpty(),
                header.nextSession().isPresent());
    }

    private LocalizedText title(Assignment of) {
        return library.byId(new ExerciseVersionId(of.exerciseVersion())).title();
    }

    private static String name(AssignmentContext context, Assignment of) {
        return context.facts().participant(of.participant()).name();
    }
}
