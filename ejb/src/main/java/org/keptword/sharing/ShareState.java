package org.keptword.sharing;

/** The state of a share. The last four are final. */
public enum ShareState {
    /** The counselor asked its author. */
    ASKED,
    /** The author said yes to this very text. */
    AGREED,
    /** The counselor shows it. */
    SHARED,
    /** The author said no, and is asked for no reason. */
    DECLINED,
    /** The counselor no longer asks. */
    WITHDRAWN,
    /** The author took it back, or lets fewer people read the response it comes from. */
    TAKEN_BACK,
    /** The counselor shows it no longer. */
    ENDED;

    /** Whether it goes on. */
    public boolean isLive() {
        return this == ASKED || this == AGREED || this == SHARED;
    }
}
