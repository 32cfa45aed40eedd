package org.keptword.promises;

/** What the one a promise is for privately says about an occurrence. Its owner never sees it. */
public enum NoticeKind {
    NOTICED,
    NOT_NOTICED,
    SEEN_DIFFERENTLY
}
