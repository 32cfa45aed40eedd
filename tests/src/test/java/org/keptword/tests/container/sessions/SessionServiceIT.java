package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.SessionView;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.PracticeTest;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

class SessionServiceIT extends PracticeTest {

    private static final String CANARY = "a canary sings in the note";

    private final Instant now = Instant.now();

    @Inject
    private SessionService sessions;

    @Inject
    private NoteService notes;

    @Inject
    private HomeworkService homework;

    @Inject
    private ParticipantService participants;

    @Inject
    private PrepService prep;

    @Inject
    private TodayService today;

    @Test
    void theSameAttemptRecordsASessionOnce() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        HoldSession command = held(practice, id, UUID.randomUUID(), Optional.empty(), 60, List.of());

        SessionId first = hold(practice, command);
        SessionId again = hold(practice, command);

        assertEquals(first, again);
        assertEquals(1, ofCase(practice, id).behind().size());
        assertEquals(CANARY, note(practice, first).text());
    }

    @Test
    void wordsTypedAfterAnAttemptThatArrivedAreNotLostWithoutAWord() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        UUID idempotencyKey = UUID.randomUUID();
        SessionId first = hold(practice, held(practice, id, idempotencyKey, Optional.empty(), 60, List.of()));
        HoldSession more = held(
                practice,
                id,
                idempotencyKey,
                Optional.empty(),
                60,
                List.of(new HoldSession.Agreed(null, Set.of(), "Typed after the network was gone")));

        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> hold(practice, more));

        assertEquals("refusal.sessions.heldAlready", refusal.key());
        assertEquals(CANARY, note(practice, first).text());
    }

    @Test
    void anotherAttemptOnARecordedSessionIsToldAndLosesNothingSilently() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId planned = plan(practice, id, now.plus(Duration.ofMinutes(5)));
        hold(practice, held(practice, id, UUID.randomUUID(), Optional.of(planned), 10, List.of()));

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> hold(practice, held(practice, id, UUID.randomUUID(), Optional.of(planned), 10, List.of())));

        assertEquals("refusal.sessions.heldAlready", refusal.key());
    }

    @Test
    void aPlannedSessionMayBeHeldEarlierAndKeepsWhenItReallyWas() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId planned = plan(practice, id, now.plus(Duration.ofDays(3)));

        SessionId held = hold(practice, held(practice, id, UUID.randomUUID(), Optional.of(planned), 50, List.of()));

        SessionLine line = read(practice.counselor(), held).session().line();
        assertEquals(planned, held);
        assertEquals(SessionLine.State.HELD, line.state());
        assertTrue(line.startsAt().isBefore(now));
    }

    @Test
    void ofAPlannedMeetingOfBothItIsNotedWhoStayedAway() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId planned = plan(practice, id, now.plus(Duration.ofMinutes(5)));
        ParticipantId ana = people(practice, id).get(0).id();

        hold(
                practice,
                command(id, UUID.randomUUID(), Optional.of(planned), 20, Set.of(ana), List.of(), Optional.empty()));

        SessionView view = read(practice.counselor(), planned).session();
        assertEquals(
                List.of(false, true),
                view.came().stream().map(SessionView.Attended::came).sorted().toList());
        assertTrue(view.line().with().isEmpty(), "still a meeting of both");
    }

    @Test
    void sessionsAreCountedInOrderOfTimeAlsoWhenOneIsRecordedLate() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId second = hold(practice, held(practice, id, UUID.randomUUID(), Optional.empty(), 60, List.of()));
        SessionId first =
                hold(practice, held(practice, id, UUID.randomUUID(), Optional.empty(), 60 * 24 * 7, List.of()));

        assertEquals(
                Optional.of(1),
                read(practice.counselor(), first).session().line().ordinal());
        assertEquals(
                Optional.of(2),
                read(practice.counselor(), second).session().line().ordinal());
    }

    @Test
    void anAgreedExerciseIsGivenAtOnceAndPlannedForTheNextSession() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = people(practice, id).get(0).id();
        does(practice.counselor(), () -> participants.recordConsent(id, ana, LocalDate.now(ZONE)));
        Instant next = now.plus(Duration.ofDays(7));

        SessionId session = hold(
                practice,
                command(
                        id,
                        UUID.randomUUID(),
                        Optional.empty(),
                        60,
                        Set.of(ana),
                        List.of(
                                new HoldSession.Agreed("timeline", Set.of(ana), "In your own order."),
                                new HoldSession.Agreed(null, Set.of(), "Phones stay off at dinner.")),
                        Optional.of(new PlanSession(id, Optional.empty(), next, 50, null))));

        HomeworkList.Line given = as(practice.counselor(), () -> homework.homework(id, Optional.empty()))
                .running()
                .get(0);
        assertEquals(ana, given.participant());
        assertEquals("In your own order.", given.instructions());
        assertEquals(Optional.of(LocalDate.ofInstant(next, ZONE)), given.dueOn());
        assertEquals(2, read(practice.counselor(), session).session().agreed().size());
    }

    @Test
    void anAgreedExerciseThatWaitsInTheQueueIsOpenedForTheNextSession() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = people(practice, id).get(0).id();
        does(practice.counselor(), () -> participants.recordConsent(id, ana, LocalDate.now(ZONE)));
        AssignmentRequest later =
                new AssignmentRequest(ana, "timeline", AssignmentRequest.Placement.QUEUE, false, Recurrence.ONCE, null);
        as(
                practice.counselor(),
                () -> homework.assign(new AssignExercises(
                        UUID.randomUUID(), id, LocalDate.now(ZONE), Optional.empty(), List.of(later))));
        Instant next = now.plus(Duration.ofDays(7));

        hold(
                practice,
                command(
                        id,
                        UUID.randomUUID(),
                        Optional.empty(),
                        60,
                        Set.of(ana),
                        List.of(new HoldSession.Agreed("timeline", Set.of(ana), "In your own order.")),
                        Optional.of(new PlanSession(id, Optional.empty(), next, 50, null))));

        HomeworkList list = as(practice.counselor(), () -> homework.homework(id, Optional.empty()));
        assertEquals(List.of(), list.queued());
        assertEquals(1, list.running().size(), "it is given once");
        HomeworkList.Line opened = list.running().get(0);
        assertEquals("In your own order.", opened.instructions());
        assertEquals(Optional.of(LocalDate.ofInstant(next, ZONE)), opened.dueOn());
    }

    @Test
    void withoutConsentTheWholeActIsRefusedAndNothingOfItStays() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = people(practice, id).get(0).id();

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> hold(
                        practice,
                        held(
                                practice,
                                id,
                                UUID.randomUUID(),
                                Optional.empty(),
                                60,
                                List.of(new HoldSession.Agreed("timeline", Set.of(ana), null)))));

        assertEquals("refusal.homework.noConsent", refusal.key());
        SessionService.CaseSessions left = ofCase(practice, id);
        assertTrue(left.behind().isEmpty() && left.ahead().isEmpty());
    }

    @Test
    void aNoteIsSavedOnTopOfTheSaveItNamesOnly() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId session = hold(practice, held(practice, id, UUID.randomUUID(), Optional.empty(), 60, List.of()));
        int version = note(practice, session).version();

        int next = as(practice.counselor(), () -> notes.save(session, NoteOf.SESSION, version, "second"))
                .version();

        assertTrue(next > version);
        assertThrows(
                StaleState.class,
                () -> as(
                        practice.counselor(),
                        () -> notes.save(session, NoteOf.SESSION, version, "from another window")));
        assertEquals("second", note(practice, session).text());
    }

    @Test
    void foreignSessionsAreNotThereAndSupervisionReadsOnly() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId session = hold(practice, held(practice, id, UUID.randomUUID(), Optional.empty(), 60, List.of()));

        assertThrows(NotFound.class, () -> read(practice.colleague(), session));
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> sessions.ofCase(id)));
        assertThrows(
                NotFound.class, () -> as(practice.colleague(), () -> prep.read(session, PrepFor.COUNSELOR, false)));
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> notes.save(session, NoteOf.SESSION, 0, "x")));
        assertThrows(EJBAccessException.class, () -> read(practice.manager(), session));
        assertThrows(
                EJBAccessException.class,
                () -> as(practice.manager(), () -> prep.read(session, PrepFor.COUNSELOR, false)));
        assertThrows(EJBAccessException.class, () -> as(practice.manager(), () -> today.today()));
        assertEquals(
                session, read(practice.supervisor(), session).session().line().id());
        assertThrows(
                EJBAccessException.class,
                () -> as(practice.supervisor(), () -> notes.save(session, NoteOf.SESSION, 0, "x")));
    }

    @Test
    void thePageBeforeASessionTellsWhatWasAgreedAndGivenAndNeverTheNote() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId ana = people(practice, id).get(0).id();
        does(practice.counselor(), () -> participants.recordConsent(id, ana, LocalDate.now(ZONE)));
        hold(
                practice,
                held(
                        practice,
                        id,
                        UUID.randomUUID(),
                        Optional.empty(),
                        60,
                        List.of(
                                new HoldSession.Agreed("timeline", Set.of(ana), null),
                                new HoldSession.Agreed(null, Set.of(), "Phones stay off at dinner."))));
        SessionId next = plan(practice, id, now.plus(Duration.ofDays(7)));

        PrepReport report = as(practice.counselor(), () -> prep.export(next, PrepFor.COUNSELOR, false));

        assertEquals(2, report.session().place());
        assertEquals(
                List.of(PrepReport.Outcome.NOT_HANDED_IN, PrepReport.Outcome.TO_ASK),
                report.agreements().stream().map(PrepReport.Agreement::outcome).toList());
        assertEquals(1, report.work().get(0).assigned().size());
        assertEquals(1, report.work().get(0).open().size());
        assertTrue(!report.toString().contains(CANARY), "the session note is not in it");
        assertEquals(
                report.work(),
                as(practice.counselor(), () -> prep.read(next, PrepFor.COUNSELOR, false))
                        .report()
                        .work());
    }

    @Test
    void theDayShowsItsSessionsAndWhatIsNotRecordedYet() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        plan(practice, id, now.plus(Duration.ofSeconds(1)));

        TodayView day = as(practice.counselor(), () -> today.today());
        TodayView read = as(practice.supervisor(), () -> today.today());

        assertEquals(1, day.sessions().size());
        assertEquals(TodayView.Prep.NOTHING_YET, day.sessions().get(0).prep());
        assertEquals(0, day.queue().waiting());
        assertTrue(day.mayWork() && !read.mayWork());
        assertEquals(day.sessions(), read.sessions());
        assertTrue(as(practice.colleague(), () -> today.today()).sessions().isEmpty());
    }

    private List<CaseLine.Who> people(Practice practice, CaseId id) throws Exception {
        return ofCase(practice, id).participants();
    }

    private SessionService.CaseSessions ofCase(Practice practice, CaseId id) throws Exception {
        return as(practice.counselor(), () -> sessions.ofCase(id));
    }

    private SessionNotes.Card note(Practice practice, SessionId session) throws Exception {
        return read(practice.counselor(), session).notes().card(NoteOf.SESSION).orElseThrow();
    }

    private SessionService.SessionPage read(Actor actor, SessionId id) throws Exception {
        return as(actor, () -> sessions.read(id));
    }

    private SessionId plan(Practice practice, CaseId id, Instant at) throws Exception {
        return as(practice.counselor(), () -> sessions.plan(new PlanSession(id, Optional.empty(), at, 50, "Room 2")));
    }

    private SessionId hold(Practice practice, HoldSession command) throws Exception {
        return as(practice.counselor(), () -> sessions.hold(command));
    }

    private HoldSession held(
            Practice practice,
            CaseId id,
            UUID idempotencyKey,
            Optional<SessionId> planned,
            int minutesAgo,
            List<HoldSession.Agreed> agreed)
            throws Exception {
        Set<ParticipantId> both =
                Set.copyOf(people(practice, id).stream().map(CaseLine.Who::id).toList());
        return command(id, idempotencyKey, planned, minutesAgo, both, agreed, Optional.empty());
    }

    private HoldSession command(
            CaseId id,
            UUID idempotencyKey,
            Optional<SessionId> planned,
            int minutesAgo,
            Set<ParticipantId> came,
            List<HoldSession.Agreed> agreed,
            Optional<PlanSession> next) {
        return new HoldSession(
                idempotencyKey, id, planned, now.minus(Duration.ofMinutes(minutesAgo)), 50, came, CANARY, agreed, next);
    }
}
