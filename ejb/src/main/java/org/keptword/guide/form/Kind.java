package org.keptword.guide.form;

/** What answering an item involves. The kind of a group holds for every item in it. */
public enum Kind {
    /** Done alone. */
    SOLO,
    /** An act towards the other person. */
    CONTACT,
    /** Needs the other's input. */
    JOINT
}
