package org.keptword.homework.internal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewAnswer.Change;
import org.keptword.homework.review.ReviewAnswer.Shape;
import org.keptword.homework.review.TextSegment;

/** Lays one revision out beside the one before: what is new, changed or gone, and the comments at their places. */
public final class AnswerComparison {

    private final Map<String, Evaluation.Entry> before = new LinkedHashMap<>();
    private final boolean compares;
    private final Map<String, List<ReviewAnswer.Remark>> remarks;

    private AnswerComparison(Optional<List<Evaluation.Entry>> earlier, Map<String, List<ReviewAnswer.Remark>> remarks) {
        earlier.orElse(List.of()).stream()
                .filter(AnswerComparison::isAnswer)
                .forEach(entry -> before.put(entry.path(), entry));
        this.compares = earlier.isPresent();
        this.remarks = remarks;
    }

    /**
     * The answers of a revision as a page shows them.
     *
     * @param earlier the places of the revision before, empty for a first one
     * @param remarks comments by path
     */
    public static List<ReviewAnswer> of(
            List<Evaluation.Entry> current,
            Optional<List<Evaluation.Entry>> earlier,
            Map<String, List<ReviewAnswer.Remark>> remarks) {
        return new AnswerComparison(earlier, remarks).answers(current);
    }

    private List<ReviewAnswer> answers(List<Evaluation.Entry> current) {
        List<ReviewAnswer> answers = new ArrayList<>();
        for (Evaluation.Entry entry : current) {
            answers.add(isAnswer(entry) ? answer(entry, before.remove(entry.path())) : heading(entry));
        }
        before.values().forEach(removed -> answers.add(removed(removed)));
        return answers;
    }

    private static boolean isAnswer(Evaluation.Entry entry) {
        return entry.row() == 0 && entry.item().answerable();
    }

    private static ReviewAnswer heading(Evaluation.Entry entry) {
        return new ReviewAnswer(
                entry.path(),
                entry.row() > 0 ? Shape.ROW : Shape.HEADING,
                entry.depth(),
                entry.row(),
                entry.text(),
                Optional.empty(),
                List.of(),
                List.of(),
                Change.NONE,
                List.of(),
                List.of());
    }

    private ReviewAnswer answer(Evaluation.Entry entry, Evaluation.@Nullable Entry earlier) {
        Optional<String> words = AnsweredItems.words(entry);
        Optional<String> wordsBefore = earlier == null ? Optional.empty() : AnsweredItems.words(earlier);
        List<AnswerValue> values = words.isPresent() ? List.of() : values(entry);
        List<AnswerValue> valuesBefore = earlier == null || wordsBefore.isPresent() ? List.of() : values(earlier);
        boolean same = words.equals(wordsBefore) && values.equals(valuesBefore);
        Change change = !compares || same ? Change.NONE : earlier == null ? Change.NEW : Change.CHANGED;
        List<TextSegment> segments = words.map(text -> change == Change.CHANGED
                        ? WordDiff.between(wordsBefore.orElse(""), text)
                        : List.of(new TextSegment(
                                change == Change.NEW ? TextSegment.Change.ADDED : TextSegment.Change.SAME, text)))
                .orElse(List.of());
        return new ReviewAnswer(
                entry.path(),
                words.isPresent() ? Shape.WORDS : Shape.VALUE,
                entry.depth(),
                0,
                entry.text(),
                words,
                values,
                segments,
                change,
                change == Change.CHANGED ? valuesBefore : List.of(),
                remarks.getOrDefault(entry.path(), List.of()));
    }

    private static ReviewAnswer removed(Evaluation.Entry entry) {
        Optional<String> words = AnsweredItems.words(entry);
        return new ReviewAnswer(
                entry.path(),
                words.isPresent() ? Shape.WORDS : Shape.VALUE,
                0,
                0,
                entry.text(),
                Optional.empty(),
                List.of(),
                words.map(text -> List.of(new TextSegment(TextSegment.Change.REMOVED, text)))
                        .orElse(List.of()),
                Change.GONE,
                words.isPresent() ? List.of() : values(entry),
                List.of());
    }

    /** What can be read of answers that were chosen or counted. */
    private static List<AnswerValue> values(Evaluation.Entry entry) {
        return entry.item().type().prose()
                ? List.of()
                : entry.values().stream()
                        .map(value -> AnswerValue.of(entry.item(), value))
                        .filter(read -> read.kind() != AnswerValue.Kind.UNREADABLE
                                && !read.text().isBlank())
                        .toList();
    }
}
