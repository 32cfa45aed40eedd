package org.keptword.reports;

/** For whose eyes the reports of a day are. One print is for one kind of eyes, so that no pile of paper is for two. */
public enum PrintFor {
    COUNSELOR,
    /** Of the sessions two come to. */
    TABLE,
    /** One report for each who comes to a session. */
    PARTNERS;

    /** Whether a kind of report is among them. */
    public boolean holds(PrepFor whom) {
        return switch (this) {
            case COUNSELOR -> whom.kind() == PrepKind.COUNSELOR;
            case TABLE -> whom.kind() == PrepKind.TABLE;
            case PARTNERS -> whom.kind() == PrepKind.PARTNER;
        };
    }

    /** As it stands in the name of a file of all. */
    public String inFileName() {
        return switch (this) {
            case COUNSELOR -> PrepFor.COUNSELOR.inFileName();
            case TABLE -> PrepFor.TABLE.inFileName();
            case PARTNERS -> "for-each-partner";
        };
    }
}
