package org.keptword.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.PersonId;
import org.keptword.shared.ShareId;

/**
 * What a client is asked, can read, and has let be read.
 *
 * @param person whom it is shown to
 * @param couple whether there is anybody to share with
 * @param paused whether the one neutral sentence is shown in place of what is asked and read
 * @param asks what the counselor asks
 * @param received what the client reads of the partner
 * @param sharedByMe what the partner can read, or will when the counselor shows it
 */
public record SharedPage(
        PersonId person,
        boolean couple,
        boolean paused,
        List<Ask> asks,
        List<Received> received,
        List<SharedByMe> sharedByMe) {

    /**
     * The counselor asks whether the partner may read this.
     *
     * @param promise the words of the promise it is about, where it is about one and does not say so itself
     * @param together whether it is one of two texts that are opened together
     */
    public record Ask(
            ShareId id,
            ShareKind kind,
            String recipientName,
            Optional<String> promise,
            boolean together,
            SharedText text,
            String fingerprint) {}

    /** A text of the partner. */
    public record Received(
            ShareId id,
            ShareKind kind,
            String authorName,
            Optional<String> promise,
            SharedText text,
            Instant shownAt,
            boolean fresh) {}

    /**
     * A text of the client's.
     *
     * @param shownAt since when the partner can read it; empty while the counselor has not shown it
     */
    public record SharedByMe(
            ShareId id,
            ShareKind kind,
            String recipientName,
            Optional<String> promise,
            boolean together,
            SharedText text,
            Optional<Instant> shownAt) {}

    public SharedPage {
        asks = List.copyOf(asks);
        received = List.copyOf(received);
        sharedByMe = List.copyOf(sharedByMe);
    }
}
