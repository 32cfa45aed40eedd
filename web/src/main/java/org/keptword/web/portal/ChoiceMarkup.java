package org.keptword.web.portal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Option;
import org.keptword.homework.ExerciseView;

/** Questions whose answer is chosen: options, own words beside them, yes and no, a scale. */
final class ChoiceMarkup {

    private static final int WIDEST_SCALE = 11;

    private final ExerciseView view;
    private final Words words;
    private final Markup out;

    ChoiceMarkup(ExerciseView view, Words words, Markup out) {
        this.view = view;
        this.words = words;
        this.out = out;
    }

    void scale(Item item, JsonValue value, String path) {
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
            out.begin("span").text(number);
            end(item, i, least, most).ifPresent(words -> out.element("span", " " + words, "class", "sr"));
            out.end();
            out.end();
        }
        out.end();
        item.ends()
                .ifPresent(ends -> out.begin("div", "class", "scale-ends", "aria-hidden", "true")
                        .element("span", least + ": " + words.say(ends.least()))
                        .element("span", most + ": " + words.say(ends.most()))
                        .end());
        clear();
    }

    /** What the first and the last number mean, said with them. */
    private Optional<String> end(Item item, int number, int least, int most) {
        return item.ends()
                .filter(ends -> number == least || number == most)
                .map(ends -> words.say(number == least ? ends.least() : ends.most()));
    }

    void yesOrNo(Item item, JsonValue value, String path) {
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

    void options(Item item, JsonValue value, String path) {
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

    void select(Item item, JsonValue value, String id, String help) {
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

    static boolean isScale(Item item) {
        return item.type() == ItemType.INTEGER
                && !item.repeats()
                && item.limits().min().isPresent()
                && item.limits().max().isPresent()
                && item.limits().max().get() instanceof JsonNumber most
                && item.limits().min().get() instanceof JsonNumber least
                && most.intValue() - least.intValue() < WIDEST_SCALE;
    }

    /** A yes or no of the close is ticked; elsewhere it is chosen, so that no answer differs from No. */
    boolean isTick(Item item) {
        return item.type() == ItemType.BOOLEAN && view.form().inClose(item);
    }

    static List<JsonValue> values(JsonValue value) {
        return value instanceof JsonArray array ? new ArrayList<>(array) : value == null ? List.of() : List.of(value);
    }
}
