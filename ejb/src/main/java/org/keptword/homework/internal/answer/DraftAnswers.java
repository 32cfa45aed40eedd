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
 * The answers a draft keeps. What was written stays in it even when another answer takes the question away, so that it is there again when
 * the question comes back; handing in leaves it out. While a gate is closed nothing new is taken for the items it holds back, and what they
 * hold already is kept beside the new answers to the rest.
 */
final class DraftAnswers {

    private final Set<String> asked;
    private final Set<String> included;

    private DraftAnswers(Set<String> asked, Set<String> included) {
        this.asked = asked;
        this.included = included;
    }

    /**
     * The answers to keep.
     *
     * @param asked ids of the items that can be answered now, whether or not another answer takes their question away
     * @param included ids of the items that belong to the assignment, held back or not
     * @param written the new answers
     * @param stored the answers kept so far
     */
    static Answers keep(Form form, Set<String> asked, Set<String> included, Answers written, Answers stored) {
        DraftAnswers merge = new DraftAnswers(asked, included);
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
            } else if (item.group()) {
                now = group(item, now, before);
            }
            if (now != null) {
                kept.add(item.id(), now);
            }
        }
        return kept.build();
    }

    private @Nullable JsonValue group(Item item, @Nullable JsonValue now, @Nullable JsonValue before) {
        if (!item.repeats()) {
            JsonObject merged = level(
                    item.items(),
                    now instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT,
                    before == null ? JsonValue.EMPTY_JSON_OBJECT : before.asJsonObject());
            return merged.isEmpty() ? null : merged;
        }
        if (!(now instanceof JsonArray rows) || rows.isEmpty()) {
            return null;
        }
        Map<String, JsonObject> earlier = new HashMap<>();
        if (before != null) {
            before.asJsonArray().forEach(row -> earlier.put(rowId(row), row.asJsonObject()));
        }
        JsonArrayBuilder merged = JSON.createArrayBuilder();
        rows.forEach(row -> merged.add(level(
                item.items(), row.asJsonObject(), earlier.getOrDefault(rowId(row), JsonValue.EMPTY_JSON_OBJECT))));
        return merged.build();
    }

    private static String rowId(JsonValue row) {
        return row.asJsonObject().get(Answers.ROW_ID) instanceof JsonString id ? id.getString() : "";
    }
}
