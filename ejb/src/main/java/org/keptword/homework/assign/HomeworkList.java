package org.keptword.homework.assign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.CaseHeader;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * The homework of a case: what is open and what is queued, each whole; the latest of what was answered, or all of it; of what is over a page,
 * newest first.
 *
 * @param people the participants, in their order
 * @param answered assigned once, handed in and reviewed: nothing is left to do; reviewed last comes first
 * @param answeredBefore how many more were answered
 * @param earlier what to ask for to see older work, if there is any
 */
public record HomeworkList(
        CaseHeader header,
        List<Person> people,
        List<Line> running,
        List<Line> queued,
        List<Line> answered,
        int answeredBefore,
        List<Line> over,
        Optional<AssignmentId> earlier) {

    /** A participant of the case. */
    public record Person(ParticipantId id, String name) {}

    /**
     * One assignment.
     *
     * @param exercise the exercise, the same in all its versions
     * @param overdue whether its day has passed, nothing of it was handed in, and it could be answered
     * @param held whether joint work is off and part of this is joint work: that part cannot be answered
     * @param away whether the participant pauses or has left: none of it can be answered
     * @param leftOut what a gate took from it when it was given
     * @param lighterMinutes minutes of the lighter version, where there is one and it is not given yet
     * @param reason why it was withdrawn, or null
     * @param handedIn entries handed in
     * @param reviewed entries reviewed
     * @param latest what came in last, to be read, if anything did
     */
    public record Line(
            AssignmentId id,
            ParticipantId participant,
            String name,
            String exercise,
            LocalizedText title,
            LocalizedText step,
            AssignmentState state,
            boolean overdue,
            boolean held,
            boolean away,
            int minutes,
            boolean lighter,
            OptionalInt lighterMinutes,
            Optional<LocalDate> dueOn,
            Recurrence recurrence,
            @Nullable String instructions,
            List<LocalizedText> leftOut,
            @Nullable String reason,
            int handedIn,
            int reviewed,
            Optional<Instant> lastHandedIn,
            Optional<ResponseId> latest) {

        public Line {
            leftOut = List.copyOf(leftOut);
        }
    }

    public HomeworkList {
        people = List.copyOf(people);
        running = List.copyOf(running);
        queued = List.copyOf(queued);
        answered = List.copyOf(answered);
        over = List.copyOf(over);
    }

    /** Every line of the page, in its order. */
    public Stream<Line> all() {
        return Stream.of(running, queued, answered, over).flatMap(List::stream);
    }

    /** The state of one assignment for the counselor. A recurring one that is open counts by its latest entry. */
    public enum AssignmentState {
        QUEUED,
        ASSIGNED,
        HANDED_IN,
        RETURNED,
        REVIEWED,
        PAUSED,
        WITHDRAWN,
        ENDED
    }
}
