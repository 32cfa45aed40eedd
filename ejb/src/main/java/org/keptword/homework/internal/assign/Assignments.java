package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.First;

/**
 * What was given in a case, as its counselor sees it. A contact report is not in it: the client makes it, and it stands on the
 * safety page. Of entries the author keeps to oneself there is no trace here, not even a count.
 */
@ApplicationScoped
public class Assignments {

    /** The phase of what belongs to no step. */
    static final String ANY_TIME = "any";

    private static final String OF_CASE =
            "select a from Assignment a where a.caseId = :case and a.practiceId = :practice and a.phase <> '" + ANY_TIME
                    + "'";

    private static final String TALLIES = """
            select new org.keptword.homework.internal.assign.AssignmentTally(r.assignmentId,
                sum(case when r.state = org.keptword.homework.model.Response.State.HANDED_IN then 1L else 0L end),
                sum(case when r.state = org.keptword.homework.model.Response.State.RETURNED then 1L else 0L end),
                sum(case when r.state = org.keptword.homework.model.Response.State.REVIEWED then 1L else 0L end),
                max(r.handedInAt), max(r.changedAt), max(cast(r.id as String)))
            from KnownResponse r
            where r.caseId = :case and r.practiceId = :practice and r.revisions > 0
            group by r.assignmentId""";

    private static final String BEGUN = """
            select r.assignmentId from KnownResponse r
            where r.caseId = :case and r.practiceId = :practice and one_of(:assignments, r.assignmentId)""";

    private static final String FIRST_TO_READ = """
            select r.id from KnownResponse r join Assignment a on a.id = r.assignmentId
            where r.caseId = :case and r.practiceId = :practice and a.phase <> '%s'
                and r.state = org.keptword.homework.model.Response.State.HANDED_IN
            order by r.handedInAt, r.id""".formatted(ANY_TIME);

    private static final String LATEST = """
            select new org.keptword.homework.internal.assign.Assignments$RecentResponse(r.id, r.assignmentId, r.state, r.handedInAt, r.changedAt)
            from KnownResponse r
            where r.caseId = :case and r.practiceId = :practice and r.revisions > 0 and r.handedInAt is not null
                and r.state <> org.keptword.homework.model.Response.State.DRAFT
            order by r.changedAt desc, r.id desc""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Everything ever given in the case, oldest first. */
    public List<Assignment> all(Permit permit) {
        return ofCase(OF_CASE + " order by a.assigned.at, a.place, a.id", permit)
                .getResultList();
    }

    /** What waits, is open or paused, oldest first; what waits, in the order of its queue. */
    public List<Assignment> alive(Permit permit) {
        return ofCase(
                        OF_CASE + " and a.state in ('QUEUED', 'OPEN', 'PAUSED') order by a.place, a.assigned.at, a.id",
                        permit)
                .getResultList();
    }

    /** What was withdrawn or ended, newest first, from the one named on. */
    public List<Assignment> over(Optional<AssignmentId> after, int limit, Permit permit) {
        TypedQuery<Assignment> query = ofCase(
                OF_CASE + " and a.state in ('WITHDRAWN', 'ENDED')"
                        + after.map(id -> " and a.id < :after").orElse("") + " order by a.id desc",
                permit);
        after.ifPresent(id -> query.setParameter("after", id.value()));
        return query.setMaxResults(limit).getResultList();
    }

    /** What waits for one participant, in the order of the queue. */
    public List<Assignment> queue(ParticipantId of, Permit permit) {
        return ofCase(
                        OF_CASE + " and a.state = 'QUEUED' and a.participantId = :participant"
                                + " order by a.place, a.assigned.at, a.id",
                        permit)
                .setParameter("participant", of.value())
                .getResultList();
    }

    /** What an attempt gave. */
    public List<Assignment> byIdempotencyKey(UUID idempotencyKey, Permit permit) {
        return ofCase(OF_CASE + " and a.idempotencyKey = :idempotencyKey order by a.place, a.id", permit)
                .setParameter("idempotencyKey", idempotencyKey)
                .getResultList();
    }

    /** What the record of a session opened from the queue and is open still. */
    public List<Assignment> openedWith(UUID recording, Permit permit) {
        return ofCase(OF_CASE + " and a.openedWith = :recording and a.state = 'OPEN' order by a.place, a.id", permit)
                .setParameter("recording", recording)
                .getResultList();
    }

    public Optional<Assignment> find(AssignmentId id, Permit permit) {
        return First.of(ofCase(OF_CASE + " and a.id = :id", permit).setParameter("id", id.value()));
    }

    /** The case an assignment belongs to, among those of the caseload. */
    public Optional<UUID> caseOf(AssignmentId id, Permit caseload) {
        return First.of(em.createQuery(
                        "select a.caseId from Assignment a where a.id = :id and a.practiceId = :practice", UUID.class)
                .setParameter("id", id.value())
                .setParameter("practice", caseload.practice()));
    }

    /** Which of these assignments a client has begun, as far as staff may know. */
    public Set<UUID> begun(List<UUID> assignments, Permit permit) {
        return Set.copyOf(em.createQuery(BEGUN, UUID.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("assignments", assignments.toArray(UUID[]::new))
                .getResultList());
    }

    /** What came in, by assignment. */
    public Map<UUID, AssignmentTally> tallies(Permit permit) {
        return em
                .createQuery(TALLIES, AssignmentTally.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(AssignmentTally::assignment, Function.identity()));
    }

    /** What has waited longest to be read. */
    public Optional<ResponseId> firstToRead(Permit permit) {
        return First.of(em.createQuery(FIRST_TO_READ, UUID.class)
                        .setParameter("case", permit.caseId())
                        .setParameter("practice", permit.practice())
                        .setMaxResults(1))
                .map(ResponseId::new);
    }

    /** What happened last on work that came in. */
    public List<RecentResponse> latest(int limit, Permit permit) {
        return em.createQuery(LATEST, RecentResponse.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(Assignment assignment) {
        em.persist(assignment);
    }

    public void flush() {
        em.flush();
    }

    private TypedQuery<Assignment> ofCase(String query, Permit permit) {
        return em.createQuery(query, Assignment.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice());
    }

    /** A response in the list of latest activity. */
    public record RecentResponse(
            UUID id, UUID assignment, Response.State state, Instant handedInAt, Instant changedAt) {}
}
