package org.keptword.homework;

/** Where one exercise goes for one participant. */
public enum Placement {
    /** Open from the start. */
    NOW,
    /** Waits in the queue, in the recommended order. */
    QUEUE,
    /** Not given. */
    NOT
}
