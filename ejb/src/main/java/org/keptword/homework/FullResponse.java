package org.keptword.homework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * A response with all its answers, as it was last handed in.
 *
 * @param entry which entry it is of an exercise that comes back
 * @param broughtByAuthor whether its author wants to bring it to the session; otherwise the counselor marked it
 * @param note handed in as a note to the counselor, because work towards the other person closed meanwhile
 */
public record FullResponse(
        ResponseId id,
        AssignmentId assignment,
        ParticipantId participant,
        LocalizedText title,
        Optional<RecurringEntry> entry,
        int revision,
        Instant handedInAt,
        Disclosure disclosure,
        boolean broughtByAuthor,
        boolean note,
        Close close,
        List<Answer> answers) {

    /** What the author said at the end; each line may be missing. */
    public record Close(Optional<Integer> minutes, Optional<Integer> difficulty, Optional<String> hard) {}

    /**
     * One place of the form with something in it, in the order of the form: a heading, a row of a list, or a question with its answer.
     *
     * @param path address of the place
     * @param depth how many groups it stands in
     * @param row number of the row from 1, where it stands for one; its question is then the heading of the list
     * @param counselorOnly whether the answer is never for the partner
     */
    public record Answer(
            String path, int depth, int row, LocalizedText question, boolean counselorOnly, List<Value> values) {

        public Answer {
            values = List.copyOf(values);
        }
    }

    /**
     * One answer.
     *
     * @param text the author's own words, or the number, date or code as stored
     * @param label the words of the option or unit chosen, or null
     */
    public record Value(Kind kind, String text, @Nullable LocalizedText label) {

        /** How it is to be said. */
        public enum Kind {
            WORDS,
            NUMBER,
            YES,
            NO,
            DATE,
            TIME,
            MOMENT,
            OPTION,
            QUANTITY
        }
    }

    public FullResponse {
        answers = List.copyOf(answers);
    }
}
