package org.keptword.homework;

/** How a step of the guide, or one exercise of it, stands for one participant. */
public enum Mark {
    NOT_BEGUN,
    ASSIGNED,
    HANDED_IN,
    REVIEWED
}
