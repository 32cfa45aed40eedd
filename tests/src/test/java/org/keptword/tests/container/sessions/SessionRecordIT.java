package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.promises.keep.PromiseService;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionFormChoices;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionRecordService;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.sessions.notes.UnfinishedNoteService;
import org.keptword.sessions.notes.UnfinishedNotes;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleFixture;

/** The record of a held session is undone at once, or withdrawn later with a reason. */
class SessionRecordIT extends CoupleFixture {

    private static final String WORDS = "A calm hour";
    private static final String PROMISE = "I put the phone away at dinner";

    private final Instant now = Instant.now();

    @Inject
    private SessionService sessions;

    @Inject
    private SessionRecordService records;

    @Inject
    private NoteService notes;

    @Inject
    private UnfinishedNoteService unfinished;

    @Inject
    private NoteDraftService drafts;

    @Inject
    private PromiseService promises;

    @Inject
    private AgendaService agendas;

    @Test
    void anUndoneRecordLeavesThePlanAndWithdrawsWhatWasAgreed() throws Exception {
        Couple couple = atWork(practice());
        Instant at = now.plus(Duration.ofDays(2));
        SessionId planned = scheduled(couple, at);
        hold(couple, Optional.of(planned), 60, Set.of(couple.ana().participant()));

        does(couple.practice().counselor(), () -> records.undo(planned));

        SessionService.SessionPage page = read(couple, planned);
        assertEquals(SessionLine.State.PLANNED, page.session().line().state());
        assertEquals(at.toEpochMilli(), page.session().line().startsAt().toEpochMilli());
        assertEquals(Optional.empty(), page.session().line().ordinal());
        assertEquals(Set.of(), page.session().line().away());
        assertEquals(List.of(), page.session().agreed());
        assertEquals("WITHDRAWN", state(couple, "assignment"));
        assertEquals("ENDED", state(couple, "promise"));
        assertTrue(page.notes().card(NoteOf.SESSION).orElseThrow().isBlank(), "the note is not left with the session");
        assertEquals(List.of(WORDS), drafts(couple), "its words are in the form again");
    }

    @Test
    void whatWasUndoneComesBackToTheFormAndIsRecordedAgain() throws Exception {
        Couple couple = atWork(practice());
        SessionId planned = scheduled(couple, now.plus(Duration.ofMinutes(5)));
        hold(couple, Optional.of(planned), 60, Set.of(couple.ana().participant()));
        does(couple.practice().counselor(), () -> records.undo(planned));

        SessionFormChoices.Earlier earlier = as(
                        couple.practice().counselor(), () -> sessions.heldForm(couple.caseId(), Optional.of(planned)))
                .earlier()
                .orElseThrow();
        assertFalse(earlier.noted());
        assertEquals(2, earlier.agreed().size());

        hold(
                couple,
                Optional.of(planned),
                60,
                Set.of(couple.ana().participant(), couple.tom().participant()));

        SessionService.SessionPage page = read(couple, planned);
        assertEquals(Optional.of(1), page.session().line().ordinal());
        assertEquals(
                List.of(couple.ana().participant(), couple.tom().participant()),
                page.session().came().stream().map(one -> one.participant()).toList(),
                "in the order of the case");
        assertTrue(page.session().came().stream().allMatch(one -> one.came()));
        assertEquals(2, page.session().agreed().size());
        assertEquals(
                List.of("OPEN", "WITHDRAWN"),
                database.rows(
                        couple.practice().id(),
                        "select state from keptword.assignment where exercise = 'timeline' order by state"));
    }

    @Test
    void aRecordIsUndoneForSomeSecondsOnly() throws Exception {
        Couple couple = atWork(practice());
        SessionId held = hold(couple, Optional.empty(), 60, Set.of(couple.ana().participant()));
        database.rows(
                couple.practice().id(),
                "update keptword.session set recorded_at = recorded_at - interval '1 minute' where id = ? returning id",
                held.value());

        assertEquals(
                "refusal.sessions.recordTooLate",
                refused(() -> does(couple.practice().counselor(), () -> records.undo(held))));
        assertEquals("OPEN", state(couple, "assignment"));
    }

