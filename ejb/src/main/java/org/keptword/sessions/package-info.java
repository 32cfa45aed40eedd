/**
 * Sessions: meetings planned, held, missed or cancelled, who was there, the note, what was agreed. Owns {@code session},
 * {@code session_attendance}, {@code session_agreement}, {@code session_note}, {@code note_addendum},
 * {@code note_citation} and {@code process_note}. Reports {@code SessionHeld} with its agreements.
 */
package org.keptword.sessions;
