package org.keptword.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the reports of a day come along.
 *
 * @param done how many of the {@code total} are through, made or not
 * @param made how many are there
 * @param failed the sessions whose report could not be made
 * @param until when it is taken away
 */
public record PrintView(
        PrintId id,
        PrintKind kind,
        PrintFor eyes,
        LocalDate day,
        State state,
        int done,
        int total,
        int made,
        List<Failed> failed,
        Instant until) {

    /** Where it stands. */
    public enum State {
        MAKING,
        READY,
        /** The person stopped it. */
        STOPPED,
        /** Nobody works on it any more, such as after the server was restarted. */
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
}
