package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Writes a value of a file as an answer to an item of our form. */
final class Values {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");

    private Values() {}

    /**
     * The value; empty where it is no answer to that item.
     *
     * @param compared whether it is what a condition compares with, which may say less than an answer
     */
    static Optional<JsonValue> of(Type value, Node target, boolean compared) {
        return switch (target.type) {
            case "boolean" ->
                value instanceof BooleanType yes && yes.getValue() != null
                        ? Optional.of(yes.getValue() ? JsonValue.TRUE : JsonValue.FALSE)
                        : Optional.empty();
            case "integer" -> number(value).filter(Values::isWhole).map(JSON::createValue);
            case "decimal" -> number(value).map(JSON::createValue);
            case "date" -> text(value, DAY);
            case "dateTime" -> text(value, MOMENT);
            case "time" -> text(value, TIME);
            case "string", "text" -> text(value, null);
            case "choice" -> code(value, target).map(JSON::createValue);
            case "open-choice" -> openChoice(value, target, compared);
            case "quantity" -> quantity(value, target, compared);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonValue> openChoice(Type value, Node target, boolean compared) {
        Optional<String> code = code(value, target);
        if (code.isPresent()) {
            return compared
                    ? Optional.of(JSON.createValue(code.get()))
                    : Optional.of(
                            JSON.createObjectBuilder().add("code", code.get()).build());
        }
        String own = value instanceof PrimitiveType<?> ? Fhir.text(value).strip() : "";
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.createObjectBuilder().add("other", own).build());
    }

    private static Optional<String> code(Type value, Node target) {
        if (value instanceof Coding coding) {
            return coding.hasCode()
                    ? target.choices.code(coding.getSystem() == null ? "" : coding.getSystem(), coding.getCode())
                    : Optional.empty();
        }
        return target.choices.code("", Fhir.text(value));
    }

    private static Optional<JsonValue> quantity(Type value, Node target, boolean compared) {
        Optional<BigDecimal> number = number(value);
        String unit = value instanceof Quantity quantity
                ? quantity.hasCode() ? quantity.getCode() : quantity.hasUnit() ? quantity.getUnit() : ""
                : "";
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (unit.isEmpty()) {
            return compared ? Optional.of(JSON.createValue(number.get())) : Optional.empty();
        }
        JsonObjectBuilder written = JSON.createObjectBuilder().add("value", number.get());
        return target.choices
                .code("", unit)
                .map(code -> written.add("unit", code).build());
    }

    private static Optional<BigDecimal> number(Type value) {
        if (value instanceof IntegerType integer && integer.getValue() != null) {
            return Optional.of(BigDecimal.valueOf(integer.getValue()));
        }
        if (value instanceof DecimalType decimal) {
            return Optional.ofNullable(decimal.getValue());
        }
        return value instanceof Quantity quantity ? Optional.ofNullable(quantity.getValue()) : Optional.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<JsonValue> text(Type value, @Nullable Pattern shape) {
        String text = value instanceof PrimitiveType<?> ? Fhir.text(value) : "";
        return text.isBlank() || (shape != null && !shape.matcher(text).matches())
                ? Optional.empty()
                : Optional.of(JSON.createValue(text));
    }
}
