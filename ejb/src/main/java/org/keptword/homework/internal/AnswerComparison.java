package org.keptword.homework.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.guide.form.Entry;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Option;
import org.keptword.homework.Remark;
import org.keptword.homework.ReviewAnswer;
import org.keptword.homework.ReviewAnswer.Change;
import org.keptword.homework.ReviewAnswer.Shape;
import org.keptword.homework.ReviewAnswer.Value;
import org.keptword.homework.TextSegment;

/** Lays one revision out beside the one before: what is new, changed or gone, and the comments at their places. */
public final class AnswerComparison {

    private final Map<String, Entry> before = new LinkedHashMap<>();
    private final boolean compares;
    private final Map<String, List<Remark>> remarks;

    private AnswerComparison(Optional<List<Entry>> earlier, Map<String, List<Remark>> remarks) {
        earlier.orElse(List.of()).stream()
                .filter(AnswerComparison::isAnswer)
                .forEach(entry -> before.put(entry.path(), entry));
        this.compares = earlier.isPresent();
        this.remarks = remarks;
    }

    /**
     * The answers of a revision as a page shows them.
     *
     * @param earlier the places of the revision before, empty for a first one
     * @param remarks comments by path
     */
    public static List<ReviewAnswer> of(
            List<Entry> current, Optional<List<Entry>> earlier, Map<String, List<Remark>> remarks) {
        return new AnswerComparison(earlier, remarks).answers(current);
    }

    private List<ReviewAnswer> answers(List<Entry> current) {
        List<ReviewAnswer> answers = new ArrayList<>();
        for (Entry entry : current) {
            answers.add(isAnswer(entry) ? answer(entry, before.remove(entry.path())) : heading(entry));
        }
        before.values().forEach(gone -> answers.add(gone(gone)));
        return answers;
    }

    private static boolean isAnswer(Entry entry) {
        return entry.row() == 0 && entry.item().answerable();
    }

    private static ReviewAnswer heading(Entry entry) {
        return new ReviewAnswer(
                entry.path(),
                entry.row() > 0 ? Shape.ROW : Shape.HEADING,
                entry.depth(),
                entry.row(),
                entry.text(),
                Optional.empty(),
                List.of(),
                List.of(),
                Change.NONE,
                List.of(),
                List.of());
    }

    private ReviewAnswer answer(Entry entry, Entry earlier) {
        Optional<String> words = AnsweredItems.words(entry);
        Optional<String> wordsBefore = earlier == null ? Optional.empty() : AnsweredItems.words(earlier);
        List<Value> values = words.isPresent() ? List.of() : values(entry);
        List<Value> valuesBefore = earlier == null || wordsBefore.isPresent() ? List.of() : values(earlier);
        boolean same = words.equals(wordsBefore) && values.equals(valuesBefore);
        Change change = !compares || same ? Change.NONE : earlier == null ? Change.NEW : Change.CHANGED;
        List<TextSegment> pieces = words.map(text -> change == Change.CHANGED
                        ? WordDiff.between(wordsBefore.orElse(""), text)
                        : List.of(new TextSegment(
                                change == Change.NEW ? TextSegment.Change.ADDED : TextSegment.Change.SAME, text)))
                .orElse(List.of());
        return new ReviewAnswer(
                entry.path(),
                words.isPresent() ? Shape.WORDS : Shape.VALUE,
                entry.depth(),
                0,
                entry.text(),
                words,
                values,
                pieces,
                change,
                change == Change.CHANGED ? valuesBefore : List.of(),
                remarks.getOrDefault(entry.path(), List.of()));
    }

    private static ReviewAnswer gone(Entry entry) {
        Optional<String> words = AnsweredItems.words(entry);
        return new ReviewAnswer(
                entry.path(),
                words.isPresent() ? Shape.WORDS : Shape.VALUE,
                0,
                0,
                entry.text(),
                Optional.empty(),
                List.of(),
                words.map(text -> List.of(new TextSegment(TextSegment.Change.REMOVED, text)))
                        .orElse(List.of()),
                Change.GONE,
                words.isPresent() ? List.of() : values(entry),
                List.of());
    }

    private static List<Value> values(Entry entry) {
        return entry.values().stream()
                .flatMap(value -> value(entry.item(), value).stream())
                .toList();
    }

    private static Value counted(Item item, String number) {
        return item.ends()
                .flatMap(ends -> item.limits().max())
                .flatMap(AnswerComparison::number)
                .map(most -> new Value(Value.Kind.RATING, number + "/" + most, null))
                .orElseGet(() -> new Value(Value.Kind.NUMBER, number, null));
    }

    private static Optional<Value> value(Item item, JsonValue value) {
        return switch (item.type()) {
            case BOOLEAN -> Optional.of(new Value(Value.Kind.YES_NO, value.toString(), null));
            case DECIMAL, INTEGER -> number(value).map(n -> counted(item, n));
            case DATE -> text(value).map(t -> new Value(Value.Kind.DATE, t, null));
            case TIME -> text(value).map(t -> new Value(Value.Kind.TIME, t, null));
            case DATE_TIME -> text(value).map(t -> new Value(Value.Kind.MOMENT, t, null));
            case CHOICE -> text(value).map(code -> option(item, code));
            case OPEN_CHOICE ->
                value instanceof JsonObject chosen
                        ? text(chosen.get("code"))
                                .map(code -> option(item, code))
                                .or(() -> text(chosen.get("other")).map(own -> new Value(Value.Kind.OPTION, own, null)))
                        : Optional.empty();
            case QUANTITY -> value instanceof JsonObject quantity ? quantity(item, quantity) : Optional.empty();
            case GROUP, DISPLAY, STRING, TEXT -> Optional.empty();
        };
    }

    private static Value option(Item item, String code) {
        return new Value(Value.Kind.OPTION, code, label(item.option(code)));
    }

    private static Optional<Value> quantity(Item item, JsonObject quantity) {
        Optional<Option> only =
                item.units().size() == 1 ? Optional.of(item.units().get(0)) : Optional.empty();
        Optional<Option> unit = text(quantity.get("unit")).flatMap(item::unit).or(() -> only);
        return number(quantity.get("value")).map(n -> new Value(Value.Kind.QUANTITY, n, label(unit)));
    }

    private static LocalizedText label(Optional<Option> option) {
        return option.map(Option::text).orElse(null);
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonString string
                ? Optional.of(string.getString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Optional<String> number(JsonValue value) {
        return value instanceof JsonNumber number
                ? Optional.of(number.bigDecimalValue().toPlainString())
                : Optional.empty();
    }
}
