package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A person's meetings as calendars outside may know them: when, and nothing else.
 *
 * @param language the person's
 * @param appointments those of the last 30 days and all to come, in order of time
 */
public record Feed(Locale language, List<Appointment> appointments) {

    /**
     * One meeting.
     *
     * @param uid a name of its own that says nothing, the same however often it moves
     * @param sequence how often it was moved or called off
     * @param changed when last
     */
    public record Appointment(
            UUID uid, int sequence, Instant startsAt, int minutes, boolean cancelled, Instant changed) {}

    public Feed {
        appointments = List.copyOf(appointments);
    }
}
