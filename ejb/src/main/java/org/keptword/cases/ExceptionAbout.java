package org.keptword.cases;

/** What a written exception to closed contact is about; always logistics. */
public enum ExceptionAbout {
    CHILDREN,
    HOUSEHOLD,
    MONEY,
    LEGAL
}
