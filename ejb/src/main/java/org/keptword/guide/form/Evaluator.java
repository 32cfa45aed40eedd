package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one evaluator of forms: the page, the autosave and the hand-in all ask it, so that they never disagree. It is a function of its arguments alone
 * and answers for any answers whatever.
 */
public final class Evaluator {

    private final Form form;
    private final Selection selection;
    private final Sheet sheet;
    private final AnswerContext context;

    private Evaluator(Form form, Answers answers, Selection selection, AnswerContext context) {
        this.form = form;
        this.selection = selection;
        this.context = context;
        this.sheet = new Sheet(form, answers);
        Conditions conditions = new Conditions(form, sheet, selection.included(form), context);
        sheet.top().flattened().forEach(conditions::enabled);
    }

    public static Evaluation evaluate(Form form, Answers answers, Selection selection, AnswerContext context) {
        return new Evaluator(form, answers, selection, context).evaluation();
    }

    private Evaluation evaluation() {
        List<Evaluation.Entry> entries = new ArrayList<>();
        enter(sheet.top(), 0, entries);
        Set<String> enabled =
                entries.stream().map(Evaluation.Entry::path).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Evaluation.Step> steps = steps();
        Evaluation.Progress progress = steps.stream()
                .filter(step -> !step.close())
                .map(Evaluation.Step::progress)
                .reduce(Evaluation.Progress.NOTHING, Evaluation.Progress::plus);
        return new Evaluation(
                Collections.unmodifiableSet(enabled),
                new HandInChecks(form, context).of(sheet),
                Answers.of(json(sheet.top(), true)),
                Answers.of(json(sheet.top(), false)),
                progress,
                hints(),
                steps,
                entries);
    }

    private void enter(Sheet.Row row, int depth, List<Evaluation.Entry> entries) {
        for (Sheet.Place place : row.places.values()) {
            if (!place.enabled()) {
                continue;
            }
            entries.add(entry(place, place.path, 0, depth));
            for (int i = 0; i < place.rows.size(); i++) {
                Sheet.Row inner = place.rows.get(i);
                if (inner.id != null) {
                    entries.add(entry(place, inner.path, i + 1, depth + 1));
                }
                enter(inner, inner.id == null ? depth + 1 : depth + 2, entries);
            }
        }
    }

    private Evaluation.Entry entry(Sheet.Place place, String path, int row, int depth) {
        return new Evaluation.Entry(path, place.item, row, depth, selection.text(place.item), place.values);
    }

