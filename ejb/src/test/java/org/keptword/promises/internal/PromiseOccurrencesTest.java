package org.keptword.promises.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.OwnerTimeZones;

class PromiseOccurrencesTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final Instant START = Instant.parse("2027-03-01T06:00:00Z");
    private static final OwnerTimeZones BERLIN = OwnerTimeZones.at(ZoneId.of("Europe/Berlin"), START);
    private static final PromiseTerms.Timing EVENINGS =
            PromiseTerms.Timing.recurring(PromiseRecurrence.daily(), FIRST, null, LocalTime.of(20, 0));

    @Test
    void everyDayIsExpectedOnceAcrossTheClockChange() {
        assertEquals(31, course(START, Instant.MAX).expected(START, Instant.parse("2027-04-01T00:00:00Z")));
    }

    @Test
    void whatFallsIntoARestIsNotExpected() {
        PromiseOccurrences.Span rest = span("2027-03-10T12:00:00Z", "2027-03-12T12:00:00Z");
        PromiseOccurrences promiseOccurrences = course(START, Instant.MAX, rest);
        assertEquals(28, promiseOccurrences.expected(START, Instant.parse("2027-04-01T00:00:00Z")));
        assertTrue(promiseOccurrences
                .on(LocalDate.of(2027, 3, 11), LocalDate.of(2027, 3, 11))
                .get(0)
                .resting());
        assertFalse(promiseOccurrences
                .on(LocalDate.of(2027, 3, 13), LocalDate.of(2027, 3, 13))
                .get(0)
                .resting());
    }

    @Test
    void aRestThatBeginsAfterTheMomentChangesNothingOfThatDay() {
        assertEquals(
                1,
                course(START, Instant.MAX, span("2027-03-10T19:30:00Z", null))
                        .expected(Instant.parse("2027-03-10T00:00:00Z"), Instant.parse("2027-03-31T00:00:00Z")));
    }

    @Test
    void aRestThatWasOverBeforeThePromiseBeganChangesNothing() {
        PromiseOccurrences.Span before = span("2027-02-20T12:00:00Z", "2027-03-01T05:59:00Z");
        assertFalse(course(START, Instant.MAX, before).on(FIRST, FIRST).get(0).resting());
    }

    @Test
    void whatFellDueBeforeTheStartOrAfterTheEndIsNotExpected() {
        Instant noon = Instant.parse("2027-03-05T12:00:00Z");
        Instant late = Instant.parse("2027-03-08T22:00:00Z");
        assertEquals(4, course(noon, late).expected(START, Instant.parse("2027-04-01T00:00:00Z")));
        assertEquals(4, course(noon, late).on(FIRST, FIRST.plusDays(30)).size());
    }

    @Test
    void aPromiseMadeOnceIsExpectedOnItsDay() {
        PromiseOccurrences once = new PromiseOccurrences(
                PromiseTerms.Timing.once(FIRST.plusDays(2), null), BERLIN, START, Instant.MAX, List.of());
        assertEquals(0, once.expected(START, Instant.parse("2027-03-03T12:00:00Z")));
        assertEquals(1, once.expected(START, Instant.parse("2027-03-04T12:00:00Z")));
    }

    @Test
    void answersAreOpenForAWeekAndBeforehandOnlyForWhatIsMadeOnce() {
        assertTrue(AnswerPolicy.isOpen(EVENINGS, FIRST, FIRST));
        assertTrue(AnswerPolicy.isOpen(EVENINGS, FIRST, FIRST.plusDays(7)));
        assertFalse(AnswerPolicy.isOpen(EVENINGS, FIRST, FIRST.plusDays(8)));
        assertFalse(AnswerPolicy.isOpen(EVENINGS, FIRST, FIRST.minusDays(1)));
        assertTrue(AnswerPolicy.isOpen(PromiseTerms.Timing.once(FIRST, null), FIRST, FIRST.minusDays(20)));
        assertTrue(AnswerPolicy.isUndoable(START, START.plusSeconds(29 * 60)));
        assertFalse(AnswerPolicy.isUndoable(START, START.plusSeconds(30 * 60)));
    }

    @Property
    void intervalsAddUpToTheWhole(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 2000) Integer> hours,
            @ForAll @IntRange(max = 3000) int restFrom,
            @ForAll @IntRange(min = 1, max = 800) int restFor) {
        Instant since = START.plusSeconds(3600L * restFrom);
        PromiseOccurrences promiseOccurrences =
                course(START, Instant.MAX, new PromiseOccurrences.Span(since, since.plusSeconds(3600L * restFor)));
        Instant at = START;
        int sum = 0;
        for (int step : hours) {
            Instant next = at.plusSeconds(3600L * step);
            sum += promiseOccurrences.expected(at, next);
            at = next;
        }
        assertEquals(promiseOccurrences.expected(START, at), sum);
    }

    @Test
    void aRestThatTookNoTimeCountsOnNoDay() {
        Instant noon = START.plusSeconds(12 * 3600);

        assertEquals(
                course(START, Instant.MAX).expected(START, START.plusSeconds(3 * 86_400)),
                course(START, Instant.MAX, new PromiseOccurrences.Span(noon, noon))
                        .expected(START, START.plusSeconds(3 * 86_400)));
    }

    private static PromiseOccurrences course(Instant from, Instant until, PromiseOccurrences.Span... rests) {
        return new PromiseOccurrences(EVENINGS, BERLIN, from, until, List.of(rests));
    }

    private static PromiseOccurrences.Span span(String since, String until) {
        return new PromiseOccurrences.Span(Instant.parse(since), until == null ? null : Instant.parse(until));
    }
}
