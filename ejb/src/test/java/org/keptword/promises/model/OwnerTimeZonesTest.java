package org.keptword.promises.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OwnerTimeZonesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Test
    void fiveOClockStaysFiveOClockOverBothClockChanges() {
        OwnerTimeZones ownerTimeZones = OwnerTimeZones.at(BERLIN, Instant.EPOCH);
        assertEquals(Instant.parse("2027-03-27T16:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 3, 27), FIVE));
        assertEquals(Instant.parse("2027-03-28T15:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 3, 28), FIVE));
        assertEquals(Instant.parse("2027-10-30T15:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 10, 30), FIVE));
        assertEquals(Instant.parse("2027-10-31T16:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 10, 31), FIVE));
    }

    @Test
    void theDayTheClocksChangeHasItsOwnLength() {
        OwnerTimeZones ownerTimeZones = OwnerTimeZones.at(BERLIN, Instant.EPOCH);
        assertEquals(Duration.ofHours(23).minusSeconds(1), length(ownerTimeZones, LocalDate.of(2027, 3, 28)));
        assertEquals(Duration.ofHours(25).minusSeconds(1), length(ownerTimeZones, LocalDate.of(2027, 10, 31)));
        assertEquals(Duration.ofHours(24).minusSeconds(1), length(ownerTimeZones, LocalDate.of(2027, 7, 1)));
    }

    @Test
    void aTimeTheClocksSkipIsMovedOnAndOneTheyShowTwiceIsMeantTheFirstTime() {
        OwnerTimeZones ownerTimeZones = OwnerTimeZones.at(BERLIN, Instant.EPOCH);
        LocalTime halfPastTwo = LocalTime.of(2, 30);
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), ownerTimeZones.due(LocalDate.of(2027, 3, 28), halfPastTwo));
        assertEquals(
                Instant.parse("2027-10-31T00:30:00Z"), ownerTimeZones.due(LocalDate.of(2027, 10, 31), halfPastTwo));
    }

    @Test
    void whatFellDueBeforeAMoveKeepsItsMoment() {
        Instant move = Instant.parse("2027-06-10T12:00:00Z");
        OwnerTimeZones ownerTimeZones = OwnerTimeZones.at(BERLIN, Instant.EPOCH).moved(CHICAGO, move);
        assertEquals(Instant.parse("2027-06-09T15:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 6, 9), FIVE));
        assertEquals(Instant.parse("2027-06-10T22:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 6, 10), FIVE));
        assertEquals(Instant.parse("2027-06-11T22:00:00Z"), ownerTimeZones.due(LocalDate.of(2027, 6, 11), FIVE));
    }

    @Test
    void aMoveToTheEastThatJumpsOverTheMomentIsTheMoment() {
        Instant move = Instant.parse("2027-06-10T21:00:00Z");
        OwnerTimeZones ownerTimeZones =
                OwnerTimeZones.at(CHICAGO, Instant.EPOCH).moved(BERLIN, move);
        assertEquals(move, ownerTimeZones.due(LocalDate.of(2027, 6, 10), FIVE));
    }

    @Test
    void whoStaysWhereTheyAreDoesNotMove() {
        OwnerTimeZones ownerTimeZones = OwnerTimeZones.at(BERLIN, Instant.EPOCH);
        assertSame(ownerTimeZones, ownerTimeZones.moved(BERLIN, Instant.parse("2027-06-10T21:00:00Z")));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OwnerTimeZones(List.of()));
        OwnerTimeZones.ZonePeriod stay = new OwnerTimeZones.ZonePeriod(Instant.EPOCH, BERLIN);
        assertThrows(IllegalArgumentException.class, () -> new OwnerTimeZones(List.of(stay, stay)));
    }

    @Property
    void daysFallDueInTheirOrderWhereverTheirOwnerLives(
            @ForAll("zones") OwnerTimeZones ownerTimeZones,
            @ForAll @IntRange(max = 400) int from,
            @ForAll("times") LocalTime time) {
        LocalDate first = LocalDate.of(2027, 1, 1).plusDays(from);
        Instant before = ownerTimeZones.due(first.minusDays(1), time);
        for (int i = 0; i < 40; i++) {
            Instant due = ownerTimeZones.due(first.plusDays(i), time);
            assertFalse(due.isBefore(before), () -> ownerTimeZones + " " + time);
            assertFalse(ownerTimeZones.begins(first.plusDays(0), time).isAfter(ownerTimeZones.due(first, time)));
            before = due;
        }
    }

    @Property
    void aMoveChangesNothingThatFellDueBefore(
            @ForAll("zones") OwnerTimeZones ownerTimeZones,
            @ForAll("places") ZoneId to,
            @ForAll @IntRange(max = 700) int day) {
        Instant move = Instant.parse("2028-12-31T00:00:00Z");
        LocalDate some = LocalDate.of(2027, 1, 1).plusDays(day);
        Instant due = ownerTimeZones.due(some, FIVE);
        assertTrue(due.isBefore(move));
        assertEquals(due, ownerTimeZones.moved(to, move).due(some, FIVE));
    }

    @Property
    void whatIsStoredIsReadAgain(@ForAll("zones") OwnerTimeZones ownerTimeZones) {
        assertEquals(ownerTimeZones, OwnerTimeZones.of(ownerTimeZones.stored()));
        assertArrayEquals(
                ownerTimeZones.stored(),
                OwnerTimeZones.of(ownerTimeZones.stored()).stored());
    }

    @Provide
    Arbitrary<ZoneId> places() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/Chicago",
                        "America/Havana",
                        "Pacific/Auckland",
                        "Asia/Kathmandu",
                        "America/St_Johns",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers()
                .between(0, 1439)
                .map(minute -> LocalTime.MIN.plusMinutes(minute))
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<OwnerTimeZones> zones() {
        return places().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(list -> Arbitraries.integers().between(1, 200).map(gap -> {
                    OwnerTimeZones ownerTimeZones =
                            OwnerTimeZones.at(list.get(0), Instant.parse("2027-01-01T00:00:00Z"));
                    Instant at = Instant.parse("2027-01-01T09:00:00Z");
                    for (ZoneId next : list) {
                        at = at.plus(Duration.ofHours(24L + gap * 7L));
                        ownerTimeZones = ownerTimeZones.moved(next, at);
                    }
                    return ownerTimeZones;
                }));
    }

    private static Duration length(OwnerTimeZones ownerTimeZones, LocalDate day) {
        return Duration.between(ownerTimeZones.begins(day, null), ownerTimeZones.due(day, null));
    }
}
