package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.internal.DueDay;
import org.keptword.homework.internal.answer.ItemPrerequisites;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Known;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;

/** Works out what would be assigned, and to whom, without assigning it. */
@ApplicationScoped
public class AssignmentPlanner {

    @Inject
    GuideLibrary library;

    @Inject
    CaseOverviewLoader caseOverviewLoader;

    @Inject
    ItemPrerequisites itemPrerequisites;

    public AssignmentPreview plan(
            PreviewAssignment question, AssignmentContext context, Optional<SessionLine> next, Permit permit) {
        List<GuideDefinition.Step> steps = steps(question.scope());
        LocalDate dueOn = question.dueOn() == null
                ? DueDay.of(next, permit.actor().zone(), context.today()).day()
                : question.dueOn();
        List<AssignmentPreview.Row> rows = rows(question, steps, context, permit);
        List<AssignmentRequest> requests = question.requests().orElseGet(() -> proposed(rows));
        return new AssignmentPreview(
                caseOverviewLoader.of(context, permit),
                title(question.scope()),
                context.facts().participants().stream()
                        .map(p -> recipient(p, rows, requests, dueOn, context))
                        .toList(),
                rows,
                dueOn,
                next,
                question.scope().isEverything() ? 0 : closed(rows, context),
                inPart(rows),
                awaiting(rows));
    }

    private List<GuideDefinition.Step> steps(PreviewAssignment.Scope scope) {
        if (scope.isEverything()) {
            return library.guide().steps().toList();
        }
        return scope.step()
                .map(id -> List.of(library.guide().step(id).orElseThrow(NotFound::new)))
                .orElseGet(() -> library.guide()
                        .phase(scope.phase().orElseThrow())
                        .orElseThrow(NotFound::new)
                        .steps());
    }

    private Optional<LocalizedText> title(PreviewAssignment.Scope scope) {
        return scope.step()
                .map(id -> library.guide().step(id).orElseThrow().title())
                .or(() -> scope.phase()
                        .map(id -> library.guide().phase(id).orElseThrow().title()));
    }

    private List<AssignmentPreview.Row> rows(
            PreviewAssignment question, List<GuideDefinition.Step> steps, AssignmentContext context, Permit permit) {
        Map<String, Map<UUID, Set<String>>> waiting = itemPrerequisites.items(
                steps.stream()
                        .flatMap(step -> step.exercises().stream())
                        .map(this::exercise)
                        .toList(),
                context.facts(),
                permit);
        Map<ParticipantId, Map<String, AssignmentRequest.Placement>> placed = new LinkedHashMap<>();
        for (ParticipantFacts participant : context.facts().participants()) {
            placed.put(participant.id(), placements(question, steps, participant, waiting, context));
        }
        List<AssignmentPreview.Row> rows = new ArrayList<>();
        for (GuideDefinition.Step step : steps) {
            for (String name : step.exercises()) {
                ExerciseDefinition exercise = exercise(name);
                rows.add(new AssignmentPreview.Row(
                        name,
                        exercise.title(),
                        exercise.summary(),
                        phase(step),
                        step.title(),
                        exercise.minutes(),
                        exercise.lighterMinutes(),
                        exercise.recurs(),
                        context.facts().participants().stream()
                                .map(p -> cell(
                                        question,
                                        exercise,
                                        p,
                                        Known.in(placed, p.id()),
                                        waiting(waiting, name, p),
                                        context))
                                .toList()));
            }
        }
        return rows;
    }

    private static Set<String> waiting(
            Map<String, Map<UUID, Set<String>>> waiting, String exercise, ParticipantFacts whose) {
        return waiting.getOrDefault(exercise, Map.of()).getOrDefault(whose.id().value(), Set.of());
    }

    private Optional<LocalizedText> phase(GuideDefinition.Step step) {
        return library.guide().phases().stream()
                .filter(phase -> phase.steps().contains(step))
                .findFirst()
                .map(GuideDefinition.Phase::title);
    }

    private Map<String, AssignmentRequest.Placement> placements(
            PreviewAssignment question,
            List<GuideDefinition.Step> steps,
            ParticipantFacts participant,
            Map<String, Map<UUID, Set<String>>> waiting,
            AssignmentContext context) {
        if (context.obstacle(participant).isPresent()) {
            return Map.of();
        }
        if (question.requests().isPresent()) {
            Map<String, AssignmentRequest.Placement> chosen = new LinkedHashMap<>();
            question.requests().get().stream()
                    .filter(request -> request.to().equals(participant.id()))
                    .forEach(request -> chosen.put(request.exercise(), request.placement()));
            return chosen;
        }
        if (question.scope().isEverything()) {
            return Map.of();
        }
        List<Preselection.Offer> offers = steps.stream()
                .flatMap(step -> step.exercises().stream()
                        .map(name -> offer(name, step, participant, waiting(waiting, name, participant), context)))
                .toList();
        return Preselection.place(
                offers, steps, participant.part(), context.facts().aim());
    }

