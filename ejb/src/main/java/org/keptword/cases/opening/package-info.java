/**
 * Opening a case with all that is known of its clients, and the drafts of cases that are not opened yet. Reports
 * {@link org.keptword.cases.CaseEvent.Opened}.
 */
package org.keptword.cases.opening;
