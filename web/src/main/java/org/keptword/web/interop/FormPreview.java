package org.keptword.web.interop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.Selection;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.shared.Part;

/** A form as its client would see it, with everything that can be asked laid open, and nothing to send. */
final class FormPreview {

    private FormPreview() {}

    static ExerciseView of(Form form, LocalDate today, ZoneId zone) {
        Selection selection = Selection.everything().withoutClose();
        AnswerContext context = new AnswerContext(today, zone, Part.NOT_SAID);
        Evaluation now = Evaluator.evaluate(form, Answers.none(), selection, context);
        Set<String> open = new HashSet<>();
        open(form.items(), "", open);
        return new ExerciseView(
                null,
                null,
                Optional.empty(),
                false,
                Optional.empty(),
                null,
                ResponseStatus.OPEN,
                null,
                form,
                selection,
                context,
                new Evaluation(
                        open,
                        List.of(),
                        now.clean(),
                        now.handIn(),
                        now.progress(),
                        List.of(),
                        now.steps(),
                        now.entries()),
                Answers.none(),
                false,
                0,
                Optional.empty(),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void open(List<Item> items, String prefix, Set<String> open) {
        for (Item item : items) {
            open.add(prefix + item.id());
            if (item.group() && !item.repeats()) {
                open(item.items(), prefix + item.id() + "/", open);
            }
        }
    }
}
