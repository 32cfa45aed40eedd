package org.keptword.homework.internal.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;
import org.keptword.homework.assign.Suggestions;
import org.keptword.homework.assign.Suggestions.Suggestion.Reason;
import org.keptword.homework.internal.ReachOutExercises;
import org.keptword.homework.internal.assign.AssignPolicy.Setting;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;

/**
 * What could be given next, three exercises at most, as a pure function. Proposed is what could be assigned as it is:
 *
 * <ul>
 *   <li>to somebody who takes part, agreed, and has fewer than {@value #ENOUGH} exercises open;
 *   <li>of the phases of the guide, what was never given: first what waits in the queue, then the rest of the step that was worked on
 *       last, then the steps after it, then what was passed over before it;
 *   <li>what suits mode, aim and part, and of which the gate and a rest of reaching out leave something; with the aim UNDECIDED or
 *       PART_WELL no work towards the other person and no commitment work;
 *   <li>nothing of which a part waits for the other’s yes: to give that is a choice of its own.
 * </ul>
 *
 * <p>While work is open, the lighter ones among the next {@value #NEAR} go first, in their lighter version.
 */
public final class SuggestionPolicy {

    /** How many are proposed. */
    public static final int MOST = 3;

    /** Who has this many exercises open has enough. */
    static final int ENOUGH = 4;

    /** Among this many of the next ones a lighter one may go first. */
    static final int NEAR = 3;

    /** Minutes up to which an exercise is light without a lighter version. */
    private static final int LIGHT = 10;

    /**
     * What is looked at.
     *
     * @param exercises the current version of every exercise, by name
     * @param assignments everything ever assigned, oldest first
     * @param undone how many exercises that are done once are not handed in, by participant
     * @param whom to whom something may be proposed
     */
    public record Facts(
            Gates.CaseGateStatus gateStatus,
            GuideDefinition guide,
            Map<String, ExerciseDefinition> exercises,
            List<CaseAssignment> assignments,
            Map<ParticipantId, Integer> undone,
            Set<ParticipantId> whom) {}

    private record Place(GuideDefinition.Step step, int at, ExerciseDefinition exercise) {}

    private final Facts facts;
    private final CaseFacts of;
    private final List<Place> places = new ArrayList<>();

    private SuggestionPolicy(Facts facts) {
        this.facts = facts;
        this.of = facts.gateStatus().facts();
        facts.guide().phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .forEach(step -> step.exercises().stream()
                        .flatMap(name -> Optional.ofNullable(facts.exercises().get(name)).stream())
                        .forEach(exercise -> places.add(new Place(step, places.size(), exercise))));
    }

    /** What could be given next; in a case of two by turns, to the one with less open work first. */
    public static List<Suggestions.Suggestion> suggest(Facts facts) {
        return new SuggestionPolicy(facts).all();
    }

    private List<Suggestions.Suggestion> all() {
        if (!of.open()) {
            return List.of();
        }
        List<List<Suggestions.Suggestion>> byPerson = of.participants().stream()
                .filter(who -> facts.whom().contains(who.id()))
                .filter(who ->
                        AssignPolicy.obstacle(who.state(), who.consented()).isEmpty())
                .sorted(Comparator.comparing(who -> undone(who.id())))
                .map(this::suggestions)
                .toList();
        List<Suggestions.Suggestion> turns = new ArrayList<>();
        for (int nth = 0; nth < MOST; nth++) {
            for (List<Suggestions.Suggestion> one : byPerson) {
                if (nth < one.size() && turns.size() < MOST) {
                    turns.add(one.get(nth));
                }
            }
        }
        return turns;
    }

    private int undone(ParticipantId who) {
        return facts.undone().getOrDefault(who, 0);
    }

