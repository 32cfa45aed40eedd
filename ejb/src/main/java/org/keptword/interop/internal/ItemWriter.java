package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.Answers;
import org.keptword.interop.ImportReport;

/** Writes what was understood as the items of a definition. */
final class ItemWriter {

    private final Texts texts;
    private final ConditionReader conditions;

    ItemWriter(Texts texts, ConditionReader conditions) {
        this.texts = texts;
        this.conditions = conditions;
    }

    JsonArray write(List<Node> nodes) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        nodes.forEach(node -> write(node, items));
        return items.build();
    }

    private void write(Node node, JsonArrayBuilder items) {
        if (!node.isAsked() || node.help) {
            return;
        }
        if (node.flat) {
            node.children.forEach(child -> write(child, items));
            return;
        }
        items.add(item(node));
        if (!node.isGroup()) {
            node.children.forEach(child -> write(child, items));
        }
    }

    private JsonObject item(Node node) {
        JsonObjectBuilder item = JSON.createObjectBuilder().add("id", node.id).add("type", node.type);
        String before = node.item.hasPrefix() && node.item.hasText()
                ? Texts.plain(node.item.getPrefix(), node::note) + " "
                : "";
        item.add("text", texts.all(node.words, before, ItemReader.unitBehind(node)));
        help(node).ifPresent(help -> item.add("help", help));
        rows(node, item);
        if (node.isGroup()) {
            item.add("items", write(node.children));
        } else if (!node.isDisplay()) {
            if (node.item.getRequired()) {
                item.add("required", true);
            }
            lengths(node, item);
            bounds(node, item);
            offered(node, item);
            initial(node, item);
        }
        ConditionReader.Asked asked = conditions.read(node).orElse(ConditionReader.Asked.ALWAYS);
        if (!asked.conditions().isEmpty()) {
            item.add("enableWhen", asked.json()).add("enableBehavior", asked.all() ? "all" : "any");
        }
        return item.build();
    }

    private Optional<JsonObject> help(Node node) {
        return node.children.stream()
                .filter(child -> child.help && child.isAsked())
                .map(child -> texts.all(child.words, "", ""))
                .reduce(ItemWriter::below);
    }

    /** A text with another one below it, in every language. */
    private static JsonObject below(JsonObject one, JsonObject other) {
        JsonObjectBuilder both = JSON.createObjectBuilder();
        one.keySet()
                .forEach(language -> both.add(language, one.getString(language) + "\n" + other.getString(language)));
        return both.build();
    }

    private static boolean repeats(Node node) {
        return node.item.getRepeats() && !node.isDisplay() && !node.type.equals("boolean");
    }

    private static void rows(Node node, JsonObjectBuilder item) {
        if (!repeats(node)) {
            return;
        }
        item.add("repeats", true);
        OptionalInt least = Fhir.whole(node.item, Fhir.MIN_OCCURS);
        int most = Math.min(
                Answers.MAX_ROWS, Fhir.whole(node.item, Fhir.MAX_OCCURS).orElse(Answers.MAX_ROWS));
        int fewest = Math.max(least.orElse(0), node.isGroup() && node.item.getRequired() ? 1 : 0);
        if (most < 1 || fewest < 0 || fewest > most) {
            node.note(ImportReport.Reason.changed("limits"));
            return;
        }
        item.add("minRows", fewest).add("maxRows", most);
    }

    private static void lengths(Node node, JsonObjectBuilder item) {
        if (!node.type.equals("string") && !node.type.equals("text")) {
            return;
        }
        int least = Math.max(0, Fhir.whole(node.item, Fhir.MIN_LENGTH).orElse(0));
        int most = node.item.hasMaxLength()
                ? Math.min(Answers.MAX_CHARACTERS, node.item.getMaxLength())
                : Answers.MAX_CHARACTERS;
        if (most < 1 || least > most) {
            node.note(ImportReport.Reason.changed("limits"));
        } else {
            item.add("minLength", least).add("maxLength", most);
        }
    }

    private static void bounds(Node node, JsonObjectBuilder item) {
        Optional<JsonValue> min = bound(node, Fhir.MIN_VALUE);
        Optional<JsonValue> max = bound(node, Fhir.MAX_VALUE);
        if (min.isPresent() && max.isPresent() && !isOrdered(min.get(), max.get())) {
            node.note(ImportReport.Reason.changed("limits"));
            return;
        }
        min.ifPresent(value -> item.add("min", value));
        max.ifPresent(value -> item.add("max", value));
    }

    /** A limit that can be kept. */
    static Optional<JsonValue> bound(Node node, String name) {
        Optional<Extension> limit = Fhir.find(node.item, name);
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = List.of("integer", "decimal", "quantity", "date", "dateTime", "time")
                .contains(node.type);
        Optional<JsonValue> value = ordered && limit.get().getValue() != null
                ? Values.of(limit.get().getValue(), node, true)
                        .filter(known -> !(known instanceof JsonObject)
                                || node.choices.options().size() == 1)
                : Optional.empty();
        if (value.isEmpty()) {
            node.note(ImportReport.Reason.changed("limits"));
        }
        return value;
    }

    private static boolean isOrdered(@Nullable JsonValue min, @Nullable JsonValue max) {
        if (min instanceof JsonNumber least && max instanceof JsonNumber most) {
            return least.bigDecimalValue().compareTo(most.bigDecimalValue()) <= 0;
        }
        if (min instanceof JsonObject least && max instanceof JsonObject most) {
            return isOrdered(least.get("value"), most.get("value"));
        }
        if (min instanceof JsonString least && max instanceof JsonString most) {
            return least.getString().endsWith("Z") == most.getString().endsWith("Z")
                    && least.getString().compareTo(most.getString()) <= 0;
        }
        return false;
    }

    private void offered(Node node, JsonObjectBuilder item) {
        if (node.choices.options().isEmpty()) {
            return;
        }
        JsonArrayBuilder offered = JSON.createArrayBuilder();
        node.choices
                .options()
                .forEach(one -> offered.add(JSON.createObjectBuilder()
                        .add("code", one.code())
                        .add("text", texts.all(one.words(), one.before(), ""))));
        item.add(node.type.equals("quantity") ? "units" : "options", offered);
    }

    private static void initial(Node node, JsonObjectBuilder item) {
        List<JsonValue> chosen = node.choices.options().stream()
                .filter(Choices.Choice::chosen)
                .map(one -> chosen(one, node))
                .toList();
        List<JsonValue> values = chosen.isEmpty()
                ? node.item.getInitial().stream()
                        .filter(initial -> initial.getValue() != null)
                        .flatMap(initial -> Values.of(initial.getValue(), node, false).stream())
                        .toList()
                : chosen;
        if (chosen.isEmpty() && values.size() < node.item.getInitial().size()) {
            node.note(ImportReport.Reason.changed("initial"));
        }
        if (values.size() > (repeats(node) ? Answers.MAX_ROWS : 1)) {
            node.note(ImportReport.Reason.changed("initial"));
            return;
        }
        if (!values.isEmpty()) {
            JsonArrayBuilder several = JSON.createArrayBuilder();
            values.forEach(several::add);
            item.add("initial", repeats(node) ? several.build() : values.get(0));
        }
    }

    private static JsonValue chosen(Choices.Choice one, Node node) {
        return node.type.equals("open-choice")
                ? JSON.createObjectBuilder().add("code", one.code()).build()
                : JSON.createValue(one.code());
    }
}
