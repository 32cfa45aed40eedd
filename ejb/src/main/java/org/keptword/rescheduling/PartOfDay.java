package org.keptword.rescheduling;

/** A part of a day, for somebody who suggests no exact time. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}
