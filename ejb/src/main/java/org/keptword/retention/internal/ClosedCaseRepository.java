package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ErasurePreview;
import org.keptword.retention.ErasurePreview.Count;
import org.keptword.retention.model.PracticeRetention;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.NamePart;

/** That there is a case and how long it is kept, by the functions of the database that tell managers no clinical word. */
@ApplicationScoped
public class ClosedCaseRepository {

    private static final String COUNTED =
            "select due, others from keptword.closed_cases_counted(cast(?1 as text), cast(?2 as date))";

    private static final String LISTED =
            "select case_id, name, counselor, closed_at, kept_until, held, request_state, found from keptword.closed_cases_listed("
                    + "cast(?1 as text), cast(?2 as date), cast(?3 as text), cast(?4 as text), ?5, ?6, ?7)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record ClosedRow(
            UUID id,
            String name,
            String counselor,
            Instant closedAt,
            Date keptUntil,
            Boolean held,
            @Nullable String request,
            Long found) {

        Closed closed() {
            return new Closed(id, name, counselor, closedAt, day(keptUntil), held, Optional.ofNullable(request), found);
        }
    }

    private record OnFileRow(
            UUID id,
            String name,
            String mode,
            String counselor,
            Instant openedAt,
            @Nullable Instant closedAt,
            Date keptUntil,
            UUID participant,
            String participantName) {

        OnFile onFile() {
            return new OnFile(
                    id,
                    name,
                    mode,
                    counselor,
                    openedAt,
                    Optional.ofNullable(closedAt),
                    day(keptUntil),
                    new ParticipantId(participant),
                    participantName);
        }
    }

    private record ErasedCount(String what, Long erased) {}

    /**
     * The closed cases to count or list.
     *
     * @param part of their name, in capitals or not, with accents or without; empty for all
     * @param today the day on which a case is due or is not
     */
    public record Search(String part, LocalDate today) {

        private String pattern() {
            return part.isEmpty() ? "" : NamePart.pattern(part);
        }
    }

    /** How many closed cases need not be kept any longer, and how many others there are. */
    public record Counted(Long due, Long others) {}

    /**
     * A closed case in the list of a manager.
     *
     * @param found how many such cases there are on all pages
     */
    public record Closed(
            UUID id,
            String name,
            String counselor,
            Instant closedAt,
            Optional<LocalDate> keptUntil,
            boolean held,
            Optional<String> request,
            long found) {}

    /** One case with one of its clients; as many rows as there are clients. */
    public record OnFile(
            UUID id,
            String name,
            String mode,
            String counselor,
            Instant openedAt,
            Optional<Instant> closedAt,
            Optional<LocalDate> keptUntil,
            ParticipantId participant,
            String participantName) {}

    /** How long the practice keeps, where it said so. */
    public Optional<PracticeRetention> retention(Permit permit) {
        return Optional.ofNullable(em.find(PracticeRetention.class, permit.practice()));
    }

    public void add(PracticeRetention retention) {
        em.persist(retention);
    }

    /** How many closed cases of the practice there are. */
    public Counted count(Search search, Permit management) {
        return (Counted) em.createNativeQuery(COUNTED, Counted.class)
                .setParameter(1, search.pattern())
                .setParameter(2, search.today())
                .getSingleResult();
    }

    /** Some of them, sorted; where the column is equal, those that need not be kept any longer by when they were closed, the others from the last. */
    public List<Closed> list(Search search, ClosedCaseList.Order order, int offset, int most, Permit management) {
        List<?> rows = em.createNativeQuery(LISTED, ClosedRow.class)
                .setParameter(1, search.pattern())
                .setParameter(2, search.today())
                .setParameter(3, order.which().name())
                .setParameter(4, order.sort().name())
                .setParameter(5, order.descending())
                .setParameter(6, offset)
                .setParameter(7, most)
                .getResultList();
        return rows.stream().map(ClosedRow.class::cast).map(ClosedRow::closed).toList();
    }

    /** The one case, a row for each of its clients; nothing where there is no such case in the practice. */
    public List<OnFile> onFile(Permit management) {
        List<?> rows = em.createNativeQuery(
                        "select case_id, name, mode, counselor, opened_at, closed_at, kept_until, participant_id, participant"
                                + " from keptword.case_on_file(?1)",
                        OnFileRow.class)
                .setParameter(1, management.caseId())
                .getResultList();
        return rows.stream().map(OnFileRow.class::cast).map(OnFileRow::onFile).toList();
    }

    /** Until when the one case is kept; empty while it or one that goes on from it is open. */
    public Optional<LocalDate> keptUntil(Permit permit) {
        return day((Date) em.createNativeQuery("select keptword.kept_until(?1)", Date.class)
                .setParameter(1, permit.caseId())
                .getSingleResult());
    }

    /** Returns what would be erased, in counts. */
    public ErasurePreview preview(Optional<ParticipantId> whom, Permit permit) {
        List<?> rows = em.createNativeQuery(
                        "select what, sum(erased)::bigint as erased from keptword.erasure_preview(?1, cast(?2 as uuid))"
                                + " group by what having sum(erased) > 0",
                        ErasedCount.class)
                .setParameter(1, permit.caseId())
                .setParameter(2, whom.map(ParticipantId::toString).orElse(null))
                .getResultList();
        return new ErasurePreview(rows.stream()
                .map(ErasedCount.class::cast)
                .map(row -> new Count(ErasurePreview.ErasedKind.valueOf(row.what()), row.erased()))
                .sorted(java.util.Comparator.comparing(Count::kind))
                .toList());
    }

    private static Optional<LocalDate> day(@Nullable Date day) {
        return Optional.ofNullable(day).map(Date::toLocalDate);
    }
}
