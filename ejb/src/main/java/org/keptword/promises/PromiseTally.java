package org.keptword.promises;

import org.keptword.shared.PromiseId;

/**
 * What became of one promise so far, in what its owner said; for staff.
 *
 * @param late kept, but late
 */
public record PromiseTally(PromiseId id, PromiseState state, int kept, int late, int notKept, int letGo) {}
