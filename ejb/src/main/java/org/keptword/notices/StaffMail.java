package org.keptword.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.PersonId;

/**
 * What a member of the staff finds about mails.
 *
 * @param person whom it is shown to
 * @param sends whether this Keptword sends mails at all
 * @param address where they go; empty for nowhere
 * @param digestOffered whether the person has a caseload of one's own to be told of in the morning
 * @param calendarSince since when the person has a calendar's address: the account page shows both, read at once
 */
public record StaffMail(
        PersonId person,
        boolean sends,
        Optional<String> address,
        boolean digestOffered,
        boolean digest,
        LocalTime digestAt,
        Optional<Instant> calendarSince) {

    public StaffMail {
        Objects.requireNonNull(person);
        Objects.requireNonNull(address);
        Objects.requireNonNull(digestAt);
        Objects.requireNonNull(calendarSince);
    }
}
