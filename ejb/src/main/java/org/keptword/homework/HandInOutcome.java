package org.keptword.homework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.Problem;

/**
 * What came of handing in.
 *
 * @param revision the number of the revision, 0 when it was not handed in
 * @param problems what stands against it, in reading order
 * @param draft where it was not handed in, the draft as it is kept now: with problems the one sent, in a conflict another page's
 */
public record HandInOutcome(
        int revision, Optional<Instant> handedInAt, List<Problem> problems, Optional<DraftOutcome> draft) {

    public HandInOutcome {
        problems = List.copyOf(problems);
    }

    public boolean isHandedIn() {
        return revision > 0;
    }

    /** Whether another page had written meanwhile. */
    public boolean isConflict() {
        return draft.flatMap(DraftOutcome::conflict).isPresent();
    }

    static HandInOutcome of(int revision, Instant at) {
        return new HandInOutcome(revision, Optional.of(at), List.of(), Optional.empty());
    }

    static HandInOutcome stopped(List<Problem> problems, DraftOutcome draft) {
        return new HandInOutcome(0, Optional.empty(), problems, Optional.of(draft));
    }

    static HandInOutcome conflicting(DraftOutcome conflict) {
        return new HandInOutcome(0, Optional.empty(), List.of(), Optional.of(conflict));
    }
}
