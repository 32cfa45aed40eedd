package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.retention.ErasedKind;
import org.keptword.retention.ErasurePreview;
import org.keptword.retention.ErasurePreview.Count;
import org.keptword.retention.model.PracticeRetention;
import org.keptword.shared.ParticipantId;

/** That there is a case and how long it is kept, by the functions of the database that tell managers no clinical word. */
@ApplicationScoped
@SuppressWarnings("unchecked") // the second argument of a native query says what its rows are
public class ClosedCaseRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

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
        return ((List<Tuple>) em.createNativeQuery(
                                "select case_id, name, counselor, closed_at, kept_until, held, request_state"
                                        + " from keptword.closed_cases()",
                                Tuple.class)
                        .setMaxResults(most)
                        .getResultList())
                .stream()
                        .map(row -> new Closed(
                                row.get("case_id", UUID.class),
                                row.get("name", String.class),
                                row.get("counselor", String.class),
                                row.get("closed_at", Instant.class),
                                day(row),
                                row.get("held", Boolean.class),
                                Optional.ofNullable(row.get("request_state", String.class))))
                        .toList();
    }

    /** The one case, a row for each of its clients; nothing where there is no such case in the practice. */
    public List<OnFile> onFile(Permit management) {
        return ((List<Tuple>) em.createNativeQuery(
                                "select case_id, name, mode, counselor, opened_at, closed_at, kept_until, participant_id, participant"
                                        + " from keptword.case_on_file(?1)",
                                Tuple.class)
                        .setParameter(1, management.caseId())
                        .getResultList())
                .stream()
                        .map(row -> new OnFile(
                                row.get("case_id", UUID.class),
                                row.get("name", String.class),
                                row.get("mode", String.class),
                                row.get("counselor", String.class),
                                row.get("opened_at", Instant.class),
                                Optional.ofNullable(row.get("closed_at", Instant.class)),
                                day(row),
                                new ParticipantId(row.get("participant_id", UUID.class)),
                                row.get("participant", String.class)))
                        .toList();
    }

    /** Until when the one case is kept; empty while it or one that goes on from it is open. */
    public Optional<LocalDate> keptUntil(Permit permit) {
        return ((List<Tuple>) em.createNativeQuery("select keptword.kept_until(?1) as kept_until", Tuple.class)
                        .setParameter(1, permit.caseId())
                        .getResultList())
                .stream().findFirst().flatMap(ClosedCaseRepository::day);
    }

    /** What would go, in counts. */
    public ErasurePreview preview(Optional<ParticipantId> whom, Permit permit) {
        return new ErasurePreview(((List<Tuple>) em.createNativeQuery(
                                "select what, sum(gone)::bigint as gone from keptword.erasure_preview(?1, cast(?2 as uuid))"
                                        + " group by what having sum(gone) > 0",
                                Tuple.class)
                        .setParameter(1, permit.caseId())
                        .setParameter(2, whom.map(ParticipantId::toString).orElse(null))
                        .getResultList())
                .stream()
                        .map(row -> new Count(
                                ErasedKind.valueOf(row.get("what", String.class)), row.get("gone", Long.class)))
                        .sorted(java.util.Comparator.comparing(Count::kind))
                        .toList());
    }

    private static Optional<LocalDate> day(Tuple row) {
        return day(row, "kept_until");
    }

    /** A day in a row, whatever the driver makes of it. */
    static Optional<LocalDate> day(Tuple row, String name) {
        return Optional.ofNullable(row.get(name))
                .map(day -> day instanceof LocalDate local ? local : ((java.sql.Date) day).toLocalDate());
    }
}
