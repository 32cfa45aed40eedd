/**
 * Participants of a case: their state, consent, contact sheet and mailbox, and the cases of a client. Reports
 * {@link org.keptword.cases.CaseEvent.ParticipantStateChanged} and {@link org.keptword.cases.CaseEvent.ConsentWithdrawn}.
 */
package org.keptword.cases.participants;
