/**
 * Cases: one relationship under work, its participants, consent, contact sheet, contact state and screening, and the pure policies
 * that say whether work towards the other person is open. Owns {@code cases}, {@code case_aim}, {@code participant},
 * {@code participant_file}, {@code consent}, {@code contact_state}, {@code contact_exception}, {@code screening} and
 * {@code case_gate}. Tells {@code access} who reaches a case; reports {@code ContactStateChanged} and {@code ScreeningChanged}.
 */
package org.keptword.cases;
