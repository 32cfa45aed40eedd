package org.keptword.interop.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.interop.ImportReport;

/**
 * The result of mapping an imported file.
 *
 * @param items of the definition
 * @param rated what can be counted, in order
 * @param sums the sums the file makes of them
 * @param title in both languages; empty where the file has none
 * @param summary what the file says of itself
 * @param origin where it was published
 */
record MappingResult(
        JsonArray items,
        ImportReport report,
        List<Rated> rated,
        List<Sum> sums,
        Optional<JsonObject> title,
        Optional<JsonObject> summary,
        Optional<String> origin,
        String source,
        String licence) {

    MappingResult {
        rated = List.copyOf(rated);
        sums = List.copyOf(sums);
    }

    /**
     * An item that can be counted.
     *
     * @param weights what each code counts; empty for a number
     * @param least the least it can count
     * @param asksOfDying whether it is known, by its code or its words, to ask about suicide or self-harm
     */
    record Rated(
            String id, JsonObject text, Map<String, Double> weights, double least, double most, boolean asksOfDying) {

        /** The mildest value above the least one. */
        double mildest() {
            return weights.values().stream()
                    .mapToDouble(value -> value)
                    .filter(value -> value > least)
                    .min()
                    .orElse(Math.min(most, least + 1));
        }

        boolean isWeighted() {
            return !weights.isEmpty();
        }
    }

    /** Items that the file adds up, under the words of the item that shows the sum. */
    record Sum(Optional<JsonObject> title, List<String> items) {

        Sum {
            items = List.copyOf(items);
        }
    }

    /** What is counted where nobody says otherwise: every item with weights. */
    List<String> weighted() {
        return rated.stream().filter(Rated::isWeighted).map(Rated::id).toList();
    }
}
