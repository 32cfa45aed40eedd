package org.keptword.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail about one appointment of a client, with the entry for the client's calendar. It has no place for a name, a text or a location.
 *
 * @param uid what the calendar knows the appointment by, the same in every mail about it
 * @param sequence how many mails about it came before, from 0
 * @param startsAt when it begins, or was to begin
 * @param minutes how long it lasts
 */
public record AppointmentMail(Kind kind, UUID uid, int sequence, Instant startsAt, int minutes) {

    /** What a mail about an appointment is for. */
    public enum Kind {
        /** It is new to the calendar. */
        ADDED,
        /** It is at another time, or lasts longer or shorter. */
        CHANGED,
        /** It does not take place, or not with this client. */
        CANCELED,
        /** It takes place, and the client wants no entries any more. */
        REMOVED;

        /** Whether the entry leaves the calendar. */
        public boolean isLeaving() {
            return this == CANCELED || this == REMOVED;
        }
    }
}
