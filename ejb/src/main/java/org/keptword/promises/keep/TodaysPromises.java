package org.keptword.promises.keep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.PromiseId;

/**
 * What a client is asked about today.
 *
 * @param today the promises of today, answered ones included, and what was answered just now
 * @param earlier days of the last week that are not answered, the newest first
 * @param paused whether promises towards the other partner rest
 */
public record TodaysPromises(List<Day> today, List<Day> earlier, boolean paused) {

    public TodaysPromises {
        today = List.copyOf(today);
        earlier = List.copyOf(earlier);
    }

    /** Everything in it. */
    public Stream<Day> all() {
        return Stream.concat(today.stream(), earlier.stream());
    }

    /**
     * One day of a promise, for its owner.
     *
     * @param said what the owner said about it, empty while it is open
     */
    public record Day(PromiseId promise, LocalDate day, PromiseTerms terms, Optional<Said> said) {

        /**
         * What was said about a day.
         *
         * @param undoable whether it can still be taken back
         * @param repaired whether a promise makes up for it
         * @param note the owner's own word about it, or null
         */
        public record Said(
                UUID id,
                OutcomeKind kind,
                boolean undoable,
                boolean repaired,
                @Nullable String note) {

            /** Whether a repair is offered. */
            public boolean isRepairOffered() {
                return kind == OutcomeKind.NOT_KEPT && !repaired;
            }
        }
    }
}
