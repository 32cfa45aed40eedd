package org.keptword.agenda;

/** What a counselor can do with a line. */
public enum LineAction {
    /** Takes a suggestion, or takes back that a line was dropped. */
    KEEP,
    DROP,
    UP,
    DOWN,
    /** It may stand on paper that clients read. */
    ON_TABLE,
    OFF_TABLE,
    /** It was talked about. */
    REACHED,
    NOT_REACHED
}
