package org.keptword.access.setup;

import java.time.Instant;
import java.util.UUID;

/**
 * That a message from the practice arrived.
 *
 * @param by the manager who typed its code
 */
public record MailConfirmation(UUID by, Instant at) {}
