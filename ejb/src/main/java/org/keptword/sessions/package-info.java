/**
 * Sessions: meetings and series of them, planned, held, missed or cancelled, the calendar and the feed calendars outside read, who was
 * there, the notes, what was agreed. Owns {@code session},
 * {@code session_attendance}, {@code session_agreement}, {@code session_note}, {@code note_addendum},
 * {@code note_citation} and {@code process_note}. Reports {@code SessionHeld} with its agreements,
 * {@code SessionRecordUndone}, and {@code SessionMoved}.
 */
package org.keptword.sessions;
