package org.keptword.measures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
                    + " s.answered, s.asked, s.sessionId, s.handedInAt, cast(null as Integer)"
                    + " from Score s"
                    + " where s.practiceId = :practice and one_of(:cases, s.caseId) and (:staff = true or one_of(:own, s.participantId))"
                    + " and s.replacedBy is null"
                    + " and s.revision = (select r.revisions from ReadableResponse r where r.id = s.responseId) order by s.handedInAt, s.id";

    /** How many sessions that both partners answered for are looked back on in a caseload. */
    public static final int LATELY = 6;

    private static final String VALUED = "s.counted and s.value is not null";

    /**
     * A session counts where two participants have a value, from the first of them on: that one row stands for it, so that the last sessions are
     * found by looking back and no further.
     */
    private static final String OF_CASELOAD = """
            with scales as materialized (
                select distinct s.case_id, s.participant_id, s.instrument, s.scale
                from unnest(cast(:cases as uuid[]), cast(:since as timestamptz[])) r(case_id, since)
                    join keptword.score s on s.case_id = r.case_id and s.handed_in_at >= r.since
                where s.practice_id = :practice and VALUED),
            answered as materialized (
                select c.case_id, l.session_id from (select c.case_id from (select distinct case_id from scales) c
                    where (select count(*) from keptword.participant p where p.case_id = c.case_id) > 1) c
                cross join lateral (
                    select s.session_id from keptword.score s
                    where s.case_id = c.case_id and s.session_id is not null and VALUED
                        and s.id = (select e.id from keptword.score e where e.case_id = s.case_id and e.session_id = s.session_id
                            and e.counted and e.value is not null order by e.handed_in_at, e.id limit 1)
                        and (select count(distinct o.participant_id) from keptword.score o where o.case_id = s.case_id
                            and o.session_id = s.session_id and o.counted and o.value is not null) > 1
                    order by s.handed_in_at desc, s.session_id desc limit :lately) l),
            found as materialized (
                select s.* from (
                    select f.id from scales c cross join lateral (
                        select s.id from keptword.score s where s.case_id = c.case_id and s.participant_id = c.participant_id
                            and s.instrument = c.instrument and s.scale = c.scale and VALUED order by s.handed_in_at, s.id limit 1) f
                    union select l.id from scales c cross join lateral (
                        select s.id from keptword.score s where s.case_id = c.case_id and s.participant_id = c.participant_id
                            and s.instrument = c.instrument and s.scale = c.scale and VALUED
                        order by s.handed_in_at desc, s.id desc limit 2) l) p
                    join keptword.score s on s.id = p.id
                union
                select s.* from answered a join keptword.score s on s.case_id = a.case_id and s.session_id = a.session_id and s.counted)
            select s.case_id, s.participant_id, s.response_id, s.revision, s.instrument_version, s.instrument, s.scale, s.value,
                s.answered, s.asked, s.session_id, s.handed_in_at, h.ordinal
            from found s left join keptword.session h on h.id = s.session_id and h.state = 'HELD'
            order by s.handed_in_at, s.id""".replace("VALUED", VALUED);

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A score, as it is read.
     *
     * @param ordinal the how-manieth held session of the case its session is; null where it is not held, or was not asked for
     */
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
            Instant handedInAt,
            @Nullable Integer ordinal) {

        Optional<Double> value() {
            return Optional.ofNullable(points);
        }

        Optional<SessionId> session() {
            return Optional.ofNullable(sessionId).map(SessionId::new);
        }
    }

    /**
     * Of a whole caseload, for each scale with a value since a moment, the first score with a value and the last two, and those of the last
     * sessions that both partners answered for.
     *
     * @param since the moment, by case
     */
    @SuppressWarnings("unchecked")
    public List<CurrentScore> lately(Map<UUID, Instant> since, Permit caseload) {
        return em.createNativeQuery(OF_CASELOAD, CurrentScore.class)
                .setParameter("practice", caseload.practice())
                .setParameter("cases", array(since.keySet()))
                .setParameter("since", array(since.values()))
                .setParameter("lately", LATELY)
                .getResultList();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
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
