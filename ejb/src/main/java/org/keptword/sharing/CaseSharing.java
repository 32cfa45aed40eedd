package org.keptword.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseHeader;
import org.keptword.shared.ShareId;

/**
 * What is shared between the partners of a case, for its staff.
 *
 * @param resting whether what was shown rests since joint work closed, until it is shown again
 * @param entries the newest first
 */
public record CaseSharing(CaseHeader header, boolean resting, List<Entry> entries) {

    /** The state of an entry. */
    public enum Stage {
        /** Everybody said yes: the counselor can show it. */
        READY,
        /** Somebody has not answered, or said no to an exchange. */
        ASKED,
        SHOWN,
        OVER
    }

    /**
     * One text, or the two of an exchange.
     *
     * @param id by which it is acted on
     * @param refused whether an exchange cannot be opened any more, because one said no or took it back
     */
    public record Entry(ShareId id, Stage stage, boolean refused, List<Line> lines) {

        public Entry {
            lines = List.copyOf(lines);
        }

        /** Whether both texts are opened together. */
        public boolean isExchange() {
            return lines.size() > 1;
        }
    }

    /**
     * One text.
     *
     * @param promise the words of the promise it is about; empty for a response
     * @param readAt when the partner opened it first
     */
    public record Line(
            ShareId id,
            ShareKind kind,
            String authorName,
            String recipientName,
            ShareState state,
            Optional<String> promise,
            SharedText text,
            Instant askedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> shownAt,
            Optional<Instant> readAt,
            Optional<Instant> endedAt) {}

    public CaseSharing {
        entries = List.copyOf(entries);
    }

    /** Those of one stage. */
    public List<Entry> of(Stage stage) {
        return entries.stream().filter(entry -> entry.stage() == stage).toList();
    }
}
