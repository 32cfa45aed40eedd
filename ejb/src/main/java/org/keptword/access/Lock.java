package org.keptword.access;

/** What one act waits for another about. The word is part of the key in the database, so that every node means the same lock. */
public enum Lock {
    /** The agenda of one session. */
    AGENDA("agenda"),
    /** One assignment, also before there is a response. */
    ASSIGNMENT("assignment"),
    /** The contact state of a case. */
    CONTACT("contact"),
    /**
     * Who reaches the cases of one counselor, with the working hours and absences that decide on it. Several are taken in the order of
     * their ids, and before any lock on a case or something within it.
     */
    COUNSELOR("working-times"),
    /** Assigning exercises in a case. */
    ASSIGNING("giving"),
    /** The goals of a case. */
    GOALS("goals"),
    /** The round over overdue flags of a practice. */
    LATE_FLAGS("late-flags"),
    /** One note that a person is typing. */
    NOTE_DRAFT("note"),
    /** The round over notices of a practice. */
    NOTICES("notices"),
    /** The own copies of a client. */
    OWN_COPY("own-copy"),
    /** The prints of a day of one person. */
    PRINT("print"),
    /** One promise, outcome or hand-in, or the key of a promise that is being made. Taken before any lock of {@link #SHARING}. */
    PROMISE("promise"),
    /** The key with which a practice signs notifications, before there is one. */
    PUSH_KEY("push-key"),
    /** The reaching out of one participant. */
    REACH_OUT("reach-out"),
    /** The sessions of a case. */
    SESSIONS("session"),
    /** What is shared in a case. */
    SHARING("sharing"),
    /** The notes on the home page in a case. */
    SHORT_NOTE("short-note"),
    /** The tests of reminders of one client. */
    REMINDER_TEST("reminder-test"),
    /** Whose cases one supervisor reads along. Taken before any lock of {@link #COUNSELOR}. */
    SUPERVISOR("supervisor");

    private final String word;

    Lock(String word) {
        this.word = word;
    }

    /** Returns the part of the key in the database that says what is locked. */
    public String word() {
        return word;
    }
}
