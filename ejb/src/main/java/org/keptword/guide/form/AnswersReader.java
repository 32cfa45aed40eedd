package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.guide.form.AnswersRefused.Reason;

/** Brings answers into the shape of a form: known ids only, in the order of the form, rows with their ids, empty answers left out. */
final class AnswersReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z0-9_-]{1,24}");
    private static final int MOST_DROPPED = 50;
    /** A draft may be longer than what can be handed in: twice the length and these characters more, or these rows more. */
    private static final int SPARE_CHARACTERS = 1_000;

    private static final int SPARE_ROWS = 20;
    /** Most characters of an answer that is no prose: a code, a day, a number as it was typed. */
    private static final int PLAIN_CHARACTERS = 1_000;

    private static final Set<String> CHOICE_PARTS = Set.of("code", "other");
    private static final Set<String> QUANTITY_PARTS = Set.of("value", "unit");

    private final Form form;
    private final List<String> dropped = new ArrayList<>();

    AnswersReader(Form form) {
        this.form = form;
    }

    Answers.Reading read(JsonObject submitted) {
        JsonObject kept = level(form.items(), submitted, "", false).build();
        return new Answers.Reading(Answers.of(kept), dropped);
    }

    private JsonObjectBuilder level(List<Item> items, JsonObject submitted, String prefix, boolean row) {
        Map<String, Item> known = items.stream()
                .filter(item -> !item.type().display())
                .collect(Collectors.toMap(Item::id, Function.identity()));
        for (String name : submitted.keySet()) {
            boolean expected = known.containsKey(name) || (row && Answers.ROW_ID.equals(name));
            if (!expected && dropped.size() < MOST_DROPPED) {
                dropped.add(prefix + (NAME.matcher(name).matches() ? name : "?"));
            }
        }
        JsonObjectBuilder kept = JSON.createObjectBuilder();
        for (Item item : items) {
            JsonValue value = known.containsKey(item.id()) ? submitted.get(item.id()) : null;
            if (value != null && value != JsonValue.NULL) {
                add(kept, item, value, prefix + item.id());
            }
        }
        return kept;
    }

    private void add(JsonObjectBuilder kept, Item item, JsonValue value, String path) {
        JsonValue clean;
        if (item.group()) {
            clean = item.repeats() ? rows(item, value, path) : group(item, value, path);
        } else {
            clean = item.repeats() ? several(item, value, path) : leaf(item, value, path);
        }
        boolean empty = clean.equals(JsonValue.EMPTY_JSON_ARRAY)
                || clean.equals(JsonValue.EMPTY_JSON_OBJECT)
                || (clean instanceof JsonString text && text.getString().isEmpty());
        if (!empty) {
            kept.add(item.id(), clean);
        }
    }

    private JsonObject group(Item item, JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return level(item.items(), object, path + "/", false).build();
        }
        throw new AnswersRefused(Reason.SHAPE, path);
    }

    private JsonArray rows(Item item, JsonValue value, String path) {
        JsonArray submitted = list(item, value, path);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        Set<String> ids = new HashSet<>();
        for (JsonValue row : submitted) {
            if (!(row instanceof JsonObject object)
                    || !(object.get(Answers.ROW_ID) instanceof JsonString id)
                    || !ROW_ID.matcher(id.getString()).matches()
                    || !ids.add(id.getString())) {
                throw new AnswersRefused(Reason.SHAPE, path);
            }
            rows.add(JSON.createObjectBuilder()
                    .add(Answers.ROW_ID, id)
                    .addAll(level(item.items(), object, path + "/" + id.getString() + "/", true)));
        }
        return rows.build();
    }

    private JsonArray several(Item item, JsonValue value, String path) {
        JsonArrayBuilder kept = JSON.createArrayBuilder();
        for (JsonValue one : list(item, value, path)) {
            if (one != JsonValue.NULL) {
                kept.add(leaf(item, one, path));
            }
        }
        return kept.build();
    }

    private static JsonArray list(Item item, JsonValue value, String path) {
        if (!(value instanceof JsonArray list)) {
            throw new AnswersRefused(Reason.SHAPE, path);
        }
        int most = Math.min(Answers.MAX_ROWS, item.limits().maxRows() + SPARE_ROWS);
        if (list.size() > most) {
            throw new AnswersRefused(Reason.TOO_MANY_ROWS, path, most, list.size());
        }
        return list;
    }

    private JsonValue leaf(Item item, JsonValue value, String path) {
        return switch (item.type()) {
            case OPEN_CHOICE -> parts(item, value, CHOICE_PARTS, path);
            case QUANTITY -> parts(item, value, QUANTITY_PARTS, path);
            default -> scalar(item, value, path);
        };
    }

    private JsonValue parts(Item item, JsonValue value, Set<String> names, String path) {
        if (!(value instanceof JsonObject object)) {
            throw new AnswersRefused(Reason.SHAPE, path);
        }
        JsonObjectBuilder kept = JSON.createObjectBuilder();
        object.forEach((name, part) -> {
            if (!names.contains(name)) {
                throw new AnswersRefused(Reason.SHAPE, path);
            }
            JsonValue checked = scalar(item, part, path);
            if (checked != JsonValue.NULL
                    && !(checked instanceof JsonString text && text.getString().isEmpty())) {
                kept.add(name, checked);
            }
        });
        return kept.build();
    }

    private static JsonValue scalar(Item item, JsonValue value, String path) {
        if (value instanceof JsonStructure) {
            throw new AnswersRefused(Reason.SHAPE, path);
        }
        if (value instanceof JsonString string) {
            String text = string.getString();
            int length = text.codePointCount(0, text.length());
            int most = mostCharacters(item);
            if (length > most) {
                throw new AnswersRefused(Reason.TOO_LONG, path, most, length);
            }
            if (text.codePoints().anyMatch(AnswersReader::halfPair)) {
                throw new AnswersRefused(Reason.BROKEN_CHARACTER, path);
            }
        }
        return value;
    }

    private static int mostCharacters(Item item) {
        return item.type().prose()
                ? Math.min(Answers.MAX_CHARACTERS, 2 * item.limits().maxLength() + SPARE_CHARACTERS)
                : PLAIN_CHARACTERS;
    }

    private static boolean halfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
