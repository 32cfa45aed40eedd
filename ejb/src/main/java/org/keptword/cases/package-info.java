/**
 * Cases: one relationship under work, its participants, consent, contact sheet, contact state and screening, and the pure policies
 * that say whether work towards the other person is open. Owns {@code cases}, {@code case_aim}, {@code case_closing}, {@code participant},
 * {@code participant_file}, {@code consent}, {@code contact_state}, {@code contact_exception}, {@code screening},
 * {@code case_gate}, {@code reach_out_attempt}, {@code reach_out_rest}, {@code reach_out_decision}, {@code note_draft}, the notes
 * counselors are typing about a case, and {@code case_draft}, the cases they are about to open. Tells {@code access} who reaches a case; reports {@code Opened}, {@code ContactStateChanged}, {@code ScreeningChanged},
 * {@code ParticipantStateChanged}, {@code ConsentWithdrawn}, {@code CaseClosed} and {@code CaseReopened}.
 */
package org.keptword.cases;