    private Preselection.Offer offer(
            String name,
            GuideDefinition.Step step,
            ParticipantFacts participant,
            Set<String> waiting,
            AssignmentContext context) {
        ExerciseDefinition exercise = exercise(name);
        Verdict verdict = context.weigh(exercise, participant.id(), false);
        return new Preselection.Offer(
                name,
                step.id(),
                verdict.isAssignable() && AssignPolicy.begins(exercise, waiting),
                exercise.parts().contains(participant.part()),
                verdict.gated(),
                context.mark(participant.id(), name) != CaseOverview.Mark.NOT_BEGUN);
    }

    private static AssignmentPreview.Cell cell(
            PreviewAssignment question,
            ExerciseDefinition exercise,
            ParticipantFacts participant,
            Map<String, AssignmentRequest.Placement> placed,
            Set<String> waiting,
            AssignmentContext context) {
        boolean lighter = question.requests().orElse(List.of()).stream()
                .anyMatch(request -> request.to().equals(participant.id())
                        && request.exercise().equals(exercise.exercise())
                        && request.lighter());
        Verdict verdict = context.weigh(exercise, participant.id(), lighter);
        AssignmentRequest.Placement placement = verdict.isAssignable()
                ? placed.getOrDefault(exercise.exercise(), AssignmentRequest.Placement.NOT)
                : AssignmentRequest.Placement.NOT;
        return new AssignmentPreview.Cell(
                participant.id(),
                placement,
                Optional.ofNullable(verdict.refused()),
                verdict.leftOut().stream()
                        .map(id -> exercise.form().item(id).orElseThrow().text())
                        .toList(),
                !verdict.leftOut().containsAll(waiting),
                context.mark(participant.id(), exercise.exercise()));
    }

    private AssignmentPreview.Recipient recipient(
            ParticipantFacts participant,
            List<AssignmentPreview.Row> rows,
            List<AssignmentRequest> requests,
            LocalDate dueOn,
            AssignmentContext context) {
        Set<String> now = at(AssignmentRequest.Placement.NOW, participant, rows);
        List<LoadPolicy.Work> load = new ArrayList<>(context.load(participant.id()));
        int before = LoadPolicy.weekly(load, context.today());
        requests.stream()
                .filter(request -> request.to().equals(participant.id()) && now.contains(request.exercise()))
                .map(request -> new LoadPolicy.Work(
                        exercise(request.exercise()).minutes(request.lighter()), request.recurrence(), dueOn))
                .forEach(load::add);
        int minutes = LoadPolicy.weekly(load, context.today());
        return new AssignmentPreview.Recipient(
                participant.id(),
                participant.slot(),
                participant.name(),
                context.obstacle(participant),
                before,
                minutes,
                LoadPolicy.isMuch(minutes),
                now.size(),
                at(AssignmentRequest.Placement.QUEUE, participant, rows).size());
    }

    private static Set<String> at(
            AssignmentRequest.Placement where, ParticipantFacts participant, List<AssignmentPreview.Row> rows) {
        return rows.stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.to().equals(participant.id()) && cell.placement() == where))
                .map(AssignmentPreview.Row::exercise)
                .collect(Collectors.toSet());
    }

    private static List<AssignmentRequest> proposed(List<AssignmentPreview.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> cell.placement() != AssignmentRequest.Placement.NOT)
                        .map(cell -> new AssignmentRequest(
                                cell.to(), row.exercise(), cell.placement(), false, usual(row.recurs()), null)))
                .toList();
    }

    /** How an exercise comes back unless the counselor chooses otherwise. */
    public static Recurrence usual(ExerciseDefinition.Recurrence exerciseRecurrence) {
        return switch (exerciseRecurrence) {
            case NEVER -> Recurrence.ONCE;
            case DAILY -> new Recurrence(Recurrence.Kind.DAILY, Set.of(), null);
            case WEEKLY -> new Recurrence(Recurrence.Kind.WEEKLY, Set.of(), null);
            case BEFORE_SESSION -> new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null);
        };
    }

    /** Exercises that somebody who can be given work would get, were contact open. */
    private int closed(List<AssignmentPreview.Row> rows, AssignmentContext context) {
        return (int) rows.stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell ->
                                cell.refused().equals(Optional.of(AssignmentPreview.OmissionReason.CONTACT_CLOSED))
                                        && isForSomebody(row.exercise(), cell.to(), context)))
                .count();
    }

    private boolean isForSomebody(String exercise, ParticipantId to, AssignmentContext context) {
        ParticipantFacts participant = context.facts().participant(to);
        return context.obstacle(participant).isEmpty()
                && exercise(exercise).parts().contains(participant.part());
    }

    private static int inPart(List<AssignmentPreview.Row> rows) {
        return (int) rows.stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.placement() != AssignmentRequest.Placement.NOT
                                && !cell.leftOut().isEmpty()))
                .count();
    }

    private static int awaiting(List<AssignmentPreview.Row> rows) {
        return (int) rows.stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.placement() != AssignmentRequest.Placement.NOT && cell.awaits()))
                .count();
    }

    private ExerciseDefinition exercise(String name) {
        return library.current(name);
    }
}
