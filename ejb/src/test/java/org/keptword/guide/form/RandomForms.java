package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.shared.Part;

/** Any forms and any answers to them, from a source of chance. */
final class RandomForms {

    private static final List<ItemType> TYPES = List.of(ItemType.values());
    private static final List<Item.Kind> KINDS = List.of(Item.Kind.values());
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "But I was tired.",
            "sí",
            "\u0000",
            "\uD83D\uDE42",
            "2026-11-24",
            "2026-13-99",
            "19:42",
            "2026-11-24T10:00:00+01:00",
            "one",
            "two",
            "gone",
            "today");

    private final Random random;
    private final List<Item> earlier = new ArrayList<>();
    private int count;

    private RandomForms(Random random) {
        this.random = random;
    }

    static Form form(Random random) {
        RandomForms forms = new RandomForms(random);
        return new Form(forms.items(1 + random.nextInt(6), 0));
    }

    static Answers answers(Form form, Random random) {
        JsonObject json = new RandomForms(random).level(form.items());
        return Answers.parse(json.toString(), form).answers();
    }

    static Selection selection(Form form, Random random) {
        Set<Item.Kind> kinds = EnumSet.noneOf(Item.Kind.class);
        Stream.of(Item.Kind.CONTACT, Item.Kind.JOINT)
                .filter(kind -> random.nextInt(4) == 0)
                .forEach(kinds::add);
        Set<String> leftOut =
                form.all().map(Item::id).filter(id -> random.nextInt(8) == 0).collect(Collectors.toSet());
        return new Selection(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), kinds, leftOut);
    }

    private List<Item> items(int number, int depth) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(item(depth));
        }
        return items;
    }

    private Item item(int depth) {
        ItemType type = TYPES.get(random.nextInt(TYPES.size()));
        if (type == ItemType.GROUP && depth > 2) {
            type = ItemType.TEXT;
        }
        String id = depth == 0 && type == ItemType.GROUP && count > 0 && !used(Form.CLOSE) && random.nextInt(6) == 0
                ? Form.CLOSE
                : "item-" + count++;
        boolean repeats = !type.display() && !Form.CLOSE.equals(id) && random.nextInt(3) == 0;
        ItemBuilder builder = Forms.item(id, type)
                .repeats(repeats)
                .required(!type.display() && random.nextInt(4) == 0)
                .kind(random.nextInt(5) == 0 ? KINDS.get(random.nextInt(3)) : Item.Kind.SOLO)
                .lighter(random.nextInt(5) == 0)
                .enableWhen(enableWhen());
        if (random.nextInt(5) == 0) {
            builder.mySide(Forms.words("my side of " + id));
        }
        if (repeats && random.nextInt(3) == 0) {
            builder.limits(Item.Limits.none().rows(1, 2));
        } else if (type.prose() && random.nextInt(3) == 0) {
            builder.limits(Item.Limits.none().length(2, 10));
        }
        if (type.prose()) {
            builder.hint(new Item.Hint(List.of("but", "tired", "pero"), Forms.words("gently"), Set.of(Part.HURT)));
        }
        if (type == ItemType.GROUP) {
            items(1 + random.nextInt(4), depth + 1).forEach(builder::item);
        }
        Item item = builder.build();
        if (!type.display()) {
            earlier.add(item);
        }
        return item;
    }

    private boolean used(String id) {
        return earlier.stream().anyMatch(item -> item.id().equals(id));
    }

    private EnableWhen enableWhen() {
        if (earlier.isEmpty() || random.nextInt(3) > 0) {
            return EnableWhen.always();
        }
        List<EnableWhen.Condition> conditions =
                Stream.generate(this::condition).limit(1 + random.nextInt(3)).toList();
        return new EnableWhen(conditions, random.nextBoolean());
    }

    private EnableWhen.Condition condition() {
        Item target = earlier.get(random.nextInt(earlier.size()));
        JsonValue answer = value(target, true);
        if (target.group() || random.nextInt(4) == 0) {
            return new EnableWhen.Condition(
                    target.id(), EnableWhen.Operator.EXISTS, random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE);
        }
        EnableWhen.Operator[] operators = target.type().ordered()
                ? EnableWhen.Operator.values()
                : new EnableWhen.Operator[] {
                    EnableWhen.Operator.EXISTS, EnableWhen.Operator.EQUAL, EnableWhen.Operator.NOT_EQUAL
                };
        return new EnableWhen.Condition(target.id(), operators[1 + random.nextInt(operators.length - 1)], answer);
    }

    private JsonObject level(List<Item> items) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (Item item : items) {
            if (random.nextInt(4) > 0) {
                object.add(item.id(), any(item));
            }
        }
        return object.build();
    }

    private JsonValue any(Item item) {
        if (!item.repeats()) {
            return item.group() ? level(item.items()) : value(item, false);
        }
        JsonArrayBuilder list = JSON.createArrayBuilder();
        int rows = random.nextInt(4);
        for (int i = 0; i < rows; i++) {
            list.add(
                    item.group()
                            ? JSON.createObjectBuilder(level(item.items()))
                                    .add(Answers.ROW_ID, "r" + i)
                                    .build()
                            : value(item, false));
        }
        return list.build();
    }

    /** A value for an item; unless it must be right, sometimes one of another type. */
    private JsonValue value(Item item, boolean right) {
        if (!right && random.nextInt(6) == 0) {
            JsonValue other = JSON.createValue(TEXTS.get(random.nextInt(TEXTS.size())));
            return switch (item.type()) {
                case OPEN_CHOICE ->
                    JSON.createObjectBuilder().add("other", other).build();
                case QUANTITY -> JSON.createObjectBuilder().add("value", other).build();
                default -> other;
            };
        }
        return switch (item.type()) {
            case BOOLEAN -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
            case INTEGER -> JSON.createValue(random.nextInt(5));
            case DECIMAL -> JSON.createValue(BigDecimal.valueOf(random.nextInt(50), 1));
            case DATE -> JSON.createValue("2026-11-2" + random.nextInt(10));
            case TIME -> JSON.createValue("1" + random.nextInt(10) + ":00");
            case DATE_TIME -> JSON.createValue("2026-11-2" + random.nextInt(10) + "T10:00:00Z");
            case CHOICE -> JSON.createValue(random.nextBoolean() ? "one" : "two");
            case OPEN_CHOICE ->
                JSON.createObjectBuilder()
                        .add(random.nextBoolean() ? "code" : "other", random.nextBoolean() ? "one" : "two")
                        .build();
            case QUANTITY ->
                JSON.createObjectBuilder()
                        .add("value", random.nextInt(5))
                        .add("unit", random.nextBoolean() ? "min" : "days")
                        .build();
            case STRING, TEXT, GROUP, DISPLAY, HELP ->
                JSON.createValue(right ? "a" : TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }
}
