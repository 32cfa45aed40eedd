package org.keptword.cases.safety;

/** What a check for violence, coercion and pursuit found. */
public enum ScreeningResult {
    NOT_DONE,
    NO_CONCERN,
    CONCERN,
    DANGER
}
