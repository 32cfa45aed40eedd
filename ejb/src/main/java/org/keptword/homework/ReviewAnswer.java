package org.keptword.homework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;

/**
 * One place of a handed-in form, in the order of the form: a heading, a row of a list, or an answer with its question.
 *
 * @param path address of the place
 * @param depth how many groups it stands in
 * @param row number of the row from 1, where it stands for one
 * @param question the words of this assignment
 * @param words the author's own text, to which passages refer; empty for an answer that was chosen or counted
 * @param values what was chosen or counted
 * @param pieces the words against the revision before, one piece when nothing was compared
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
        List<Value> values,
        List<TextSegment> pieces,
        Change change,
        List<Value> before,
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

    /**
     * One chosen or counted answer.
     *
     * @param raw as stored: a number, true or false, an ISO date; a rating as the number, a slash and the greatest one
     * @param label the words of an option or unit, or null
     */
    public record Value(Kind kind, String raw, @Nullable LocalizedText label) {

        /** How it is to be said. */
        public enum Kind {
            NUMBER,
            /** A number on a scale whose ends have words. */
            RATING,
            YES_NO,
            DATE,
            TIME,
            MOMENT,
            OPTION,
            QUANTITY
        }
    }

    public ReviewAnswer {
        values = List.copyOf(values);
        pieces = List.copyOf(pieces);
        before = List.copyOf(before);
        remarks = List.copyOf(remarks);
    }

    /** Whether it can be commented on: everything that is an answer of this revision. */
    public boolean isAnswer() {
        return (shape == Shape.WORDS || shape == Shape.VALUE) && change != Change.GONE;
    }
}
