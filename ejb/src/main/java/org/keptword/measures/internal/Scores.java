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

    /** A score counts while no later one took its place and the revision it was made of is the current one: triggers keep that with the score (ADR 51). */
    private static final String CURRENT =
            "select s.caseId, s.participantId, s.responseId, s.revision, s.instrumentVersion, s.instrument, s.scale, s.value,"
                    + " s.answered, s.asked, s.sessionId, s.handedInAt, cast(null as Integer)"
                    + " from Score s"
                    + " where s.practiceId = :practice and one_of(:cases, s.caseId) and (:staff = true or one_of(:own, s.participantId))"
                    + " and s.replacedBy is null and s.counted = true order by s.handedInAt, s.id";

    /** How many of the latest scores of a scale are read for a caseload. */
    static final int LATEST = 4;

    /** How many perception gaps are looked for where these scores do not hold as many as are compared. */
    static final int GAPS = 4;

    private static final String VALUED = "s.counted and s.value is not null";

    private static final String OF_SCALE =
            "s.case_id = c.case_id and s.participant_id = c.participant_id and s.instrument = c.instrument and s.scale = c.scale and "
                    + VALUED;

    private static final String READ =
            "s.id, s.case_id, s.participant_id, s.response_id, s.revision, s.instrument_version, s.instrument, s.scale, "
                    + "s.value, s.answered, s.asked, s.session_id, s.handed_in_at";

    private static final String OTHER =
            "o.id as o_id, o.case_id as o_case_id, o.participant_id as o_participant_id, o.response_id as o_response_id, "
                    + "o.revision as o_revision, o.instrument_version as o_instrument_version, o.instrument as o_instrument, "
                    + "o.scale as o_scale, o.value as o_value, o.answered as o_answered, o.asked as o_asked, "
                    + "o.session_id as o_session_id, o.handed_in_at as o_handed_in_at";

    private static final String OF_ONE =
            "id, case_id, participant_id, response_id, revision, instrument_version, instrument, scale, value, answered, "
                    + "asked, session_id, handed_in_at";

    private static final String OF_OTHER =
            "o_id, o_case_id, o_participant_id, o_response_id, o_revision, o_instrument_version, o_instrument, o_scale, "
                    + "o_value, o_answered, o_asked, o_session_id, o_handed_in_at";

    /** Each part is found by an index that has all its columns. The number of a session is told for the last two scores and the first. */
    private static final String OF_CASELOAD =
            """
            with scales as materialized (
                select distinct r.case_id, s.participant_id, s.instrument, s.scale
                from unnest(cast(:cases as uuid[]), cast(:since as timestamptz[])) r(case_id, since) cross join lateral (
                    select s.participant_id, s.instrument, s.scale from keptword.score s
                    where s.case_id = r.case_id and s.handed_in_at >= r.since and s.practice_id = :practice and VALUED offset 0) s),
            near as materialized (
                select l.*
                from scales c cross join lateral (
                    select READ, row_number() over (order by s.handed_in_at desc, s.id desc) as nth
                    from keptword.score s where OF_SCALE order by s.handed_in_at desc, s.id desc limit :latest) l
                union all select f.*, 0 from (
                        select c.* from scales c where (c.instrument, c.scale) not in (
                            select n.instrument, n.scale from unnest(cast(:instruments as text[]), cast(:scales as text[])) n(instrument, scale))) c
                    cross join lateral (select READ from keptword.score s where OF_SCALE order by s.handed_in_at, s.id limit 1) f),
            held as materialized (
                select h.id, h.ordinal from (select distinct n.session_id from near n where n.nth <= 2) n cross join lateral (
                    select h.id, h.ordinal from keptword.session h where h.id = n.session_id and h.state = 'HELD' offset 0) h)
            select s.case_id, s.participant_id, s.response_id, s.revision, s.instrument_version, s.instrument, s.scale, s.value,
                s.answered, s.asked, s.session_id, s.handed_in_at, h.ordinal
            from (select distinct on (n.id) n.* from near n order by n.id) s left join held h on h.id = s.session_id
            order by s.handed_in_at, s.id""".replace("READ", READ).replace("OF_SCALE", OF_SCALE).replace("VALUED", VALUED);

    /** One partner's view of oneself, and beside it the other partner's view, session by session from the last. */
    private static final String PAIRED = """
            with paired as materialized (
                select w.* from unnest(cast(:cases as uuid[]), cast(:participants as uuid[]), cast(:instruments as text[]),
                        cast(:own as text[]), cast(:partner as text[])) c(case_id, participant_id, instrument, scale, of_partner)
                    cross join lateral (
                        select READ, o.* from keptword.score s cross join lateral (
                            select OTHER from keptword.score o
                            where o.case_id = s.case_id and o.session_id = s.session_id and o.instrument = s.instrument
                                and o.scale = c.of_partner and o.participant_id <> s.participant_id and o.counted and o.value is not null
                            order by o.handed_in_at desc, o.id desc limit 1) o
                        where OF_SCALE and s.practice_id = :practice order by s.handed_in_at desc, s.id desc limit :gaps) w)
            select s.case_id, s.participant_id, s.response_id, s.revision, s.instrument_version, s.instrument, s.scale, s.value,
                s.answered, s.asked, s.session_id, s.handed_in_at, cast(null as int)
            from (select OF_ONE from paired union select OF_OTHER from paired) s
            order by s.handed_in_at, s.id""".replace("OF_ONE", OF_ONE)
            .replace("OF_OTHER", OF_OTHER)
            .replace("OTHER", OTHER)
            .replace("READ", READ)
            .replace("OF_SCALE", OF_SCALE);

    private static final String POINTS = """
            select s.case_id, cast(p.slot as text), s.session_id, s.handed_in_at, s.value
            from unnest(cast(:cases as uuid[]), cast(:since as timestamptz[])) r(case_id, since) cross join lateral (
                    select s.id, s.case_id, s.participant_id, s.session_id, s.handed_in_at, s.value from keptword.score s
                    where s.case_id = r.case_id and s.handed_in_at >= r.since and s.practice_id = :practice
                        and s.instrument = :instrument and s.scale = :scale and s.replaced_by is null and VALUED offset 0) s
                join keptword.participant p on p.id = s.participant_id
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

    /** A point of a scale. */
    record Point(UUID caseId, String slot, @Nullable UUID session, Instant at, Double value) {}

    /** A scale of an instrument. */
    record ScaleOf(String instrument, String scale) {}

    /**
     * One partner's view of oneself and the scale of the other partner's view.
     *
     * @param participant whose view of oneself it is
     */
    record Side(UUID caseId, UUID participant, String instrument, String own, String ofPartner) {}

    /**
     * Of a whole caseload, of each scale with a value since a moment, the last {@value #LATEST} scores with a value and the first.
     *
     * @param since the moment, by case
     * @param withoutFirst scales whose first score is not asked for
     */
    @SuppressWarnings("unchecked")
    List<CurrentScore> lately(Map<UUID, Instant> since, List<ScaleOf> withoutFirst, Permit caseload) {
        return em.createNativeQuery(OF_CASELOAD, CurrentScore.class)
                .setParameter("practice", caseload.practice())
                .setParameter("cases", array(since.keySet()))
                .setParameter("since", array(since.values()))
                .setParameter(
                        "instruments",
                        array(withoutFirst.stream().map(ScaleOf::instrument).toList()))
                .setParameter(
                        "scales",
                        array(withoutFirst.stream().map(ScaleOf::scale).toList()))
                .setParameter("latest", LATEST)
                .getResultList();
    }

    /** The scores of the last {@value #GAPS} sessions that both partners answered for, of each of these sides. */
    @SuppressWarnings("unchecked")
    List<CurrentScore> paired(List<Side> sides, Permit caseload) {
        return em.createNativeQuery(PAIRED, CurrentScore.class)
                .setParameter("practice", caseload.practice())
                .setParameter("cases", array(sides.stream().map(Side::caseId).toList()))
                .setParameter(
                        "participants",
                        array(sides.stream().map(Side::participant).toList()))
                .setParameter(
                        "instruments",
                        array(sides.stream().map(Side::instrument).toList()))
                .setParameter("own", array(sides.stream().map(Side::own).toList()))
                .setParameter(
                        "partner", array(sides.stream().map(Side::ofPartner).toList()))
                .setParameter("gaps", GAPS)
                .getResultList();
    }

    /** The scores of one scale with a value since a moment of each case, oldest first. */
    @SuppressWarnings("unchecked")
    List<Point> points(String instrument, String scale, Map<UUID, Instant> since, Permit permit) {
        return em.createNativeQuery(POINTS, Point.class)
                .setParameter("practice", permit.practice())
                .setParameter("cases", array(since.keySet()))
                .setParameter("since", array(since.values()))
                .setParameter("instrument", instrument)
                .setParameter("scale", scale)
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
        em.flush(); // what was changed in this transaction decides what counts
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
