package org.keptword.promises;

/** Whether a promise is for the next weeks or for a longer time. */
public enum PromiseHorizon {
    SHORT,
    LONG
}
