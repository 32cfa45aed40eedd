package org.keptword.goals.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.goals.model.Goal;
import org.keptword.goals.model.GoalFile;
import org.keptword.goals.model.GoalRating;
import org.keptword.shared.GoalId;
import org.keptword.shared.Id;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.First;

/** The goals of the cases a permit reaches. A client's permit shows those for both and those for the client alone. */
@ApplicationScoped
public class GoalRepository {

    private static final String MEANT = "select g, coalesce(t.jointOpen, false),"
            + " case when c.state = org.keptword.cases.model.Case.State.OPEN then true else false end, r"
            + " from Goal g join Case c on c.id = g.caseId left join CaseGate t on t.caseId = c.id"
            + " left join GoalRating r on r.goalId = g.id and r.replacedAt is null and one_of(:own, r.participantId)"
            + " where one_of(:cases, g.caseId) and (g.participantId is null or one_of(:own, g.participantId))"
            + " order by g.begun.at, g.id, r.rated.at, r.id";

    private static final String LAST_RATED = """
            select g, r from Goal g left join GoalRating r on r.goalId = g.id and r.id in (
                select n.id from (
                    select x.id as id, row_number() over (partition by x.goalId, x.participantId
                        order by sql('array_position(?, ?)', :sessions, x.sessionId) desc) as nth
                    from GoalRating x where x.caseId = :case and x.replacedAt is null and one_of(:sessions, x.sessionId)) n
                where n.nth <= 2)
            where g.caseId = :case and g.practiceId = :practice order by g.begun.at, g.id, r.rated.at, r.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A goal with one of its ratings, or none. */
    private record Rated(Goal goal, @Nullable GoalRating rating) {}

    /** A goal for a client with one of the client's ratings, or none. */
    private record OfClient(
            Goal goal,
            Boolean jointWork,
            Boolean caseOpen,
            @Nullable GoalRating rating) {}

    /** A goal with what the counselor alone keeps about it. */
    public record Filed(Goal goal, GoalFile file) {}

    /**
     * A goal as a client meets it.
     *
     * @param jointWork whether work with the other person is open
     * @param caseOpen whether work in the case goes on
     * @param ratings the own ones in force, in the order they were given
     */
    public record Meant(Goal goal, boolean jointWork, boolean caseOpen, List<GoalRating> ratings) {

        /** Whether it rests: a goal for both while joint work is closed, for whatever reason. */
        public boolean rests() {
            return goal.participant().isEmpty() && !jointWork;
        }
    }

    public void add(Goal goal, GoalFile file) {
        em.persist(goal);
        em.persist(file);
        em.flush();
    }

    /** The goal an attempt set. */
    public Optional<Goal> setBy(UUID idempotencyKey, Permit permit) {
        return First.of(em.createQuery(
                        "select g from Goal g where g.idempotencyKey = :idempotencyKey and g.caseId = :case",
                        Goal.class)
                .setParameter("idempotencyKey", idempotencyKey)
                .setParameter("case", permit.caseId()));
    }

    /** How many goals of the case are on. */
    public long running(Permit permit) {
        return em.createQuery("select count(g) from Goal g where g.caseId = :case and g.endedAt is null", Long.class)
                .setParameter("case", permit.caseId())
                .getSingleResult();
    }

    public Optional<Filed> find(GoalId id, Permit permit) {
        return First.of(em.createQuery(
                        "select g, f from Goal g join GoalFile f on f.goalId = g.id where g.id = :id and g.caseId = :case",
                        Filed.class)
                .setParameter("id", id.value())
                .setParameter("case", permit.caseId()));
    }

    /** Every goal of the one case, in the order they were set. */
    public List<Filed> ofCase(Permit permit) {
        return em.createQuery(
                        "select g, f from Goal g join GoalFile f on f.goalId = g.id where g.caseId = :case order by g.begun.at, g.id",
                        Filed.class)
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** Every goal of the one case, and of each who rated it the last two ratings in force at some sessions, both in the order they were made. */
    public Map<Goal, List<GoalRating>> lastRated(List<SessionId> sessions, Permit permit) {
        Map<Goal, List<GoalRating>> found = new LinkedHashMap<>();
        em.createQuery(LAST_RATED, Rated.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("sessions", Id.values(sessions).toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    List<GoalRating> ratings = found.computeIfAbsent(row.goal(), any -> new ArrayList<>());
                    Optional.ofNullable(row.rating()).ifPresent(ratings::add);
                });
        return found;
    }

    /** The goals meant for the client, in the order they were set. */
    public List<Meant> ofClient(Permit own) {
        if (own.cases().isEmpty()) {
            return List.of();
        }
        Map<UUID, Meant> found = new LinkedHashMap<>();
        for (OfClient row : em.createQuery(MEANT, OfClient.class)
                .setParameter("cases", own.cases().toArray(UUID[]::new))
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList()) {
            Meant meant = found.computeIfAbsent(
                    row.goal().id(), id -> new Meant(row.goal(), row.jointWork(), row.caseOpen(), new ArrayList<>()));
            Optional.ofNullable(row.rating()).ifPresent(meant.ratings()::add);
        }
        return List.copyOf(found.values());
    }
}
