package org.keptword.notices.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.keptword.notices.AppointmentMail;

/**
 * One appointment as calendar programs take it from a mail (RFC 5546): asked for or canceled. Its times are moments, so that no zone can be
 * mistaken. The only words in it are what every appointment is called.
 */
final class AppointmentFile {

    private AppointmentFile() {}

    /**
     * Writes the entry.
     *
     * @param from the address of the server, who is said to organize it
     * @param to the address of the client
     * @param name what an appointment is called
     */
    static MailSender.CalendarEntry of(AppointmentMail mail, String from, String to, String name, Instant now) {
        boolean leaves = mail.kind().isLeaving();
        VEvent event = new VEvent(false);
        event.add(new Uid(mail.uid().toString()));
        event.add(new DtStamp(now));
        event.add(new Sequence(mail.sequence()));
        event.add(new DtStart<>(mail.startsAt()));
        event.add(new DtEnd<>(mail.startsAt().plus(Duration.ofMinutes(mail.minutes()))));
        event.add(new Summary(name));
        event.add(new Organizer(address(from)));
        event.add(attendee(to));
        event.add(leaves ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(leaves ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        event.add(ImmutableClazz.PRIVATE);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(leaves ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        return new MailSender.CalendarEntry(
                (leaves ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST).getValue(), written(calendar));
    }

    private static Attendee attendee(String to) {
        Attendee attendee = new Attendee(address(to));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static URI address(String of) {
        try {
            return new URI("mailto", of, null);
        } catch (URISyntaxException noAddress) {
            throw new IllegalArgumentException("What mails are sent to is an address", noAddress);
        }
    }

    private static String written(Calendar calendar) {
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written outside memory", e);
        }
        return file.toString();
    }
}
