package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.keptword.guide.form.AnswersRefused.Reason;

/** Reads JSON from outside within the limits that protect the server, before any of it is looked at. */
final class Json {

    private static final int LONGEST_NUMBER = 40;
    private static final int WIDEST_SCALE = 40;

    private Json() {}

    /** The object a text holds, or {@link AnswersRefused}. */
    static JsonObject object(String text) {
        if (text.length() > Answers.MAX_TOTAL) {
            throw new AnswersRefused(Reason.TOO_MUCH, "", Answers.MAX_TOTAL, text.length());
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new AnswersRefused(Reason.MALFORMED, "");
            }
            JsonObject object = readObject(parser, 1);
            if (parser.hasNext()) {
                throw new AnswersRefused(Reason.MALFORMED, "");
            }
            return object;
        } catch (JsonException | NoSuchElementException notJson) {
            throw new AnswersRefused(Reason.MALFORMED, "");
        }
    }

    private static JsonObject readObject(JsonParser parser, int depth) {
        refuseDeep(depth);
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw new AnswersRefused(Reason.MALFORMED, "");
            }
            object.add(name, readValue(parser, parser.next(), depth));
        }
        return object.build();
    }

    private static JsonArray readArray(JsonParser parser, int depth) {
        refuseDeep(depth);
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            array.add(readValue(parser, event, depth));
        }
        return array.build();
    }

    private static JsonValue readValue(JsonParser parser, JsonParser.Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> readObject(parser, depth + 1);
            case START_ARRAY -> readArray(parser, depth + 1);
            case VALUE_STRING -> JSON.createValue(parser.getString());
            case VALUE_NUMBER -> JSON.createValue(number(parser.getString()));
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new AnswersRefused(Reason.MALFORMED, "");
        };
    }

    private static BigDecimal number(String digits) {
        if (digits.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(digits);
                if (Math.abs(number.scale()) <= WIDEST_SCALE) {
                    return number;
                }
            } catch (NumberFormatException exponentTooLarge) {
                throw new AnswersRefused(Reason.NUMBER, "", LONGEST_NUMBER);
            }
        }
        throw new AnswersRefused(Reason.NUMBER, "", LONGEST_NUMBER);
    }

    private static void refuseDeep(int depth) {
        if (depth > Answers.MAX_DEPTH) {
            throw new AnswersRefused(Reason.TOO_DEEP, "", Answers.MAX_DEPTH);
        }
    }
}
