package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer holds before the client has written anything. */
public final class InitialAnswers {

    private InitialAnswers() {}

    /** The answers of a new draft: initial values outside of rows, since rows are the client's to add. */
    public static Answers of(Form form, Selection selection, AnswerContext context) {
        Set<String> included = selection.included(form);
        Answers initial = Answers.of(level(form.items(), included, context));
        return Evaluator.evaluate(form, initial, selection, context).clean();
    }

    /** The initial value of one item, {@code today} resolved; for a row that is added, too. */
    public static Optional<JsonValue> of(Item item, AnswerContext context) {
        return item.initial().map(initial -> {
            JsonValue value = initial instanceof JsonString text && item.type() == ItemType.DATE
                    ? Values.expected(item, text, context, false)
                            .<JsonValue>map(date -> JSON.createValue(date.toString()))
                            .orElse(text)
                    : initial;
            return item.repeats() && !(value instanceof JsonArray)
                    ? JSON.createArrayBuilder().add(value).build()
                    : value;
        });
    }

    private static JsonObject level(List<Item> items, Set<String> included, AnswerContext context) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (Item item : items) {
            if (!included.contains(item.id())) {
                continue;
            }
            if (item.group() && !item.repeats()) {
                object.add(item.id(), level(item.items(), included, context));
            } else {
                of(item, context).ifPresent(value -> object.add(item.id(), value));
            }
        }
        return object.build();
    }
}
