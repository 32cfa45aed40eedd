package org.keptword.promises;

/** How big a promise is for the one who makes it. */
public enum PromiseSize {
    SMALL,
    MEDIUM,
    LARGE
}
