package org.keptword.sessions;

import java.time.Instant;
import org.keptword.shared.PersonId;

/** Who put the own name to something, and when. The name is the one borne at that moment. */
public record Signature(PersonId by, String name, Instant at) {}
