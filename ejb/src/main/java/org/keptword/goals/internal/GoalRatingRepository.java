package org.keptword.goals.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.goals.model.Goal;
import org.keptword.goals.model.GoalRating;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** The ratings of the cases a permit reaches. A client's permit shows the client's own. */
@ApplicationScoped
public class GoalRatingRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(GoalRating rating) {
        em.persist(rating);
    }

    public void flush() {
        em.flush();
    }

    /** Every rating in force, in the order they were given. */
    public List<GoalRating> inForce(Permit permit) {
        if (permit.cases().isEmpty()) {
            return List.of();
        }
        boolean all = permit.reach() != Permit.Reach.OWN;
        return em.createQuery(
                        "select r from GoalRating r where r.replacedAt is null and one_of(:cases, r.caseId)"
                                + " and (:all = true or one_of(:own, r.participantId)) order by r.rated.at, r.id",
                        GoalRating.class)
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("all", all)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** The rating in force of one goal at one session by one rater, who is the counselor when empty. */
    public Optional<GoalRating> at(Goal goal, SessionId session, Optional<ParticipantId> rater, Permit permit) {
        return em
                .createQuery(
                        "select r from GoalRating r where r.replacedAt is null and r.goalId = :goal and r.sessionId = :session"
                                + " and one_of(:cases, r.caseId)",
                        GoalRating.class)
                .setParameter("goal", goal.id())
                .setParameter("session", session.value())
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .filter(rating -> rating.rater().equals(rater))
                .findFirst();
    }

    /** Whether anybody ever rated a goal. */
    public boolean anyOf(Goal goal, Permit permit) {
        return em.createQuery(
                                "select count(r) from GoalRating r where r.goalId = :goal and r.caseId = :case",
                                Long.class)
                        .setParameter("goal", goal.id())
                        .setParameter("case", permit.caseId())
                        .getSingleResult()
                > 0;
    }
}
