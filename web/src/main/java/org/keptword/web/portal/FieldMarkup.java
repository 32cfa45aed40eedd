package org.keptword.web.portal;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Option;
import org.keptword.homework.ExerciseView;

/** One question with its input. What was typed stands in it exactly, also where it cannot be read as an answer. */
final class FieldMarkup {

    private static final int MOST_RADIOS = 9;

    private final ExerciseView view;
    private final Words words;
    private final Markup out;
    private final ChoiceMarkup choices;

    FieldMarkup(ExerciseView view, Words words, Markup out) {
        this.view = view;
        this.words = words;
        this.out = out;
        this.choices = new ChoiceMarkup(view, words, out);
    }

    void write(Item item, JsonValue value, String path, int depth, boolean hidden) {
        boolean several = item.repeats();
        boolean chosen =
                item.type().offersOptions() && (several || item.options().size() <= MOST_RADIOS);
        boolean scale = ChoiceMarkup.isScale(item);
        boolean set = chosen || scale || (item.type() == ItemType.BOOLEAN && !choices.isTick(item)) || several;
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
            choices.options(item, value, path);
        } else if (scale) {
            choices.scale(item, value, path);
        } else if (item.type() == ItemType.BOOLEAN) {
            choices.yesOrNo(item, value, path);
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
        if (choices.isTick(item)) {
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

    private void list(Item item, JsonValue value, String path, int depth) {
        out.begin("ol", "class", "value-list", "data-rows", item.limits().maxRows());
        List<JsonValue> values = ChoiceMarkup.values(value);
        for (int i = 0; i < values.size(); i++) {
            one(item, values.get(i), path + "/" + i);
        }
        out.end();
        out.begin("template");
        one(item, JsonValue.NULL, path + "/~" + depth + "~");
        out.end();
        String add = words.say("portal.row.add");
        out.element(
                "button",
                add,
                "type",
                "button",
                "class",
                "button add",
                "data-add",
                true,
                "aria-label",
                add + ": " + words.say(view.selection().text(item)));
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
            case CHOICE, OPEN_CHOICE -> choices.select(item, value, id, help);
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
                        "data-exact",
                        exact(Words.plain(value)),
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

    /** A text no markup can carry as it is, for the page's script. */
    private static String exact(String text) {
        return text.indexOf('\0') < 0 ? null : Json.createValue(text).toString();
    }

    /** The parser drops one line break after the tag, so one is written that it may drop. */
    private void textarea(String id, JsonValue value, String help, String name) {
        String text = Words.plain(value);
        out.begin(
                "textarea",
                "id",
                id,
                "rows",
                3,
                "dir",
                "auto",
                "data-exact",
                exact(text),
                "aria-describedby",
                help,
                "aria-label",
                name);
        out.text(text.startsWith("\n") ? "\n" + text : text).end();
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
}
