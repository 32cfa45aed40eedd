/**
 * The end of a case: closing it with a reason, reopening it, and splitting it in two. Reports
 * {@link org.keptword.cases.closing.CaseClosed}, {@link org.keptword.cases.closing.CaseReopened} and
 * {@link org.keptword.cases.closing.CaseSplit}.
 */
package org.keptword.cases.closing;
