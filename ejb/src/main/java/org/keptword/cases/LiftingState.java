package org.keptword.cases;

/** What became of a request to lift a legal order. */
public enum LiftingState {
    /** Waits for who supervises; the order stays in force. */
    ASKED,
    CONFIRMED,
    DECLINED,
    TAKEN_BACK,
    /** Another state of contact was recorded meanwhile. */
    OVERTAKEN
}
