package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionRecordService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** Staff must not learn that a client began what the client keeps private. Undoing an act on it takes no word from its writer. */
class PrivateTextIT extends CoupleFixture {

    private static final String WORDS = "canary-for-myself";
    private static final String JSON = "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"" + WORDS + "\"}]}}";

    @Inject
    private HomeworkChangeService changes;

    @Inject
    private SessionRecordService records;

    @Test
    void whatWasBegunInPrivateStaysWithItsWriterWhenAssigningIsUndone() throws Exception {
        Couple couple = atWork(practice());
        UUID key = UUID.randomUUID();
        AssignmentId id = as(
                        couple.counselor(),
                        () -> homework.assign(new AssignExercises(
                                key,
                                couple.caseId(),
                                today().plusDays(7),
                                Optional.empty(),
                                List.of(new AssignmentRequest(
                                        couple.ana().participant(),
                                        "triggers",
                                        AssignmentRequest.Placement.NOW,
                                        false,
                                        Recurrence.ONCE,
                                        null)))))
                .ids()
                .get(0);
        writeInPrivate(couple.ana(), id);

        assertEquals(
                1,
                as(couple.counselor(), () -> changes.undoAssigning(couple.caseId(), key, "Undone"))
                        .changed()
                        .size());

        assertEquals(ResponseStatus.CLOSED, read(couple.ana(), id).status());
        assertTrue(isThere(couple.ana(), id), "its writer still reads it");
    }

    /** It is queued again like one that was not begun, and what was written is there when it opens the next time. */
    @Test
    void whatWasBegunInPrivateStaysWithItsWriterWhenItIsQueuedAgain() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), "triggers", AssignmentRequest.Placement.QUEUE);
        List<HoldSession.Agreed> agreed =
                List.of(new HoldSession.Agreed("triggers", Set.of(couple.ana().participant()), null));
        SessionId held = hold(couple, 60, null, agreed);
        writeInPrivate(couple.ana(), id);

        does(couple.counselor(), () -> records.undo(held));

        assertEquals(
                List.of("QUEUED"),
                database.rows(
                        couple.practice().id(), "select state from keptword.assignment where exercise = 'triggers'"));
        assertEquals(ResponseStatus.CLOSED, read(couple.ana(), id).status());
        assertTrue(isThere(couple.ana(), id), "its writer still reads it");

        hold(couple, 60, null, agreed);

        assertEquals(ResponseStatus.OPEN, read(couple.ana(), id).status());
        assertTrue(isThere(couple.ana(), id), "its writer goes on with it");
    }

    private void writeInPrivate(Client writer, AssignmentId id) throws Exception {
        does(
                writer.actor(),
                () -> answers.disclose(id, Optional.empty(), writer.actor().person(), Disclosure.SELF));
        does(writer.actor(), () -> answers.save(draft(writer, id, 0, "tab", JSON)));
    }

    private ExerciseView read(Client writer, AssignmentId id) throws Exception {
        return as(writer.actor(), () -> portal.exercise(id, Optional.empty()));
    }

    private boolean isThere(Client writer, AssignmentId id) throws Exception {
        return read(writer, id).page().entries().stream()
                .flatMap(entry -> entry.values().stream())
                .anyMatch(value -> value.toString().contains(WORDS));
    }
}
