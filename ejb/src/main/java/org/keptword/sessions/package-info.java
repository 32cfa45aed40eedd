/**
 * Sessions: meetings and series of them, planned, held, missed or cancelled, the calendar and the feed calendars outside read, who was
 * there, the note, what was agreed. Owns {@code session},
 * {@code session_attendance}, {@code session_note} and {@code session_agreement}. Reports {@code SessionHeld} with its agreements.
 */
package org.keptword.sessions;
