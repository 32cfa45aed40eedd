package org.keptword.measures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.PartnerSlot;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * Everything scored in one case, for its staff.
 *
 * @param scores the current ones, in the order they were handed in
 * @param gaps session by session in order; none in a case with one participant
 * @param ordinals the how-manieth held session of the case a score's session is, where that was read with the scores
 */
public record CaseScores(List<ScoreLine> scores, List<PerceptionGap> gaps, Map<SessionId, Integer> ordinals) {

    /** Nothing scored. */
    public static final CaseScores NONE = new CaseScores(List.of(), List.of());

    public CaseScores {
        scores = List.copyOf(scores);
        gaps = List.copyOf(gaps);
        ordinals = Map.copyOf(ordinals);
    }

    /** The same for who knows the sessions of the case. */
    public CaseScores(List<ScoreLine> scores, List<PerceptionGap> gaps) {
        this(scores, gaps, Map.of());
    }

    /**
     * How far one's view of oneself lies from the partner's view of one, before one session. For the counselor only.
     *
     * @param of whose view of oneself it is
     * @param at when the later of the two was handed in
     * @param own the own score
     * @param byPartner the score the partner gives, about the same
     */
    public record PerceptionGap(
            ParticipantId of, String instrument, SessionId session, Instant at, double own, double byPartner) {

        /** Own minus the partner's: above 0 where one sees oneself higher. */
        public double value() {
            return own - byPartner;
        }
    }

    /**
     * One point of a scale.
     *
     * @param slot of who answered
     * @param session the session it was answered before
     * @param at when the answers were handed in
     */
    public record ScorePoint(UUID caseId, PartnerSlot slot, Optional<SessionId> session, Instant at, double value) {}

    /**
     * One current score.
     *
     * @param revision the revision of the response it was made of
     * @param instrument the measure's name
     * @param version the version of its scoring definition that made the score, from 1
     * @param measure the measure's title
     * @param scale the scale's id
     * @param title the scale's title
     * @param session the session it belongs to: the one it was answered before
     * @param at when the answers were handed in
     * @param value in points of the scale; empty where too many answers are missing
     * @param answered how many of the items that can be counted were answered
     * @param asked how many there are
     */
    public record ScoreLine(
            ParticipantId participant,
            ResponseId response,
            int revision,
            String instrument,
            int version,
            LocalizedText measure,
            String scale,
            LocalizedText title,
            Optional<SessionId> session,
            Instant at,
            Optional<Double> value,
            int answered,
            int asked) {}
}
