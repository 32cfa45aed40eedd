package org.keptword.notices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import org.junit.jupiter.api.Test;
import org.keptword.notices.AppointmentMail;

/** An appointment as calendar programs read it, by the rules of RFC 5546 for REQUEST and CANCEL, and the words around it. */
class AppointmentFileTest {

    private static final UUID UID = UUID.fromString("5f0c9b7a-2c9e-4f1e-8a55-3d8c3a0e7b11");
    private static final Instant STARTS = Instant.parse("2026-03-29T13:30:00Z");
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final String LONG =
            "a.very.long.address.of.somebody.who.wanted.to.be.found.at.once@mail.of.a.quite.long.domain.example.org";

    @Test
    void everyMailHasWhatItsMethodRequiresAndNothingElse() throws Exception {
        for (AppointmentMail.Kind kind : AppointmentMail.Kind.values()) {
            MailSender.CalendarEntry entry = entry(kind, 3, "ana@example.org");
            Calendar calendar = read(entry);
            assertFalse(calendar.validate().hasErrors(), entry::file);
            assertEquals(
                    kind.isLeaving() ? "CANCEL" : "REQUEST",
                    calendar.getMethod().getValue());
            assertEquals(calendar.getMethod().getValue(), entry.method());
            assertEquals(
                    Set.of("PRODID", "VERSION", "CALSCALE", "METHOD"),
                    names(calendar.getPropertyList().getAll()));
            assertEquals(1, calendar.getComponents().size());
            VEvent event = (VEvent) calendar.getComponents().get(0);
            assertEquals(
                    Set.of(
                            "UID",
                            "DTSTAMP",
                            "SEQUENCE",
                            "DTSTART",
                            "DTEND",
                            "SUMMARY",
                            "ORGANIZER",
                            "ATTENDEE",
                            "STATUS",
                            "TRANSP",
                            "CLASS"),
                    names(event.getPropertyList().getAll()));
            assertEquals(List.of(), event.getComponents());
            assertEquals(UID.toString(), event.getUid().orElseThrow().getValue());
            assertEquals(3, event.getSequence().getSequenceNo());
            assertEquals(
                    kind.isLeaving() ? "CANCELLED" : "CONFIRMED",
                    event.getStatus().getValue());
            assertEquals("PRIVATE", event.getClassification().getValue());
            assertEquals(
                    "mailto:post@example.org",
                    event.getOrganizer().getCalAddress().toString());
            Attendee attendee = event.getAttendees().get(0);
            assertEquals("mailto:ana@example.org", attendee.getCalAddress().toString());
            assertEquals("FALSE", attendee.getRequiredParameter("RSVP").getValue());
            assertFalse(attendee.getParameter("CN").isPresent());
        }
    }

    @Test
    void timesAreMomentsThatNoZoneCanMove() {
        String file = entry(AppointmentMail.Kind.ADDED, 0, "ana@example.org").file();
        assertTrue(file.contains("DTSTART:20260329T133000Z\r\n"), file);
        assertTrue(file.contains("DTEND:20260329T142000Z\r\n"), file);
        assertTrue(file.contains("DTSTAMP:20260320T080000Z\r\n"), file);
        assertFalse(file.contains("TZID"), file);
    }

    @Test
    void linesAreFoldedAndEndAsTheFormatSays() throws Exception {
        MailSender.CalendarEntry entry = entry(AppointmentMail.Kind.ADDED, 0, LONG);
        assertTrue(entry.file().lines().allMatch(line -> line.length() <= 75), entry::file);
        assertFalse(entry.file().replace("\r\n", "").contains("\n"), entry::file);
        VEvent event = (VEvent) read(entry).getComponents().get(0);
        assertEquals(
                "mailto:" + LONG, event.getAttendees().get(0).getCalAddress().toString());
    }

    @Test
    void theWordsHoldTheTimeOnTheClientsClockAndNothingElse() {
        LetterWords words = new LetterWords();
        String text = words.appointmentText(
                AppointmentMail.Kind.ADDED, Locale.US, STARTS, ZoneId.of("Europe/Madrid"), "https://notes.example.org");
        assertTrue(text.contains("\n\nSunday, March 29, 3:30 PM (Central European Time)\n\n"), text);
        String spanish = words.appointmentText(
                AppointmentMail.Kind.CHANGED,
                Locale.forLanguageTag("es-MX"),
                STARTS,
                ZoneId.of("America/Mexico_City"),
                "https://notes.example.org");
        assertTrue(spanish.contains("domingo 29 de marzo, 07:30 ("), spanish);
        String british = words.appointmentText(
                AppointmentMail.Kind.REMOVED,
                Locale.UK,
                STARTS,
                ZoneId.of("Europe/London"),
                "https://notes.example.org");
        assertTrue(british.contains("Sunday 29 March, 14:30 ("), british);
        for (Locale locale : List.of(Locale.US, Locale.forLanguageTag("es-MX"))) {
            for (AppointmentMail.Kind kind : AppointmentMail.Kind.values()) {
                String all = words.appointmentSubject(kind, locale)
                        + words.appointmentText(kind, locale, STARTS, ZoneId.of("UTC"), "");
                assertFalse(
                        all.toLowerCase(Locale.ROOT)
                                .replace("inicia sesión", "sign in")
                                .matches("(?s).*(counsel|therap|session|practice|keptword|sesi[oó]n|consejer|terap).*"),
                        all);
                assertFalse(all.contains("{"), all);
            }
        }
    }

    private static MailSender.CalendarEntry entry(AppointmentMail.Kind kind, int sequence, String to) {
        AppointmentMail mail = new AppointmentMail(kind, UID, sequence, STARTS, 50);
        return AppointmentFile.of(mail, "post@example.org", to, "Appointment", NOW);
    }

    private static Calendar read(MailSender.CalendarEntry entry) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(entry.file()));
    }

    private static Set<String> names(List<? extends Property> properties) {
        return properties.stream().map(Property::getName).collect(Collectors.toSet());
    }
}
