package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.cases.safety.Contact;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.ChangeAssignments.Act;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;

/** Several assignments changed in one act, and what was just done undone. */
class HomeworkChangeIT extends HomeworkFixture {

    private static final String SOLO = "timeline";
    private static final String OTHER = "cause-map";
    private static final String JOINT = "two-views";

    @Inject
    private HomeworkChangeService changes;

    @Inject
    private NoteDraftService notes;

    @Test
    void severalArePausedForBothAndTheQueuedOneIsNamed() throws Exception {
        PairOfClients room = agreedCouple();
        List<AssignmentId> ids = give(
                        room, now(room.first(), SOLO), now(room.second(), SOLO), later(room.first(), OTHER))
                .ids();
        ChangeAssignments.Outcome outcome = change(room, ids, Act.PAUSE, null, null);
        assertEquals(2, outcome.changed().size());
        assertEquals(3, outcome.all());
        assertEquals(
                List.of("refusal.homework.queuedNotPaused"),
                outcome.kept().stream().map(ChangeAssignments.Kept::refusal).toList());
        assertEquals(HomeworkList.AssignmentState.PAUSED, line(room, ids.get(0)).state());
        assertEquals(HomeworkList.AssignmentState.PAUSED, line(room, ids.get(1)).state());
        assertEquals(HomeworkList.AssignmentState.QUEUED, line(room, ids.get(2)).state());
        undo(room, Act.PAUSE, outcome);
        assertEquals(
                HomeworkList.AssignmentState.ASSIGNED, line(room, ids.get(0)).state());
    }

    @Test
    void whatTheGateClosesStaysPausedWhenThePauseIsUndone() throws Exception {
        PairOfClients room = openCouple();
        List<AssignmentId> ids =
                give(room, now(room.first(), JOINT), now(room.first(), SOLO)).ids();
        ChangeAssignments.Outcome outcome = change(room, ids, Act.PAUSE, null, null);
        contact(room, room.second(), Contact.PAUSED);
        ChangeAssignments.Outcome undone = undo(room, Act.PAUSE, outcome);
        assertEquals(1, undone.changed().size());
        assertEquals("refusal.homework.contactClosed", undone.kept().get(0).refusal());
        assertEquals(HomeworkList.AssignmentState.PAUSED, line(room, ids.get(0)).state());
        assertEquals(
                HomeworkList.AssignmentState.ASSIGNED, line(room, ids.get(1)).state());
    }

    @Test
    void aMoveIsUndoneToTheDatesBefore() throws Exception {
        PairOfClients room = agreedCouple();
        List<AssignmentId> ids =
                give(room, now(room.first(), SOLO), now(room.second(), SOLO)).ids();
        ChangeAssignments.Outcome outcome = change(room, ids, Act.MOVE, today.plusDays(30), null);
        assertEquals(Optional.of(today.plusDays(30)), line(room, ids.get(1)).dueOn());
        undo(room, Act.MOVE, outcome);
        assertEquals(Optional.of(today.plusDays(7)), line(room, ids.get(0)).dueOn());
        assertRefused("refusal.homework.dayPassed", () -> change(room, ids, Act.MOVE, today.minusDays(1), null));
        assertRefused("refusal.homework.dayPassed", () -> change(room, ids, Act.MOVE, null, null));
    }

    @Test
    void whatWasChangedSinceStaysWhenTheRestIsUndone() throws Exception {
        PairOfClients room = agreedCouple();
        List<AssignmentId> ids =
                give(room, now(room.first(), SOLO), now(room.second(), SOLO)).ids();
        ChangeAssignments.Outcome moved = change(room, ids, Act.MOVE, today.plusDays(30), null);
        change(room, ids.subList(0, 1), Act.MOVE, today.plusDays(40), null);
        ChangeAssignments.Outcome undone = undo(room, Act.MOVE, moved);
        assertEquals(1, undone.changed().size());
        assertEquals(ids.get(0), undone.kept().get(0).id());
        assertEquals("refusal.homework.changedSince", undone.kept().get(0).refusal());
        assertEquals(Optional.of(today.plusDays(40)), line(room, ids.get(0)).dueOn());
        assertEquals(Optional.of(today.plusDays(7)), line(room, ids.get(1)).dueOn());
    }

