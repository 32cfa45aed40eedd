package org.keptword.sessions.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

/**
 * A page of a list of sessions.
 *
 * @param total how many sessions the query finds in all
 * @param ofCase the name of the case the list is limited to; empty for the whole caseload
 */
public record SessionList(List<Row> rows, int total, Optional<String> ofCase) {

    /**
     * One session.
     *
     * @param name what those in its case are called together
     * @param with the one participant it is with; empty for everyone in the case
     * @param withBoth whether it is with both partners
     * @param byWhom who canceled it or did not attend; empty while nobody did, or where it was not recorded
     * @param byName the name of that participant, where it is one
     * @param lateMinutes how late a held one began; empty for one on time
     * @param ordinal its number among the held sessions of its case
     * @param note how its progress notes stand, taken together
     */
    public record Row(
            SessionId id,
            CaseId caseId,
            String name,
            Optional<String> with,
            boolean withBoth,
            Instant startsAt,
            int minutes,
            SessionLine.State state,
            Optional<ByWhom> byWhom,
            Optional<String> byName,
            Optional<Integer> lateMinutes,
            Optional<Integer> ordinal,
            boolean ofSeries,
            NoteState note) {}

    public SessionList {
        rows = List.copyOf(rows);
    }

    /** Which sessions a list has. */
    public enum Which {
        /** Those whose time has come, and those canceled before it came. */
        PAST,
        HELD,
        MISSED,
        CANCELLED,
        /** Scheduled ones whose time has come and of which nothing was recorded. */
        UNRECORDED,
        /** Scheduled ones whose time has not come. */
        AHEAD
    }

    /** By which column; equal rows are ordered by time, the newest first. */
    public enum Sort {
        DATE,
        CASE,
        STATE,
        NOTE
    }

    /**
     * Which sessions are asked for.
     *
     * @param caseId the one case; null for the whole caseload
     * @param name part of the name of a case or client, or null
     * @param note how the notes of a session stand; null for any. {@link NoteState#NONE} finds held sessions only
     * @param from the first day where the reader is, or null
     * @param until the last day where the reader is, or null
     */
    public record Filter(
            @Nullable UUID caseId,
            @Nullable String name,
            Which which,
            @Nullable NoteState note,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public Filter {
            Objects.requireNonNull(which);
            name = name == null || name.isBlank() ? null : name.strip();
        }

        /** All past sessions of the caseload. */
        public static final Filter PAST = new Filter(null, null, Which.PAST, null, null, null);
    }

    /**
     * A page of them.
     *
     * @param offset how many rows come before
     * @param limit how many rows at most, 1 to {@value #MOST}
     */
    public record Query(Filter filter, Sort sort, boolean descending, int offset, int limit) {

        public static final int MOST = 100;

        public Query {
            Objects.requireNonNull(filter);
            Objects.requireNonNull(sort);
            if (offset < 0 || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("A page has 1 to " + MOST + " rows");
            }
        }
    }
}
