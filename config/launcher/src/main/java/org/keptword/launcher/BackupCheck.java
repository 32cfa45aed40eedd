package org.keptword.launcher;

/** What a trial restore of a planned backup found. The names are those in the database. */
enum BackupCheck {
    /** Everything could be read. */
    PASSED,
    /** Everything could be read but the audit log, whose heads are in a separate database. */
    LOG_NOT_CHECKED,
    /** The data can be read, and its audit log was changed. */
    LOG_NOT_WHOLE,
    /** It is damaged, or does not open with its keys. */
    UNREADABLE,
    /** There was no room for a trial restore, which says nothing about the backup. */
    NO_ROOM;

    boolean isPassed() {
        return this == PASSED || this == LOG_NOT_CHECKED;
    }

    /** Whether the backup cannot be relied on. */
    boolean isBad() {
        return this == LOG_NOT_WHOLE || this == UNREADABLE;
    }
}
