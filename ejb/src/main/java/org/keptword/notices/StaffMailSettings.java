package org.keptword.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.keptword.shared.PersonId;

/**
 * The mail settings of a staff member.
 *
 * @param person whom it is shown to
 * @param sends whether this Keptword sends mails at all
 * @param address where they go; empty for nowhere
 * @param digestOffered whether the person has a caseload of one's own to be told of in the morning
 * @param calendarSince since when the person has a calendar's address: the account page shows both, read at once
 */
public record StaffMailSettings(
        PersonId person,
        boolean sends,
        Optional<String> address,
        boolean digestOffered,
        boolean digest,
        LocalTime digestAt,
        Optional<Instant> calendarSince) {}
