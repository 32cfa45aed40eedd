package org.keptword.homework.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Selection;
import org.keptword.homework.read.ResponseScores;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.PersonId;

/**
 * One exercise as its author sees it: what is asked, what was written, what came back.
 *
 * @param entry the day or Monday of a recurring exercise
 * @param weekly whether an entry is for a week
 * @param meeting for work that comes back before each session
 * @param page what the form makes of the answers
 * @param answers what was written, whether asked at present or not
 * @param speaksOfRisk whether the page should offer help to the author, for what is written and not handed in yet
 * @param number the current save, 0 when nothing is saved yet
 * @param heldBack what was written before a gate closed: to read, not to answer
 * @param asNote whether handing in now makes it a note to the counselor
 * @param copies what other pages wrote and is not settled yet
 * @param revisions what was handed in, the newest first
 * @param feedback what the counselor sent, the newest first
 * @param points what a measure makes of the author's own answers, once handed in
 * @param history the other entries of a recurring exercise, the newest first
 */
public record ExerciseView(
        PersonId person,
        AssignmentId assignment,
        Optional<LocalDate> entry,
        boolean weekly,
        Optional<Meeting> meeting,
        Heading heading,
        ResponseStatus status,
        Readers readers,
        Form form,
        Selection selection,
        AnswerContext situation,
        Evaluation page,
        Answers answers,
        boolean speaksOfRisk,
        int number,
        Optional<Instant> savedAt,
        List<Evaluation.Entry> heldBack,
        boolean asNote,
        boolean takesBack,
        List<Copy> copies,
        List<HandedIn> revisions,
        List<Reply> feedback,
        List<ResponseScores.OwnPoints> points,
        List<OtherEntry> history) {

    public ExerciseView {
        heldBack = List.copyOf(heldBack);
        copies = List.copyOf(copies);
        revisions = List.copyOf(revisions);
        feedback = List.copyOf(feedback);
        points = List.copyOf(points);
        history = List.copyOf(history);
    }

    /**
     * The session an entry belongs to.
     *
     * @param planned false while no session is planned and nothing is asked
     * @param startsAt when it begins, while it is the next one
     * @param answered whether it was answered already, with the same exercise given another time
     */
    public record Meeting(boolean planned, Optional<Instant> startsAt, boolean answered) {}

    /**
     * What is shown above the first question.
     *
     * @param paused whether the shared exercises are paused: one neutral sentence, whatever the reason
     */
    public record Heading(
            String exercise,
            LocalizedText title,
            LocalizedText summary,
            LocalizedText intro,
            int minutes,
            Optional<String> instructions,
            Optional<LocalDate> dueOn,
            boolean paused) {}

    /**
     * Who can read this.
     *
     * @param choices what the author may choose, from the narrowest; one only where there is nothing to choose
     */
    public record Readers(String counselor, Disclosure now, List<Disclosure> choices) {

        public Readers {
            choices = List.copyOf(choices);
        }
    }

    /** What another page wrote, as JSON. */
    public record Copy(UUID id, Instant savedAt, String answers) {}

    /** One revision. */
    public record HandedIn(int number, Instant at, boolean note, boolean takenBack, List<Evaluation.Entry> entries) {

        public HandedIn {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What was sent about one revision.
     *
     * @param from the name of who sent it, the counselor or a cover
     */
    public record Reply(
            UUID id,
            int revision,
            String from,
            Instant sentAt,
            boolean unread,
            boolean returned,
            Optional<String> text,
            List<Comment> comments) {

        public Reply {
            comments = List.copyOf(comments);
        }
    }

    /** A comment beside a passage, with the name of who wrote it. */
    public record Comment(String from, String path, String quote, String text) {}

    /**
     * Another day or week of the same exercise.
     *
     * @param kept whether it was finished and only its author can read it
     */
    public record OtherEntry(LocalDate entry, ResponseStatus status, boolean kept) {}

    /** Whether the author can keep it off the own screen: handed in, and read by the counselor, who can help to bring it back. */
    public boolean isKeepable() {
        return !revisions.isEmpty() && status.isHandedInOnce() && readers.now() != Disclosure.SELF;
    }

    /** Whether it waits for the counselor to read it. The page then has the numbers to call above the answers. */
    public boolean isToBeRead() {
        return status == ResponseStatus.HANDED_IN && readers.now() != Disclosure.SELF;
    }

    /** The comments on one answer in the newest feedback that is still about the current text. */
    public List<Comment> commentsOn(String path) {
        return feedback.stream()
                .flatMap(reply -> reply.comments().stream())
                .filter(comment -> comment.path().equals(path))
                .toList();
    }
}
