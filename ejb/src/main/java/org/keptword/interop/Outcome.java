package org.keptword.interop;

/** What became of a part of a file, from the best to the worst. */
public enum Outcome {
    /** Taken over as it stands. */
    UNDERSTOOD,
    /** Taken over otherwise than it stands. */
    CHANGED,
    /** Left out; the form is whole without it. */
    IGNORED,
    /** Cannot be taken over. */
    REFUSED;
}
