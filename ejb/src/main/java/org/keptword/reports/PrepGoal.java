package org.keptword.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.goals.Level;

/**
 * A running goal as a kind of report may tell it.
 *
 * @param whom the name of whom it is for; empty for everybody it tells of
 * @param raters those who may rate it and of whom the kind may know, the counselor first; one client's own alone, and nobody at the table
 */
public record PrepGoal(String sentence, Optional<String> whom, List<Rater> raters) {

    /**
     * Somebody who rates it.
     *
     * @param name empty for the counselor
     * @param last the last rating; empty while there is none
     * @param before the one before it, at an earlier session
     * @param fresh whether the last is of the session before this one, or of this one
     */
    public record Rater(Optional<String> name, Optional<Rating> last, Optional<Rating> before, boolean fresh) {

        /** By how many levels the last rating is above the one before; below zero where it is lower, empty without two. */
        public Optional<Integer> levels() {
            return last.flatMap(
                    now -> before.map(then -> now.level().value() - then.level().value()));
        }
    }

    /**
     * A rating at a session.
     *
     * @param place the how-manieth that session is of those the kind may know of
     */
    public record Rating(Level level, int place, Instant at) {}

    public PrepGoal {
        raters = List.copyOf(raters);
    }
}
