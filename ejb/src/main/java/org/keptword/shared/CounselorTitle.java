package org.keptword.shared;

/** How clients address a counselor, where their language asks for it: Spanish says consejera or consejero, English counselor. */
public enum CounselorTitle {
    /** Nothing was chosen: texts name both forms. */
    UNSET,
    FEMININE,
    MASCULINE
}
