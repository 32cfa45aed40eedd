package org.keptword.interop.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keptword.interop.InstrumentImports;
import org.keptword.shared.DomainRefusal;

/** The typed settings of an import by field name, with their problems. */
final class ImportSettings {

    private static final String PREFIX = "refusal.interop.";

    private final Map<String, String> fields;
    private final List<InstrumentImports.FieldProblem> problems = new ArrayList<>();

    ImportSettings(Map<String, String> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** The same fields without the problems, to read them where nothing is said about them. */
    ImportSettings copy() {
        return new ImportSettings(fields);
    }

    List<InstrumentImports.FieldProblem> problems() {
        return List.copyOf(problems);
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Text that must be there. */
    String needed(String field, int most) {
        String text = text(field).orElse("");
        if (text.isEmpty()) {
            wrong(field, "needed");
        } else if (text.codePointCount(0, text.length()) > most) {
            wrong(field, "tooLong", most);
        }
        return text;
    }

    boolean flag(String field) {
        return "true".equals(fields.get(field));
    }

    /** One of the constants; the other one where nothing is chosen. */
    <E extends Enum<E>> E one(String field, Class<E> type, E otherwise) {
        return one(field, type).orElse(otherwise);
    }

    /** One of the constants; empty where nothing is chosen. */
    <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
        return text(field)
                .flatMap(name -> Stream.of(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst());
    }

    /** The constants that are ticked and can be; at least one. */
    <E extends Enum<E>> List<E> several(String field, Class<E> type, Predicate<E> possible) {
        List<E> ticked = Stream.of(type.getEnumConstants())
                .filter(constant -> flag(field + "." + constant.name()) && possible.test(constant))
                .toList();
        if (ticked.isEmpty()) {
            wrong(field, "oneOf");
        }
        return ticked;
    }

    /** A number, with a point or a comma; what is none is wrong. */
    OptionalDouble number(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        String plain = text.get().replace(',', '.').replace('\u2212', '-');
        if (!plain.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")) {
            wrong(field, "number");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(plain));
    }

    /** A whole number within bounds; the other one where nothing is typed. */
    int whole(String field, int least, int most, int otherwise) {
        OptionalDouble number = number(field);
        if (number.isEmpty()) {
            return otherwise;
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < least || value > most) {
            wrong(field, "whole", least, most);
            return otherwise;
        }
        return (int) value;
    }

    /** What can be made of it; a refusal is said beside the field. */
    <T> Optional<T> sound(String field, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (DomainRefusal refusal) {
            add(new InstrumentImports.FieldProblem(field, refusal.key(), refusal.args()));
            return Optional.empty();
        }
    }

    void wrong(String field, String name, Object... args) {
        add(new InstrumentImports.FieldProblem(field, PREFIX + name, List.of(args)));
    }

    /** What is asked for twice is said once. */
    private void add(InstrumentImports.FieldProblem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
