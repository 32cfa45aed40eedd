package org.keptword.sharing;

/** What is shared. */
public enum ShareKind {
    /** Answers of a response that was handed in. */
    WORK,
    /** The words of a promise, with the partner it is for. */
    PROMISE,
    /** How often a promise was noticed, with the one who made it; its author is the one who noticed. */
    NOTICED
}
