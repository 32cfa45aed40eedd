package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When an item is asked. No condition means always.
 *
 * @param all whether every condition must hold, or one is enough
 */
public record EnableWhen(List<Condition> conditions, boolean all) {

    private static final EnableWhen ALWAYS = new EnableWhen(List.of(), true);

    public EnableWhen {
        conditions = List.copyOf(conditions);
    }

    public static EnableWhen always() {
        return ALWAYS;
    }

    public static EnableWhen all(Condition... conditions) {
        return new EnableWhen(List.of(conditions), true);
    }

    public static EnableWhen any(Condition... conditions) {
        return new EnableWhen(List.of(conditions), false);
    }

    /** One condition under which an item is asked: the answers of another item, compared with a given answer. */
    public record Condition(String item, Operator operator, JsonValue answer) {}

    /**
     * How a condition compares the answers of an item with its own. Meanings are those of FHIR R4: all but {@link #NOT_EQUAL} and {@link #EXISTS} ask
     * for at least one answer that compares so.
     */
    public enum Operator {
        /** Whether there is an answer at all, compared with true or false. */
        EXISTS("exists"),
        EQUAL("="),
        /** No answer is equal; holds where there is no answer. */
        NOT_EQUAL("!="),
        GREATER(">"),
        LESS("<"),
        GREATER_OR_EQUAL(">="),
        LESS_OR_EQUAL("<=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        public static Optional<Operator> of(String symbol) {
            return Arrays.stream(values())
                    .filter(operator -> operator.symbol.equals(symbol))
                    .findFirst();
        }

        /** Whether the operator asks for more or less, which only ordered types know. */
        public boolean ordering() {
            return this != EXISTS && this != EQUAL && this != NOT_EQUAL;
        }

        /** Whether a comparison with this outcome (negative, zero, positive) satisfies the operator. */
        boolean accepts(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case GREATER -> comparison > 0;
                case LESS -> comparison < 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case EXISTS -> throw new IllegalStateException("exists does not compare");
            };
        }
    }
}
