/**
 * Participants of a case: their state, consent, contact sheet and mailbox, and the cases of a client. Reports
 * {@link org.keptword.cases.participants.ParticipantStateChanged} and {@link org.keptword.cases.participants.ConsentWithdrawn}.
 */
package org.keptword.cases.participants;
