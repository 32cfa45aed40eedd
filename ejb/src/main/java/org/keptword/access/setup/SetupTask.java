package org.keptword.access.setup;

/** What a practice settles before it invites its first client, in the order in which a manager is led through it. */
public enum SetupTask {
    /** Where clients come to. */
    PLACES(false),
    /** The numbers to call, for each place, confirmed by a person. */
    CRISIS_LINES(false),
    /** The words that clients agree to. */
    CONSENT_TEXT(false),
    /** When the practice usually works. */
    WORKING_HOURS(false),
    /** At least one counselor has joined. */
    COUNSELOR(false),
    /** Somebody else can let people in if the first manager can't. */
    SECOND_MANAGER(true),
    /** A message from the practice has arrived. */
    EMAIL(true),
    /** A copy of the practice's key is kept outside the server, and can be read. */
    KEY_COPY(false),
    /** A backup exists that has been restored for a trial. */
    BACKUP(true);

    private final boolean optional;

    SetupTask(boolean optional) {
        this.optional = optional;
    }

    /** Whether a manager may go without it and say why: a practice of one person, or one whose backups are made elsewhere. */
    public boolean isOptional() {
        return optional;
    }
}
