package org.keptword.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.internal.CaseSharingAssembler;

/**
 * What the partners of a case may read of each other now, for the features above: inside their own transaction and under their own
 * permit. Whether joint work is on is for the caller to know, and asked first.
 */
@ApplicationScoped
public class SharedTexts {

    @Inject
    CaseSharingAssembler assembler;

    /**
     * What is shown in the one case; at most four statements.
     *
     * @param permit of staff
     */
    public CurrentShares shown(Permit permit) {
        return assembler.shown(permit);
    }

    /**
     * What the partners of a case may read of each other now.
     *
     * @param resting whether what was shown rests until the counselor shows it again
     * @param texts the newest first; none while they rest
     */
    public record CurrentShares(boolean resting, List<Text> texts) {

        /** Nothing, and nothing rests. */
        public static final CurrentShares NOTHING = new CurrentShares(false, List.of());

        /**
         * A text one partner shows to the other.
         *
         * @param promise the words of the promise it is about, where it is about one and does not say so itself
         * @param shownAt since when it is shown
         */
        public record Text(
                ShareId id,
                ShareKind kind,
                ParticipantId author,
                ParticipantId recipient,
                Optional<String> promise,
                SharedText text,
                Instant shownAt) {

            /** Whether it was shared at a moment or later. */
            public boolean isSince(Instant moment) {
                return !shownAt.isBefore(moment);
            }
        }

        public CurrentShares {
            texts = List.copyOf(texts);
        }
    }
}
