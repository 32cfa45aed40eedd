package org.keptword.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.reminders.ReminderKind.CHECK_IN;
import static org.keptword.reminders.ReminderKind.PROMISES;
import static org.keptword.reminders.ReminderKind.SESSION;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.shared.DomainRefusal;

/** When a reminder is due: on the wall of the client's zone, at most one a day, never at night, never late at night. */
class ReminderScheduleTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2); // a Wednesday
    private static final Set<DayOfWeek> ALWAYS = Set.of(DayOfWeek.values());
    private static final LocalTime SEVEN = LocalTime.of(19, 0);

    private static ReminderChoice at(LocalTime time, ReminderKind... kinds) {
        return ReminderChoice.together(Set.of(kinds), time, ALWAYS, ReminderChannel.EMAIL);
    }

    private static Instant on(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static ReminderSchedule look(ReminderChoice choice, Instant now) {
        return ReminderSchedule.of(choice, MADRID, now, List.of());
    }

    @Test
    void itIsDueFromItsTimeUntilThreeHoursLaterOrNight() {
        ReminderChoice early = at(LocalTime.of(9, 0), PROMISES);
        assertTrue(look(early, on(DAY, LocalTime.of(8, 59), MADRID)).due().isEmpty());
        assertEquals(
                Optional.of(new ReminderSchedule.Slot(DAY, LocalTime.of(9, 0), Set.of(PROMISES))),
                look(early, on(DAY, LocalTime.of(9, 0), MADRID)).due());
        assertTrue(look(early, on(DAY, LocalTime.of(11, 59), MADRID)).due().isPresent());
        assertTrue(look(early, on(DAY, LocalTime.of(12, 0), MADRID)).due().isEmpty());
        ReminderChoice late = at(LocalTime.of(21, 29), PROMISES);
        assertTrue(look(late, on(DAY, LocalTime.of(21, 29), MADRID)).due().isPresent());
        assertTrue(look(late, on(DAY, LocalTime.of(21, 30), MADRID)).due().isEmpty());
    }

    @Test
    void theNextOneIsThatOfTheNextDayThatWasChosen() {
        assertEquals(
                on(DAY, SEVEN, MADRID),
                look(at(SEVEN, PROMISES), on(DAY, LocalTime.NOON, MADRID)).next());
        assertEquals(
                on(DAY.plusDays(1), SEVEN, MADRID),
                look(at(SEVEN, PROMISES), on(DAY, SEVEN, MADRID)).next());
        ReminderChoice mondays =
                ReminderChoice.together(Set.of(PROMISES), SEVEN, Set.of(DayOfWeek.MONDAY), ReminderChannel.PUSH);
        ReminderSchedule wednesday = look(mondays, on(DAY, SEVEN, MADRID));
        assertTrue(wednesday.due().isEmpty());
        assertEquals(on(DAY.plusDays(5), SEVEN, MADRID), wednesday.next());
        Instant monday = on(DAY.plusDays(5), SEVEN, MADRID);
        assertEquals(on(DAY.plusDays(12), SEVEN, MADRID), look(mondays, monday).next());
    }

    @Test
    void oneADayIsOneWhateverChanges() {
        Instant now = on(DAY, SEVEN, MADRID);
        ReminderChoice both = at(SEVEN, PROMISES, SESSION);
        assertEquals(
                Set.of(PROMISES, SESSION), look(both, now).due().orElseThrow().kinds());
        assertTrue(ReminderSchedule.of(both, MADRID, now, List.of(Set.of(CHECK_IN)))
                .due()
                .isEmpty());
    }

    @Test
    void kindsByThemselvesComeOnceEachAndTogetherWhereTheyAreDueTogether() {
        ReminderChoice separate = new ReminderChoice(
                Map.of(PROMISES, SEVEN, SESSION, LocalTime.of(20, 0)), true, ALWAYS, ReminderChannel.EMAIL);
        Instant seven = on(DAY, SEVEN, MADRID);
        assertEquals(Set.of(PROMISES), look(separate, seven).due().orElseThrow().kinds());
        assertEquals(on(DAY, LocalTime.of(20, 0), MADRID), look(separate, seven).next());
        Instant eight = on(DAY, LocalTime.of(20, 0), MADRID);
        assertEquals(
                Set.of(SESSION),
                ReminderSchedule.of(separate, MADRID, eight, List.of(Set.of(PROMISES)))
                        .due()
                        .orElseThrow()
                        .kinds());
        ReminderSchedule.Slot missed = look(separate, eight).due().orElseThrow();
        assertEquals(Set.of(PROMISES, SESSION), missed.kinds(), "a server that was down sends one");
        assertEquals(LocalTime.of(20, 0), missed.at());
    }

    @Test
    void theTimeStaysOnTheWallWhenTheClocksChange() {
        for (LocalDate change : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
            Instant before = on(change.minusDays(1), SEVEN, MADRID);
            Instant next = look(at(SEVEN, PROMISES), before).next();
            assertEquals(change.atTime(SEVEN), next.atZone(MADRID).toLocalDateTime());
            assertTrue(look(at(SEVEN, PROMISES), next).due().isPresent());
            assertTrue(look(at(SEVEN, PROMISES), next.minusSeconds(1)).due().isEmpty());
        }
    }

    /** Where a whole day was left out, or an hour within the day was, nothing comes at night and nothing twice. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"})
    void noZoneLetsOneComeAtNight(String name) {
        ZoneId zone = ZoneId.of(name);
        ReminderChoice choice = at(LocalTime.of(20, 45), PROMISES);
        Instant now = on(LocalDate.of(2011, 12, 28), LocalTime.NOON, zone);
        for (int i = 0; i < 24 * 12 * 5; i++) {
            now = now.plusSeconds(300);
            boolean due =
                    ReminderSchedule.of(choice, zone, now, List.of()).due().isPresent();
            assertFalse(due && ReminderHours.isNight(LocalTime.ofInstant(now, zone)));
            assertTrue(ReminderSchedule.of(choice, zone, now, List.of()).next().isAfter(now));
        }
    }

    @Property(tries = 500)
    void whateverIsChosenNothingIsDueAtNight(
            @ForAll @IntRange(min = 480, max = 1289) int minute,
            @ForAll @IntRange(min = 0, max = 24 * 60 * 365) int later) {
        ReminderChoice choice = at(LocalTime.MIN.plusMinutes(minute), PROMISES);
        Instant now = on(DAY, LocalTime.MIN, MADRID).plusSeconds(60L * later);
        if (look(choice, now).due().isPresent()) {
            LocalTime wall = LocalTime.ofInstant(now, MADRID);
            assertFalse(wall.isBefore(LocalTime.of(8, 0)) || !wall.isBefore(LocalTime.of(21, 30)));
        }
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        assertEquals("refusal.reminders.night", refusal(() -> at(LocalTime.of(7, 59), PROMISES)));
        assertEquals("refusal.reminders.night", refusal(() -> at(LocalTime.of(21, 30), PROMISES)));
        assertEquals("refusal.reminders.nothing", refusal(() -> at(SEVEN)));
        assertEquals(
                "refusal.reminders.noDay",
                refusal(() -> ReminderChoice.together(Set.of(PROMISES), SEVEN, Set.of(), ReminderChannel.EMAIL)));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(DomainRefusal.class, act).key();
    }
}
