package org.keptword.access.accounts;

import java.time.ZoneId;
import org.keptword.shared.PersonId;

/** The time zone of a person changed; fired in the same transaction. */
public record TimeZoneChanged(PersonId person, ZoneId zone) {}