    private List<Suggestions.Suggestion> suggestions(ParticipantFacts who) {
        int open = undone(who.id());
        if (open >= ENOUGH) {
            return List.of();
        }
        List<CaseAssignment> own = facts.assignments().stream()
                .filter(g -> g.participant().equals(who.id()))
                .toList();
        Set<String> waiting = own.stream()
                .filter(CaseAssignment::isQueued)
                .map(CaseAssignment::exercise)
                .collect(Collectors.toSet());
        Set<String> had = own.stream()
                .filter(g -> !g.isQueued())
                .map(CaseAssignment::exercise)
                .collect(Collectors.toSet());
        int last = own.stream()
                .filter(g -> !g.isQueued())
                .flatMap(g -> place(g.exercise()).stream())
                .reduce((earlier, later) -> later)
                .map(Place::at)
                .orElse(-1);
        List<Suggestions.Suggestion> next = inOrder(last)
                .filter(place -> !had.contains(place.exercise().exercise()))
                .flatMap(place ->
                        proposed(
                                place,
                                who,
                                reason(
                                        place,
                                        last,
                                        waiting.contains(place.exercise().exercise())),
                                open)
                                .stream())
                .sorted(Comparator.comparing(one -> one.reason() == Reason.QUEUED ? 0 : 1))
                .toList();
        return open == 0 ? next : lighterFirst(next);
    }

    private Optional<Place> place(String exercise) {
        return places.stream()
                .filter(place -> place.exercise().exercise().equals(exercise))
                .findFirst();
    }

    /** The step worked on last as a whole, then what comes after it, then what comes before it. */
    private Stream<Place> inOrder(int last) {
        if (last < 0) {
            return places.stream();
        }
        GuideDefinition.Step step = places.get(last).step();
        return Stream.of(
                        places.stream().filter(p -> p.step().equals(step)),
                        places.stream().filter(p -> !p.step().equals(step) && p.at() > last),
                        places.stream().filter(p -> !p.step().equals(step) && p.at() < last))
                .flatMap(part -> part);
    }

    private Reason reason(Place place, int last, boolean waits) {
        if (waits) {
            return Reason.QUEUED;
        }
        if (last < 0) {
            return Reason.BEGINNING;
        }
        if (place.step().equals(places.get(last).step())) {
            return Reason.SAME_STEP;
        }
        return place.at() > last ? Reason.NEXT_STEP : Reason.EARLIER_STEP;
    }

    private Optional<Suggestions.Suggestion> proposed(Place place, ParticipantFacts who, Reason reason, int open) {
        ExerciseDefinition exercise = place.exercise();
        boolean lighter = open > 0 && exercise.hasLighterVersion();
        boolean rests = facts.gateStatus().gate().resting().contains(who.slot())
                && ReachOutExercises.isIn(facts.guide(), exercise.exercise());
        Setting setting =
                new Setting(of.mode(), of.aim(), facts.gateStatus().gate().isOpen(), rests);
        Verdict verdict = AssignPolicy.weigh(exercise, setting, lighter);
        boolean asksForDecision = verdict.gated() || place.step().id().equals(Preselection.COMMITMENT);
        boolean proposed = verdict.isAssignable()
                && exercise.parts().contains(who.part())
                && (of.aim() == Aim.REPAIR || !asksForDecision)
                && !waitsForTheOther(exercise);
        return proposed
                ? Optional.of(new Suggestions.Suggestion(
                        who.id(),
                        exercise.exercise(),
                        exercise.title(),
                        place.step().title(),
                        exercise.minutes(lighter),
                        lighter,
                        !verdict.leftOut().isEmpty(),
                        reason,
                        open))
                : Optional.empty();
    }

    private boolean waitsForTheOther(ExerciseDefinition exercise) {
        return of.mode() == CaseMode.COUPLE
                && exercise.requirements().stream()
                        .anyMatch(wait -> wait.of() == ExerciseDefinition.Requirement.Of.PARTNER);
    }

    private static List<Suggestions.Suggestion> lighterFirst(List<Suggestions.Suggestion> next) {
        List<Suggestions.Suggestion> near = new ArrayList<>(next.subList(0, Math.min(NEAR, next.size())));
        near.sort(Comparator.comparing(one -> one.lighter() || one.minutes() <= LIGHT ? 0 : 1));
        return Stream.concat(near.stream(), next.stream().skip(near.size())).toList();
    }
}
