package org.keptword.interop.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an item offers to choose from, or to measure in. */
record Choices(List<Choice> options) {

    static final Choices NONE = new Choices(List.of());

    /**
     * One of them.
     *
     * @param code as our form stores it
     * @param system of the code in the file, or empty
     * @param original the code in the file
     * @param words what is shown
     * @param before what stands before the words
     * @param onOption the weight on the option or concept
     * @param onCoding the weight on its coding
     * @param chosen whether it is chosen to begin with
     */
    record Choice(
            String code,
            String system,
            String original,
            Texts.Said words,
            String before,
            OptionalDouble onOption,
            OptionalDouble onCoding,
            boolean chosen) {

        boolean isWeighted() {
            return onOption.isPresent() || onCoding.isPresent();
        }

        double weight() {
            return onOption.orElseGet(onCoding::getAsDouble);
        }

        boolean isTornApart() {
            return onOption.isPresent() && onCoding.isPresent() && onOption.getAsDouble() != onCoding.getAsDouble();
        }
    }

    Choices {
        options = List.copyOf(options);
    }

    /** The code in our form of what the file means. */
    Optional<String> code(String system, String original) {
        return options.stream()
                .filter(one -> one.original().equals(original)
                        && (system.isEmpty()
                                || one.system().isEmpty()
                                || one.system().equals(system)))
                .map(Choice::code)
                .findFirst();
    }

    /** Code by weight of those that have one. */
    Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        options.stream().filter(Choice::isWeighted).forEach(one -> weights.put(one.code(), one.weight()));
        return weights;
    }
}
