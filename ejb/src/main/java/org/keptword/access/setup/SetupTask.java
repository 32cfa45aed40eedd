package org.keptword.access.setup;

/** What a practice settles before it invites its first client, in the order in which a manager is led through it. */
public enum SetupTask {
    /** Whom clients can call, for each location, checked by a person. */
    CRISIS_LINES(false),
    /** The words that clients agree to. */
    CONSENT_TEXT(false),
    /** Somebody who sees clients has joined. */
    COUNSELOR(false),
    /** Somebody else can let people in when the manager can't. */
    SECOND_MANAGER(true),
    /** An e-mail from the server has arrived. */
    EMAIL(true),
    /** A copy of the practice's key is kept outside the server, and can be read. */
    KEY_COPY(true),
    /** Backups are made by a plan, and one was restored on trial. */
    BACKUP(true);

    private final boolean optional;

    SetupTask(boolean optional) {
        this.optional = optional;
    }

    /** Whether a manager may skip it and say why, such as a practice of one person. */
    public boolean isOptional() {
        return optional;
    }
}
