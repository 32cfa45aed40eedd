package org.keptword.homework.internal;

import org.keptword.homework.model.Assignment;
import org.keptword.shared.CaseMode;

/**
 * An assignment with what of its case the author's page must know.
 *
 * @param jointOpen whether work towards the other person is open now
 * @param counselor the name of the case's counselor
 * @param stored false for a contact report nobody has begun yet
 */
public record Given(Assignment assignment, CaseMode mode, boolean jointOpen, String counselor, boolean stored) {}
