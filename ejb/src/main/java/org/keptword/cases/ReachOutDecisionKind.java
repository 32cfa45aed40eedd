package org.keptword.cases;

/** What a counselor decided about a participant's reaching out. */
public enum ReachOutDecisionKind {
    /** It may go on. */
    REOPENED,
    /** The no the participant told of is recorded as the contact state. */
    NO_RECORDED,
    /** It was no no: a mistake, or a misunderstanding. */
    NO_MISTAKEN
}
