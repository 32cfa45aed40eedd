package org.keptword.homework;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.shared.AssignmentId;

/**
 * The address of one of the client's own responses.
 *
 * @param entry the day or Monday of an entry; empty for work given once, and for work that comes back without an entry so far
 */
public record OwnResponseLink(AssignmentId assignment, Optional<LocalDate> entry) {}
