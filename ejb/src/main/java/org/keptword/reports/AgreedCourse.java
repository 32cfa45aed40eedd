package org.keptword.reports;

import java.util.Optional;
import java.util.UUID;
import org.keptword.promises.PromiseSoFar;

/**
 * What came of one agreement.
 *
 * @param agreement the line of what was agreed
 * @param outcome of an exercise; words alone are to be asked
 * @param promise what became so far of what is a promise
 */
public record AgreedCourse(UUID agreement, PrepReport.Outcome outcome, Optional<PromiseSoFar> promise) {}
