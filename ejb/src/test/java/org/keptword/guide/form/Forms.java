package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.keptword.shared.Part;

/** Short ways to write forms and answers in tests. */
final class Forms {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final AnswerContext SITUATION = new AnswerContext(TODAY, ZoneId.of("America/New_York"), Part.NOT_SAID);

    private Forms() {}

    static LocalizedText words(String text) {
        return new LocalizedText(text, text + " (es)");
    }

    static ItemBuilder item(String id, ItemType type) {
        ItemBuilder builder = Item.of(id, type, words(id));
        if (type.offersOptions()) {
            builder.option(new Item.Option("one", words("One")))
                    .option(new Item.Option("two", words("Two")))
                    .option(new Item.Option("three", words("Three")));
        }
        if (type == ItemType.QUANTITY) {
            builder.unit(new Item.Option("min", words("minutes"))).unit(new Item.Option("days", words("days")));
        }
        return builder;
    }

    static ItemBuilder group(String id, Item... items) {
        ItemBuilder builder = Item.of(id, ItemType.GROUP, words(id));
        for (Item item : items) {
            builder.item(item);
        }
        return builder;
    }

    static Form form(Item... items) {
        return new Form(List.of(items));
    }

    /** JSON with single quotes for double ones. */
    static JsonValue json(String text) {
        try (var reader = JSON.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readValue();
        }
    }

    static EnableWhen.Condition when(String item, String operator, String answer) {
        return new EnableWhen.Condition(item, EnableWhen.Operator.of(operator).orElseThrow(), json(answer));
    }

    static Answers answers(Form form, String json) {
        return Answers.parse(json.replace('\'', '"'), form).answers();
    }

    static Evaluation evaluate(Form form, String json) {
        return evaluate(form, json, Selection.everything());
    }

    static Evaluation evaluate(Form form, String json, Selection selection) {
        return Evaluator.evaluate(form, answers(form, json), selection, SITUATION);
    }

    /** Problems as {@code path cause}. */
    static List<String> problems(Evaluation evaluation) {
        return evaluation.problems().stream()
                .map(problem -> (problem.path() + " " + problem.cause()).strip())
                .toList();
    }
}
