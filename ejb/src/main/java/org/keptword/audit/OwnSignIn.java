package org.keptword.audit;

import java.time.Instant;

/**
 * One sign-in of the person who asks.
 *
 * @param origin from where, as far as the trail knows; null when it does not
 */
public record OwnSignIn(Instant at, String origin) {}
