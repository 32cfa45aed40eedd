package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must keep to when it is handed in.
 *
 * @param minRows fewest answered rows of a repeating item
 * @param maxRows most rows of a repeating item, at most {@link Answers#MAX_ROWS}
 * @param minLength fewest characters (Unicode code points) of prose
 * @param maxLength most characters of prose, at most {@link Answers#MAX_CHARACTERS}
 * @param min least value; for dates also {@code today}, {@code today+7d}
 * @param max greatest value, written like {@code min}
 */
public record Limits(
        int minRows, int maxRows, int minLength, int maxLength, Optional<JsonValue> min, Optional<JsonValue> max) {

    private static final Limits NONE =
            new Limits(0, Answers.MAX_ROWS, 0, Answers.MAX_CHARACTERS, Optional.empty(), Optional.empty());

    public Limits {
        if (minRows < 0 || minRows > maxRows || maxRows < 1 || maxRows > Answers.MAX_ROWS) {
            throw new IllegalArgumentException("rows must be within 0 and " + Answers.MAX_ROWS + ", the fewest first");
        }
        if (minLength < 0 || minLength > maxLength || maxLength < 1 || maxLength > Answers.MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "lengths must be within 0 and " + Answers.MAX_CHARACTERS + ", the shortest first");
        }
    }

    public static Limits none() {
        return NONE;
    }

    public Limits rows(int fewest, int most) {
        return new Limits(fewest, most, minLength, maxLength, min, max);
    }

    public Limits length(int shortest, int longest) {
        return new Limits(minRows, maxRows, shortest, longest, min, max);
    }

    public Limits range(@Nullable JsonValue least, @Nullable JsonValue greatest) {
        return new Limits(
                minRows, maxRows, minLength, maxLength, Optional.ofNullable(least), Optional.ofNullable(greatest));
    }
}
