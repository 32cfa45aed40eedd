package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.accounts.CalendarAddress;
import org.keptword.access.accounts.CalendarKeys;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.sessions.calendar.FeedService;
import org.keptword.sessions.calendar.FeedTransactions;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** Planning, the calendar, and what calendars outside read. */
final class CalendarTables {

    private CalendarTables() {}

    static List<Table> all() {
        return List.of(planning(), calendar(), address(), feed(), steps());
    }

    private static Table planning() {
        return new Table(PlanningService.class)
                .works("plan", Scene::participant, c -> with(plan(c)))
                .works(
                        "move",
                        Scene::planned,
                        c -> with(new PlanningService.MoveSession(
                                c.session(), 0, false, tomorrow(), LocalTime.NOON, 50, null)))
                .works(
                        "retime",
                        Scene::planned,
                        c -> with(c.session(), 0, tomorrow().atTime(LocalTime.NOON), 50))
                .works(
                        "cancel",
                        Scene::planned,
                        c -> with(new PlanningService.CancelSession(c.session(), 0, false, ByWhom.COUNSELOR, "Ill")))
                .works("missed", Scene::planned, c -> with(c.session(), 0, ByWhom.BOTH))
                .works(
                        "planAgain",
                        Scene::calledOff,
                        c -> with(c.session(), c.scene().versionOf(c.id())))
                .works("late", Scene::held, c -> with(c.session(), c.scene().versionOf(c.id()), 10));
    }

    private static Table calendar() {
        return new Table(CalendarService.class)
                .lists(
                        "show",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::meetingToday,
                        c -> with(tomorrow().minusDays(1), tomorrow()))
                .lists("choices", Audience.WORK, Reach.CASELOAD, Scene::ofCase, c -> with());
    }

    private static Table address() {
        return new Table(CalendarAddress.class)
                .plain("since", Audience.MEETING, c -> with())
                .plain("make", Audience.MEETING, c -> with(c.person()))
                .plain("end", Audience.MEETING, c -> with(c.person()));
    }

    private static Table feed() {
        return new Table(FeedService.class)
                .lists(
                        "read",
                        Audience.WORLD,
                        Reach.CASELOAD,
                        Scene::calendarKey,
                        (result, thing) -> ((Optional<?>) result).isPresent(),
                        c -> with(c.scene().code(c.id()), somewhere()));
    }

    private static Table steps() {
        return new Table(FeedTransactions.class)
                .plain("owner", Audience.JOB, c -> with("no key", somewhere()))
                .lists(
                        "person",
                        Audience.JOB,
                        Reach.PRACTICE,
                        Scene::calendarKey,
                        (result, thing) -> ((Optional<?>) result).isPresent(),
                        c -> with(
                                new CalendarKeys.Owner(c.id(), c.me().practice().value())))
                .plain("appointments", Audience.JOB, c -> with());
    }

    private static PlanSeries plan(Call call) {
        return new PlanSeries(
                call.caseId(),
                Optional.of(call.participant()),
                tomorrow(),
                LocalTime.NOON,
                50,
                "Room 2",
                PlanSeries.Repeat.EVERY_WEEK,
                Optional.empty(),
                Optional.of(2));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(MatrixFixture.ZONE).plusDays(1);
    }

    /** A network address nobody asked from before: the limits count by it. */
    private static String somewhere() {
        return UUID.randomUUID().toString();
    }
}
