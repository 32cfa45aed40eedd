package org.keptword.interop.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.interop.ImportReport;

/**
 * The result of mapping an imported file.
 *
 * @param items of the definition
 * @param rated the items whose answer can count or raise a flag, in order
 * @param dying the words, by id, of the items that are known, by code or words, to ask about suicide or self-harm
 * @param sums the sums the file makes of them
 * @param title in both languages; empty where the file has none
 * @param summary what the file says of itself
 * @param origin where it was published
 */
record MappingResult(
        JsonArray items,
        ImportReport report,
        List<Rated> rated,
        Map<String, JsonObject> dying,
        List<Sum> sums,
        Optional<JsonObject> title,
        Optional<JsonObject> summary,
        Optional<String> origin,
        String source,
        String licence) {

    MappingResult {
        rated = List.copyOf(rated);
        dying = Collections.unmodifiableMap(new LinkedHashMap<>(dying));
        sums = List.copyOf(sums);
    }

    /**
     * An item whose answer can be rated: counted, or only told apart.
     *
     * @param weights what each code counts; empty for a number
     * @param least the least it can count
     * @param answers of an item that is not counted, by code, the calm one first
     */
    record Rated(String id, Map<String, Double> weights, double least, double most, List<String> answers) {

        static Rated counted(String id, Map<String, Double> weights, double least, double most) {
            return new Rated(id, weights, least, most, List.of());
        }

        static Rated answered(String id, List<String> answers) {
            return new Rated(id, Map.of(), 0, 0, answers);
        }

        /** Whether it can be part of a score. */
        boolean isCounted() {
            return answers.isEmpty();
        }

        /** Every answer but the calm one, as it is typed. */
        String uncalm() {
            return answers.size() > 2 ? "!=" + answers.get(0) : "=" + answers.get(answers.size() - 1);
        }

        /** The answers that are meant by what is typed: {@code =} and one of them, or {@code !=} and one, for all others. */
        List<String> meant(String typed) {
            return answers.stream()
                    .filter(answer ->
                            typed.startsWith("!=") ? !typed.equals("!=" + answer) : typed.equals("=" + answer))
                    .toList();
        }

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

    /** What can be part of a score. */
    List<Rated> counted() {
        return rated.stream().filter(Rated::isCounted).toList();
    }

    /** Whether it can be a measure: it is whole, and it has weights or a known item whose answer can raise a flag. */
    boolean isMeasurable() {
        return !report.isPartial()
                && rated.stream().anyMatch(item -> item.isWeighted() || dying.containsKey(item.id()));
    }

    /** What is counted where nobody says otherwise: every item with weights. */
    List<String> weighted() {
        return rated.stream().filter(Rated::isWeighted).map(Rated::id).toList();
    }
}