    @Test
    void whatWasResumedOrMovedSinceAPauseStaysAsItIs() throws Exception {
        PairOfClients room = agreedCouple();
        List<AssignmentId> ids =
                give(room, now(room.first(), SOLO), now(room.second(), SOLO)).ids();
        ChangeAssignments.Outcome paused = change(room, ids, Act.PAUSE, null, null);
        change(room, ids.subList(0, 1), Act.RESUME, null, null);
        change(room, ids.subList(1, 2), Act.MOVE, today.plusDays(30), null);
        ChangeAssignments.Outcome undone = undo(room, Act.PAUSE, paused);
        assertEquals(List.of(), undone.changed());
        assertEquals(
                List.of("refusal.homework.changedSince", "refusal.homework.changedSince"),
                undone.kept().stream().map(ChangeAssignments.Kept::refusal).toList());
        assertEquals(HomeworkList.AssignmentState.PAUSED, line(room, ids.get(1)).state());
        assertEquals(Optional.of(today.plusDays(30)), line(room, ids.get(1)).dueOn());
    }

    @Test
    void afterTwentySecondsAChangeOfSeveralStays() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId id = given(room, now(room.first(), SOLO));
        ChangeAssignments.Outcome paused = change(room, List.of(id), Act.PAUSE, null, null);
        assertRefused(
                "refusal.homework.tooLateToUndoAssigning",
                () -> as(
                        room.counselor(),
                        () -> changes.undo(new ChangeAssignments.Undo(
                                room.caseId(),
                                Act.PAUSE,
                                paused.changed(),
                                paused.at().minus(HomeworkChangeService.UNDOABLE.plusSeconds(1))))));
        assertEquals(HomeworkList.AssignmentState.PAUSED, line(room, id).state());
    }

    @Test
    void severalAreWithdrawnForOneReason() throws Exception {
        PairOfClients room = agreedCouple();
        List<AssignmentId> ids =
                give(room, now(room.first(), SOLO), later(room.second(), OTHER)).ids();
        assertThrows(DomainRefusal.class, () -> new ChangeAssignments(room.caseId(), ids, Act.WITHDRAW, null, " "));
        change(room, ids, Act.WITHDRAW, null, "Too much at once");
        HomeworkList list = list(room);
        assertEquals(List.of(), list.running());
        assertEquals(List.of(), list.queued());
        assertTrue(list.over().stream().allMatch(line -> "Too much at once".equals(line.reason())));
        ChangeAssignments.Outcome again = change(room, ids, Act.WITHDRAW, null, "Again");
        assertEquals(2, again.kept().size());
    }

    @Test
    void anAssignmentOfAnotherCaseIsNotFound() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId own = given(room, now(room.first(), SOLO));
        PairOfClients other = agreedCouple();
        AssignmentId foreign = given(other, now(other.first(), SOLO));
        assertThrows(NotFound.class, () -> change(room, List.of(own, foreign), Act.PAUSE, null, null));
        assertEquals(HomeworkList.AssignmentState.ASSIGNED, line(room, own).state());
    }

    @Test
    void assigningIsUndoneAndCanBeDoneAgain() throws Exception {
        PairOfClients room = agreedCouple();
        AssignExercises command = command(room, now(room.first(), SOLO), later(room.second(), OTHER));
        as(room.counselor(), () -> homework.assign(command));
        ChangeAssignments.Outcome undone = undoAssigning(room, command.idempotencyKey());
        assertEquals(2, undone.changed().size());
        assertEquals(List.of(), list(room).running());
        assertEquals(List.of(), list(room).queued());
        assertEquals("Undone", list(room).over().get(0).reason());
        assertEquals(1, give(room, now(room.first(), SOLO)).now());
    }

    @Test
    void whatTheClientHasBegunStaysAssigned() throws Exception {
        PairOfClients room = agreedCouple();
        AssignExercises command = command(room, now(room.first(), SOLO), now(room.first(), OTHER));
        AssignmentId begun =
                as(room.counselor(), () -> homework.assign(command)).ids().get(0);
        begin(room, begun);
        ChangeAssignments.Outcome undone = undoAssigning(room, command.idempotencyKey());
        assertEquals(1, undone.changed().size());
        assertEquals("refusal.homework.begun", undone.kept().get(0).refusal());
        assertEquals(HomeworkList.AssignmentState.ASSIGNED, line(room, begun).state());
    }

    @Test
    void afterTwentySecondsAssigningStays() throws Exception {
        PairOfClients room = agreedCouple();
        AssignExercises command = command(room, now(room.first(), SOLO));
        AssignmentId id =
                as(room.counselor(), () -> homework.assign(command)).ids().get(0);
        database.run(
                room.practice().id(),
                "update keptword.assignment set assigned_at = now() - interval '21 seconds' where id = ?",
                id.value());
        assertRefused("refusal.homework.tooLateToUndoAssigning", () -> undoAssigning(room, command.idempotencyKey()));
        assertEquals(HomeworkList.AssignmentState.ASSIGNED, line(room, id).state());
    }

    @Test
    void instructionsForThePartnerWhoGotNothingAreKept() throws Exception {
        PairOfClients room = agreedCouple();
        String place = "assign." + SOLO;
        type(room, place, "Ten minutes are enough.");
        type(room, place + ".a", "With music.");
        type(room, place + ".b", "In the morning.");
        give(
                room,
                new AssignmentRequest(
                        room.first(),
                        SOLO,
                        AssignmentRequest.Placement.NOW,
                        false,
                        Recurrence.ONCE,
                        "Ten minutes are enough."));
        List<NoteDraftService.SavedNoteDraft> left = as(
                room.counselor(),
                () -> notes.ofCase(room.caseId(), room.counselor().person()));
        assertEquals(
                List.of("In the morning."),
                left.stream().map(NoteDraftService.SavedNoteDraft::text).toList());
    }

    @Test
    void instructionsForBothAreKeptWhereOneGotOtherWords() throws Exception {
        PairOfClients room = agreedCouple();
        String place = "assign." + SOLO;
        type(room, place, "Ten minutes are enough.");
        type(room, place + ".a", "With music.");
        give(
                room,
                new AssignmentRequest(
                        room.first(),
                        SOLO,
                        AssignmentRequest.Placement.NOW,
                        false,
                        Recurrence.ONCE,
                        "With music.",
                        true));
        assertEquals(
                List.of("Ten minutes are enough."),
                as(
                                room.counselor(),
                                () -> notes.ofCase(
                                        room.caseId(), room.counselor().person()))
                        .stream()
                        .map(NoteDraftService.SavedNoteDraft::text)
                        .toList());
    }

    private void type(PairOfClients room, String place, String text) throws Exception {
        as(
                room.counselor(),
                () -> notes.keep(new NoteDraftService.SaveNoteDraft(
                        room.counselor().person(),
                        room.caseId(),
                        new NoteLocation(place),
                        NoteDraftService.SavedNoteDraft.NONE,
                        text)));
    }

    private ChangeAssignments.Outcome change(
            PairOfClients room, List<AssignmentId> ids, Act act, LocalDate day, String reason) throws Exception {
        return as(room.counselor(), () -> changes.change(new ChangeAssignments(room.caseId(), ids, act, day, reason)));
    }

    private ChangeAssignments.Outcome undo(PairOfClients room, Act act, ChangeAssignments.Outcome outcome)
            throws Exception {
        return as(
                room.counselor(),
                () -> changes.undo(new ChangeAssignments.Undo(room.caseId(), act, outcome.changed(), outcome.at())));
    }

    private ChangeAssignments.Outcome undoAssigning(PairOfClients room, UUID key) throws Exception {
        return as(room.counselor(), () -> changes.undoAssigning(room.caseId(), key, "Undone"));
    }

    private HomeworkList list(PairOfClients room) throws Exception {
        return as(room.counselor(), () -> homework.homework(room.caseId(), Optional.empty()));
    }

    private HomeworkList.Line line(PairOfClients room, AssignmentId id) throws Exception {
        return list(room).all().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /** The client opened it and wrote something. */
    private void begin(PairOfClients room, AssignmentId id) throws Exception {
        database.run(
                room.practice().id(),
                "insert into keptword.response (id, practice_id, case_id, participant_id, assignment_id, state, disclosure,"
                        + " revisions, begun_at, changed_at, version) select gen_random_uuid(), practice_id, case_id, participant_id,"
                        + " id, 'DRAFT', 'COUNSELOR', 0, now(), now(), 0 from keptword.assignment where id = ?",
                id.value());
    }
}
