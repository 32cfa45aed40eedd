package org.keptword.shared;

/** What happened from a participant's side, as the counselor sees it. Set and seen by the counselor only. */
public enum Part {
    HURT,
    HURTING,
    BOTH,
    NOT_SAID
}
