package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.JoinService;
import org.keptword.cases.CaseEvent.ClosingUndone.Remaining;
import org.keptword.cases.closing.CloseCase;
import org.keptword.cases.closing.SplitService;
import org.keptword.cases.closing.UndoClosingService;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.promises.OutcomeKind;
import org.keptword.reports.summary.ClosingService;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;

/** Closing a case is undone for some seconds: what it ended is as before, and nothing that it did not end comes back. */
class UndoClosingIT extends PrepFixture {

    private static final String WORDS = "canary-closed-too-soon";

    private static final String TRIGGERS = "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"The door\"}]}}";

    @Inject
    private JoinService joins;

    @Inject
    private UndoClosingService undoing;

    @Inject
    private ClosingService closings;

    @Inject
    private SplitService splits;

    @Inject
    private NoteDraftService drafts;

    @Inject
    private PlanningService planning;

    @Test
    void whatClosingEndedIsAsItWas() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId open = give(couple.ana(), "triggers");
        AssignmentId queued = give(couple.ana(), "journal", AssignmentRequest.Placement.QUEUE);
        SessionId ahead = plan(couple, Instant.now().plusSeconds(7200));
        PromiseId promise = promise(couple.ana(), "I make the coffee");
        shown(couple, couple.tom(), "shown-by-tom");
        List<Object> before = rows(couple, "assignment", "id, state, due_on, opened_at, left_out");
        List<Object> sessions = rows(couple, "session", "id, state, starts_at, recorded_at");
        close(couple);
        assertState("PAUSED", couple, "assignment", open.value());
        assertState("CANCELLED", couple, "session", ahead.value());

        assertEquals(Set.of(), undo(couple));