    @Test
    void aSessionThatWasNotHeldAfterAllNoLongerCountsAndWhatWasAgreedStays() throws Exception {
        Couple couple = atWork(practice());
        SessionId first =
                hold(couple, Optional.empty(), 120, Set.of(couple.ana().participant()));
        SessionId second =
                hold(couple, Optional.empty(), 60, Set.of(couple.ana().participant()));
        int version = read(couple, first).detail().version();

        assertEquals("refusal.sessions.recordReason", refused(() -> withdraw(couple, first, version, " ")));
        assertThrows(StaleState.class, () -> withdraw(couple, first, version + 1, "Wrong case"));
        withdraw(couple, first, version, "Wrong case");

        SessionService.SessionPage page = read(couple, first);
        assertEquals(SessionLine.State.PLANNED, page.session().line().state());
        assertEquals("Wrong case", page.session().withdrawnReason());
        assertEquals(Optional.of(1), read(couple, second).session().line().ordinal());
        assertEquals("OPEN", state(couple, "assignment"));
        assertEquals("RUNNING", state(couple, "promise"));
    }

    @Test
    void aSignedNoteKeepsTheRecordAndAnUnsignedOneIsListed() throws Exception {
        Couple couple = atWork(practice());
        SessionId held = hold(couple, Optional.empty(), 60, Set.of(couple.ana().participant()));
        assertEquals(SessionNotes.NoteState.DRAFT, noteState(couple, held));
        assertEquals(1, unfinished(couple).unsigned().size());
        int version =
                read(couple, held).notes().card(NoteOf.SESSION).orElseThrow().version();

        does(couple.practice().counselor(), () -> notes.sign(new SignNote(held, NoteOf.SESSION, version, Set.of())));

        assertEquals(SessionNotes.NoteState.SIGNED, noteState(couple, held));
        assertTrue(unfinished(couple).isDone());
        assertEquals(
                "refusal.sessions.recordSigned",
                refused(() -> withdraw(couple, held, read(couple, held).detail().version(), "Wrong case")));
    }