    /** The answers of what is enabled, in the order of the form. */
    private static JsonObject json(Sheet.Row row, boolean emptyRows) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        if (row.id != null) {
            object.add(Answers.ROW_ID, row.id);
        }
        for (Sheet.Place place : row.places.values()) {
            if (place.enabled()) {
                json(place, emptyRows).ifPresent(value -> object.add(place.item.id(), value));
            }
        }
        return object.build();
    }

    private static Optional<JsonValue> json(Sheet.Place place, boolean emptyRows) {
        Item item = place.item;
        if (item.group() && !item.repeats()) {
            JsonObject inner = json(place.rows.get(0), emptyRows);
            return inner.isEmpty() ? Optional.empty() : Optional.of(inner);
        }
        if (!item.repeats()) {
            return place.values.stream().findFirst();
        }
        JsonArrayBuilder list = JSON.createArrayBuilder();
        place.values.stream()
                .filter(value -> emptyRows || !Values.blank(item, value))
                .forEach(list::add);
        place.rows.stream()
                .map(row -> json(row, emptyRows))
                .filter(row -> emptyRows || row.size() > 1)
                .forEach(list::add);
        return Optional.<JsonValue>of(list.build())
                .filter(value -> !value.asJsonArray().isEmpty());
    }

    private List<Evaluation.Step> steps() {
        List<List<Sheet.Place>> pages = new ArrayList<>();
        boolean begun = false;
        for (Sheet.Place place : sheet.top().places.values()) {
            boolean page = stepGroup(place.item);
            boolean close = form.inClose(place.item);
            if (pages.isEmpty() || close || (page && begun)) {
                pages.add(new ArrayList<>());
            }
            begun |= page;
            if (place.enabled()) {
                pages.get(pages.size() - 1).add(place);
            }
        }
        return pages.stream().filter(page -> !page.isEmpty()).map(this::step).toList();
    }

    private Evaluation.Step step(List<Sheet.Place> page) {
        Optional<Item> group = page.stream()
                .map(place -> place.item)
                .filter(Evaluator::stepGroup)
                .findFirst();
        return new Evaluation.Step(
                group.orElse(page.get(0).item).id(),
                group.map(selection::text),
                page.stream().map(place -> place.item).toList(),
                form.inClose(page.get(0).item),
                page.stream().map(Evaluator::progress).reduce(Evaluation.Progress.NOTHING, Evaluation.Progress::plus));
    }

    private static boolean stepGroup(Item item) {
        return item.group() && !item.repeats();
    }

    private static Evaluation.Progress progress(Sheet.Place place) {
        if (!place.enabled() || place.item.type().display()) {
            return Evaluation.Progress.NOTHING;
        }
        if (stepGroup(place.item)) {
            return place.rows.get(0).places.values().stream()
                    .map(Evaluator::progress)
                    .reduce(Evaluation.Progress.NOTHING, Evaluation.Progress::plus);
        }
        return new Evaluation.Progress(place.answered() ? 1 : 0, 1);
    }

    private List<Evaluation.ShownHint> hints() {
        return sheet.top()
                .flattened()
                .filter(place -> place.enabled())
                .flatMap(place -> place.item.hints().stream()
                        .filter(hint -> place.values.stream()
                                .anyMatch(value -> value instanceof JsonString text
                                        && hint.appliesTo(text.getString(), context.part())))
                        .map(hint -> new Evaluation.ShownHint(place.path, hint.text())))
                .toList();
    }

    /** Finds out which places of a sheet are asked. The form has no circles, so that the questions lead to an end. */
    static final class Conditions {

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
            Stream<EnableWhen.Condition> conditions = when.conditions().stream();
            return when.conditions().isEmpty()
                    || (when.all()
                            ? conditions.allMatch(condition -> holds(condition, row))
                            : conditions.anyMatch(condition -> holds(condition, row)));
        }

        private boolean holds(EnableWhen.Condition condition, Sheet.Row row) {
            Item target = form.item(condition.item()).orElseThrow();
            List<Object> answers = sheet.seenFrom(row, target).stream()
                    .flatMap(Sheet.Place::flattened)
                    .filter(place -> place.item.answerable() && enabled(place))
                    .flatMap(place -> place.values.stream().flatMap(value -> Values.read(place.item, value).stream()))
                    .toList();
            return switch (condition.operator()) {
                case EXISTS -> answers.isEmpty() == condition.answer().equals(JsonValue.FALSE);
                case NOT_EQUAL ->
                    answers.stream()
                            .noneMatch(answer -> compares(target, answer, condition, EnableWhen.Operator.EQUAL));
                default ->
                    answers.stream().anyMatch(answer -> compares(target, answer, condition, condition.operator()));
            };
        }

        private boolean compares(
                Item target, Object answer, EnableWhen.Condition condition, EnableWhen.Operator operator) {
            boolean endOfDay = operator == EnableWhen.Operator.GREATER || operator == EnableWhen.Operator.LESS_OR_EQUAL;
            OptionalInt comparison = Values.expected(target, condition.answer(), context, endOfDay)
                    .map(expected -> Values.compare(answer, expected))
                    .orElse(OptionalInt.empty());
            return comparison.isPresent() && operator.accepts(comparison.getAsInt());
        }
    }
}
