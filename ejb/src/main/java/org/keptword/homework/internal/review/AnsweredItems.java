package org.keptword.homework.internal.review;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Selection;

/**
 * What was answered, in the order of the form, with the headings above it. Nothing is evaluated anew: all that was handed in is
 * there, whatever a condition or a gate would say today. The close is left to the reader of the close.
 */
public final class AnsweredItems {

    private final Form form;
    private final Selection selection;
    private final List<Evaluation.Entry> found = new ArrayList<>();

    private AnsweredItems(Form form, Selection selection) {
        this.form = form;
        this.selection = selection;
    }

    /** The places that hold an answer, and the groups and rows around them. */
    public static List<Evaluation.Entry> of(Form form, Selection selection, Answers answers) {
        AnsweredItems items = new AnsweredItems(form, selection);
        items.walk(form.items(), answers.json(), "", 0);
        return List.copyOf(items.found);
    }

    /**
     * The author's own text at a place, to which passages refer: of a text question the text, several answers line by line, and
     * of an open choice the own words. Empty for an answer that was chosen or counted.
     */
    public static Optional<String> words(Evaluation.Entry entry) {
        if (entry.row() > 0 || !entry.item().answerable()) {
            return Optional.empty();
        }
        if (entry.item().type().prose()) {
            return Optional.of(entry.values().stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .collect(Collectors.joining("\n")));
        }
        List<String> own = entry.values().stream()
                .filter(value -> entry.item().type() == ItemType.OPEN_CHOICE)
                .flatMap(value -> other(value).stream())
                .toList();
        return own.isEmpty() || own.size() < entry.values().size()
                ? Optional.empty()
                : Optional.of(String.join("\n", own));
    }

    private static Optional<String> other(JsonValue value) {
        return value instanceof JsonObject object && object.get("other") instanceof JsonString text
                ? Optional.of(text.getString()).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    private void walk(List<Item> items, JsonObject answers, String prefix, int depth) {
        for (Item item : items) {
            JsonValue answer = answers.get(item.id());
            if (answer == null || (form.inClosingLines(item) && !item.group())) {
                continue;
            }
            String path = prefix.isEmpty() ? item.id() : prefix + "/" + item.id();
            if (!item.group()) {
                leaf(item, answer, path, depth);
            } else if (!item.repeats()) {
                group(item, answer, path, depth);
            } else if (answer instanceof JsonArray rows) {
                rows(item, rows, path, depth);
            }
        }
    }

    private void leaf(Item item, JsonValue answer, String path, int depth) {
        if (!item.answerable()) {
            return;
        }
        List<JsonValue> values = item.repeats() && answer instanceof JsonArray list ? list : List.of(answer);
        Evaluation.Entry entry = new Evaluation.Entry(path, item, 0, depth, selection.text(item), values);
        if (entry.answered()) {
            found.add(entry);
        }
    }

    private void group(Item item, JsonValue answer, String path, int depth) {
        int at = found.size();
        walk(item.items(), object(answer), path, depth + 1);
        if (found.size() > at) {
            found.add(at, new Evaluation.Entry(path, item, 0, depth, selection.text(item), List.of()));
        }
    }

    private void rows(Item item, JsonArray rows, String path, int depth) {
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = object(rows.get(i));
            String id = row.get(Answers.ROW_ID) instanceof JsonString text ? text.getString() : "row" + i;
            int at = found.size();
            walk(item.items(), row, path + "/" + id, depth + 1);
            if (found.size() > at) {
                found.add(
                        at, new Evaluation.Entry(path + "/" + id, item, i + 1, depth, selection.text(item), List.of()));
            }
        }
    }

    private static JsonObject object(JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
