package org.keptword.homework;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply on its way.
 *
 * @param feedback its id, to undo it by
 * @param visibleAt from when on the client sees it; until then it can be undone
 */
public record SentReview(UUID feedback, Instant visibleAt) {}
