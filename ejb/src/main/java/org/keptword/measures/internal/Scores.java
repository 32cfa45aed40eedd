package org.keptword.measures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.measures.model.Score;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** The scores. */
@ApplicationScoped
public class Scores {

    /**
     * A score counts while no later one took its place and the revision it was made of is the current one. That is looked up for each
     * score: the database expects few responses, since it cannot weigh the rules of rows, and joined it would go through all of them for
     * each score.
     */
    private static final String CURRENT =
            "select s.caseId, s.participantId, s.responseId, s.revision, s.instrumentVersion, s.instrument, s.scale, s.value,"
                    + " s.answered, s.asked, s.sessionId, s.handedInAt"
                    + " from Score s"
                    + " where s.practiceId = :practice and one_of(:cases, s.caseId) and (:staff = true or one_of(:own, s.participantId))"
                    + " and s.replacedBy is null"
                    + " and s.revision = (select r.revisions from ReadableResponse r where r.id = s.responseId) order by s.handedInAt, s.id";

    /** How many sessions that both partners answered for are looked back on in a caseload. */
    public static final int LATELY = 6;

    private static final String OF_CASELOAD = """
            with current_scores as materialized (
                select s.id, s.case_id, s.session_id, s.participant_id, s.instrument, s.scale, s.value is null as without, s.handed_in_at
                from keptword.score s
                where s.practice_id = :practice and s.replaced_by is null
                    and s.revision = (select r.revisions from keptword.readable_response r where r.id = s.response_id)),
            answered as (
                select session_id, row_number() over (partition by case_id order by min(handed_in_at) desc, session_id desc) as back
                from current_scores where session_id is not null and not without
                group by case_id, session_id having count(distinct participant_id) > 1),
            placed as (
                select *, row_number() over (partition by participant_id, instrument, scale, without order by handed_in_at, id) as nth,
                    row_number() over (partition by participant_id, instrument, scale, without order by handed_in_at desc, id desc) as nth_last
                from current_scores)
            select s.case_id, s.participant_id, s.response_id, s.revision, s.instrument_version, s.instrument, s.scale, s.value,
                s.answered, s.asked, s.session_id, s.handed_in_at
            from placed p join keptword.score s on s.id = p.id
            where (not p.without and (p.nth = 1 or p.nth_last <= 2))
                or p.session_id in (select a.session_id from answered a where a.back <= :lately)
            order by p.handed_in_at, p.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A score, as it is read. */
    public record CurrentScore(
            UUID caseId,
            UUID participantId,
            UUID responseId,
            Integer revision,
            UUID instrumentVersion,
            String instrument,
            String scale,
            @Nullable Double points,
            Integer answered,
            Integer asked,
            @Nullable UUID sessionId,
            Instant handedInAt) {

        Optional<Double> value() {
            return Optional.ofNullable(points);
        }

        Optional<SessionId> session() {
            return Optional.ofNullable(sessionId).map(SessionId::new);
        }
    }

    /**
     * Of a whole caseload the first score with a value of each scale, the last two, and those of the last sessions that both partners
     * answered for.
     */
    @SuppressWarnings("unchecked")
    public List<CurrentScore> lately(Permit caseload) {
        return em.createNativeQuery(OF_CASELOAD, CurrentScore.class)
                .setParameter("practice", caseload.practice())
                .setParameter("lately", LATELY)
                .getResultList();
    }

    /** What counts now, oldest first. */
    public List<CurrentScore> current(Permit permit) {
        if (permit.cases().isEmpty()) {
            return List.of();
        }
        boolean staff = permit.reach() == Permit.Reach.CASE;
        return em.createQuery(CURRENT, CurrentScore.class)
                .setParameter("practice", permit.practice())
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("staff", staff)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** The scores of one response that no later one has replaced, whatever became of the response. */
    public List<Score> unreplaced(ResponseId response, Permit permit) {
        return em.createQuery(
                        "select s from Score s where s.responseId = :response and s.practiceId = :practice and s.replacedBy is null",
                        Score.class)
                .setParameter("response", response.value())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    public void add(Score score, Permit permit) {
        permit.require(score.ofCase(), score.participant());
        em.persist(score);
    }
}
