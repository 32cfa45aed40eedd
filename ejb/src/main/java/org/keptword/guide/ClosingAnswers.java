package org.keptword.guide;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;

/**
 * The closing questions of an exercise and how they are answered. Every line can be skipped.
 *
 * @param minutes minutes spent, 0 to 1440
 * @param difficulty 0 (easy) to 10 (very hard)
 * @param hard what was hard about it
 * @param bring whether the client wants to talk about it in the session
 */
public record ClosingAnswers(OptionalInt minutes, OptionalInt difficulty, Optional<String> hard, boolean bring) {

    /** Ids of the lines of the close, which the close file must have. */
    public static final String MINUTES = "minutes-spent";

    public static final String DIFFICULTY = "difficulty";
    public static final String HARD = "what-was-hard";
    public static final String BRING = "bring-to-session";

    /** Id of what the close says about who reads the questions on safety. */
    public static final String SAFETY_READERS = "safety-before";

    /** The close within answers that passed the hand-in check. */
    public static ClosingAnswers of(Answers answers) {
        JsonObject close =
                answers.json().get(Form.CLOSE) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return new ClosingAnswers(
                number(close.get(MINUTES)),
                number(close.get(DIFFICULTY)),
                close.get(HARD) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty(),
                JsonValue.TRUE.equals(close.get(BRING)));
    }

    private static OptionalInt number(@Nullable JsonValue value) {
        return value instanceof JsonNumber number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }
}
