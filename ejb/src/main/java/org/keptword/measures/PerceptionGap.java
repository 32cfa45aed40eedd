package org.keptword.measures;

import java.time.Instant;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

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
