package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.harness.Days;
import org.keptword.today.TodayService;

class CalendarIT extends CoupleFixture {

    private static final String ROOM = "Blue room, ring twice";

    @Inject
    private PlanningService planning;

    @Inject
    private CalendarService calendar;

    @Inject
    private TodayService today;

    @Test
    void aSeriesIsItsSessionsEachAtTheSameTimeOnTheWall() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        PlanningService.PlanningResult planned =
                series(practice, id, in(3), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_FOUR_WEEKS, 13);

        SessionService.CaseSessions view = ofCase(practice, id);
        assertEquals(13, planned.sessions());
        assertEquals(13, view.ahead().size());
        assertTrue(
                view.ahead().stream().allMatch(line -> wall(line).toLocalTime().equals(LocalTime.of(10, 0))));
        assertEquals(
                in(3).plusWeeks(48), wall(view.ahead().get(12)).toLocalDate(), "through both changes of the clocks");
        assertTrue(view.details().values().stream().allMatch(SessionDetail::ofSeries));
    }

    @Test
    void whatBringsBothTogetherWhileJointWorkIsOffIsSaidAndNotRefused() throws Exception {
        Couple couple = atWork(practice());
        CaseId closed = couple(couple.practice());
        assertTrue(series(couple.practice(), closed, in(3), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_WEEK, 2)
                .together());
        assertFalse(
                series(couple.practice(), couple.caseId(), in(4), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_WEEK, 2)
                        .together());
    }

    @Test
    void whoLeftLearnsNothingOfWhenTheOtherComes() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        String ahead = "select id from keptword.session where starts_at > now()";
        series(practice, couple.caseId(), in(3), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_WEEK, 2);
        assertEquals(2, database.rows(couple.tom().actor(), ahead).size());

        does(
                practice.counselor(),
                () -> participants.become(couple.caseId(), couple.tom().participant(), ParticipantState.LEFT));
        series(practice, couple.caseId(), in(4), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_WEEK, 1);

        assertEquals(List.of(), database.rows(couple.tom().actor(), ahead));
        assertEquals(3, database.rows(couple.ana().actor(), ahead).size());
        assertTrue(ofCase(practice, couple.caseId()).ahead().stream()
                .allMatch(line -> line.with().equals(Optional.of(couple.ana().participant()))));
    }

    @Test
    void theFollowingOnesMoveAlongAndTheEarlierOnesStay() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(3), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_WEEK, 4);
        SessionLine second = ofCase(practice, id).ahead().get(1);

        PlanningService.PlanningResult moved = move(practice, id, second, true, in(11), LocalTime.of(16, 30));

        assertEquals(3, moved.sessions());
        assertEquals(
                List.of(in(3).atTime(10, 0), in(11).atTime(16, 30), in(18).atTime(16, 30), in(25).atTime(16, 30)),
                ofCase(practice, id).ahead().stream().map(CalendarIT::wall).toList());
    }

    @Test
    void oneOfASeriesMovesAloneOverMidnightWithWhatBelongsToIt() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        series(practice, couple.caseId(), in(2), LocalTime.of(23, 30), PlanSeries.Repeat.EVERY_WEEK, 2);
        SessionLine first = ofCase(practice, couple.caseId()).ahead().get(0);
        AssignmentId checkIn = give(
                couple.ana(),
                "trust-checkin",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null));
        Optional<LocalDate> entry = entry(couple, checkIn);
        assertEquals(Optional.of(in(2)), entry);
        handIn(couple.ana(), checkIn, CHECKED_IN);

        move(practice, couple.caseId(), first, false, in(3), LocalTime.of(0, 15));

        assertEquals(entry, entry(couple, checkIn), "what was answered is for the session that moved");
        assertEquals(List.of(), on(practice.counselor(), in(2)));
        assertEquals(List.of(first.id()), on(practice.counselor(), in(3)));
        assertEquals(
                in(9).atTime(23, 30),
                wall(ofCase(practice, couple.caseId()).ahead().get(1)));
    }

    @Test
    void aDayIsTheDayWhereTheReaderIs() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(4), LocalTime.of(0, 15), PlanSeries.Repeat.ONCE, 1);
        Actor here = practice.counselor();
        Actor west = new Actor(
                here.person(), here.practice(), here.role(), here.name(), here.locale(), Days.WEST, here.theme());

        assertEquals(1, on(here, in(4)).size());
        assertEquals(0, on(here, in(3)).size());
        assertEquals(0, on(west, in(4)).size());
        assertEquals(1, on(west, in(3)).size());
    }

    @Test
    void whatMovesToAnotherDayLeavesToday() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        LocalTime late = LocalTime.of(23, 59);
        series(practice, id, in(0), late, PlanSeries.Repeat.ONCE, 1);
        assertEquals(1, as(practice.counselor(), today::today).sessions().size());

        move(practice, id, ofCase(practice, id).ahead().get(0), false, in(1), LocalTime.of(0, 1));

        assertEquals(0, as(practice.counselor(), today::today).sessions().size());
    }

    @Test
    void whatLiesAtTheSameTimeIsToldByNameAndNeverRefused() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        CaseId other = individual(practice);
        series(practice, other, in(5), LocalTime.of(10, 30), PlanSeries.Repeat.ONCE, 1);

        PlanningService.PlanningResult planned =
                series(practice, id, in(5), LocalTime.of(10, 0), PlanSeries.Repeat.ONCE, 1);
        PlanningService.PlanningResult beside =
                series(practice, id, in(5), LocalTime.of(11, 20), PlanSeries.Repeat.ONCE, 1);

        assertEquals(
                List.of("Jo"),
                planned.overlaps().stream().map(SessionDetail.Overlap::name).toList());
        assertEquals(List.of(), beside.overlaps());
        assertEquals(
                List.of(1, 0),
                ofCase(practice, id).ahead().stream()
                        .map(line -> detail(practice, id, line).overlaps().size())
                        .toList());
        CalendarService.CalendarView day = as(practice.counselor(), () -> calendar.show(in(5), in(6)));
        assertEquals(
                List.of(1, 1, 0),
                day.entries().stream().map(entry -> entry.overlaps().size()).toList());
        assertEquals(
                List.of(),
                as(practice.colleague(), () -> calendar.show(in(5), in(6))).entries());
        assertEquals(
                3,
                as(practice.supervisor(), () -> calendar.show(in(5), in(6)))
                        .entries()
                        .size());
    }

    @Test
    void callingOffSaysByWhomAndWhyAndCanBeTakenBack() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(2), LocalTime.of(10, 0), PlanSeries.Repeat.EVERY_WEEK, 4);
        SessionLine second = ofCase(practice, id).ahead().get(1);

        int off = cancel(practice, id, second, true, ByWhom.B, "Travels for work");

        assertEquals(3, off);
        SessionService.CaseSessions view = ofCase(practice, id);
        assertEquals(1, view.ahead().size());
        assertTrue(view.behind().stream()
                .allMatch(line -> line.state() == SessionLine.State.CANCELLED
                        && view.details().get(line.id().value()).byWhom().equals(Optional.of(ByWhom.B))));
        assertEquals(
                "Travels for work",
                as(practice.counselor(), () -> sessions.read(second.id()))
                        .session()
                        .reason());

        int version = detail(practice, id, second).version();
        as(practice.counselor(), () -> planning.planAgain(second.id(), version));

        assertEquals(
                List.of(in(2), in(9)),
                ofCase(practice, id).ahead().stream()
                        .map(line -> wall(line).toLocalDate())
                        .toList());
    }

    @Test
    void aMarkOfMoreThanTwoWeeksAgoStays() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(2), LocalTime.of(10, 0), PlanSeries.Repeat.ONCE, 1);
        SessionLine line = ofCase(practice, id).ahead().get(0);
        cancel(practice, id, line, false, ByWhom.PRACTICE, null);
        database.run(
                practice.id(),
                "update keptword.session set recorded_at = now() - interval '15 days' where id = ?",
                line.id().value());

        SessionDetail shown = detail(practice, id, line);

        assertTrue(!shown.undoable());
        refused("refusal.sessions.notUndoable", practice, () -> planning.planAgain(line.id(), shown.version()));
    }

    @Test
    void twoWindowsDoNotUndoEachOther() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(2), LocalTime.of(10, 0), PlanSeries.Repeat.ONCE, 1);
        SessionLine line = ofCase(practice, id).ahead().get(0);
        int shown = detail(practice, id, line).version();
        move(practice, id, line, false, in(3), LocalTime.of(11, 0));

        PlanningService.CancelSession stale =
                new PlanningService.CancelSession(line.id(), shown, false, ByWhom.A, null);
        assertThrows(StaleState.class, () -> as(practice.counselor(), () -> planning.cancel(stale)));
        PlanningService.MoveSession staleToo =
                new PlanningService.MoveSession(line.id(), shown, false, in(4), LocalTime.NOON, 50, null);
        assertThrows(StaleState.class, () -> as(practice.counselor(), () -> planning.move(staleToo)));
        assertEquals(in(3).atTime(11, 0), wall(ofCase(practice, id).ahead().get(0)));
    }

    @Test
    void aSessionIsMissedBySomebodyAndAHeldOneMayHaveBegunLate() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        SessionId begun = plan(couple, java.time.Instant.now());
        refused("refusal.sessions.missedByWhom", practice, () -> {
            planning.missed(begun, 0, ByWhom.COUNSELOR);
            return null;
        });
        does(practice.counselor(), () -> planning.missed(begun, 0, ByWhom.A));
        SessionLine missed = ofCase(practice, couple.caseId()).behind().get(0);
        assertEquals(
                Optional.of(ByWhom.A), detail(practice, couple.caseId(), missed).byWhom());

        SessionId held = hold(couple, 90, null, List.of());
        int version =
                as(practice.counselor(), () -> sessions.read(held)).detail().version();
        does(practice.counselor(), () -> planning.late(held, version, 15));
        assertEquals(
                Optional.of(15),
                as(practice.counselor(), () -> sessions.read(held)).detail().lateMinutes());
    }

    @Test
    void whereOneMeetsIsSealed() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(2), LocalTime.of(10, 0), PlanSeries.Repeat.ONCE, 1);
        SessionLine line = ofCase(practice, id).ahead().get(0);
        assertEquals(ROOM, line.place());
        assertEquals(0, inClear(practice, ROOM));
    }

    @Test
    void aSeriesIsRefusedWholeWhenOneOfItCannotBe() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        refused(
                "refusal.sessions.howMany",
                practice,
                () -> series(practice, id, in(1), LocalTime.NOON, PlanSeries.Repeat.EVERY_WEEK, 53));
        refused(
                "refusal.sessions.inThePast",
                practice,
                () -> series(practice, id, in(-1), LocalTime.NOON, PlanSeries.Repeat.EVERY_WEEK, 3));
        refused(
                "refusal.sessions.tooFarAhead",
                practice,
                () -> series(practice, id, in(6 * 366), LocalTime.NOON, PlanSeries.Repeat.ONCE, 1));

        assertEquals(List.of(), ofCase(practice, id).ahead());
    }

    @Test
    void aSessionIsNotMovedMoreThanFiveYearsAhead() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        series(practice, id, in(2), LocalTime.of(10, 0), PlanSeries.Repeat.ONCE, 1);
        SessionLine line = ofCase(practice, id).ahead().get(0);
        int shown = detail(practice, id, line).version();

        refused(
                "refusal.sessions.tooFarAhead",
                practice,
                () -> planning.retime(line.id(), shown, LocalDateTime.parse("+300000-01-01T10:00"), 50));
        assertEquals(in(2), wall(ofCase(practice, id).ahead().get(0)).toLocalDate());
    }

    private static final String CHECKED_IN =
            "{\"about-partner\": {\"partner-reliable\": 4, \"partner-open\": 4, \"partner-safe\": 4, \"partner-goodwill\": 4},"
                    + " \"about-me\": {\"own-reliable\": 7, \"own-open\": 7, \"own-safe\": 7, \"own-goodwill\": 7}}";

    private static LocalDate in(int days) {
        return LocalDate.now(ZONE).plusDays(days);
    }

    private static LocalDateTime wall(SessionLine line) {
        return LocalDateTime.ofInstant(line.startsAt(), ZONE);
    }

    private Optional<LocalDate> entry(Couple couple, AssignmentId id) throws Exception {
        return as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()))
                .entry();
    }

    private List<SessionId> on(Actor reader, LocalDate day) throws Exception {
        return as(reader, () -> calendar.show(day, day.plusDays(1))).entries().stream()
                .map(entry -> entry.line().id())
                .toList();
    }

    private SessionService.CaseSessions ofCase(Practice practice, CaseId id) throws Exception {
        return as(practice.counselor(), () -> sessions.ofCase(id));
    }

    private SessionDetail detail(Practice practice, CaseId id, SessionLine line) {
        try {
            return ofCase(practice, id).details().get(line.id().value());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PlanningService.PlanningResult series(
            Practice practice, CaseId id, LocalDate day, LocalTime time, PlanSeries.Repeat repeat, int times)
            throws Exception {
        PlanSeries command =
                new PlanSeries(id, Optional.empty(), day, time, 50, ROOM, repeat, Optional.empty(), Optional.of(times));
        return as(practice.counselor(), () -> planning.plan(command));
    }

    private PlanningService.PlanningResult move(
            Practice practice, CaseId id, SessionLine line, boolean following, LocalDate day, LocalTime time)
            throws Exception {
        PlanningService.MoveSession command = new PlanningService.MoveSession(
                line.id(), detail(practice, id, line).version(), following, day, time, line.minutes(), line.place());
        return as(practice.counselor(), () -> planning.move(command));
    }

    private int cancel(Practice practice, CaseId id, SessionLine line, boolean following, ByWhom by, String reason)
            throws Exception {
        PlanningService.CancelSession command = new PlanningService.CancelSession(
                line.id(), detail(practice, id, line).version(), following, by, reason);
        return as(practice.counselor(), () -> planning.cancel(command));
    }

    private long inClear(Practice practice, String words) throws Exception {
        return database.count(
                practice.id(),
                "select count(*) from keptword.session where position(convert_to(?, 'UTF8') in place) > 0",
                words);
    }

    private void refused(String key, Practice practice, java.util.concurrent.Callable<?> act) {
        assertEquals(
                key,
                assertThrows(DomainRefusal.class, () -> as(practice.counselor(), act))
                        .key());
    }
}
