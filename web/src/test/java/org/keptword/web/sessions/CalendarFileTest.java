package org.keptword.web.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.calendar.FeedService;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

class CalendarFileTest {

    private static final Instant TEN = Instant.parse("2026-11-25T09:00:00Z");
    private static final UUID UID = UUID.randomUUID();

    @Test
    void anEntryIsTheTimeAndOneWord() throws Exception {
        VEvent event = events(appointment(0, false), "en").get(0);

        assertEquals("20261125T090000Z", value(event, "DTSTART"));
        assertEquals("20261125T095000Z", value(event, "DTEND"));
        assertEquals("Appointment", value(event, "SUMMARY"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertEquals(
                Set.of(
                        "UID",
                        "DTSTAMP",
                        "LAST-MODIFIED",
                        "SEQUENCE",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "STATUS",
                        "TRANSP",
                        "CLASS"),
                event.getProperties().stream().map(one -> one.getName()).collect(Collectors.toSet()));
    }

    @Test
    void whatWasCalledOffSaysSoAndWhatMovedCountsUp() throws Exception {
        VEvent event = events(appointment(3, true), "es").get(0);

        assertEquals("Cita", value(event, "SUMMARY"));
        assertEquals("CANCELLED", value(event, "STATUS"));
        assertEquals("3", value(event, "SEQUENCE"));
        assertEquals(UID.toString(), value(event, "UID"));
    }

    @Test
    void noLineIsLongerThanTheFormatAllowsAndEachEndsAsItAsks() throws Exception {
        String text = text(appointment(0, false), "en");

        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        assertTrue(Arrays.stream(text.split("\r\n", -1)).allMatch(line -> line.length() <= 75 && !line.contains("\n")));
        assertTrue(!text.toLowerCase(Locale.ROOT).contains("keptword"), "not even who made it");
    }

    @Test
    void aCalendarWithoutAppointmentsIsOne() throws Exception {
        assertEquals(List.of(), events(new FeedService.Feed(Locale.ENGLISH, List.of()), "en"));
    }

    private static FeedService.Feed appointment(int sequence, boolean cancelled) {
        return new FeedService.Feed(
                Locale.ENGLISH,
                List.of(new FeedService.Feed.Appointment(UID, sequence, TEN, 50, cancelled, TEN.minusSeconds(60))));
    }

    private static String text(FeedService.Feed feed, String language) throws IOException {
        LocalizedTexts localizedTexts = new LocalizedTexts(TextsOnDisk.load(), Locale.forLanguageTag(language));
        return new String(CalendarFile.of(feed, localizedTexts), StandardCharsets.UTF_8);
    }

    private static List<VEvent> events(FeedService.Feed feed, String language) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(text(feed, language).getBytes(StandardCharsets.UTF_8)));
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
