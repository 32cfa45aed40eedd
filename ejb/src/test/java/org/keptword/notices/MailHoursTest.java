package org.keptword.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;

class MailHoursTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    @Test
    void newsComeFromTheTimeChosenUntilNightOfWhatHappenedBefore() {
        String caused = "2026-11-25T12:00:00Z";
        assertFalse(due(caused, "2026-11-25T16:59:59Z"));
        assertTrue(due(caused, "2026-11-25T17:00:00Z"));
        assertTrue(due(caused, "2026-11-25T20:59:59Z"));
        assertFalse(due(caused, "2026-11-25T21:00:00Z"));
        assertFalse(due(caused, "2026-11-26T06:30:00Z"));
        assertTrue(due(caused, "2026-11-26T17:00:00Z"));
    }

    @Test
    void whatHappensAfterTheTimeWaitsForTheNextDay() {
        assertFalse(due("2026-11-25T17:00:00Z", "2026-11-25T17:30:00Z"));
        assertTrue(due("2026-11-25T17:00:00Z", "2026-11-26T17:00:00Z"));
    }

    @Test
    void theTimeIsOnTheWallAcrossDaylightSaving() {
        assertFalse(due("2027-03-27T18:00:00Z", "2027-03-28T15:59:59Z"));
        assertTrue(due("2027-03-27T18:00:00Z", "2027-03-28T16:00:00Z"));
        assertFalse(due("2026-10-24T17:00:00Z", "2026-10-25T16:59:59Z"));
        assertTrue(due("2026-10-24T17:00:00Z", "2026-10-25T17:00:00Z"));
    }

    @Test
    void aTimeThatADayLeavesOutIsAsMuchLater() {
        ZoneId azores = ZoneId.of("Atlantic/Azores");
        LocalTime half = LocalTime.of(0, 30);
        assertFalse(MailHours.isDigestDue(half, azores, Instant.parse("2027-03-28T00:45:00Z")));
        assertTrue(MailHours.isDigestDue(half, azores, Instant.parse("2027-03-28T01:30:00Z")));
    }

    @Test
    void aDigestLastsFourHours() {
        LocalTime eight = LocalTime.of(8, 0);
        assertFalse(MailHours.isDigestDue(eight, MADRID, Instant.parse("2026-11-25T06:59:59Z")));
        assertTrue(MailHours.isDigestDue(eight, MADRID, Instant.parse("2026-11-25T10:59:59Z")));
        assertFalse(MailHours.isDigestDue(eight, MADRID, Instant.parse("2026-11-25T11:00:00Z")));
    }

    /** A round that can tell nothing yet says when to look again: exactly when the news are due first, in the days around a change of the clock too. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"})
    void theNextLookAtNewsIsWhenTheyAreDueFirst(String id) {
        ZoneId zone = ZoneId.of(id);
        for (String at : List.of("07:00", "12:30", "18:00", "21:45")) {
            for (Instant caused : around(zone)) {
                Instant due = caused;
                while (!MailHours.isNewsDue(caused, LocalTime.parse(at), zone, due)) {
                    assertEquals(
                            firstDue(caused, LocalTime.parse(at), zone, due),
                            MailHours.nextNews(caused, LocalTime.parse(at), zone, due, false),
                            id + " " + at + " " + caused + " at " + due);
                    due = due.plusSeconds(37 * 60);
                }
                Instant tomorrow = MailHours.nextNews(caused, LocalTime.parse(at), zone, due, true);
                assertTrue(tomorrow.isAfter(due) && tomorrow.isBefore(due.plus(Duration.ofHours(26))));
                assertTrue(MailHours.isNewsDue(caused, LocalTime.parse(at), zone, tomorrow));
            }
        }
    }

    private static Instant firstDue(Instant caused, LocalTime at, ZoneId zone, Instant from) {
        Instant due = Instant.ofEpochSecond(from.getEpochSecond() / 900 * 900);
        while (!MailHours.isNewsDue(caused, at, zone, due)) {
            due = due.plusSeconds(15 * 60);
        }
        return due;
    }

    /** Every five hours and a quarter of the days around the next change of a zone's clock. */
    private static List<Instant> around(ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2026-06-01T00:00:00Z"));
        Instant begin = (change == null ? Instant.parse("2026-06-01T00:00:00Z") : change.getInstant())
                .minus(Duration.ofDays(2))
                .truncatedTo(ChronoUnit.HOURS);
        return Stream.iterate(begin, each -> each.plusSeconds(21 * 15 * 60))
                .limit(20)
                .toList();
    }

    @Test
    void theNextLookAtADigestIsItsTimeOfThisDayOrTheNext() {
        LocalTime eight = LocalTime.of(8, 0);
        assertEquals(
                Instant.parse("2026-10-24T06:00:00Z"),
                MailHours.nextDigest(eight, MADRID, Instant.parse("2026-10-24T05:59:59Z")));
        assertEquals(
                Instant.parse("2026-10-25T07:00:00Z"),
                MailHours.nextDigest(eight, MADRID, Instant.parse("2026-10-24T06:00:00Z")));
        assertEquals(
                Instant.parse("2027-03-28T01:30:00Z"),
                MailHours.nextDigest(
                        LocalTime.of(0, 30), ZoneId.of("Atlantic/Azores"), Instant.parse("2027-03-28T00:45:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00", "23:30", "00:00", "06:59"})
    void noClientChoosesTheNight(String at) {
        DomainRefusal refused = assertThrows(
                DomainRefusal.class, () -> new NoticeService.ChooseNews(PERSON, true, LocalTime.parse(at)));
        assertEquals("refusal.notices.night", refused.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"07:00", "12:00", "21:59"})
    void theDayIsFree(String at) {
        assertEquals(LocalTime.parse(at), new NoticeService.ChooseNews(PERSON, true, LocalTime.parse(at)).at());
    }

    @Test
    void anAddressIsTypedTwiceAlike() {
        DomainRefusal refused = assertThrows(
                DomainRefusal.class,
                () -> new NoticeService.ChooseStaffMail(PERSON, "a@example.org", "b@example.org", true, SIX));
        assertEquals("refusal.notices.notTheSame", refused.key());
        assertEquals(
                "a@example.org",
                new NoticeService.ChooseStaffMail(PERSON, " a@example.org", "a@example.org ", true, SIX).address());
        assertEquals("", new NoticeService.ChooseStaffMail(PERSON, null, "", true, SIX).address());
    }

    private static boolean due(String caused, String now) {
        return MailHours.isNewsDue(Instant.parse(caused), SIX, MADRID, Instant.parse(now));
    }
}
