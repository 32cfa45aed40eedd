package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkList.Line;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.homework.internal.OverduePolicy;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Vault;

/** Lists the homework of a case: five statements, however much there is. */
@ApplicationScoped
public class HomeworkLists {

    /** How many assignments that are over a page shows. */
    private static final int PAGE = 25;

    /** How many of the answered ones are shown first. */
    private static final int LATEST = 10;

    @Inject
    Gates gates;

    @Inject
    CaseHeaders headers;

    @Inject
    Assignments assignments;

    @Inject
    GuideLibrary library;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** With the latest of the answered ones, or with all of them. */
    public HomeworkList of(Permit permit, Optional<AssignmentId> earlier, boolean allAnswered) {
        Gates.CaseGateStatus gateStatus = gates.status(permit);
        List<Assignment> alive = assignments.alive(permit);
        List<Assignment> over = assignments.over(earlier, PAGE + 1, permit);
        Map<UUID, AssignmentTally> tallies = assignments.tallies(permit);
        LocalDate today = permit.actor().today(clock);
        Function<Assignment, Line> line = a -> line(a, gateStatus, tallies, today);
        List<Assignment> reviewed = in(alive, tallies, state -> state == HomeworkList.AssignmentState.REVIEWED)
                .sorted(Comparator.comparing((Assignment a) -> tally(a, tallies).lastChanged())
                        .reversed())
                .toList();
        List<Line> answered = reviewed.stream()
                .limit(allAnswered ? reviewed.size() : LATEST)
                .map(line)
                .toList();
        return new HomeworkList(
                headers.of(permit, gateStatus.line()),
                gateStatus.facts().participants().stream()
                        .map(who -> new HomeworkList.Person(who.id(), who.name()))
                        .toList(),
                in(
                                alive,
                                tallies,
                                state -> state != HomeworkList.AssignmentState.QUEUED
                                        && state != HomeworkList.AssignmentState.REVIEWED)
                        .map(line)
                        .toList(),
                in(alive, tallies, state -> state == HomeworkList.AssignmentState.QUEUED)
                        .map(line)
                        .toList(),
                answered,
                reviewed.size() - answered.size(),
                over.stream().limit(PAGE).map(line).toList(),
                over.size() > PAGE ? Optional.of(over.get(PAGE - 1).assignmentId()) : Optional.empty());
    }

    private static AssignmentTally tally(Assignment of, Map<UUID, AssignmentTally> tallies) {
        return tallies.getOrDefault(of.id(), AssignmentTally.NOTHING);
    }

    private static Stream<Assignment> in(
            List<Assignment> all, Map<UUID, AssignmentTally> tallies, Predicate<HomeworkList.AssignmentState> states) {
        return all.stream().filter(a -> states.test(tally(a, tallies).state(a)));
    }

    private Line line(
            Assignment of, Gates.CaseGateStatus gateStatus, Map<UUID, AssignmentTally> tallies, LocalDate today) {
        CaseFacts facts = gateStatus.facts();
        AssignmentTally tally = tally(of, tallies);
        ExerciseDefinition exercise = library.byId(new ExerciseVersionId(of.exerciseVersion()));
        ParticipantId participant = of.participant();
        HomeworkList.AssignmentState state = tally.state(of);
        boolean held = HeldBackPolicy.isHeld(of.assigned(), participant, gateStatus, library.guide(), library::byId);
        return new Line(
                of.assignmentId(),
                participant,
                facts.participant(participant).name(),
                of.exercise(),
                exercise.title(),
                library.guide().step(of.step()).map(GuideDefinition.Step::title).orElse(exercise.title()),
                state,
                OverduePolicy.isOverdue(
                        state,
                        held,
                        facts.participant(participant).state(),
                        of.recurrence().comesBack() ? Optional.empty() : of.dueOn(),
                        today),
                held,
                isAway(facts.participant(participant)),
                of.minutes(),
                of.isLighter(),
                of.isLighter() ? OptionalInt.empty() : exercise.lighterMinutes(),
                of.dueOn(),
                of.recurrence(),
                of.instructions(vault),
                of.leftOut().stream()
                        .flatMap(id -> exercise.form().item(id).stream())
                        .map(item -> item.text())
                        .toList(),
                of.withdrawnReason(vault),
                tally.handedIn(),
                Math.toIntExact(tally.reviewed()),
                tally.lastHandedIn(),
                tally.latestEntry());
    }

    private static boolean isAway(ParticipantFacts who) {
        return who.state() == ParticipantState.PAUSED || who.state() == ParticipantState.LEFT;
    }
}
