package org.keptword.guide.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.shared.Part;

/** The checks a form passes before it exists. Each fault names the item and says what is wrong with it. */
final class FormChecks {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final int DEEPEST = 4;
    private static final AnswerContext ANY_DAY =
            new AnswerContext(LocalDate.of(2000, 1, 1), ZoneOffset.UTC, Part.NOT_SAID);

    private final Form form;

    FormChecks(Form form) {
        this.form = form;
    }

    void run() {
        form.all().forEach(this::check);
        Set<String> settled = new HashSet<>();
        form.all().forEach(item -> refuseCycle(item, new LinkedHashSet<>(), settled));
    }

    private void check(Item item) {
        require(
                item,
                ID.matcher(item.id()).matches() && item.id().length() <= LONGEST_ID,
                "an id has lower case letters, digits and single hyphens, at most " + LONGEST_ID);
        require(item, form.around(item).size() <= DEEPEST, "groups are nested deeper than " + DEEPEST);
        require(item, item.group() == !item.items().isEmpty(), "a group holds items, and only a group does");
        require(item, item.answerable() || item.group() || !item.repeats(), "words to read do not repeat");
        require(item, item.answerable() || item.group() || !item.required(), "words to read cannot be required");
        require(
                item,
                item.type().offersOptions() == !item.options().isEmpty(),
                "a choice has options, and only a choice does");
        require(
                item,
                (item.type() == ItemType.QUANTITY) == !item.units().isEmpty(),
                "a quantity has units, and only a quantity does");
        require(item, unique(item.options()), "the codes of the options are not unique");
        require(item, unique(item.units()), "the codes of the units are not unique");
        require(item, item.hints().isEmpty() || item.type().prose(), "hints belong to a string or a text");
        require(
                item,
                !Form.CLOSE.equals(item.id())
                        || (item.group() && !item.repeats() && form.around(item).isEmpty()),
                "the id close is kept for the group at the end of an exercise");
        require(
                item,
                item.ends().isEmpty()
                        || (item.type() == ItemType.INTEGER
                                && item.limits().min().isPresent()
                                && item.limits().max().isPresent()),
                "ends belong to a whole number with min and max");
        checkLimits(item);
        checkInitial(item);
        item.enableWhen().conditions().forEach(condition -> checkCondition(item, condition));
    }

    private void checkLimits(Item item) {
        Item.Limits limits = item.limits();
        require(
                item,
                item.repeats() || (limits.minRows() == 0 && limits.maxRows() == Answers.MAX_ROWS),
                "minRows and maxRows belong to an item that repeats");
        require(
                item,
                item.type().prose() || (limits.minLength() == 0 && limits.maxLength() == Answers.MAX_CHARACTERS),
                "minLength and maxLength belong to a string or a text");
        require(
                item,
                item.type().ordered() || (limits.min().isEmpty() && limits.max().isEmpty()),
                "min and max belong to a number, a quantity, a date or a time");
        Optional<Object> min = bound(item, limits.min(), "min");
        Optional<Object> max = bound(item, limits.max(), "max");
        if (min.isPresent() && max.isPresent()) {
            require(item, Values.compare(min.get(), max.get()).orElse(1) <= 0, "min is greater than max");
        }
    }

    private Optional<Object> bound(Item item, Optional<JsonValue> value, String name) {
        Optional<Object> read = value.flatMap(limit -> Values.expected(item, limit, ANY_DAY, false));
        require(
                item,
                value.isPresent() == read.isPresent(),
                name + " is no " + item.type().code());
        return read;
    }

    private void checkInitial(Item item) {
        if (item.initial().isEmpty()) {
            return;
        }
        require(item, item.answerable(), "only an item that is answered has an initial value");
        JsonValue initial = item.initial().get();
        List<JsonValue> values =
                item.repeats() && initial instanceof JsonArray array ? List.copyOf(array) : List.of(initial);
        require(
                item,
                values.stream()
                        .allMatch(value ->
                                Values.expected(item, value, ANY_DAY, false).isPresent()),
                "the initial value is no " + item.type().code());
    }

    private void checkCondition(Item item, EnableWhen.Condition condition) {
        String where = "the condition on " + condition.item();
        Optional<Item> known = form.item(condition.item());
        require(item, known.isPresent(), where + " names an item that is not in this exercise");
        Item target = known.orElseThrow();
        require(item, !target.type().display(), where + " asks words to read for an answer");
        if (condition.operator() == EnableWhen.Operator.EXISTS) {
            require(
                    item,
                    condition.answer() == JsonValue.TRUE || condition.answer() == JsonValue.FALSE,
                    where + " uses exists, which compares with true or false");
            return;
        }
        require(item, target.answerable(), where + " compares a group, which can only exist or not");
        require(
                item,
                target.type().ordered() || !condition.operator().ordering(),
                where + " asks for more or less of a " + target.type().code());
        require(
                item,
                Values.expected(target, condition.answer(), ANY_DAY, false).isPresent(),
                where + " compares with a value that is no " + target.type().code() + " of that item");
    }

    /** What decides whether an item is enabled must not lead back to the item. */
    private void refuseCycle(Item item, Set<String> open, Set<String> settled) {
        if (settled.contains(item.id())) {
            return;
        }
        if (!open.add(item.id())) {
            throw new Form.Broken(
                    item.id(), "the conditions go in a circle: " + String.join(", ", open) + ", " + item.id());
        }
        List<Item> groups = form.around(item);
        if (!groups.isEmpty()) {
            refuseCycle(groups.get(groups.size() - 1), open, settled);
        }
        for (EnableWhen.Condition condition : item.enableWhen().conditions()) {
            Item target = form.item(condition.item()).orElseThrow();
            target.flattened().forEach(asked -> refuseCycle(asked, open, settled));
        }
        open.remove(item.id());
        settled.add(item.id());
    }

    private static boolean unique(List<Item.Option> options) {
        return options.stream()
                        .map(Item.Option::code)
                        .collect(Collectors.toSet())
                        .size()
                == options.size();
    }

    private static void require(Item item, boolean holds, String otherwise) {
        if (!holds) {
            throw new Form.Broken(item.id(), otherwise);
        }
    }
}
