package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.ExerciseAssignment;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * The report on a contact, which a client can make in every state without being given it. Its address exists before it does: the
 * client's place and the count of reports begun make the id, so that opening the page changes nothing, the first save creates the
 * assignment as the client's own act, and two pages on it write the same report.
 */
@ApplicationScoped
public class ContactReports {

    public static final String EXERCISE = "contact-report";
    private static final String ANY = "any";

    @Inject
    Exercises exercises;

    @Inject
    OwnAssignments assignments;

    @Inject
    Clock clock;

    /** The address of a report at a place: the how-manieth it is, from 0. */
    public static AssignmentId address(UUID participant, long ordinal) {
        String name = EXERCISE + "/" + participant + "/" + ordinal;
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

    /** The report that would begin at this address; nothing is stored. */
    public Optional<OwnAssignment> unborn(AssignmentId id, Permit own) {
        ExerciseSheet sheet = exercises.current(EXERCISE).orElse(null);
        if (sheet == null) {
            return Optional.empty();
        }
        List<UUID> participants = own.participants();
        for (int i = 0; i < participants.size(); i++) {
            UUID participant = participants.get(i);
            long begun = assignments.begunByOneself(EXERCISE, participant, own);
            if (address(participant, begun).equals(id)) {
                return assignments.unborn(assignment(id, own.cases().get(i), participant, sheet, own), own);
            }
        }
        return Optional.empty();
    }

    private Assignment assignment(AssignmentId id, UUID caseId, UUID participant, ExerciseSheet sheet, Permit own) {
        Assignment assignment = new Assignment(
                id,
                own.practice(),
                new CaseId(caseId),
                new ParticipantId(participant),
                new ExerciseAssignment.AssignedExercise(sheet.version(), EXERCISE, ANY, ANY, sheet.minutes(), false),
                List.of(),
                false,
                own.actor().requirePersonValue(),
                clock.instant());
        assignment.open(clock.instant());
        return assignment;
    }
}
