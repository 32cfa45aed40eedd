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
import org.keptword.retention.ErasurePreview;
import org.keptword.retention.ErasurePreview.Count;
import org.keptword.retention.model.PracticeRetention;
import org.keptword.shared.ParticipantId;

/** That there is a case and how long it is kept, by the functions of the database that tell managers no clinical word. */
@ApplicationScoped
public class ClosedCaseRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record ClosedRow(
            UUID id,
            String name,
            String counselor,
            Instant closedAt,
            Date keptUntil,
            Boolean held,
            @Nullable String request) {

        Closed closed() {
            return new Closed(id, name, counselor, closedAt, day(keptUntil), held, Optional.ofNullable(request));
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

    /** A closed case in the list of a manager. */
    public record Closed(
            UUID id,
            String name,
            String counselor,
            Instant closedAt,
            Optional<LocalDate> keptUntil,
            boolean held,
            Optional<String> request) {}

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

    /** The closed cases of the practice, those that need not be kept any longer first. */
    public List<Closed> closed(int most, Permit management) {
        List<?> rows = em.createNativeQuery(
                        "select case_id, name, counselor, closed_at, kept_until, held, request_state"
                                + " from keptword.closed_cases()",
                        ClosedRow.class)
                .setMaxResults(most)
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
