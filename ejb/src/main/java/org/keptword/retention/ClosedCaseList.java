package org.keptword.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.CaseId;

/**
 * A page of the closed cases of a practice. Nothing of them is erased by itself.
 *
 * @param years how long the practice keeps a closed case
 * @param due how many of those with such a name need not be kept any longer
 * @param found how many cases the query finds on all pages
 */
public record ClosedCaseList(int years, int due, List<ClosedCase> cases, int found) {

    public ClosedCaseList {
        cases = List.copyOf(cases);
    }

    /**
     * A closed case as a manager sees it: that there is one, and how it is kept.
     *
     * @param keptUntil the day its retention passes; empty while a case that goes on from it is open
     * @param held whether a legal hold is active
     * @param due whether the practice has kept it for as long as it keeps, and nothing holds it
     * @param request the state of the last request to erase
     */
    public record ClosedCase(
            CaseId id,
            String name,
            String counselor,
            Instant closedAt,
            Optional<LocalDate> keptUntil,
            boolean held,
            boolean due,
            Optional<ErasureLine.State> request) {}

    /** Which closed cases are listed. */
    public enum Which {
        ALL,
        /** Those that need not be kept any longer. */
        DUE,
        /** All others. */
        KEPT,
        HELD,
        /** Those with a request to erase that something can still come of. */
        ASKED
    }

    /** By which column. {@link #STATE} puts those first that somebody has to decide about. */
    public enum Sort {
        STATE,
        CASE,
        COUNSELOR,
        CLOSED,
        UNTIL
    }

    /** Which of them are listed, and in which order. */
    public record Order(Which which, Sort sort, boolean descending) {

        public Order {
            Objects.requireNonNull(which);
            Objects.requireNonNull(sort);
        }

        /** The usual order: what somebody has to decide about comes first. */
        public static Order of(Which which) {
            return new Order(which, Sort.STATE, false);
        }
    }

    /**
     * A page of them.
     *
     * @param name part of the names of those looked for, in capitals or not, with accents or without; empty for all
     * @param offset how many cases come before
     * @param limit how many cases at most, 1 to {@value #MOST}
     */
    public record Query(String name, Order order, int offset, int limit) {

        public static final int MOST = 100;

        public Query {
            name = name.strip();
            Objects.requireNonNull(order);
            if (offset < 0 || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("A page has 1 to " + MOST + " rows");
            }
        }
    }
}
