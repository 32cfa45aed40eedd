package org.keptword.web.portal;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Option;
import org.keptword.homework.ExerciseView;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says answers and texts in the person's language and time zone. */
public record Words(LocalizedTexts speech, Dates dates, Locale language, ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static Words of(ExerciseView view) {
        Shell shell = CDI.current().select(Shell.class).get();
        return new Words(
                shell.speech(),
                shell.dates(),
                shell.getLanguage(),
                view.situation().zone());
    }

    String say(LocalizedText text) {
        return text.in(language);
    }

    String say(String key, Object... args) {
        return args.length == 0 ? speech.get(key) : speech.with(key, args);
    }

    /** An answer as it is read. */
    public String answer(Item item, JsonValue value) {
        return switch (item.type()) {
            case BOOLEAN ->
                value == JsonValue.TRUE
                        ? say("portal.answer.yes")
                        : value == JsonValue.FALSE ? say("portal.answer.no") : plain(value);
            case CHOICE ->
                item.option(plain(value)).map(Option::text).map(this::say).orElse(plain(value));
            case OPEN_CHOICE -> openChoice(item, value);
            case QUANTITY -> quantity(item, value);
            case DATE -> day(plain(value));
            case DATE_TIME -> moment(plain(value));
            case INTEGER -> number(item, value);
            default -> plain(value);
        };
    }

    /** The scalar as it stands in an input. */
    static String plain(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }

    /** One part of an answer that has parts. */
    static String part(JsonValue value, String name) {
        return value instanceof JsonObject object ? plain(object.get(name)) : "";
    }

    /** A moment as an input takes it: where the person is, without offset; as written when it is no moment. */
    String local(String moment) {
        try {
            return OffsetDateTime.parse(moment).atZoneSameInstant(zone).format(LOCAL);
        } catch (DateTimeException notAMoment) {
            return moment;
        }
    }

    /** A number on a scale with its end, so that it can be read without the scale. */
    private String number(Item item, JsonValue value) {
        return item.ends().isPresent() && item.limits().max().isPresent()
                ? say(
                        "portal.answer.of",
                        plain(value),
                        plain(item.limits().max().get()))
                : plain(value);
    }

    private String openChoice(Item item, JsonValue value) {
        String other = part(value, "other");
        return other.isEmpty()
                ? item.option(part(value, "code"))
                        .map(Option::text)
                        .map(this::say)
                        .orElse(part(value, "code"))
                : other;
    }

    private String quantity(Item item, JsonValue value) {
        Optional<Option> unit = item.unit(part(value, "unit"));
        return part(value, "value") + unit.map(u -> " " + say(u.text())).orElse("");
    }

    private String day(String text) {
        try {
            return dates.day(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return text;
        }
    }

    private String moment(String text) {
        try {
            return dates.moment(OffsetDateTime.parse(text));
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }
}
