package org.keptword.web.portal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Option;
import org.keptword.homework.ExerciseView;

/** One question with its input. What was typed stands in it exactly, also where it cannot be read as an answer. */
final class FieldMarkup {

    private static final int MOST_RADIOS = 9;
    private static final int WIDEST_SCALE = 11;

    private final ExerciseView view;
    private final Words words;
    private final Markup out;

    FieldMarkup(ExerciseView view, Words words, Markup out) {
        this.view = view;
        this.words = words;
        this.out = out;
    }

    void write(Item item, JsonValue value, String path, int depth, boolean hidden) {
        boolean several = item.repeats();
        boolean chosen =
                item.type().offersOptions() && (several || item.options().size() <= MOST_RADIOS);
        boolean scale = isScale(item);
        boolean set = chosen || scale || (item.type() == ItemType.BOOLEAN && !isTick(item)) || several;
        out.begin(
                set ? "fieldset" : "div",
                "class",
                "q q-" + item.type().code(),
                "data-id",
                item.id(),
                "data-type",
                item.type().code(),
                "data-many",
                several ? Boolean.TRUE : null,
                "data-max",
                item.type().prose() ? item.limits().maxLength() : null,
                "data-when",
                item.enableWhen().conditions().isEmpty() ? null : Boolean.TRUE,
                "hidden",
                hidden);
        label(item, path, set);
        help(item, path);
        if (chosen) {
            options(item, value, path);
        } else if (scale) {
            scale(item, value, path);
        } else if (item.type() == ItemType.BOOLEAN) {
            yesOrNo(item, value, path);
        } else if (several) {
            list(item, value, path, depth);
        } else {
            input(item, value, path);
        }
        out.end();
    }

    void help(Item item, String path) {
        item.help().ifPresent(help -> out.element("p", words.say(help), "class", "field-help", "id", "h:" + path));
    }

    private void label(Item item, String path, boolean set) {
        if (isTick(item)) {
            return;
        }
        out.begin(set ? "legend" : "label", "for", set ? null : "a:" + path);
        out.text(words.say(view.selection().text(item)));
        if (item.required()) {
            out.text(" ").element("span", words.say("portal.needed"), "class", "mark");
        }
        if (item.privateToCounselor()) {
            out.text(" ").element("span", words.say("portal.private"), "class", "mark");
        }
        out.end();
    }

    /** A yes or no of the close is ticked; elsewhere it is chosen, so that no answer differs from No. */
    private boolean isTick(Item item) {
        return item.type() == ItemType.BOOLEAN && view.form().inClose(item);
    }

    private static boolean isScale(Item item) {
        return item.type() == ItemType.INTEGER
                && !item.repeats()
                && item.limits().min().isPresent()
                && item.limits().max().isPresent()
                && item.limits().max().get() instanceof JsonNumber most
                && item.limits().min().get() instanceof JsonNumber least
                && most.intValue() - least.intValue() < WIDEST_SCALE;
    }

    private void scale(Item item, JsonValue value, String path) {
        int least = ((JsonNumber) item.limits().min().orElseThrow()).intValue();
        int most = ((JsonNumber) item.limits().max().orElseThrow()).intValue();
        out.begin("div", "class", "scale");
        for (int i = least; i <= most; i++) {
            String number = Integer.toString(i);
            out.begin("label");
            out.empty(
                    "input",
                    "type",
                    "radio",
                    "name",
                    path,
                    "value",
                    number,
                    "checked",
                    Words.plain(value).equals(number));
            out.element("span", number).end();
        }
        out.end();
        clear();
    }

    private void yesOrNo(Item item, JsonValue value, String path) {
        if (isTick(item)) {
            out.begin("label", "class", "check");
            out.empty(
                    "input",
                    "type",
                    "checkbox",
                    "id",
                    "a:" + path,
                    "value",
                    "true",
                    "checked",
                    value == JsonValue.TRUE);
            out.element("span", words.say(view.selection().text(item))).end();
            return;
        }
        out.begin("div", "class", "choices choices-short");
        choice("radio", path, "true", words.say("portal.answer.yes"), value == JsonValue.TRUE);
        choice("radio", path, "false", words.say("portal.answer.no"), value == JsonValue.FALSE);
        out.end();
        clear();
    }

    private void options(Item item, JsonValue value, String path) {
        boolean open = item.type() == ItemType.OPEN_CHOICE;
        List<JsonValue> values = values(value);
        List<String> codes = values.stream()
                .map(v -> open ? Words.part(v, "code") : Words.plain(v))
                .toList();
        String kind = item.repeats() ? "checkbox" : "radio";
        out.begin("div", "class", "choices");
        for (Option option : item.options()) {
            choice(kind, path, option.code(), words.say(option.text()), codes.contains(option.code()));
        }
        if (open) {
            String other = values.stream()
                    .map(v -> Words.part(v, "other"))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            out.begin("div", "class", "other");
            choice(kind, path, "", words.say("portal.answer.other"), !other.isEmpty());
            out.empty(
                    "input",
                    "type",
                    "text",
                    "class",
                    "words-input",
                    "dir",
                    "auto",
                    "data-other",
                    true,
                    "value",
                    other,
                    "aria-label",
                    words.say("portal.answer.other-words"));
            out.end();
        }
        out.end();
        if (!item.repeats()) {
            clear();
        }
    }

