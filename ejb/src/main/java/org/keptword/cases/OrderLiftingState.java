package org.keptword.cases;

/** The state of a request to lift a legal order. */
public enum OrderLiftingState {
    /** Waits for who supervises; the order stays in force. */
    ASKED,
    CONFIRMED,
    DECLINED,
    TAKEN_BACK,
    /** Another state of contact was recorded meanwhile. */
    OVERTAKEN
}
