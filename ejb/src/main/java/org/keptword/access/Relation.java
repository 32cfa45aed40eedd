package org.keptword.access;

/** Why a person reaches a case. */
public enum Relation {
    OWNER,
    COVER,
    SUPERVISION,
    EMERGENCY,
    CLIENT;

    /** Who supervises, or reads in an emergency, gives no homework, writes no feedback and changes nothing on the safety page. */
    public boolean mayWork() {
        return this == OWNER || this == COVER;
    }

    /** Who may acknowledge a flag and write the note of a session: whoever works with the case, and whoever reads it in an emergency. */
    public boolean mayManage() {
        return mayWork() || this == EMERGENCY;
    }
}
