package org.keptword.homework.internal.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keptword.guide.ClosingAnswers;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.homework.read.FullResponse.Answer;
import org.keptword.homework.read.FullResponse.Close;

/** Turns a handed-in form into questions and answers to read. Headings and rows come along only with something answered below them. */
final class ReadAnswers {

    private ReadAnswers() {}

    /** Questions and answers, the close aside. */
    static List<Answer> of(Form form, List<Evaluation.Entry> entries) {
        List<Answer> read = new ArrayList<>();
        Deque<Evaluation.Entry> above = new ArrayDeque<>();
        for (Evaluation.Entry entry : entries) {
            if (form.inClosingLines(entry.item())) {
                continue;
            }
            while (!above.isEmpty() && !entry.path().startsWith(above.peekLast().path() + "/")) {
                above.removeLast();
            }
            if (entry.item().group()) {
                above.addLast(entry);
            } else if (entry.answered()) {
                above.removeIf(list -> list.item().repeats() && list.row() == 0);
                above.forEach(one -> read.add(heading(one)));
                above.clear();
                read.add(answer(form, entry));
            }
        }
        return read;
    }

    /** What the author said at the end of the work. */
    static Close close(Answers answers) {
        ClosingAnswers close = ClosingAnswers.of(answers);
        return new Close(
                boxed(close.minutes()), boxed(close.difficulty()), close.hard().filter(t -> !t.isBlank()));
    }

    private static Answer heading(Evaluation.Entry entry) {
        return new Answer(entry.path(), entry.depth(), entry.row(), entry.text(), false, List.of());
    }

    private static Answer answer(Form form, Evaluation.Entry entry) {
        boolean counselorOnly = entry.item().privateToCounselor()
                || form.around(entry.item()).stream().anyMatch(Item::privateToCounselor);
        return new Answer(
                entry.path(),
                entry.depth(),
                0,
                entry.text(),
                counselorOnly,
                entry.values().stream()
                        .map(value -> AnswerValue.of(entry.item(), value))
                        .toList());
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
