package org.keptword.web.portal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.homework.ExerciseView;

/**
 * The form of an exercise, to be answered. Everything that belongs to the assignment is there; what is not asked at present is
 * hidden. Steps are sections; the script shows one at a time. Ids hold the path of an answer; inside a template the id of a row is
 * written {@code ~1~}, one level deeper {@code ~2~}.
 */
final class SheetMarkup {

    private final ExerciseView view;
    private final Form form;
    private final Set<String> included;
    private final Set<String> enabled;
    private final Words words;
    private final Markup out;
    private final FieldMarkup fields;

    SheetMarkup(ExerciseView view, Words words, Markup out) {
        this.view = view;
        this.form = view.form();
        this.included = view.selection().included(form);
        this.enabled = view.page().enabled();
        this.words = words;
        this.out = out;
        this.fields = new FieldMarkup(view, words, out);
    }

    void write() {
        JsonObject answers = view.page().clean().json();
        List<List<Item>> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), i, answers);
        }
    }

    /** A step begins with each group that does not repeat, and with the close. */
    private List<List<Item>> steps() {
        List<List<Item>> steps = new ArrayList<>();
        boolean begun = false;
        for (Item item : form.items()) {
            if (!included.contains(item.id())) {
                continue;
            }
            boolean page = item.group() && !item.repeats();
            if (steps.isEmpty() || form.inClose(item) || (page && begun)) {
                steps.add(new ArrayList<>());
            }
            begun |= page;
            steps.get(steps.size() - 1).add(item);
        }
        return steps;
    }

    private void step(List<Item> items, int index, JsonObject answers) {
        Item first = items.stream()
                .filter(item -> item.group() && !item.repeats())
                .findFirst()
                .orElse(null);
        out.begin("section", "class", "step", "data-close", form.inClose(items.get(0)), "aria-labelledby", "s" + index);
        out.element("p", "", "class", "step-count eyebrow");
        out.element(
                "h2",
                first == null
                        ? words.say("portal.step.questions")
                        : words.say(view.selection().text(first)),
                "id",
                "s" + index,
                "tabindex",
                "-1");
        items.forEach(item -> item(item, answers, "", 1, item.equals(first)));
        out.end();
    }

    private void item(Item item, JsonObject level, String prefix, int depth, boolean titled) {
        if (!included.contains(item.id())) {
            return;
        }
        String path = prefix + item.id();
        JsonValue value = level.get(item.id());
        boolean template = path.contains("~");
        boolean hidden = template ? !item.enableWhen().conditions().isEmpty() : !enabled.contains(path);
        if (item.group() && item.repeats()) {
            rows(item, value, path, depth, hidden);
        } else if (item.group()) {
            group(item, value, path, depth, hidden, titled);
        } else if (item.type() == ItemType.DISPLAY) {
            out.element(
                    "p",
                    words.say(view.selection().text(item)),
                    "class",
                    "q display",
                    "data-id",
                    item.id(),
                    "hidden",
                    hidden);
        } else {
            fields.write(item, value, path, depth, hidden);
            view.commentsOn(path).forEach(comment -> ReadMarkup.comment(comment, words, out));
        }
    }

    private void group(Item item, JsonValue value, String path, int depth, boolean hidden, boolean titled) {
        JsonObject inner = value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        out.begin(
                titled ? "div" : "fieldset",
                "class",
                titled ? null : "q group",
                "data-id",
                item.id(),
                "data-group",
                true,
                "data-when",
                conditional(item),
                "hidden",
                hidden);
        if (!titled) {
            out.element("legend", words.say(view.selection().text(item)));
        }
        fields.help(item, path);
        item.items().forEach(child -> item(child, inner, path + "/", depth, false));
        out.end();
    }

    private void rows(Item item, JsonValue value, String path, int depth, boolean hidden) {
        JsonArray rows = value instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        String name = words.say(view.selection().text(item));
        out.begin(
                "div",
                "class",
                "q rows",
                "data-id",
                item.id(),
                "data-rows",
                item.limits().maxRows(),
                "data-needed",
                item.limits().minRows() > 0,
                "data-when",
                conditional(item),
                "hidden",
                hidden,
                "role",
                "group",
                "aria-labelledby",
                "l:" + path);
        out.element("h3", name, "id", "l:" + path, "tabindex", "-1");
        fields.help(item, path);
        out.begin("ol", "class", "row-list");
        for (JsonValue row : rows) {
            JsonObject inner = row.asJsonObject();
            String id = inner.get(Answers.ROW_ID) instanceof JsonString text ? text.getString() : "row";
            row(item, inner, path + "/" + id, id, depth);
        }
        out.end();
        out.begin("template");
        String token = "~" + depth + "~";
        row(item, JsonValue.EMPTY_JSON_OBJECT, path + "/" + token, token, depth);
        out.end();
        out.element(
                "button",
                words.say("portal.row.add"),
                "type",
                "button",
                "class",
                "button add",
                "data-add",
                true,
                "aria-label",
                words.say("portal.row.add") + ": " + name);
        out.end();
    }

    private void row(Item item, JsonObject inner, String path, String id, int depth) {
        out.begin("li", "class", "row-card", "data-row", id);
        out.begin("div", "class", "row-tools");
        out.element("span", "", "class", "row-number");
        tool("up", "\u2191");
        tool("down", "\u2193");
        tool("remove", "\u00d7");
        out.end();
        item.items().forEach(child -> item(child, inner, path + "/", depth + 1, false));
        out.end();
    }

    private void tool(String name, String sign) {
        out.begin(
                "button",
                "type",
                "button",
                "class",
                "tool",
                "data-" + name,
                true,
                "title",
                words.say("portal.row." + name));
        out.element("span", sign, "aria-hidden", "true");
        out.element("span", words.say("portal.row." + name), "class", "sr");
        out.end();
    }

    private static Boolean conditional(Item item) {
        return item.enableWhen().conditions().isEmpty() ? null : Boolean.TRUE;
    }
}
