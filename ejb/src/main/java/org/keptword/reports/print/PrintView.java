package org.keptword.reports.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.reports.prep.PrepFor;

/**
 * How the reports of a day come along.
 *
 * @param done how many of the {@code total} are through, made or not
 * @param made how many are there
 * @param failed the sessions whose report could not be made
 * @param until when it is taken away
 * @param left whether nobody works on it any more, such as after a server ended, and {@link PrintRun} can go on with it
 */
public record PrintView(
        PrintId id,
        Kind kind,
        PrintFor eyes,
        LocalDate day,
        State state,
        int done,
        int total,
        int made,
        List<Failed> failed,
        Instant until,
        boolean left) {

    /** Where it stands. */
    public enum State {
        MAKING,
        READY,
        /** The person stopped it. */
        STOPPED,
        /** Nobody works on it any more, although it was begun several times. */
        INTERRUPTED
    }

    /**
     * A session whose report could not be made.
     *
     * @param caseName empty when it is out of reach by now
     */
    public record Failed(Instant at, Optional<String> caseName) {}

    public PrintView {
        failed = List.copyOf(failed);
    }

    /** Whether there is something to take. */
    public boolean isTakeable() {
        return state == State.READY && made > 0;
    }

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
                case COUNSELOR -> whom.kind() == PrepFor.Kind.COUNSELOR;
                case TABLE -> whom.kind() == PrepFor.Kind.TABLE;
                case PARTNERS -> whom.kind() == PrepFor.Kind.PARTNER;
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

    /** How the reports of a day are handed over. */
    public enum Kind {
        /** One file, one report after the other. */
        PDF,
        /** A file for each session. */
        ZIP
    }
}
