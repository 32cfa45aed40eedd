/**
 * Sessions: meetings planned, held, missed or cancelled, who was there, the note, what was agreed. Owns {@code session},
 * {@code session_attendance}, {@code session_note} and {@code session_agreement}. Reports {@code SessionHeld} with its agreements.
 */
package org.keptword.sessions;
