package org.keptword.notices;

import java.time.LocalTime;
import java.util.Optional;
import org.keptword.shared.PersonId;

/**
 * The mail settings of a client.
 *
 * @param person whom it is shown to
 * @param sends whether this Keptword sends mails at all
 * @param mails whether the daily mail comes
 * @param at when, on the person's clock
 * @param masked where it goes, such as {@code a…@example.org}; empty when there is no address that is safe
 */
public record ClientMailSettings(
        PersonId person, boolean sends, boolean mails, LocalTime at, Optional<String> masked) {}
