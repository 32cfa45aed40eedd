package org.keptword.homework.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;
import org.keptword.homework.model.Revision;

/** Reads the answers to the closing questions. */
public final class ClosingAnswersReader {

    private ClosingAnswersReader() {}

    /** The close of these answers; what is missing or out of range is left open. */
    public static Revision.Close of(Answers answers) {
        JsonObject close =
                answers.json().get(Form.CLOSE) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return new Revision.Close(
                number(close, "minutes-spent", 1440),
                number(close, "difficulty", 10),
                close.get("bring-to-session") == JsonValue.TRUE);
    }

    private static @Nullable Integer number(JsonObject close, String id, int most) {
        if (close.get(id) instanceof JsonNumber number) {
            double value = number.doubleValue();
            return value >= 0 && value <= most ? (int) Math.round(value) : null;
        }
        return null;
    }
}
