package org.keptword.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.shared.DomainRefusal;

class SeriesRuleTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 16);

    @Test
    void oneMeetingIsOneDayWhateverElseIsSaid() {
        assertEquals(
                List.of(FIRST),
                SeriesRule.days(FIRST, PlanSeries.Repeat.ONCE, Optional.of(FIRST.plusYears(1)), Optional.of(9)));
    }

    @Test
    void aNumberOfTimesCountsTheFirstOne() {
        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(2)),
                SeriesRule.days(FIRST, PlanSeries.Repeat.EVERY_WEEK, Optional.empty(), Optional.of(3)));
        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(4)),
                SeriesRule.days(FIRST, PlanSeries.Repeat.EVERY_FOUR_WEEKS, Optional.empty(), Optional.of(2)));
    }

    @Test
    void theLastDayItselfMayBeOne() {
        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(4)),
                SeriesRule.days(
                        FIRST, PlanSeries.Repeat.EVERY_TWO_WEEKS, Optional.of(FIRST.plusWeeks(4)), Optional.empty()));
        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(2)),
                SeriesRule.days(
                        FIRST,
                        PlanSeries.Repeat.EVERY_TWO_WEEKS,
                        Optional.of(FIRST.plusWeeks(4).minusDays(1)),
                        Optional.empty()));
    }

    @Test
    void ofALastDayAndANumberWhicheverComesFirstEndsIt() {
        assertEquals(
                2,
                SeriesRule.days(FIRST, PlanSeries.Repeat.EVERY_WEEK, Optional.of(FIRST.plusWeeks(1)), Optional.of(9))
                        .size());
        assertEquals(
                3,
                SeriesRule.days(FIRST, PlanSeries.Repeat.EVERY_WEEK, Optional.of(FIRST.plusYears(3)), Optional.of(3))
                        .size());
    }

    @Test
    void fiftyTwoArePlannedAtOnceAndNotOneMore() {
        LocalDate last = FIRST.plusWeeks(51);
        assertEquals(
                52,
                SeriesRule.days(FIRST, PlanSeries.Repeat.EVERY_WEEK, Optional.of(last), Optional.empty())
                        .size());
        refused("refusal.sessions.howMany", Optional.of(last.plusWeeks(1)), Optional.empty());
        refused("refusal.sessions.howMany", Optional.empty(), Optional.of(53));
        refused("refusal.sessions.howMany", Optional.empty(), Optional.of(0));
    }

    @Test
    void aSeriesHasAnEndAfterItsBeginning() {
        refused("refusal.sessions.howLong", Optional.empty(), Optional.empty());
        refused("refusal.sessions.endsBeforeItBegins", Optional.of(FIRST.minusDays(1)), Optional.empty());
    }

    @Test
    void eachMeetingKeepsItsTimeOnTheWallWhenClocksGoForward() {
        assertEquals(
                List.of("2026-03-23T09:00:00Z", "2026-03-30T08:00:00Z"),
                moments(LocalDate.of(2026, 3, 23), LocalTime.of(10, 0), MADRID));
        assertEquals(
                List.of("2026-03-04T15:00:00Z", "2026-03-11T14:00:00Z"),
                moments(LocalDate.of(2026, 3, 4), LocalTime.of(10, 0), NEW_YORK));
    }

    @Test
    void eachMeetingKeepsItsTimeOnTheWallWhenClocksGoBack() {
        assertEquals(
                List.of("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z"),
                moments(LocalDate.of(2026, 10, 19), LocalTime.of(10, 0), MADRID));
        assertEquals(
                List.of("2026-10-28T14:00:00Z", "2026-11-04T15:00:00Z"),
                moments(LocalDate.of(2026, 10, 28), LocalTime.of(10, 0), NEW_YORK));
    }

    @Test
    void aTimeThatDoesNotExistIsAsMuchLaterAsWasLeftOut() {
        assertEquals(
                List.of("2026-03-22T01:30:00Z", "2026-03-29T01:30:00Z", "2026-04-05T00:30:00Z"),
                SeriesRule.days(
                                LocalDate.of(2026, 3, 22),
                                PlanSeries.Repeat.EVERY_WEEK,
                                Optional.empty(),
                                Optional.of(3))
                        .stream()
                        .map(day -> SeriesRule.moment(day.atTime(2, 30), MADRID).toString())
                        .toList());
        assertEquals(
                LocalTime.of(3, 30),
                LocalTime.ofInstant(SeriesRule.moment(LocalDateTime.of(2026, 3, 29, 2, 30), MADRID), MADRID));
    }

    @Test
    void ofATimeThatComesTwiceItIsTheFirst() {
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                SeriesRule.moment(LocalDateTime.of(2026, 10, 25, 2, 30), MADRID));
    }

    @Test
    void aMeetingThatMovesAlongMovesByDaysAndHoursOnTheWall() {
        Instant beforeTheChange = SeriesRule.moment(LocalDateTime.of(2026, 3, 23, 10, 0), MADRID);
        LocalDateTime from = LocalDateTime.of(2026, 3, 16, 10, 0);

        Instant moved = SeriesRule.along(beforeTheChange, from, from.plusDays(7).withHour(16), MADRID);

        assertEquals(
                LocalDateTime.of(2026, 3, 30, 16, 0),
                LocalDateTime.ofInstant(moved, MADRID),
                "the hour is that on the wall after the change of clocks");
    }

    @Test
    void aMeetingThatWasMovedByItselfKeepsItsOwnHour() {
        Instant own = SeriesRule.moment(LocalDateTime.of(2026, 3, 24, 12, 15), MADRID);
        LocalDateTime from = LocalDateTime.of(2026, 3, 16, 10, 0);

        assertEquals(
                LocalDateTime.of(2026, 3, 25, 13, 15),
                LocalDateTime.ofInstant(
                        SeriesRule.along(own, from, from.plusDays(1).plusHours(1), MADRID), MADRID));
    }

    private static List<String> moments(LocalDate first, LocalTime time, ZoneId zone) {
        return SeriesRule.days(first, PlanSeries.Repeat.EVERY_WEEK, Optional.empty(), Optional.of(2)).stream()
                .map(day -> SeriesRule.moment(day.atTime(time), zone).toString())
                .toList();
    }

    private static void refused(String key, Optional<LocalDate> until, Optional<Integer> times) {
        assertEquals(
                key,
                assertThrows(
                                DomainRefusal.class,
                                () -> SeriesRule.days(FIRST, PlanSeries.Repeat.EVERY_WEEK, until, times))
                        .key());
    }
}
