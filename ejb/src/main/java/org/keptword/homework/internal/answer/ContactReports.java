package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.ExerciseAssignment;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * What a client begins in every state without being given it: the report on a contact, and each version of the safety plan. Its address
 * exists before it does: the client's place and the count of those begun make the id, so that opening the page changes nothing, the
 * first save creates the assignment as the client's own act, and two pages on it write the same text.
 */
@ApplicationScoped
public class ContactReports {

    public static final String EXERCISE = "contact-report";

    /** The client's own plan; each change of it is a new version, so that what the counselor has read stays as it was. */
    public static final String SAFETY_PLAN = "safety-plan";

    /** Both: for the author and staff alone, on no list of homework, no agenda and no print. */
    public static final List<String> OF_ANY_TIME = List.of(EXERCISE, SAFETY_PLAN);

    private static final String ANY = "any";

    @Inject
    Exercises exercises;

    @Inject
    OwnAssignments assignments;

    @Inject
    Clock clock;

    /** The address of a report at a place: the how-manieth it is, from 0. */
    public static AssignmentId address(UUID participant, long ordinal) {
        return address(EXERCISE, participant, ordinal);
    }

    private static AssignmentId address(String exercise, UUID participant, long ordinal) {
        String name = exercise + "/" + participant + "/" + ordinal;
        return new AssignmentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The address of the next report at the newest of the client's places that go on: elsewhere nobody would read it. */
    public Optional<AssignmentId> next(List<OwnAssignment> running, Permit own) {
        return exercises
                .current(EXERCISE)
                .flatMap(sheet -> own.active().participants().stream()
                        .findFirst()
                        .map(participant -> address(
                                participant,
                                running.stream()
                                        .map(OwnAssignment::assignment)
                                        .filter(a -> a.exercise().equals(EXERCISE)
                                                && a.participantId().equals(participant)
                                                && a.isAssignedBy(own.actor().requirePerson()))
                                        .count())));
    }

    /** Where the safety plan is written on: the version that was begun, else the next one; none where no place goes on. */
    public Optional<AssignmentId> nextPlan(Permit own) {
        if (exercises.current(SAFETY_PLAN).isEmpty()) {
            return Optional.empty();
        }
        return own.active().participants().stream()
                .findFirst()
                .map(participant -> assignments
                        .unfinished(SAFETY_PLAN, participant, own)
                        .orElseGet(() -> address(
                                SAFETY_PLAN, participant, assignments.begunByOneself(SAFETY_PLAN, participant, own))));
    }

    /** The report or plan that would begin at this address; nothing is stored. */
    public Optional<OwnAssignment> unborn(AssignmentId id, Permit own) {
        return OF_ANY_TIME.stream()
                .flatMap(exercise -> exercises.current(exercise).stream())
                .flatMap(sheet -> unborn(id, sheet, own))
                .findFirst();
    }

    private Stream<OwnAssignment> unborn(AssignmentId id, ExerciseSheet sheet, Permit own) {
        List<UUID> participants = own.participants();
        for (int i = 0; i < participants.size(); i++) {
            UUID participant = participants.get(i);
            long begun = assignments.begunByOneself(sheet.exercise(), participant, own);
            if (address(sheet.exercise(), participant, begun).equals(id)) {
                return assignments.unborn(assignment(id, own.cases().get(i), participant, sheet, own), own).stream();
            }
        }
        return Stream.empty();
    }

    private Assignment assignment(AssignmentId id, UUID caseId, UUID participant, ExerciseSheet sheet, Permit own) {
        Assignment assignment = new Assignment(
                id,
                own.practice(),
                new CaseId(caseId),
                new ParticipantId(participant),
                new ExerciseAssignment.AssignedExercise(
                        sheet.version(), sheet.exercise(), ANY, ANY, sheet.minutes(), false),
                List.of(),
                false,
                own.actor().requirePersonValue(),
                clock.instant());
        assignment.open(clock.instant());
        return assignment;
    }
}