    @Test
    void anUndoWithdrawsWhatItsOwnRecordMadeAlone() throws Exception {
        Couple couple = atWork(practice());
        SessionId planned = scheduled(couple, now.plus(Duration.ofMinutes(5)));
        Set<ParticipantId> ana = Set.of(couple.ana().participant());
        hold(couple, Optional.of(planned), 60, ana);
        withdraw(couple, planned, read(couple, planned).detail().version(), "Wrong day");
        assertEquals(List.of(), earlier(couple, planned).agreed(), "what a withdrawal leaves is not offered again");
        hold(couple, Optional.of(planned), 60, ana);

        SessionRecordService.UndoneRecord undone = as(couple.counselor(), () -> records.undo(planned));

        assertFalse(undone.noteBack(), "the note was there before");
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.session_note where session_id = ? and text is not null",
                        planned.value()));
        assertEquals(List.of("ENDED RETRACTED", "RUNNING -"), promises(couple));
        assertEquals(List.of("OPEN"), timelines(couple));
        assertEquals(2, earlier(couple, planned).agreed().size());
    }

    @Test
    void aRetractedPromiseIsNotOverForItsOwnerAndOneThatEndedKeepsItsEnd() throws Exception {
        Couple couple = atWork(practice());
        SessionId first = scheduled(couple, now.plus(Duration.ofMinutes(5)));
        Set<ParticipantId> ana = Set.of(couple.ana().participant());
        hold(couple, Optional.of(first), 120, ana);
        does(couple.counselor(), () -> records.undo(first));

        assertEquals(List.of("ENDED RETRACTED"), promises(couple));
        assertEquals(List.of(), as(couple.ana().actor(), () -> promises.page()).over());

        SessionId second = hold(couple, Optional.empty(), 60, ana);
        database.run(
                couple.practice().id(),
                "update keptword.promise set state = 'ENDED', end_reason = 'ENDED', ended_at = now()"
                        + " where case_id = ? and state = 'RUNNING'",
                couple.caseId().value());
        does(couple.counselor(), () -> records.undo(second));

        assertEquals(List.of("ENDED ENDED", "ENDED RETRACTED"), promises(couple));
    }

    @Test
    void theTermsOfPromisesComeBackToTheForm() throws Exception {
        Couple couple = atWork(practice());
        SessionId planned = scheduled(couple, now.plus(Duration.ofMinutes(5)));
        HoldSession.AgreedPromise terms = new HoldSession.AgreedPromise(
                "HOUSEHOLD",
                "LARGE",
                LocalDate.now(ZONE).plusDays(3),
                LocalDate.now(ZONE).plusDays(40),
                Optional.of("FREQ=WEEKLY;BYDAY=MO,TH"));
        HoldSession command = command(
                couple,
                Optional.of(planned),
                60,
                Set.of(couple.ana().participant()),
                List.of(new HoldSession.Agreed(
                        null, Optional.of(terms), Set.of(couple.tom().participant()), PROMISE)));
        does(couple.counselor(), () -> sessions.hold(command));
        does(couple.counselor(), () -> records.undo(planned));

        SessionFormChoices.Earlier earlier = earlier(couple, planned);
        assertEquals(
                Optional.of(couple.tom().participant()), earlier.agreed().get(0).participant());
        assertEquals(
                terms, earlier.terms().get(earlier.agreed().get(0).promise().orElseThrow()));
    }

    @Test
    void theSameFormAfterAnUndoRecordsEverythingAgainAndOnce() throws Exception {
        Couple couple = atWork(practice());
        SessionId planned = scheduled(couple, now.plus(Duration.ofMinutes(5)));
        HoldSession command =
                command(couple, Optional.of(planned), 60, Set.of(couple.ana().participant()));
        does(couple.counselor(), () -> sessions.hold(command));
        does(couple.counselor(), () -> records.undo(planned));

        does(couple.counselor(), () -> sessions.hold(command));
        does(couple.counselor(), () -> sessions.hold(command));

        assertEquals(List.of("OPEN", "WITHDRAWN"), timelines(couple));
        assertEquals(List.of("ENDED RETRACTED", "RUNNING -"), promises(couple));
        assertEquals(2, read(couple, planned).session().agreed().size());
    }

    @Test
    void anExerciseFromTheQueueIsQueuedAgainUnlessItWasBegun() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId queued = give(couple.ana(), "timeline", AssignmentRequest.Placement.QUEUE);
        SessionId planned = scheduled(couple, now.plus(Duration.ofMinutes(5)));
        Set<ParticipantId> ana = Set.of(couple.ana().participant());
        hold(couple, Optional.of(planned), 60, ana);
        assertEquals(List.of("OPEN"), timelines(couple));
        does(couple.counselor(), () -> records.undo(planned));

        assertEquals(List.of("QUEUED"), timelines(couple));
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.notice where thing_id = ? and state = 'WAITING'",
                        queued.value()),
                "nothing is announced");

        hold(couple, Optional.of(planned), 60, ana);
        does(couple.ana().actor(), () -> answers.save(draft(couple.ana(), queued, 0, "page", "{}")));
        does(couple.counselor(), () -> records.undo(planned));

        assertEquals(List.of("OPEN"), timelines(couple), "what was begun stays open");
    }

    @Test
    void aSessionComesBackForTheOneWhoRemainsAndCanceledWhereTwoMustBeKeptApart() throws Exception {
        Couple left = atWork(practice());
        SessionId planned = scheduled(left, now.plus(Duration.ofDays(1)));
        hold(left, Optional.of(planned), 60, Set.of(left.ana().participant()));
        does(
                left.counselor(),
                () -> participants.become(left.caseId(), left.tom().participant(), ParticipantState.LEFT));
        does(left.counselor(), () -> records.undo(planned));
        assertEquals(
                Optional.of(left.ana().participant()),
                read(left, planned).session().line().with());

        Couple apart = atWork(practice());
        SessionId undone = scheduled(apart, now.plus(Duration.ofDays(1)));
        SessionId withdrawn = scheduled(apart, now.plus(Duration.ofDays(2)));
        hold(apart, Optional.of(undone), 120, Set.of(apart.ana().participant()));
        hold(apart, Optional.of(withdrawn), 60, Set.of(apart.ana().participant()));
        contact(
                apart.ana(),
                Contact.LEGAL_ORDER,
                database.id(
                        apart.practice().id(),
                        "select id from keptword.contact_state where participant_id = ?",
                        apart.ana().participant().value()));

        assertTrue(as(apart.counselor(), () -> records.undo(undone)).canceled());
        int version = read(apart, withdrawn).detail().version();
        assertTrue(as(apart.counselor(), () -> records.withdraw(withdrawn, version, "Wrong case")));

        for (SessionId id : List.of(undone, withdrawn)) {
            assertEquals(
                    SessionLine.State.CANCELLED,
                    read(apart, id).session().line().state());
        }
    }

    @Test
    void onlyTheAgendaLinesTheRecordMarkedAreOpenAgain() throws Exception {
        Couple couple = atWork(practice());
        SessionId planned = scheduled(couple, now.minus(Duration.ofMinutes(60)));
        for (String words : List.of("Money", "Dinner")) {
            does(couple.counselor(), () -> agendas.add(couple.caseId(), planned, words, UUID.randomUUID()));
        }
        List<UUID> lines = database
                .rows(
                        couple.practice().id(),
                        "select id from keptword.agenda_entry where session_id = ? order by place",
                        planned.value())
                .stream()
                .map(id -> UUID.fromString(id.toString()))
                .toList();
        HoldSession command =
                command(couple, Optional.of(planned), 60, Set.of(couple.ana().participant()));
        HoldSession reaching = new HoldSession(
                command.idempotencyKey(),
                couple.caseId(),
                command.planned(),
                command.startedAt(),
                command.minutes(),
                command.came(),
                null,
                List.of(),
                Optional.empty(),
                Set.of(lines.get(0)));
        does(couple.counselor(), () -> sessions.hold(reaching));
        database.run(
                couple.practice().id(),
                "update keptword.agenda_entry set state = 'REACHED', decided_at = now() where id = ?",
                lines.get(1));

        does(couple.counselor(), () -> records.undo(planned));

        assertEquals(
                List.of("KEPT", "REACHED"),
                database.rows(
                        couple.practice().id(),
                        "select state from keptword.agenda_entry where session_id = ? order by place",
                        planned.value()));
    }

    private SessionFormChoices.Earlier earlier(Couple couple, SessionId planned) throws Exception {
        return as(couple.counselor(), () -> sessions.heldForm(couple.caseId(), Optional.of(planned)))
                .earlier()
                .orElseThrow();
    }

    /** How the promises stand, and why those that are over are. */
    private List<?> promises(Couple couple) throws SQLException {
        return database.rows(
                couple.practice().id(),
                "select state || ' ' || coalesce(end_reason, '-') from keptword.promise order by 1");
    }

    private List<?> timelines(Couple couple) throws SQLException {
        return database.rows(
                couple.practice().id(), "select state from keptword.assignment where exercise = 'timeline' order by 1");
    }

    private List<String> drafts(Couple couple) throws Exception {
        return as(
                        couple.practice().counselor(),
                        () -> drafts.ofCase(
                                couple.caseId(), couple.practice().counselor().requirePerson()))
                .stream()
                .map(NoteDraftService.SavedNoteDraft::text)
                .toList();
    }

    private SessionNotes.NoteState noteState(Couple couple, SessionId id) throws Exception {
        return as(couple.practice().counselor(), () -> sessions.ofCase(couple.caseId()))
                .notes()
                .get(id.value());
    }

    private UnfinishedNotes unfinished(Couple couple) throws Exception {
        return as(couple.practice().counselor(), () -> unfinished.read());
    }

    private void withdraw(Couple couple, SessionId id, int version, String reason) throws Exception {
        does(couple.practice().counselor(), () -> records.withdraw(id, version, reason));
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(DomainRefusal.class, act).key();
    }

    private SessionService.SessionPage read(Couple couple, SessionId id) throws Exception {
        return as(couple.practice().counselor(), () -> sessions.read(id));
    }

    private SessionId scheduled(Couple couple, Instant at) throws Exception {
        return as(
                couple.practice().counselor(),
                () -> sessions.plan(new PlanSession(couple.caseId(), Optional.empty(), at, 50, null)));
    }

    /** How the one thing of a kind stands that the first record made. */
    private String state(Couple couple, String table) throws SQLException {
        return (String) database.rows(
                        couple.practice().id(),
                        "select state from keptword." + table + " where "
                                + (table.equals("promise") ? "true" : "exercise = 'timeline'") + " order by id")
                .get(0);
    }

    private SessionId hold(Couple couple, Optional<SessionId> planned, int minutesAgo, Set<ParticipantId> came)
            throws Exception {
        HoldSession command = command(couple, planned, minutesAgo, came);
        return as(couple.practice().counselor(), () -> sessions.hold(command));
    }

    private HoldSession command(Couple couple, Optional<SessionId> planned, int minutesAgo, Set<ParticipantId> came) {
        ParticipantId ana = couple.ana().participant();
        HoldSession.AgreedPromise terms = new HoldSession.AgreedPromise(
                "ONESELF", "SMALL", LocalDate.now(ZONE).plusDays(7), null, Optional.empty());
        return command(
                couple,
                planned,
                minutesAgo,
                came,
                List.of(
                        new HoldSession.Agreed("timeline", Set.of(ana), null),
                        new HoldSession.Agreed(null, Optional.of(terms), Set.of(ana), PROMISE)));
    }

    private HoldSession command(
            Couple couple,
            Optional<SessionId> planned,
            int minutesAgo,
            Set<ParticipantId> came,
            List<HoldSession.Agreed> agreed) {
        return new HoldSession(
                UUID.randomUUID(),
                couple.caseId(),
                planned,
                now.minus(Duration.ofMinutes(minutesAgo)),
                50,
                came,
                WORDS,
                agreed,
                Optional.empty());
    }
}
