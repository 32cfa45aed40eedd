package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.shared.Region;

class DatesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T22:00:00Z"), ZoneOffset.UTC);

    private static final Instant FOUR = at("2026-11-27T16:00-05:00");

    private static final List<Region> OURS = List.of(Region.EN_US, Region.EN_GB, Region.ES_MX, Region.ES_ES);

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static Dates in(Region region) {
        return new Dates(region.locale(), NEW_YORK, CLOCK);
    }

    /** In the order of the regions: en-US, en-GB, es-MX, es-ES. */
    private static void said(
            Function<Dates, String> form, String american, String british, String mexican, String spanish) {
        assertEquals(
                List.of(american, british, mexican, spanish),
                OURS.stream().map(DatesTest::in).map(form).map(Spaces::plain).toList());
    }

    @Test
    void aLineBreaksBetweenADayAndItsTimeOnly() {
        Dates american = in(Region.EN_US);
        assertEquals("Fri,\u00A0Nov\u00A027, 4:00\u00A0PM", american.moment(FOUR));
        assertEquals("Nov\u00A027", american.brief(FOUR));
        assertEquals(
                "Fri,\u00A0Nov\u00A027 \u2013 Sat,\u00A0Nov\u00A028",
                american.range(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28)));
        assertEquals("vie\u00A027\u00A0nov", in(Region.ES_MX).day(FOUR));
        assertEquals("Fri, Nov 27, 2026, 4:00 PM", american.typed(FOUR), "a field holds plain spaces");
        assertEquals("4:00 PM", american.typed(LocalTime.of(16, 0)));
    }

    @Test
    void eachFormOfThisYear() {
        said(
                dates -> dates.moment(FOUR),
                "Fri, Nov 27, 4:00 PM",
                "Fri 27 Nov, 16:00",
                "vie 27 nov, 16:00",
                "vie 27 nov, 16:00");
        said(dates -> dates.day(FOUR), "Fri, Nov 27", "Fri 27 Nov", "vie 27 nov", "vie 27 nov");
        said(dates -> dates.brief(FOUR), "Nov 27", "27 Nov", "27 nov", "27 nov");
        said(dates -> dates.month(FOUR), "November 2026", "November 2026", "noviembre de 2026", "noviembre de 2026");
        said(dates -> dates.time(FOUR), "4:00 PM", "16:00", "16:00", "16:00");
        said(
                dates -> dates.exact(FOUR),
                "November 27, 2026, 4:00:00 PM EST",
                "27 November 2026, 16:00:00 EST",
                "27 de noviembre de 2026, 16:00:00 EST",
                "27 de noviembre de 2026, 16:00:00 EST");
        said(
                dates -> dates.typed(LocalDate.of(2026, 11, 27)),
                "Fri, Nov 27, 2026",
                "Fri 27 Nov 2026",
                "vie 27 nov 2026",
                "vie 27 nov 2026");
        said(dates -> dates.moment(LocalDate.of(2026, 9, 2)), "Wed, Sep 2", "Wed 2 Sep", "mié 2 sep", "mié 2 sep");
    }

    @Test
    void anotherYearIsSaid() {
        LocalDate later = LocalDate.of(2027, 1, 6);
        said(dates -> dates.day(later), "Wed, Jan 6, 2027", "Wed 6 Jan 2027", "mié 6 ene 2027", "mié 6 ene 2027");
        said(dates -> dates.brief(later), "Jan 6, 2027", "6 Jan 2027", "6 ene 2027", "6 ene 2027");
        said(
                dates -> dates.moment(at("2025-03-01T08:05-05:00")),
                "Sat, Mar 1, 2025, 8:05 AM",
                "Sat 1 Mar 2025, 08:05",
                "sáb 1 mar 2025, 08:05",
                "sáb 1 mar 2025, 08:05");
    }

    @Test
    void aDocumentThatIsKeptSaysEachYear() {
        said(
                dates -> dates.kept().moment(FOUR),
                "Fri, Nov 27, 2026, 4:00 PM",
                "Fri 27 Nov 2026, 16:00",
                "vie 27 nov 2026, 16:00",
                "vie 27 nov 2026, 16:00");
        said(
                dates -> dates.kept().inZone(ZoneOffset.UTC).day(FOUR),
                "Fri, Nov 27, 2026",
                "Fri 27 Nov 2026",
                "vie 27 nov 2026",
                "vie 27 nov 2026");
        said(dates -> dates.kept().brief(FOUR), "Nov 27, 2026", "27 Nov 2026", "27 nov 2026", "27 nov 2026");
    }

    @Test
    void midnightAndNoonAreTold() {
        said(dates -> dates.time(LocalTime.MIDNIGHT), "12:00 AM", "00:00", "00:00", "00:00");
        said(dates -> dates.time(LocalTime.NOON), "12:00 PM", "12:00", "12:00", "12:00");
        said(dates -> dates.time(LocalTime.of(0, 5)), "12:05 AM", "00:05", "00:05", "00:05");
        said(dates -> dates.time(LocalTime.of(23, 59)), "11:59 PM", "23:59", "23:59", "23:59");
    }

    @Test
    void theHourThatComesTwiceIsToldApartByItsZone() {
        Instant before = at("2026-11-01T01:30-04:00");
        Instant after = at("2026-11-01T01:30-05:00");
        Dates american = in(Region.EN_US);
        assertEquals("Sun, Nov 1, 1:30 AM", Spaces.plain(american.moment(before)));
        assertEquals("Sun, Nov 1, 1:30 AM", Spaces.plain(american.moment(after)));
        assertEquals("November 1, 2026, 1:30:00 AM EDT", american.exact(before));
        assertEquals("November 1, 2026, 1:30:00 AM EST", american.exact(after));
        assertEquals("Sun, Mar 8, 3:00 AM", Spaces.plain(american.moment(at("2026-03-08T02:00-05:00"))));
    }

    @Test
    void aRangeSaysTheDayOnceAndTheYearWithBoth() {
        Temporal end = at("2026-11-27T16:50-05:00");
        said(
                dates -> dates.range(FOUR, end),
                "Fri, Nov 27, 4:00 PM–4:50 PM",
                "Fri 27 Nov, 16:00–16:50",
                "vie 27 nov, 16:00–16:50",
                "vie 27 nov, 16:00–16:50");
        said(
                dates -> dates.range(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)),
                "Mon, Nov 23 – Sun, Nov 29",
                "Mon 23 Nov – Sun 29 Nov",
                "lun 23 nov – dom 29 nov",
                "lun 23 nov – dom 29 nov");
        said(
                dates -> dates.range(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)),
                "Mon, Dec 28, 2026 – Sun, Jan 3, 2027",
                "Mon 28 Dec 2026 – Sun 3 Jan 2027",
                "lun 28 dic 2026 – dom 3 ene 2027",
                "lun 28 dic 2026 – dom 3 ene 2027");
    }

    @Test
    void todayIsWhereThePersonIs() {
        Dates madrid = new Dates(
                Region.ES_ES.locale(),
                ZoneId.of("Europe/Madrid"),
                Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.UTC));
        assertEquals(LocalDate.of(2026, 11, 25), madrid.today());
        assertEquals(LocalDate.of(2026, 11, 24), in(Region.EN_US).today());
    }

    @Test
    void exactSaysTheZoneAndMachineTheOffset() {
        assertEquals("2026-11-27T16:00:00-05:00", in(Region.ES_MX).machine(FOUR));
        assertEquals("2026-11-27", in(Region.ES_MX).machine(LocalDate.of(2026, 11, 27)));
    }

    @Test
    void aLanguageAloneIsReadAsItsDefaultRegion() {
        assertEquals("Fri, Nov 27", Spaces.plain(new Dates(Locale.ENGLISH, NEW_YORK, CLOCK).day(FOUR)));
        assertEquals("vie 27 nov", Spaces.plain(new Dates(Language.SPANISH, NEW_YORK, CLOCK).day(FOUR)));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en-US",
        "en-GB, en-GB",
        "es-MX, es-MX",
        "es-ES, es-ES",
        "en, en-US",
        "en-AU, en-US",
        "es, es-MX",
        "es-AR, es-MX",
        "fr-FR, en-US"
    })
    void anUnknownRegionIsTheDefaultOfItsLanguage(String asked, String given) {
        assertEquals(given, Region.of(Locale.forLanguageTag(asked)).tag());
    }

    @Test
    void theFirstKnownLanguageOfABrowserCounts() {
        assertEquals(
                Region.ES_ES,
                Region.preferred(List.of(Locale.forLanguageTag("la"), Locale.forLanguageTag("es-ES"), Locale.UK)));
        assertEquals(Region.EN_US, Region.preferred(List.of(Locale.forLanguageTag("la"))));
    }

    @Test
    void everyDayOfAYearIsReadAsItIsWritten() {
        for (Region region : Region.all()) {
            Dates dates = in(region);
            for (LocalDate day = LocalDate.of(2028, 1, 1); day.getYear() == 2028; day = day.plusDays(1)) {
                assertEquals(day, dates.readDay(dates.typed(day)).orElseThrow(), dates.typed(day));
            }
            for (int minute = 0; minute < 24 * 60; minute++) {
                LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
                assertEquals(time, dates.readTime(dates.typed(time)).orElseThrow(), dates.typed(time));
            }
        }
    }
}
