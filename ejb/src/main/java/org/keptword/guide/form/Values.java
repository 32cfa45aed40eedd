package org.keptword.guide.form;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a JSON value means as an answer to an item: a typed value, or nothing because it is missing or cannot be read. */
final class Values {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d{1,5})d)?");

    /** A number with its unit; a definition's bound without one holds for every unit. */
    record Quantity(BigDecimal value, @Nullable String unit) {}

    /** A chosen option, or own words. */
    record Choice(@Nullable String code, @Nullable String other) {}

    private Values() {}

    /** Whether the client has left the answer empty. White space alone is empty. */
    static boolean blank(Item item, @Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return true;
        }
        if (value instanceof JsonObject object) {
            return switch (item.type()) {
                case QUANTITY -> blankText(object.get("value"));
                case OPEN_CHOICE -> blankText(object.get("code")) && blankText(object.get("other"));
                default -> false;
            };
        }
        return blankText(value);
    }

    private static boolean blankText(@Nullable JsonValue value) {
        return value == null
                || value == JsonValue.NULL
                || (value instanceof JsonString text && text.getString().isBlank());
    }

    /** The typed answer, or empty when there is none or it is not of the item's type. */
    static Optional<Object> read(Item item, JsonValue value) {
        if (blank(item, value)) {
            return Optional.empty();
        }
        return switch (item.type()) {
            case BOOLEAN ->
                value == JsonValue.TRUE || value == JsonValue.FALSE
                        ? Optional.of(value == JsonValue.TRUE)
                        : Optional.empty();
            case DECIMAL -> number(value).map(Function.identity());
            case INTEGER -> number(value).filter(Values::whole).map(Function.identity());
            case DATE -> text(value, DATE, LocalDate::parse);
            case TIME -> text(value, TIME, LocalTime::parse);
            case DATE_TIME -> text(value, null, OffsetDateTime::parse);
            case STRING, TEXT -> text(value, null, Function.identity());
            case CHOICE ->
                text(value, null, Function.identity())
                        .filter(code -> item.option((String) code).isPresent());
            case OPEN_CHOICE -> value instanceof JsonObject object ? choice(item, object) : Optional.empty();
            case QUANTITY -> value instanceof JsonObject object ? quantity(item, object) : Optional.empty();
            case GROUP, DISPLAY, HELP -> Optional.empty();
        };
    }

    /**
     * The typed value a definition compares with. Beside answers it understands {@code today} with days added or taken, an option's code for an open
     * choice, and a plain number for a quantity in whatever unit.
     */
    static Optional<Object> expected(Item item, JsonValue value, AnswerContext context, boolean endOfDay) {
        if (value instanceof JsonString text) {
            OptionalInt days = relativeDays(text.getString());
            if (days.isPresent() && item.type() == ItemType.DATE) {
                return Optional.of(context.today().plus(Period.ofDays(days.getAsInt())));
            }
            if (days.isPresent() && item.type() == ItemType.DATE_TIME) {
                LocalDate day = context.today().plusDays(days.getAsInt() + (endOfDay ? 1L : 0L));
                OffsetDateTime start = day.atStartOfDay(context.zone()).toOffsetDateTime();
                return Optional.of(endOfDay ? start.minusNanos(1) : start);
            }
            if (item.type() == ItemType.OPEN_CHOICE
                    && item.option(text.getString()).isPresent()) {
                return Optional.of(new Choice(text.getString(), null));
            }
        }
        if (item.type() == ItemType.QUANTITY && value instanceof JsonNumber) {
            return number(value).map(number -> new Quantity(number, null));
        }
        return read(item, value);
    }

    /**
     * How two typed values compare; empty when they cannot be compared, as quantities in different units. For types without an order any value but
     * zero means different.
     */
    static OptionalInt compare(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return OptionalInt.of(number.compareTo(second));
        }
        if (one instanceof LocalDate date && other instanceof LocalDate second) {
            return OptionalInt.of(date.compareTo(second));
        }
        if (one instanceof LocalTime time && other instanceof LocalTime second) {
            return OptionalInt.of(time.compareTo(second));
        }
        if (one instanceof OffsetDateTime moment && other instanceof OffsetDateTime second) {
            return OptionalInt.of(moment.toInstant().compareTo(second.toInstant()));
        }
        if (one instanceof Quantity quantity && other instanceof Quantity second) {
            return second.unit() == null || second.unit().equals(quantity.unit())
                    ? OptionalInt.of(quantity.value().compareTo(second.value()))
                    : OptionalInt.empty();
        }
        return OptionalInt.of(one.equals(other) ? 0 : 1);
    }

    private static Optional<Object> text(
            @Nullable JsonValue value, @Nullable Pattern shape, Function<String, ?> reading) {
        if (!(value instanceof JsonString string)
                || (shape != null && !shape.matcher(string.getString()).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(string.getString()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(@Nullable JsonValue value) {
        return value instanceof JsonNumber number ? Optional.of(number.bigDecimalValue()) : Optional.empty();
    }

    private static boolean whole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Object> choice(Item item, JsonObject answer) {
        if (!blankText(answer.get("code"))) {
            return text(answer.get("code"), null, Function.identity())
                    .filter(code -> item.option((String) code).isPresent() && blankText(answer.get("other")))
                    .map(code -> new Choice((String) code, null));
        }
        return text(answer.get("other"), null, other -> new Choice(null, other));
    }

    private static Optional<Object> quantity(Item item, JsonObject answer) {
        Optional<String> unit = blankText(answer.get("unit")) && item.units().size() == 1
                ? Optional.of(item.units().get(0).code())
                : text(answer.get("unit"), null, Function.identity()).map(String.class::cast);
        return unit.filter(code -> item.unit(code).isPresent())
                .flatMap(code -> number(answer.get("value")).map(number -> new Quantity(number, code)));
    }

    private static OptionalInt relativeDays(String text) {
        Matcher matcher = RELATIVE.matcher(text);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int days = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return OptionalInt.of("-".equals(matcher.group(1)) ? -days : days);
    }
}
