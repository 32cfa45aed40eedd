package org.keptword.access.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;

class TimetableTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);
    private static final PersonId COVER = new PersonId(Ids.newId());

    @Test
    void theUsualWeekIsMondayToFridayFromNineToFive() {
        Timetable usual = usual();
        assertTrue(usual.worksOn(FRIDAY));
        assertFalse(usual.worksOn(FRIDAY.plusDays(1)));
        assertEquals(FRIDAY, usual.nextReading(FRIDAY));
        assertEquals(FRIDAY.plusDays(3), usual.nextReading(FRIDAY.plusDays(1)));
    }

    /** The clock is put forward by two hours at most between midnight and noon; on a day that a zone leaves out, noon is a day later. */
    @Test
    void noFlagHasWaitedTooLongSoonerThanTheTimerLooks() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2010-01-01T00:00:00Z"));
            for (int i = 0; change != null && i < 60; i++) {
                LocalDate day = change.getDateTimeBefore().toLocalDate();
                for (LocalDate noon = day.minusDays(1); noon.isBefore(day.plusDays(3)); noon = noon.plusDays(1)) {
                    Instant raised = noon.atStartOfDay(zone).toInstant().minusMillis(1);
                    Timetable always = new Timetable(zone, WorkingWeek.USUAL, List.of(), Optional.empty());
                    assertFalse(
                            always.tooLong(raised).isBefore(raised.plus(Timetable.SOONEST_TOO_LONG)), id + " " + noon);
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    @Test
    void hoursDecideWhetherTheDayIsStillOneToReadOn() {
        Timetable usual = usual();
        Instant early = moment(FRIDAY, 7);
        assertEquals(moment(FRIDAY, 9), usual.nextReading(early));
        assertEquals(moment(FRIDAY, 16), usual.nextReading(moment(FRIDAY, 16)));
        assertEquals(moment(FRIDAY.plusDays(3), 9), usual.nextReading(moment(FRIDAY, 17)));
    }

    @Test
    void onADayAwayTheCoverReadsAndTheCounselorDoesNot() {
        Timetable away = away(FRIDAY, FRIDAY.plusDays(4));
        assertFalse(away.worksOn(FRIDAY.plusDays(4)));
        assertEquals(Optional.of(COVER), away.coverOn(FRIDAY.plusDays(4)));
        assertEquals(Optional.empty(), away.coverOn(FRIDAY.plusDays(5)));
        assertEquals(FRIDAY.plusDays(5), away.nextReading(FRIDAY));
    }

    @Test
    void awayIsWhoIsAwayOnTheNextDayOfTheWeekThatIsWorked() {
        Timetable away = away(FRIDAY.plusDays(3), FRIDAY.plusDays(7));
        assertEquals(Optional.empty(), away.nextAway(moment(FRIDAY, 16)));
        assertEquals(away.absences(), away.nextAway(moment(FRIDAY, 17)).stream().toList());
        assertEquals(
                away.absences(),
                away.nextAway(moment(FRIDAY.plusDays(1), 8)).stream().toList());
        assertEquals(
                away.absences(),
                away.nextAway(moment(FRIDAY.plusDays(7), 16)).stream().toList());
        assertEquals(Optional.empty(), away.nextAway(moment(FRIDAY.plusDays(7), 17)));
    }

    @Test
    void aFlagWaitsUntilNoonOfTheNextWorkingDay() {
        assertEquals(moment(FRIDAY, 12), usual().tooLong(moment(FRIDAY.minusDays(1), 0)));
        assertEquals(moment(FRIDAY, 12), usual().tooLong(moment(FRIDAY.minusDays(1), 23)));
        assertEquals(moment(FRIDAY.plusDays(3), 12), usual().tooLong(moment(FRIDAY, 18)));
        assertEquals(moment(FRIDAY.plusDays(3), 12), usual().tooLong(moment(FRIDAY.plusDays(2), 18)));
    }

    @Test
    void noonIsNoonOnTheWallWhenTheClockIsChanged() {
        assertEquals(Instant.parse("2026-03-30T10:00:00Z"), usual().tooLong(Instant.parse("2026-03-27T18:00:00Z")));
        assertEquals(Instant.parse("2026-03-27T11:00:00Z"), usual().tooLong(Instant.parse("2026-03-26T18:00:00Z")));
    }

    @Test
    void anAbsencePutsNoFlagOff() {
        assertEquals(
                usual().tooLong(moment(FRIDAY, 8)),
                away(FRIDAY.minusDays(9), FRIDAY.plusDays(30)).tooLong(moment(FRIDAY, 8)));
    }

    @Test
    void aWeekNeedsADayAndHoursGoForward() {
        assertEquals(
                "refusal.access.noWorkingDay",
                assertThrows(DomainRefusal.class, () -> new WorkingWeek(Map.of()))
                        .key());
        assertEquals(
                "refusal.access.hoursBackwards",
                assertThrows(DomainRefusal.class, () -> new WorkingWeek.Hours(LocalTime.NOON, LocalTime.NOON))
                        .key());
    }

    @Property
    void theNextReadingDayIsTheFirstDayOfWork(
            @ForAll("timetables") Timetable timetable, @ForAll @IntRange(max = 800) int day) {
        LocalDate from = LocalDate.of(2025, 1, 1).plusDays(day);
        LocalDate next = timetable.nextReading(from);
        assertTrue(timetable.worksOn(next));
        assertFalse(next.isBefore(from));
        from.datesUntil(next)
                .forEach(before -> assertFalse(timetable.worksOn(before), () -> before + " before " + next));
        assertEquals(next, timetable.nextReading(next));
    }

    @Property
    void theNextReadingMomentLiesWithinTheHoursOfADayOfWork(
            @ForAll("timetables") Timetable timetable, @ForAll @IntRange(max = 1_100_000) int minutes) {
        Instant now = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * minutes);
        Instant next = timetable.nextReading(now);
        LocalDate day = timetable.dayOf(next);
        assertFalse(next.isBefore(now));
        assertTrue(timetable.worksOn(day));
        WorkingWeek.Hours hours = timetable.week().on(day.getDayOfWeek()).orElseThrow();
        Instant ends = day.atTime(hours.ends()).atZone(timetable.zone()).toInstant();
        assertTrue(next.isBefore(ends), () -> next + " after " + ends);
        assertEquals(next, timetable.nextReading(next), "who reads then reads then");
        assertFalse(timetable.nextReading(now.plusSeconds(3600)).isBefore(next), "later asked is not sooner read");
    }

    @Property
    void aFlagWaitsAtLeastHalfADayAndAtMostUntilTheWeekComesRound(
            @ForAll("timetables") Timetable timetable, @ForAll @IntRange(max = 1_100_000) int minutes) {
        Instant raised = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * minutes);
        Instant late = timetable.tooLong(raised);
        LocalDate day = timetable.dayOf(late);
        assertTrue(day.isAfter(timetable.dayOf(raised)));
        assertFalse(day.isAfter(timetable.dayOf(raised).plusDays(7)));
        assertTrue(timetable.week().on(day.getDayOfWeek()).isPresent());
        assertEquals(LocalTime.NOON, late.atZone(timetable.zone()).toLocalTime());
    }

    @Provide
    Arbitrary<Timetable> timetables() {
        return Combinators.combine(weeks(), absences(), zones())
                .as((week, absences, zone) -> new Timetable(zone, week, absences, Optional.empty()));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Madrid",
                        "America/New_York",
                        "Pacific/Auckland",
                        "Asia/Kathmandu",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
    }

    private static Arbitrary<WorkingWeek> weeks() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1);
        return Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 3))
                .as((chosen, begins, hours) -> {
                    Map<DayOfWeek, WorkingWeek.Hours> week = new EnumMap<>(DayOfWeek.class);
                    chosen.forEach(day -> week.put(
                            day,
                            new WorkingWeek.Hours(
                                    LocalTime.of(begins, 30),
                                    LocalTime.of(begins + hours, 0).plusMinutes(30))));
                    return new WorkingWeek(week);
                });
    }

    /** Absences one after the other, some of them back to back. */
    private static Arbitrary<List<Timetable.Absence>> absences() {
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(1, 90).list().ofMaxSize(12);
        return steps.map(lengths -> {
            List<Timetable.Absence> absences = new ArrayList<>();
            LocalDate from = LocalDate.of(2025, 1, 3);
            for (int i = 0; i + 1 < lengths.size(); i += 2) {
                LocalDate to = from.plusDays(lengths.get(i) - 1);
                absences.add(new Timetable.Absence(Ids.newId(), from, to, Optional.empty()));
                from = to.plusDays(lengths.get(i + 1));
            }
            return absences;
        });
    }

    private static Timetable usual() {
        return new Timetable(MADRID, WorkingWeek.USUAL, List.of(), Optional.empty());
    }

    private static Timetable away(LocalDate from, LocalDate to) {
        return new Timetable(
                MADRID,
                WorkingWeek.USUAL,
                List.of(new Timetable.Absence(Ids.newId(), from, to, Optional.of(COVER))),
                Optional.empty());
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(MADRID).toInstant();
    }
}
