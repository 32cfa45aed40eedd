package org.keptword.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Reads what a call sent. What is missing or of another kind is a bad request, never a failure. */
public final class Body {

    private Body() {}

    public static String text(JsonObject body, String name) {
        if (whole(body).get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw broken(name);
    }

    /** A whole number that an int holds. */
    public static int number(JsonObject body, String name) {
        if (whole(body).get(name) instanceof JsonNumber number
                && number.bigDecimalValue().precision() < 10
                && number.bigDecimalValue().scale() == 0) {
            return number.intValue();
        }
        throw broken(name);
    }

    public static boolean flag(JsonObject body, String name) {
        JsonValue value = whole(body).get(name);
        if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
            return JsonValue.TRUE.equals(value);
        }
        throw broken(name);
    }

    public static List<JsonObject> objects(JsonObject body, String name) {
        if (whole(body).get(name) instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.getValuesAs(JsonObject.class);
        }
        throw broken(name);
    }

    private static JsonObject whole(JsonObject body) {
        if (body == null) {
            throw new JsonException("nothing was sent");
        }
        return body;
    }

    private static JsonException broken(String name) {
        return new JsonException(name + " is missing or of another kind");
    }
}
