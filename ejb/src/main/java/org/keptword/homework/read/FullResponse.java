package org.keptword.homework.read;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
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
        Optional<Recurrence.Entry> entry,
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
            String path, int depth, int row, LocalizedText question, boolean counselorOnly, List<AnswerValue> values) {

        public Answer {
            values = List.copyOf(values);
        }

        /** Whether it is an answer that may be for the partner at all; a heading or a row is none. */
        public boolean isForPartner() {
            return !values.isEmpty() && !counselorOnly;
        }
    }

    public FullResponse {
        answers = List.copyOf(answers);
    }

    /** The same response with some of its answers, and the headings and rows they stand under. */
    public FullResponse only(Predicate<Answer> wanted) {
        List<Answer> kept = new ArrayList<>();
        Deque<Answer> above = new ArrayDeque<>();
        for (Answer answer : answers) {
            above.removeIf(heading -> !answer.path().startsWith(heading.path() + "/"));
            if (answer.values().isEmpty()) {
                above.addLast(answer);
            } else if (wanted.test(answer)) {
                kept.addAll(above);
                above.clear();
                kept.add(answer);
            }
        }
        return new FullResponse(
                id,
                assignment,
                participant,
                title,
                entry,
                revision,
                handedInAt,
                disclosure,
                broughtByAuthor,
                note,
                close,
                kept);
    }
}
