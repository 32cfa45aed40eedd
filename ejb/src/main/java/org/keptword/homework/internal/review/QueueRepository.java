package org.keptword.homework.internal.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.shared.ResponseId;

/** The responses of the review queue. What an author keeps to oneself is not there. */
@ApplicationScoped
public class QueueRepository {

    private static final String ROWS = """
        select new org.keptword.homework.internal.review.QueuedResponse(r.id, r.caseId, r.participantId, r.assignmentId,
            a.exerciseVersion, r.weekOf, r.state, r.revisions, r.handedInAt, r.openedAt)
        from KnownResponse r join Assignment a on a.id = r.assignmentId
        where r.practiceId = :practice and (r.state = org.keptword.homework.model.Response.State.HANDED_IN or r.id = :also)\
        """;

    private static final String NARROWED = """
        select new org.keptword.homework.internal.review.QueuedResponse(r.id, r.caseId, r.participantId, r.assignmentId,
            a.exerciseVersion, r.weekOf, r.state, r.revisions, r.handedInAt, r.openedAt)
        from KnownResponse r join Assignment a on a.id = r.assignmentId
        where r.practiceId = :practice and (r.id = :also or (r.state = org.keptword.homework.model.Response.State.HANDED_IN
            and (:anyone = true or one_of(:participants, r.participantId)) and (:anywhere = true or one_of(:cases, r.caseId))))\
        """;

    private static final String COUNT =
            "select count(*) from (select distinct r.assignmentId as assignment, r.weekOf as week from KnownResponse r"
                    + " where r.practiceId = :practice and r.state = org.keptword.homework.model.Response.State.HANDED_IN)"
                    + " q";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * What narrows the queue; absent conditions narrow nothing.
     *
     * @param client the one participant whose work is wanted
     * @param flagged participants whose work is wanted
     * @param cases the cases whose work is wanted
     */
    public record Narrowing(Optional<UUID> client, Optional<Set<UUID>> flagged, Optional<Set<UUID>> cases) {

        Optional<UUID[]> participants() {
            return client.map(one ->
                            flagged.filter(them -> !them.contains(one)).isPresent() ? new UUID[0] : new UUID[] {one})
                    .or(() -> flagged.map(them -> them.toArray(UUID[]::new)));
        }
    }

    /** What waits in the caseload, and beside it the one response asked for, whatever its state. */
    public List<QueuedResponse> waiting(Optional<ResponseId> also, Permit caseload) {
        return em.createQuery(ROWS, QueuedResponse.class)
                .setParameter("practice", caseload.practice())
                .setParameter("also", also.map(ResponseId::value).orElse(new UUID(0, 0)))
                .getResultList();
    }

    /** {@link #waiting(Optional, Permit)}, of what waits only what was asked for. */
    public List<QueuedResponse> waiting(Optional<ResponseId> also, Narrowing narrowing, Permit caseload) {
        Optional<UUID[]> participants = narrowing.participants();
        return em.createQuery(NARROWED, QueuedResponse.class)
                .setParameter("practice", caseload.practice())
                .setParameter("also", also.map(ResponseId::value).orElse(new UUID(0, 0)))
                .setParameter("anyone", participants.isEmpty())
                .setParameter("participants", participants.orElseGet(() -> new UUID[0]))
                .setParameter("anywhere", narrowing.cases().isEmpty())
                .setParameter("cases", narrowing.cases().orElse(Set.of()).toArray(UUID[]::new))
                .getResultList();
    }

    /** How many items wait, a week's entries of a recurring exercise as one. */
    public int count(Permit caseload) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("practice", caseload.practice())
                .getSingleResult()
                .intValue();
    }
}
