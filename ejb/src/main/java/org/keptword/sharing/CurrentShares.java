package org.keptword.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ShareId;

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
            Instant shownAt) {}

    public CurrentShares {
        texts = List.copyOf(texts);
    }
}
