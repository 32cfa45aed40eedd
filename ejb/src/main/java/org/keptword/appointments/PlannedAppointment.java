package org.keptword.appointments;

import java.time.Instant;
import java.util.UUID;

/** A session that is planned with a client and ahead, and the place the client has in its case. */
public record PlannedAppointment(UUID session, UUID caseId, UUID participant, Instant startsAt, Integer minutes) {

    /** When it is. */
    public CalendarTime time() {
        return new CalendarTime(startsAt, minutes);
    }
}
