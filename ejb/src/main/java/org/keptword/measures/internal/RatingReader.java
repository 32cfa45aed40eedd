package org.keptword.measures.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.keptword.guide.form.Answers;
import org.keptword.measures.scoring.RatedItem;

/** Finds the ratings in answers: numbers, chosen codes, and yes or no as the codes true and false, wherever they stand outside of lists. */
final class RatingReader {

    private RatingReader() {}

    static Map<String, RatedItem.Rating> of(Answers answers) {
        Map<String, RatedItem.Rating> ratings = new LinkedHashMap<>();
        collect(answers.json(), ratings);
        return ratings;
    }

    private static void collect(JsonObject level, Map<String, RatedItem.Rating> ratings) {
        level.forEach((id, value) -> {
            if (value instanceof JsonNumber number) {
                ratings.put(id, RatedItem.Rating.of(number.doubleValue()));
            } else if (value instanceof JsonString code) {
                ratings.put(id, RatedItem.Rating.of(code.getString()));
            } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                ratings.put(id, RatedItem.Rating.of(value.toString()));
            } else if (value instanceof JsonObject group) {
                collect(group, ratings);
            }
        });
    }

    /** The number a limit of an item stands for. */
    static OptionalDouble number(Optional<JsonValue> limit) {
        return limit.filter(JsonNumber.class::isInstance).isPresent()
                ? OptionalDouble.of(((JsonNumber) limit.get()).doubleValue())
                : OptionalDouble.empty();
    }
}
