package org.keptword.goals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.PersonId;

/**
 * A client's goals with the own ratings, and nobody else's.
 *
 * @param ours those for both
 * @param mine those for oneself
 * @param ended those that came to an end, the last one first
 * @param resting whether goals for both rest; they are not in it then
 */
public record OwnGoals(PersonId person, List<Own> ours, List<Own> mine, List<GoalLine> ended, boolean resting) {

    /**
     * One running goal.
     *
     * @param session the session it can be rated for; empty while there is none
     * @param now the own rating for that session
     * @param before the last own rating at an earlier session
     */
    public record Own(
            GoalLine goal, Optional<SessionLine> session, Optional<GoalLine.Rating> now, Optional<Earlier> before) {}

    /**
     * An earlier rating.
     *
     * @param at when that session began
     */
    public record Earlier(Level level, Instant at) {}

    public OwnGoals {
        ours = List.copyOf(ours);
        mine = List.copyOf(mine);
        ended = List.copyOf(ended);
    }
}