    private void choice(String kind, String path, String code, String text, boolean checked) {
        out.begin("label");
        out.empty("input", "type", kind, "name", path, "value", code, "checked", checked);
        out.element("span", text).end();
    }

    private void clear() {
        out.element(
                "button",
                words.say("portal.answer.clear"),
                "type",
                "button",
                "class",
                "clear",
                "data-clear",
                true,
                "hidden",
                true);
    }

    private void list(Item item, JsonValue value, String path, int depth) {
        out.begin("ol", "class", "value-list", "data-rows", item.limits().maxRows());
        List<JsonValue> values = values(value);
        for (int i = 0; i < values.size(); i++) {
            one(item, values.get(i), path + "/" + i);
        }
        out.end();
        out.begin("template");
        one(item, JsonValue.NULL, path + "/~" + depth + "~");
        out.end();
        out.element("button", words.say("portal.row.add"), "type", "button", "class", "button add", "data-add", true);
    }

    private void one(Item item, JsonValue value, String path) {
        out.begin("li");
        input(item, value, path);
        out.begin(
                "button",
                "type",
                "button",
                "class",
                "tool",
                "data-remove",
                true,
                "title",
                words.say("portal.row.remove"));
        out.element("span", "\u00d7", "aria-hidden", "true")
                .element("span", words.say("portal.row.remove"), "class", "sr")
                .end();
        out.end();
    }

    private void input(Item item, JsonValue value, String path) {
        String id = "a:" + path;
        String help = item.help().isPresent() && !item.repeats() ? "h:" + path : null;
        String name = item.repeats() ? words.say(view.selection().text(item)) : null;
        switch (item.type()) {
            case TEXT -> textarea(id, value, help, name);
            case CHOICE, OPEN_CHOICE -> select(item, value, id, help);
            case QUANTITY -> quantity(item, value, id, help);
            case DATE_TIME -> {
                String moment = Words.plain(value);
                out.empty(
                        "input",
                        "type",
                        "datetime-local",
                        "id",
                        id,
                        "value",
                        words.local(moment),
                        "data-moment",
                        moment.isEmpty() ? null : moment,
                        "aria-describedby",
                        help,
                        "aria-label",
                        name);
            }
            default ->
                out.empty(
                        "input",
                        "type",
                        kind(item),
                        "id",
                        id,
                        "value",
                        Words.plain(value),
                        "inputmode",
                        inputMode(item),
                        "class",
                        item.type() == ItemType.STRING ? "words-input" : null,
                        "dir",
                        item.type() == ItemType.STRING ? "auto" : null,
                        "aria-describedby",
                        help,
                        "aria-label",
                        name);
        }
    }

    /** The parser drops one line break after the tag, so one is written that it may drop. */
    private void textarea(String id, JsonValue value, String help, String name) {
        String text = Words.plain(value);
        out.begin("textarea", "id", id, "rows", 3, "dir", "auto", "aria-describedby", help, "aria-label", name);
        out.text(text.startsWith("\n") ? "\n" + text : text).end();
    }

    private void select(Item item, JsonValue value, String id, String help) {
        String code = item.type() == ItemType.OPEN_CHOICE ? Words.part(value, "code") : Words.plain(value);
        out.begin("select", "id", id, "aria-describedby", help);
        out.element("option", words.say("portal.answer.choose"), "value", "");
        for (Option option : item.options()) {
            out.element(
                    "option",
                    words.say(option.text()),
                    "value",
                    option.code(),
                    "selected",
                    option.code().equals(code));
        }
        out.end();
        if (item.type() == ItemType.OPEN_CHOICE) {
            out.empty(
                    "input",
                    "type",
                    "text",
                    "class",
                    "words-input",
                    "dir",
                    "auto",
                    "data-other",
                    true,
                    "value",
                    Words.part(value, "other"),
                    "placeholder",
                    words.say("portal.answer.other-words"),
                    "aria-label",
                    words.say("portal.answer.other-words"));
        }
    }

    private void quantity(Item item, JsonValue value, String id, String help) {
        String unit = Words.part(value, "unit");
        out.begin("div", "class", "quantity");
        out.empty(
                "input",
                "type",
                "text",
                "inputmode",
                "decimal",
                "id",
                id,
                "value",
                Words.part(value, "value"),
                "aria-describedby",
                help);
        if (item.units().size() == 1) {
            out.element(
                    "span",
                    words.say(item.units().get(0).text()),
                    "data-unit",
                    item.units().get(0).code());
        } else {
            out.begin("select", "data-units", true, "aria-label", words.say("portal.answer.unit"));
            for (Option option : item.units()) {
                out.element(
                        "option",
                        words.say(option.text()),
                        "value",
                        option.code(),
                        "selected",
                        option.code().equals(unit));
            }
            out.end();
        }
        out.end();
    }

    private static String kind(Item item) {
        return switch (item.type()) {
            case DATE -> "date";
            case TIME -> "time";
            default -> "text";
        };
    }

    private static String inputMode(Item item) {
        return switch (item.type()) {
            case INTEGER -> "numeric";
            case DECIMAL -> "decimal";
            default -> null;
        };
    }

    private static List<JsonValue> values(JsonValue value) {
        return value instanceof JsonArray array ? new ArrayList<>(array) : value == null ? List.of() : List.of(value);
    }
}
