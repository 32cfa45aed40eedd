package org.keptword.homework.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keptword.guide.ClosingAnswers;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Entry;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Option;
import org.keptword.homework.FullResponse.Answer;
import org.keptword.homework.FullResponse.Close;
import org.keptword.homework.FullResponse.Value;

/** Turns a handed-in form into questions and answers to read. Headings and rows come along only with something answered below them. */
final class ReadAnswers {

    private ReadAnswers() {}

    /** Questions and answers, the close aside. */
    static List<Answer> of(Form form, List<Entry> entries) {
        List<Answer> read = new ArrayList<>();
        Deque<Entry> above = new ArrayDeque<>();
        for (Entry entry : entries) {
            if (form.inClose(entry.item())) {
                continue;
            }
            while (!above.isEmpty() && !entry.path().startsWith(above.peekLast().path() + "/")) {
                above.removeLast();
            }
            if (entry.item().group()) {
                above.addLast(entry);
            } else if (entry.answered()) {
                above.removeIf(list -> list.item().repeats() && list.row() == 0);
                above.forEach(one -> read.add(heading(one)));
                above.clear();
                read.add(answer(form, entry));
            }
        }
        return read;
    }

    /** What the author said at the end of the work. */
    static Close close(Answers answers) {
        ClosingAnswers close = ClosingAnswers.of(answers);
        return new Close(
                boxed(close.minutes()), boxed(close.difficulty()), close.hard().filter(t -> !t.isBlank()));
    }

    private static Answer heading(Entry entry) {
        return new Answer(entry.path(), entry.depth(), entry.row(), entry.text(), false, List.of());
    }

    private static Answer answer(Form form, Entry entry) {
        boolean counselorOnly = entry.item().privateToCounselor()
                || form.around(entry.item()).stream().anyMatch(Item::privateToCounselor);
        return new Answer(
                entry.path(),
                entry.depth(),
                0,
                entry.text(),
                counselorOnly,
                entry.values().stream().map(value -> value(entry.item(), value)).toList());
    }

    private static Value value(Item item, JsonValue value) {
        return switch (item.type()) {
            case CHOICE, OPEN_CHOICE -> chosen(item, value);
            case QUANTITY -> quantity(item, value);
            case BOOLEAN ->
                new Value(JsonValue.TRUE.equals(value) ? Value.Kind.YES : Value.Kind.NO, value.toString(), null);
            default -> new Value(kind(item.type()), plain(value), null);
        };
    }

    private static Value chosen(Item item, JsonValue value) {
        if (value instanceof JsonObject object && object.containsKey("other")) {
            return new Value(Value.Kind.WORDS, plain(object.get("other")), null);
        }
        String code = plain(value instanceof JsonObject object ? object.get("code") : value);
        return new Value(
                Value.Kind.OPTION, code, item.option(code).map(Option::text).orElse(null));
    }

    private static Value quantity(Item item, JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return new Value(Value.Kind.NUMBER, plain(value), null);
        }
        String unit = plain(object.get("unit"));
        LocalizedText label = item.units().stream()
                .filter(one -> one.code().equals(unit))
                .map(Option::text)
                .findFirst()
                .orElse(null);
        return new Value(Value.Kind.QUANTITY, plain(object.get("value")), label);
    }

    private static Value.Kind kind(ItemType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> Value.Kind.NUMBER;
            case DATE -> Value.Kind.DATE;
            case TIME -> Value.Kind.TIME;
            case DATE_TIME -> Value.Kind.MOMENT;
            default -> Value.Kind.WORDS;
        };
    }

    private static String plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
