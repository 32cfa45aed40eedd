package org.keptword.reminders;

/** What a client can be reminded of. No reminder says which of them it is. */
public enum ReminderKind {
    /** A promise of today that is not answered. */
    PROMISES,
    /** What comes back before each session, on the day before the session. */
    CHECK_IN,
    /** An exercise planned for today, and a weekly one on the last day of its week. */
    PRACTICE,
    /** A session on the next day. */
    SESSION
}
