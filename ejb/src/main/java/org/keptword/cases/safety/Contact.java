package org.keptword.cases.safety;

/** How contact with the other person stands for one participant. The order is from open to strict. */
public enum Contact {
    OPEN,
    PAUSED,
    NOT_ASKED,
    ASKED_NOT_TO,
    LEGAL_ORDER;

    /** Whether acts towards the other person are closed. */
    public boolean closes() {
        return this != OPEN;
    }

    /** Whether this lifts something of another: it is less strict, and somebody was asked before. */
    public boolean lifts(Contact before) {
        return before != NOT_ASKED && compareTo(before) < 0;
    }

    /** The stricter of two. */
    public Contact strictest(Contact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
