/**
 * The safety page: contact state with its exceptions and orders, screening, and reaching out. Reports
 * {@link org.keptword.cases.CaseEvent.ContactStateChanged} and {@link org.keptword.cases.CaseEvent.ScreeningChanged}.
 */
package org.keptword.cases.safety;
