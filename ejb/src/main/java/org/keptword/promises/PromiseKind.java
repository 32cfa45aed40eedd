package org.keptword.promises;

/** What a promise is made of. */
public enum PromiseKind {
    /** Something said, such as a message at the time agreed. */
    WORD,
    ACT,
    TIME_TOGETHER,
    /** A step of a longer plan. */
    PLAN_ITEM
}
