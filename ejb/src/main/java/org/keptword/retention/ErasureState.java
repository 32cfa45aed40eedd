package org.keptword.retention;

/** Where a request to erase stands. */
public enum ErasureState {
    PROPOSED,
    /** Approved by a second person; done once the waiting time is over. */
    APPROVED,
    DECLINED,
    /** Taken back, or overtaken by a hold or by the case being opened again. */
    WITHDRAWN,
    DONE;

    /** Whether something can still come of it. */
    public boolean isPending() {
        return this == PROPOSED || this == APPROVED;
    }
}
