package org.keptword.reports;

import java.util.Optional;
import java.util.UUID;
import org.keptword.promises.PromiseTally;

/**
 * The outcome of one agreement.
 *
 * @param agreement the line of what was agreed
 * @param outcome of an exercise; words alone are to be asked
 * @param promise what became so far of what is a promise
 */
public record AgreementOutcome(UUID agreement, PrepReport.Outcome outcome, Optional<PromiseTally> promise) {}
