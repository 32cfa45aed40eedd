package org.keptword.cases.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Covers;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/**
 * A page of the caseload.
 *
 * @param total how many cases the query finds in all
 * @param counselors whose cases the reader supervises, by name; empty for anybody else
 */
public record CaseloadPage(List<Row> rows, int total, List<Counselor> counselors) {

    /** The counselor of a case. */
    public record Counselor(UUID id, String name) {}

    /**
     * One case.
     *
     * @param counselor the name of its counselor
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
            String counselor,
            int heldSessions,
            Optional<Instant> nextSession,
            Optional<Covers.CaseCover> covered,
            OpenItems.Counts items,
            Optional<Instant> lastEntry,
            RecentCourse course) {}

    public CaseloadPage {
        rows = List.copyOf(rows);
        counselors = List.copyOf(counselors);
    }

    /**
     * Which cases are asked for.
     *
     * @param name part of a name, or null
     * @param counselor whose cases, or null for everybody's
     */
    public record Filter(
            @Nullable String name,
            Query.Which which,
            Query.Kind kind,
            @Nullable UUID counselor) {

        public Filter {
            Objects.requireNonNull(which);
            Objects.requireNonNull(kind);
            name = name == null || name.isBlank() ? null : name.strip();
        }

        /** Cases of any kind. */
        public static Filter of(@Nullable String name, Query.Which which) {
            return new Filter(name, which, Query.Kind.ANY, null);
        }
    }

    /**
     * Which part of a caseload is asked for.
     *
     * @param offset how many rows come before
     * @param limit how many rows at most, 1 to {@value #MOST}
     */
    public record Query(Filter filter, Sort sort, boolean descending, int offset, int limit) {

        public static final int MOST = 100;

        /** All such cases, by name, to be exported. */
        public static Query whole(Filter filter) {
            return new Query(filter, Sort.NAME, false, 0, MOST);
        }

        /** A page of cases of any kind. */
        public Query(@Nullable String name, Which which, Sort sort, boolean descending, int offset, int limit) {
            this(Filter.of(name, which), sort, descending, offset, limit);
        }

        /** Cases in which work goes on, those that are closed, or both. */
        public enum Which {
            OPEN,
            CLOSED,
            ALL
        }

        /** Cases of one client or of two, and those of two by whether couple exercises are on or paused. */
        public enum Kind {
            ANY,
            INDIVIDUAL,
            COUPLE,
            COUPLE_ON,
            COUPLE_PAUSED
        }

        /** By which column; equal rows stand by name. */
        public enum Sort {
            NAME,
            MODE,
            AIM,
            JOINT,
            OPENED,
            COUNSELOR
        }

        public Query {
            Objects.requireNonNull(filter);
            Objects.requireNonNull(sort);
            if (offset < 0 || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("A page has 1 to " + MOST + " rows");
            }
        }
    }
}
