package org.keptword.access;

import java.time.ZoneId;
import org.keptword.shared.PersonId;

/** A person lives in another time zone from now on; fired in the same transaction. */
public record ZoneMoved(PersonId person, ZoneId zone) {}
