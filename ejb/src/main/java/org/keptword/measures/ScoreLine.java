package org.keptword.measures;

import java.time.Instant;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * One current score.
 *
 * @param revision the revision of the piece it was made of
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
