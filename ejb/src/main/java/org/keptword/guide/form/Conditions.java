package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out which places of a sheet are asked. The form has no circles, so that the questions lead to an end. */
final class Conditions {

    private final Form form;
    private final Sheet sheet;
    private final Set<String> included;
    private final AnswerContext context;

    Conditions(Form form, Sheet sheet, Set<String> included, AnswerContext context) {
        this.form = form;
        this.sheet = sheet;
        this.included = included;
        this.context = context;
    }

    boolean enabled(Sheet.Place place) {
        if (place.enabled == null) {
            place.enabled = included.contains(place.item.id())
                    && (place.row.group == null || enabled(place.row.group))
                    && holds(place.item.enableWhen(), place.row);
        }
        return place.enabled;
    }

    private boolean holds(EnableWhen when, Sheet.Row row) {
        Stream<Condition> conditions = when.conditions().stream();
        return when.conditions().isEmpty()
                || (when.all()
                        ? conditions.allMatch(condition -> holds(condition, row))
                        : conditions.anyMatch(condition -> holds(condition, row)));
    }

    private boolean holds(Condition condition, Sheet.Row row) {
        Item target = form.item(condition.item()).orElseThrow();
        List<Object> answers = sheet.seenFrom(row, target).stream()
                .flatMap(Sheet.Place::flattened)
                .filter(place -> place.item.answerable() && enabled(place))
                .flatMap(place -> place.values.stream().flatMap(value -> Values.read(place.item, value).stream()))
                .toList();
        return switch (condition.operator()) {
            case EXISTS -> answers.isEmpty() == condition.answer().equals(JsonValue.FALSE);
            case NOT_EQUAL -> answers.stream().noneMatch(answer -> compares(target, answer, condition, Operator.EQUAL));
            default -> answers.stream().anyMatch(answer -> compares(target, answer, condition, condition.operator()));
        };
    }

    private boolean compares(Item target, Object answer, Condition condition, Operator operator) {
        boolean endOfDay = operator == Operator.GREATER || operator == Operator.LESS_OR_EQUAL;
        OptionalInt comparison = Values.expected(target, condition.answer(), context, endOfDay)
                .map(expected -> Values.compare(answer, expected))
                .orElse(OptionalInt.empty());
        return comparison.isPresent() && operator.accepts(comparison.getAsInt());
    }
}