        assertTrue(read(couple).header().open());
        assertEquals(before, rows(couple, "assignment", "id, state, due_on, opened_at, left_out"));
        assertEquals(sessions, rows(couple, "session", "id, state, starts_at, recorded_at"));
        assertState("QUEUED", couple, "assignment", queued.value());
        assertEquals(0, resting(couple));
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.promise_rest where case_id = ? and kind = 'CLOSED'"
                                + " and (until is null or until > since)",
                        couple.caseId().value()),
                "not a second counts as resting");
        say(couple.ana(), promise, OutcomeKind.KEPT);
        assertTrue(read(couple).span().closing().isEmpty());
    }

    @Test
    void aCodeThatClosingWithdrewLetsItsOwnerInAgain() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        Client ana = join(practice, id, 0);
        ParticipantId tom = safety(practice, id).people().get(1).id();
        IssuedCode code = as(practice.counselor(), () -> participants.invite(id, tom));
        Couple couple = new Couple(practice, id, ana, null);
        close(couple);
        assertEquals(Optional.empty(), offer(code.code()));

        undo(couple);

        assertTrue(offer(code.code()).isPresent());
    }

    @Test
    void aCodeThatWasWithdrawnBeforeStaysWithdrawn() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        Client ana = join(practice, id, 0);
        ParticipantId tom = safety(practice, id).people().get(1).id();
        IssuedCode code = as(practice.counselor(), () -> participants.invite(id, tom));
        does(practice.counselor(), () -> participants.revokeInvitation(id, tom));
        Couple couple = new Couple(practice, id, ana, null);
        close(couple);

        undo(couple);

        assertEquals(Optional.empty(), offer(code.code()));
    }

    @Test
    void whatHadEndedBeforeStaysEnded() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId paused = give(couple.ana(), "triggers");
        does(couple.counselor(), () -> homework.pause(paused));
        SessionId called = plan(couple, Instant.now().plusSeconds(7200));
        int version = version(couple, called);
        does(
                couple.counselor(),
                () -> planning.cancel(
                        new PlanningService.CancelSession(called, version, false, ByWhom.COUNSELOR, null)));
        close(couple);

        undo(couple);

        assertState("PAUSED", couple, "assignment", paused.value());
        assertState(SessionLine.State.CANCELLED.name(), couple, "session", called.value());
    }

    @Test
    void theClosingNoteIsADraftOfTheFormAgain() throws Exception {
        Couple couple = atWork(practice());
        does(
                couple.counselor(),
                () -> cases.close(new CloseCase(couple.caseId(), CloseCase.Reason.OTHER, today(), WORDS, false)));

        undo(couple);

        assertEquals(
                List.of(WORDS),
                as(
                                couple.counselor(),
                                () -> drafts.ofCase(
                                        couple.caseId(), couple.counselor().requirePerson()))
                        .stream()
                        .map(NoteDraftService.SavedNoteDraft::text)
                        .toList());
    }

    @Test
    void whatWasTypedSinceComesAfterTheClosingNote() throws Exception {
        Couple couple = atWork(practice());
        does(
                couple.counselor(),
                () -> cases.close(new CloseCase(couple.caseId(), CloseCase.Reason.OTHER, today(), WORDS, false)));
        as(
                couple.counselor(),
                () -> drafts.keep(new NoteDraftService.SaveNoteDraft(
                        couple.counselor().requirePerson(),
                        couple.caseId(),
                        NoteLocation.of("close", couple.caseId()).field("words"),
                        NoteDraftService.SavedNoteDraft.NONE,
                        "Typed late")));

        undo(couple);

        assertEquals(
                List.of(WORDS + "\n\nTyped late"),
                as(
                                couple.counselor(),
                                () -> drafts.ofCase(
                                        couple.caseId(), couple.counselor().requirePerson()))
                        .stream()
                        .map(NoteDraftService.SavedNoteDraft::text)
                        .toList());
    }

    @Test
    void aSessionOfTwoWhoMustBeKeptApartStaysCanceled() throws Exception {
        Couple couple = atWork(practice());
        SessionId ahead = plan(couple, Instant.now().plusSeconds(7200));
        order(couple);
        close(couple);

        assertEquals(EnumSet.of(Remaining.SESSIONS), undo(couple));

        assertState("CANCELLED", couple, "session", ahead.value());
    }

    @Test
    void nothingIsBroughtBackWhileAPauseWaitsForItsMoment() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.tom(), "shown-by-tom");
        RecordScreening danger = new RecordScreening(
                couple.ana().participant(), ScreeningResult.DANGER, today(), true, true, true, null, null, null);
        does(couple.counselor(), () -> screenings.record(couple.caseId(), danger));
        close(couple);

        assertRefused("refusal.cases.pauseWaits", () -> undo(couple));

        assertEquals(1, resting(couple));
    }

    @Test
    void itIsUndoneForSomeSecondsOnlyAndOnce() throws Exception {
        Couple late = atWork(practice());
        AssignmentId open = give(late.ana(), "triggers");
        close(late);
        assertTrue(read(late).undoableUntil().isPresent());
        database.rows(
                late.practice().id(),
                "update keptword.case_closing set closed_at = closed_at - interval '20 seconds' where case_id = ? returning id",
                late.caseId().value());
        database.rows(
                late.practice().id(),
                "update keptword.cases set closed_at = closed_at - interval '20 seconds' where id = ? returning id",
                late.caseId().value());
        assertTrue(read(late).undoableUntil().isEmpty());
        assertRefused("refusal.cases.closingTooLate", () -> undo(late));
        assertState("PAUSED", late, "assignment", open.value());

        Couple twice = atWork(practice());
        close(twice);
        undo(twice);
        assertRefused("refusal.cases.open", () -> undo(twice), "the second tab is told");
    }

    @Test
    void nobodyButWhoClosedItUndoesIt() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        for (var other :
                List.of(couple.practice().colleague(), couple.practice().supervisor())) {
            boolean refused = false;
            try {
                as(other, () -> undoing.undo(couple.caseId()));
            } catch (NotFound | org.keptword.shared.DomainRefusal | jakarta.ejb.EJBAccessException no) {
                refused = true;
            }
            assertTrue(refused, other::toString);
        }
        database.rows(
                couple.practice().id(),
                "update keptword.case_closing set closed_by = ? where case_id = ? returning id",
                couple.practice().colleague().requirePersonValue(),
                couple.caseId().value());
        assertTrue(read(couple).undoableUntil().isEmpty());
        assertRefused("refusal.cases.closedByOther", () -> undo(couple));
    }

    @Test
    void whatChangedSinceRefusesItAndNothingIsRevived() throws Exception {
        Couple left = atWork(practice());
        AssignmentId open = give(left.tom(), "triggers");
        SessionId ahead = plan(left, Instant.now().plusSeconds(7200));
        close(left);
        does(
                left.counselor(),
                () -> participants.become(left.caseId(), left.tom().participant(), ParticipantState.LEFT));
        assertRefused("refusal.cases.changedSinceClosing", () -> undo(left));
        assertFalse(read(left).header().open());
        assertState("PAUSED", left, "assignment", open.value());
        assertState("CANCELLED", left, "session", ahead.value());

        Couple ordered = atWork(practice());
        shown(ordered, ordered.tom(), "shown-by-tom");
        close(ordered);
        order(ordered);
        assertRefused("refusal.cases.changedSinceClosing", () -> undo(ordered));
        assertEquals(1, resting(ordered));
    }

    @Test
    void withoutAConsentNothingResumesAndNothingIsShown() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId toms = give(couple.tom(), "triggers");
        AssignmentId anas = give(couple.ana(), "triggers");
        shown(couple, couple.tom(), "shown-by-tom");
        close(couple);
        does(
                couple.counselor(),
                () -> participants.withdrawConsent(couple.caseId(), couple.tom().participant()));

        assertEquals(EnumSet.of(Remaining.EXERCISES, Remaining.SHARED_TEXTS), undo(couple));

        assertState("PAUSED", couple, "assignment", toms.value());
        assertState("OPEN", couple, "assignment", anas.value());
        assertEquals(1, resting(couple));
    }

    @Test
    void aNoteHandedInSinceStays() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId open = give(couple.ana(), "triggers");
        does(couple.ana().actor(), () -> answers.save(draft(couple.ana(), open, 0, "tab", TRIGGERS)));
        close(couple);

        undo(couple);

        handIn(couple.ana(), open, TRIGGERS);
        assertState("OPEN", couple, "assignment", open.value());
    }

    @Test
    void aSplitCaseHasNoClosingToUndo() throws Exception {
        Couple couple = atWork(practice());
        as(couple.counselor(), () -> splits.split(couple.caseId()));

        boolean found = true;
        try {
            undo(couple);
        } catch (NotFound none) {
            found = false;
        }
        assertFalse(found);
    }

    @Test
    void afterReopeningTheOffersAreOver() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId open = give(couple.ana(), "triggers");
        close(couple);
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        close(couple);

        undo(couple);

        assertState("PAUSED", couple, "assignment", open.value());
    }

    private void order(Couple couple) throws Exception {
        contact(
                couple.ana(),
                Contact.LEGAL_ORDER,
                database.id(
                        couple.practice().id(),
                        "select id from keptword.contact_state where participant_id = ?",
                        couple.ana().participant().value()));
    }

    private void close(Couple couple) throws Exception {
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
    }

    private Set<Remaining> undo(Couple couple) throws Exception {
        return as(couple.counselor(), () -> undoing.undo(couple.caseId()));
    }

    private ClosingService.ClosingPage read(Couple couple) throws Exception {
        return as(couple.counselor(), () -> closings.read(couple.caseId()));
    }

    private List<Object> rows(Couple couple, String table, String columns) throws Exception {
        return database.rows(
                couple.practice().id(),
                "select row(" + columns + ")::text from keptword." + table + " where case_id = ? order by id",
                couple.caseId().value());
    }

    private long resting(Couple couple) throws Exception {
        return database.count(
                couple.practice().id(),
                "select count(*) from keptword.share_rest where case_id = ? and resting",
                couple.caseId().value());
    }

    private Optional<JoinService.JoinOffer> offer(String code) {
        return joins.offer(code, "192.0.2.17");
    }

    private int version(Couple couple, SessionId id) throws Exception {
        return as(couple.counselor(), () -> sessions.read(id)).detail().version();
    }

    private void assertState(String state, Couple couple, String table, UUID id) throws Exception {
        assertEquals(
                List.of(state),
                database.rows(couple.practice().id(), "select state from keptword." + table + " where id = ?", id),
                table);
    }
}
