package org.keptword.reports;

import java.time.Instant;
import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.FullResponse;
import org.keptword.homework.SentReply;

/**
 * All responses of one client that the counselor may see, with the replies: one chapter an exercise. Nothing the client keeps to
 * oneself, nothing of a partner, no private note and no rating. Reports on a contact stand on the safety page and nowhere else.
 *
 * @param whom whose work it is
 * @param madeAt when it was read
 */
public record ClientResponses(CaseLine line, CaseLine.Who whom, List<Chapter> chapters, Instant madeAt) {

    /** One exercise, with its pieces in the order they were handed in. */
    public record Chapter(LocalizedText title, List<Piece> pieces) {

        public Chapter {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of work with the replies to it. */
    public record Piece(FullResponse work, List<SentReply> replies) {

        public Piece {
            replies = List.copyOf(replies);
        }
    }

    public ClientResponses {
        chapters = List.copyOf(chapters);
    }

    /** How many pieces there are. */
    public int pieces() {
        return chapters.stream().mapToInt(chapter -> chapter.pieces().size()).sum();
    }
}
