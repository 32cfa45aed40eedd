package org.keptword.cases;

/** How joint work stands, in the only words that may leave the safety page. */
public enum JointWork {
    /** Open. */
    ON,
    /** Never opened yet. */
    OFF,
    /** It was open, and is closed now. Everybody concerned reads one and the same neutral sentence. */
    PAUSED;

    public boolean isOn() {
        return this == ON;
    }
}
