package org.keptword.web.sessions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.keptword.sessions.calendar.FeedService;
import org.keptword.web.text.LocalizedTexts;

/**
 * A person's appointments in the format calendars read (RFC 5545). Times are moments, so no zone is named; no entry says more than that
 * it is an appointment, and not even the maker of the file says for what.
 */
final class CalendarFile {

    private CalendarFile() {}

    static byte[] of(FeedService.Feed feed, LocalizedTexts localizedTexts) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", localizedTexts.get("sessions.feed.name")));
        feed.appointments().forEach(one -> calendar.add(event(one, localizedTexts.get("sessions.feed.appointment"))));
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            new CalendarOutputter().output(calendar, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written outside memory", e);
        }
    }

    private static VEvent event(FeedService.Feed.Appointment one, String name) {
        VEvent event = new VEvent(false);
        event.add(new Uid(one.uid().toString()));
        event.add(new DtStamp(one.changed()));
        event.add(new LastModified(one.changed()));
        event.add(new Sequence(one.sequence()));
        event.add(new DtStart<>(one.startsAt()));
        event.add(new DtEnd<>(one.startsAt().plus(Duration.ofMinutes(one.minutes()))));
        event.add(new Summary(name));
        event.add(one.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(one.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        event.add(ImmutableClazz.PRIVATE);
        return event;
    }
}
