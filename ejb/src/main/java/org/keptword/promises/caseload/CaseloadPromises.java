package org.keptword.promises.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.CaseId;
import org.keptword.shared.PromiseId;

/**
 * A page of the current promises of a caseload. Those that ended are on the page of their case, and so is what the partner noticed.
 *
 * @param total how many promises the query finds in all
 */
public record CaseloadPromises(List<Row> rows, int total) {

    public CaseloadPromises {
        rows = List.copyOf(rows);
    }

    /**
     * One promise.
     *
     * @param name what those in the case are called together
     * @param owner the name of the participant who made it
     * @param unrepaired how often it was not kept with nothing promised to make up for it
     * @param last the last answer of its owner
     */
    public record Row(
            PromiseId id,
            CaseId caseId,
            String name,
            String owner,
            PromiseTerms terms,
            Standing standing,
            int unrepaired,
            Optional<Last> last,
            Instant madeAt) {}

    /** The last day its owner said something about, and what. */
    public record Last(LocalDate day, OutcomeKind kind) {}

    /** How a promise stands. */
    public enum Standing {
        /** The counselor has not approved it yet. */
        WAITING,
        RUNNING,
        /** It is neither asked about nor counted now. */
        RESTING,
        /** Its last day has passed, and it was not made up for. */
        OVER
    }

    /** Which promises are listed. */
    public enum Which {
        ALL,
        /** Those not kept at least once with nothing promised to make up for it. */
        UNREPAIRED,
        WAITING,
        RUNNING,
        RESTING
    }

    /** By which column. {@link #STATE} puts those first that ask for something: unrepaired ones, then those to be approved. */
    public enum Sort {
        STATE,
        CASE,
        OWNER,
        LAST,
        MADE
    }

    /**
     * Which promises are asked for.
     *
     * @param name part of the name of a case or client, or null
     */
    public record Filter(@Nullable String name, Which which) {

        /** All current promises. */
        public static final Filter ALL = new Filter(null, Which.ALL);

        public Filter {
            Objects.requireNonNull(which);
            name = name == null || name.isBlank() ? null : name.strip();
        }
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
