package org.keptword.homework.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.HomeworkList.AssignmentState;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A page of the running homework of a caseload: one row an exercise of a case, both partners side by side. What was reviewed, withdrawn or ended is
 * on the page of the case alone.
 *
 * @param total how many rows the query finds in all
 * @param phases the phases of the guide, in their order
 */
public record CaseloadHomeworkList(List<Row> rows, int total, List<Phase> phases) {

    /** A phase of the guide. */
    public record Phase(String id, LocalizedText title) {}

    /**
     * One exercise in one case.
     *
     * @param name what those in the case are called together
     * @param items what each partner has of it, partner A first
     */
    public record Row(
            CaseId caseId, String name, String exercise, LocalizedText title, LocalizedText phase, List<Item> items) {

        public Row {
            items = List.copyOf(items);
        }

        /** What partner A has of it. */
        public List<Item> first() {
            return of(PartnerSlot.A);
        }

        /** What partner B has of it. */
        public List<Item> second() {
            return of(PartnerSlot.B);
        }

        /** The same with some of the assignments. */
        public Row only(Predicate<Item> some) {
            return new Row(
                    caseId,
                    name,
                    exercise,
                    title,
                    phase,
                    items.stream().filter(some).toList());
        }

        private List<Item> of(PartnerSlot slot) {
            return items.stream().filter(item -> item.slot() == slot).toList();
        }

        /** The first day something of it is due that is still to be done; empty where nothing is. */
        public Optional<LocalDate> nextDue() {
            return items.stream()
                    .filter(item ->
                            item.state() == AssignmentState.ASSIGNED || item.state() == AssignmentState.RETURNED)
                    .flatMap(item -> item.dueOn().stream())
                    .min(Comparator.naturalOrder());
        }
    }

    /**
     * One assignment.
     *
     * @param name of the participant
     * @param onHold whether couple or contact exercises are paused and this is one, or the participant pauses or has left: it cannot be answered now
     * @param overdue whether its day has passed, nothing of it was handed in, and it could be answered
     * @param dueOn empty for one that is done more than once
     */
    public record Item(
            AssignmentId id,
            ParticipantId participant,
            PartnerSlot slot,
            String name,
            AssignmentState state,
            boolean onHold,
            boolean overdue,
            boolean recurs,
            Optional<LocalDate> dueOn,
            Optional<Instant> lastHandedIn) {}

    public CaseloadHomeworkList {
        rows = List.copyOf(rows);
        phases = List.copyOf(phases);
    }

    /** Every assignment of the page. */
    public Stream<Item> items() {
        return rows.stream().flatMap(row -> row.items().stream());
    }

    /** Which rows are listed: those in which one of the partners has such an assignment. */
    public enum Which {
        ALL,
        OVERDUE,
        ASSIGNED,
        HANDED_IN,
        RETURNED,
        PAUSED,
        QUEUED
    }

    /** By which column; equal rows are ordered by case and title. */
    public enum Sort {
        DUE,
        CASE,
        EXERCISE,
        PHASE
    }

    /**
     * Which homework is asked for.
     *
     * @param name part of the name of a case or client, or null
     * @param phase id of a phase of the guide, or null for all
     */
    public record Filter(
            @Nullable String name, Which which, @Nullable String phase) {

        /** All running homework. */
        public static final Filter ALL = new Filter(null, Which.ALL, null);

        public Filter {
            Objects.requireNonNull(which);
            name = name == null || name.isBlank() ? null : name.strip();
            phase = phase == null || phase.isBlank() ? null : phase;
        }
    }

    /**
     * A page of it.
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
