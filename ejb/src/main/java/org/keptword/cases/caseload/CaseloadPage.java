package org.keptword.cases.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Covers;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/**
 * A page of the caseload.
 *
 * @param total how many cases the query finds in all
 */
public record CaseloadPage(List<Row> rows, int total) {

    /**
     * One case.
     *
     * @param heldSessions how many sessions were held
     * @param nextSession when the next one is planned, if any
     * @param covered for whom the reader covers it, if for anybody
     * @param items what is open in it
     * @param course how it went between its last sessions
     */
    public record Row(
            CaseId id,
            String name,
            CaseMode mode,
            Aim aim,
            boolean open,
            boolean jointWork,
            Instant openedAt,
            int heldSessions,
            Optional<Instant> nextSession,
            Optional<Covers.CaseCover> covered,
            OpenItems.Counts items,
            Optional<Instant> lastEntry,
            RecentCourse course) {}

    public CaseloadPage {
        rows = List.copyOf(rows);
    }

    /**
     * Which part of a caseload is asked for.
     *
     * @param name part of a name, or null
     * @param offset how many rows come before
     * @param limit how many rows at most, 1 to {@value #MOST}
     */
    public record Query(@Nullable String name, Which which, Sort sort, boolean descending, int offset, int limit) {

        public static final int MOST = 100;

        /** All cases with this part in their names, by name, to be exported. */
        public static Query whole(@Nullable String name, Which which) {
            return new Query(name, which, Sort.NAME, false, 0, MOST);
        }

        /** Cases in which work goes on, those that are closed, or both. */
        public enum Which {
            OPEN,
            CLOSED,
            ALL
        }

        /** By which column; equal rows stand by name. */
        public enum Sort {
            NAME,
            MODE,
            AIM,
            JOINT,
            OPENED
        }

        public Query {
            Objects.requireNonNull(which);
            Objects.requireNonNull(sort);
            name = name == null || name.isBlank() ? null : name.strip();
            if (offset < 0 || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("A page has 1 to " + MOST + " rows");
            }
        }
    }
}
