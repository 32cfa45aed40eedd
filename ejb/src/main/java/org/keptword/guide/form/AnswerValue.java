package org.keptword.guide.form;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stored answer, read by the type of its item. Who shows, compares or shares answers begins here.
 *
 * @param text the author's own words, or the number, date or code as stored
 * @param label the words of the option or unit, or null
 * @param most the greatest number of a scale whose ends have words, or null
 */
public record AnswerValue(
        Kind kind,
        String text,
        @Nullable LocalizedText label,
        @Nullable String most) {

    /** What it is. */
    public enum Kind {
        WORDS,
        YES,
        NO,
        NUMBER,
        DATE,
        TIME,
        MOMENT,
        OPTION,
        QUANTITY,
        /** Nothing its item asks for: it stands as it was typed. */
        UNREADABLE
    }

    /** A text in the author's own words. */
    public static AnswerValue words(String text) {
        return of(Kind.WORDS, text);
    }

    public static AnswerValue of(Item item, JsonValue value) {
        return switch (item.type()) {
            case BOOLEAN -> yesOrNo(value);
            case INTEGER, DECIMAL -> number(item, value);
            case CHOICE -> option(item, plain(value));
            case OPEN_CHOICE -> chosen(item, value);
            case QUANTITY -> quantity(item, value);
            case DATE -> of(Kind.DATE, plain(value));
            case TIME -> of(Kind.TIME, plain(value));
            case DATE_TIME -> of(Kind.MOMENT, plain(value));
            case STRING, TEXT, GROUP, DISPLAY, HELP -> of(Kind.WORDS, plain(value));
        };
    }

    /** A scalar as it was typed; nothing where there is none. */
    public static String plain(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }

    /** One part of an answer that has parts. */
    public static String part(JsonValue value, String name) {
        return value instanceof JsonObject object ? plain(object.get(name)) : "";
    }

    /** Whether it is in the author's own words. */
    public boolean isWords() {
        return kind == Kind.WORDS;
    }

    /** The day it names; empty where it names none. */
    public Optional<LocalDate> day() {
        return read(LocalDate::parse);
    }

    /** The time of day it names; empty where it names none. */
    public Optional<LocalTime> time() {
        return read(LocalTime::parse);
    }

    /** The moment it names; empty where it names none. */
    public Optional<OffsetDateTime> moment() {
        return read(OffsetDateTime::parse);
    }

    private <T> Optional<T> read(Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static AnswerValue of(Kind kind, String text) {
        return new AnswerValue(kind, text, null, null);
    }

    private static AnswerValue yesOrNo(JsonValue value) {
        if (JsonValue.TRUE.equals(value)) {
            return of(Kind.YES, "true");
        }
        return JsonValue.FALSE.equals(value) ? of(Kind.NO, "false") : of(Kind.UNREADABLE, plain(value));
    }

    private static AnswerValue number(Item item, JsonValue value) {
        if (!(value instanceof JsonNumber)) {
            return of(Kind.UNREADABLE, plain(value));
        }
        String most = item.ends()
                .flatMap(ends -> item.limits().max())
                .map(AnswerValue::plain)
                .orElse(null);
        return new AnswerValue(Kind.NUMBER, plain(value), null, most);
    }

    private static AnswerValue option(Item item, String code) {
        return new AnswerValue(
                Kind.OPTION, code, item.option(code).map(Item.Option::text).orElse(null), null);
    }

    private static AnswerValue chosen(Item item, JsonValue value) {
        String own = part(value, "other");
        if (!own.isEmpty()) {
            return of(Kind.WORDS, own);
        }
        return option(item, value instanceof JsonObject ? part(value, "code") : plain(value));
    }

    /** Without a unit it is in the only one there is. */
    private static AnswerValue quantity(Item item, JsonValue value) {
        if (!(value instanceof JsonObject)) {
            return of(Kind.UNREADABLE, plain(value));
        }
        Optional<Item.Option> only =
                item.units().size() == 1 ? Optional.of(item.units().get(0)) : Optional.empty();
        LocalizedText unit = item.unit(part(value, "unit"))
                .or(() -> only)
                .map(Item.Option::text)
                .orElse(null);
        return new AnswerValue(Kind.QUANTITY, part(value, "value"), unit, null);
    }
}
