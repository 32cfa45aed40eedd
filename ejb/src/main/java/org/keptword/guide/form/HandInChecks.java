package org.keptword.guide.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.Problem.Cause;

/** Finds what prevents handing in a sheet whose enabled places are known. Rows left empty count as not there. */
final class HandInChecks {

    private final Form form;
    private final AnswerContext context;
    private final List<Problem> problems = new ArrayList<>();

    HandInChecks(Form form, AnswerContext context) {
        this.form = form;
        this.context = context;
    }

    List<Problem> of(Sheet sheet) {
        if (nothingOfTheirOwn(sheet)) {
            problems.add(Problem.of("", Cause.EMPTY));
        }
        check(sheet.top());
        return problems;
    }

    /** Whether no item is answered, the lines of the close and values that stood there from the beginning aside. */
    private boolean nothingOfTheirOwn(Sheet sheet) {
        List<Sheet.Place> asked = sheet.top()
                .flattened()
                .filter(place -> place.enabled() && place.item.answerable() && !form.inClosingLines(place.item))
                .toList();
        boolean onlyInitialValues =
                asked.stream().allMatch(place -> place.item.initial().isPresent());
        return asked.stream().noneMatch(place -> place.answered() && (onlyInitialValues || !isInitial(place)));
    }

    private static boolean isInitial(Sheet.Place place) {
        return place.item
                .initial()
                .filter(initial -> initial instanceof JsonString text
                        ? "today".equals(text.getString()) || place.values.contains(initial)
                        : place.values.contains(initial))
                .isPresent();
    }

    private void check(Sheet.Row row) {
        row.places.values().stream().filter(place -> place.enabled()).forEach(this::check);
    }

    private void check(Sheet.Place place) {
        Item item = place.item;
        if (item.type().display()) {
            return;
        }
        if (item.repeats()) {
            checkRows(place);
        } else if (item.required() && !place.answered()) {
            problems.add(Problem.of(place.path, Cause.REQUIRED));
        }
        for (int i = 0; i < place.values.size(); i++) {
            checkValue(item, place.values.get(i), item.repeats() ? place.path + "/" + i : place.path);
        }
        place.rows.stream().filter(row -> row.id == null || row.answered()).forEach(this::check);
    }

    private void checkRows(Sheet.Place place) {
        Item item = place.item;
        long rows = item.group()
                ? place.rows.stream().filter(Sheet.Row::answered).count()
                : place.values.stream()
                        .filter(value -> !Values.blank(item, value))
                        .count();
        if (rows == 0 && item.required()) {
            problems.add(Problem.of(place.path, Cause.REQUIRED));
        } else if (rows < item.limits().minRows() && (rows > 0 || item.limits().minRows() > 0)) {
            problems.add(
                    Problem.of(place.path, Cause.TOO_FEW_ROWS, item.limits().minRows(), rows));
        } else if (rows > item.limits().maxRows()) {
            problems.add(
                    Problem.of(place.path, Cause.TOO_MANY_ROWS, item.limits().maxRows(), rows));
        }
    }

    private void checkValue(Item item, JsonValue value, String path) {
        if (Values.blank(item, value)) {
            return;
        }
        Optional<Object> read = Values.read(item, value);
        if (read.isEmpty()) {
            problems.add(Problem.of(path, Cause.unreadable(item.type())));
        } else if (read.get() instanceof String text && item.type().prose()) {
            checkLength(item.limits(), text, path);
        } else {
            checkBound(item, item.limits().min(), read.get(), path, true);
            checkBound(item, item.limits().max(), read.get(), path, false);
        }
    }

    private void checkLength(Item.Limits limits, String text, String path) {
        int length = text.codePointCount(0, text.length());
        if (length < limits.minLength()) {
            problems.add(Problem.of(path, Cause.TOO_SHORT, limits.minLength(), length));
        } else if (length > limits.maxLength()) {
            problems.add(Problem.of(path, Cause.TOO_LONG, limits.maxLength(), length));
        }
    }

    private void checkBound(Item item, Optional<JsonValue> bound, Object answer, String path, boolean least) {
        Optional<Object> limit = bound.flatMap(value -> Values.expected(item, value, context, !least));
        if (limit.isEmpty()) {
            return;
        }
        int comparison = Values.compare(answer, limit.get()).orElse(0);
        if (least ? comparison < 0 : comparison > 0) {
            boolean ofTime = switch (item.type()) {
                case DATE, DATE_TIME, TIME -> true;
                default -> false;
            };
            Cause cause =
                    least ? (ofTime ? Cause.TOO_EARLY : Cause.TOO_SMALL) : (ofTime ? Cause.TOO_LATE : Cause.TOO_LARGE);
            problems.add(new Problem(path, cause, arguments(item, limit.get())));
        }
    }

    private static List<Object> arguments(Item item, Object limit) {
        if (!(limit instanceof Values.Quantity quantity)) {
            return List.of(limit);
        }
        List<Object> args = new ArrayList<>(List.of(quantity.value()));
        item.unit(quantity.unit()).map(Item.Option::text).ifPresent(args::add);
        return args;
    }
}
