package org.keptword.access;

import java.time.Instant;

/**
 * A code just made, to be handed over in the room. It is shown once; only its hash is kept.
 *
 * @param code as it stands in the address, such as {@code 7KQ2-M9XA-…}
 */
public record IssuedCode(String code, Instant expiresAt) {}
