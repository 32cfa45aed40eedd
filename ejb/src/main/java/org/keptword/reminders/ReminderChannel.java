package org.keptword.reminders;

/** The way a reminder comes. */
public enum ReminderChannel {
    /** An e-mail, to an address that every contact sheet in force calls safe. */
    EMAIL,
    /** A notification of the browser in which the client allowed it. */
    PUSH,
    /** A text message by the practice's gateway, to a number that every contact sheet in force calls safe. */
    TEXT
}
