package org.keptword.homework.internal.answer;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;

/**
 * Keeps the answers that were written before a gate closed. While it is closed nothing new is taken for the items it holds back, and
 * nothing
 * they hold is lost: the stored answers to them are kept beside the new answers to the rest.
 */
final class HeldBackAnswers {

    private final Set<String> asked;
    private final Set<String> included;

    private HeldBackAnswers(Set<String> asked, Set<String> included) {
        this.asked = asked;
        this.included = included;
    }

    /**
     * The answers to keep.
     *
     * @param asked ids of the items that can be answered now
     * @param included ids of the items that belong to the assignment, held back or not
     * @param written the new answers, to asked items only
     * @param stored the answers kept so far
     */
    static Answers keep(Form form, Set<String> asked, Set<String> included, Answers written, Answers stored) {
        if (asked.containsAll(included) || stored.isEmpty()) {
            return written;
        }
        HeldBackAnswers merge = new HeldBackAnswers(asked, included);
        return Answers.stored(
                merge.level(form.items(), written.json(), stored.json()).toString());
    }

    private JsonObject level(List<Item> items, JsonObject written, JsonObject stored) {
        JsonObjectBuilder kept = JSON.createObjectBuilder();
        if (written.containsKey(Answers.ROW_ID)) {
            kept.add(Answers.ROW_ID, written.get(Answers.ROW_ID));
        }
        for (Item item : items) {
            JsonValue before = stored.get(item.id());
            JsonValue now = written.get(item.id());
            if (!asked.contains(item.id())) {
                now = included.contains(item.id()) ? before : null;
            } else if (item.group() && before != null) {
                now = group(item, now, before);
            }
            if (now != null) {
                kept.add(item.id(), now);
            }
        }
        return kept.build();
    }

    private @Nullable JsonValue group(Item item, @Nullable JsonValue now, JsonValue before) {
        if (!item.repeats()) {
            JsonObject merged = level(
                    item.items(),
                    now instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT,
                    before.asJsonObject());
            return merged.isEmpty() ? null : merged;
        }
        if (!(now instanceof JsonArray rows)) {
            return now;
        }
        Map<String, JsonObject> earlier = new HashMap<>();
        before.asJsonArray().forEach(row -> earlier.put(rowId(row), row.asJsonObject()));
        JsonArrayBuilder merged = JSON.createArrayBuilder();
        rows.forEach(row -> merged.add(level(
                item.items(), row.asJsonObject(), earlier.getOrDefault(rowId(row), JsonValue.EMPTY_JSON_OBJECT))));
        return merged.build();
    }

    private static String rowId(JsonValue row) {
        return row.asJsonObject().get(Answers.ROW_ID) instanceof JsonString id ? id.getString() : "";
    }
}
