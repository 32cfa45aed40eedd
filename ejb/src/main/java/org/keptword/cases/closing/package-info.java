/**
 * The end of a case: closing it with a reason, undoing that, reopening it, and splitting it in two. Reports
 * {@link org.keptword.cases.CaseEvent.Closed}, {@link org.keptword.cases.CaseEvent.ClosingUndone},
 * {@link org.keptword.cases.CaseEvent.Reopened} and
 * {@link org.keptword.cases.CaseEvent.Split}.
 */
package org.keptword.cases.closing;
