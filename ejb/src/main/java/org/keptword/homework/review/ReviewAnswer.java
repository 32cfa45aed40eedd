package org.keptword.homework.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.DomainRefusal;

/**
 * One place of a handed-in form, in the order of the form: a heading, a row of a list, or an answer with its question.
 *
 * @param path address of the place
 * @param depth how many groups it is nested in
 * @param row number of the row from 1, where it heads one
 * @param question the words of this assignment
 * @param words the author's own text, to which passages refer; empty for an answer that was chosen or counted
 * @param values what was chosen or counted
 * @param segments the words against the revision before, one segment when nothing was compared
 * @param change whether the answer is new, changed or gone against the revision before
 * @param before what was chosen or counted before, where that changed
 */
public record ReviewAnswer(
        String path,
        Shape shape,
        int depth,
        int row,
        LocalizedText question,
        Optional<String> words,
        List<AnswerValue> values,
        List<TextSegment> segments,
        Change change,
        List<AnswerValue> before,
        List<Remark> remarks) {

    /** What kind of place it is. */
    public enum Shape {
        HEADING,
        ROW,
        WORDS,
        VALUE
    }

    /** Against the revision before. */
    public enum Change {
        NONE,
        NEW,
        CHANGED,
        GONE
    }

    public ReviewAnswer {
        values = List.copyOf(values);
        segments = List.copyOf(segments);
        before = List.copyOf(before);
        remarks = List.copyOf(remarks);
    }

    /** Whether it can be commented on: everything that is an answer of this revision. */
    public boolean isAnswer() {
        return (shape == Shape.WORDS || shape == Shape.VALUE) && change != Change.GONE;
    }

    /**
     * A comment beside a passage, as a page shows it.
     *
     * @param sent whether it went out with a reply and stays as it is
     */
    public record Remark(UUID id, Passage passage, String text, int version, boolean sent) {}

    /**
     * A passage of one answer.
     *
     * @param path the answer, such as {@code events/ROWID/what}
     * @param starts the first UTF-16 code unit, from 0
     * @param ends one after the last; equal to {@code starts} for the answer as a whole
     * @param quote the words themselves, so that the passage can be shown even beside a later revision
     */
    public record Passage(String path, int starts, int ends, String quote) {

        public Passage {
            if (path == null || path.isBlank() || path.length() > 300 || starts < 0 || ends < starts || quote == null) {
                throw new DomainRefusal("refusal.homework.noSuchPassage");
            }
        }
    }
}
