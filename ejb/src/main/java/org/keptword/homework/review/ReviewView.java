package org.keptword.homework.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.ResponseScores;
import org.keptword.safety.Flags;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;

/**
 * A response being read, or a week's entries of a recurring exercise, with one reply.
 *
 * @param reader whom the page is rendered for; a save by somebody else is refused
 * @param lead the response the reply goes to
 * @param partner the name of the other partner; empty in the case of one client
 * @param jointWork whether work towards the other person is open
 * @param week the Monday, for entries of a recurring exercise
 * @param mayWork whether the reader answers; a supervisor reads
 * @param flagged whether a flag about this client is open
 * @param alert the open flags about what is read here, with how to reach its author; empty where there are none
 * @param entries what was handed in, the oldest first
 * @param draft what the reader has written so far; empty for one who only reads
 * @param earlierDraft what the reader had begun on a revision that is not current anymore
 * @param replies what was sent before, the newest first
 * @param points what a measure makes of the answers, by response; empty for other exercises
 */
public record ReviewView(
        PersonId reader,
        ResponseId lead,
        CaseId caseId,
        String caseName,
        ParticipantId participant,
        String participantName,
        Optional<String> partner,
        boolean jointWork,
        LocalizedText title,
        Optional<LocalDate> week,
        Status status,
        boolean mayWork,
        boolean flagged,
        Optional<Alert> alert,
        Optional<Instant> session,
        List<Work> entries,
        ReviewDraft draft,
        Optional<ReviewDraft> earlierDraft,
        List<Reply> replies,
        Map<ResponseId, List<ResponseScores.Points>> points,
        Place place) {

    /**
     * What a human must look at first. A reading can't be finished without an answer before all of it is acknowledged.
     *
     * @param flags at least one; urgent ones first, the oldest first among equals
     * @param sheet how the author can be reached safely
     */
    public record Alert(List<Flags.OpenFlag> flags, ContactSheet sheet) {

        public Alert {
            flags = List.copyOf(flags);
        }
    }

    /** What a measure makes of one response. */
    public List<ResponseScores.Points> pointsOf(ResponseId response) {
        return points.getOrDefault(response, List.of());
    }

    /**
     * What was handed in at once.
     *
     * @param entryOn the day or Monday of a recurring exercise
     * @param comparedWith number of the revision its differences are marked against, empty for a first one
     * @param offScreen since when its author keeps it off the own screen
     * @param note handed in as a note, because work towards the other person closed meanwhile
     */
    public record Work(
            ResponseId response,
            int revision,
            Optional<LocalDate> entryOn,
            Instant handedInAt,
            Optional<Integer> comparedWith,
            boolean note,
            Disclosure disclosure,
            Optional<Instant> offScreen,
            Close close,
            List<ReviewAnswer> answers) {

        public Work {
            answers = List.copyOf(answers);
        }
    }

    /** What the client said at the end of the work; each line may be missing. */
    public record Close(Optional<Integer> minutes, Optional<Integer> difficulty, Optional<String> hard, boolean bring) {

        public boolean isSaid() {
            return minutes.isPresent() || difficulty.isPresent() || hard.isPresent() || bring;
        }
    }

    /** A reply as it was sent. */
    public record Reply(int revision, Instant sentAt, String text, List<ReviewAnswer.Remark> remarks) {

        public Reply {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Its place in the queue.
     *
     * @param position from 1, or 0 when it waits no more
     * @param around the items before and after, in order
     * @param total how many items wait
     */
    public record Place(
            int position,
            int total,
            Optional<ResponseId> previous,
            Optional<ResponseId> next,
            int earlier,
            List<QueueView.Item> around) {

        public Place {
            around = List.copyOf(around);
        }

        /** How many come after the last one around it. */
        public int later() {
            return total - earlier - around.size();
        }
    }

    public ReviewView {
        entries = List.copyOf(entries);
        replies = List.copyOf(replies);
        points = Map.copyOf(points);
    }

    /** The status of a response for its readers. */
    public enum Status {
        /** Handed in, and waits for an answer. */
        WAITING,
        /** Answered. */
        ANSWERED,
        /** Answered and open for another round; nothing newer is handed in yet. */
        RETURNED,
        /** Taken back by its author; what was handed in before is shown. */
        WITH_AUTHOR
    }
}
