package org.keptword.promises.model;

/** Why a promise is over. */
public enum PromiseEnd {
    /** By its owner. */
    ENDED,
    /** Another one took its place. */
    CHANGED,
    /** The counselor did not let it begin. */
    DECLINED
}
