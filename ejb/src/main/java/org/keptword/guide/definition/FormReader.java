package org.keptword.guide.definition;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemBuilder;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.Part;

/** Reads the items of a definition into a {@link Form}. */
public final class FormReader {

    private final Map<String, Section> where = new HashMap<>();

    private FormReader() {}

    /** The form of a definition with {@code items}. */
    public static Form read(Section definition) {
        FormReader reader = new FormReader();
        return reader.form(definition, reader.items(definition));
    }

    /**
     * The same with the close at the end, whose file has a title, an intro and items of its own. A definition that says {@code asksSafety} is
     * asked about safety first in it.
     */
    public static Form read(Section definition, Section close) {
        FormReader reader = new FormReader();
        List<Item> items = new ArrayList<>(reader.items(definition));
        items.add(reader.close(close, definition.flag("asksSafety")));
        return reader.form(definition, items);
    }

    private Form form(Section definition, List<Item> items) {
        try {
            return new Form(items);
        } catch (Form.Broken broken) {
            throw where.getOrDefault(broken.item(), definition).broken(broken.item() + ": " + broken.getMessage());
        }
    }

    private Item close(Section close, boolean asksSafety) {
        close.only("id", "title", "intro", "safety", "items");
        where.put(Form.CLOSE, close);
        ItemBuilder group = Item.of(Form.CLOSE, ItemType.GROUP, close.localized("title"));
        group.help(close.localized("intro"));
        if (asksSafety) {
            group.item(safety(close.section("safety").orElseThrow(() -> close.missing("safety"))));
        }
        items(close).forEach(group::item);
        return group.build();
    }

    private Item safety(Section safety) {
        safety.only("title", "items");
        where.put(Form.SAFETY, safety);
        ItemBuilder group = Item.of(Form.SAFETY, ItemType.GROUP, safety.localized("title"));
        items(safety).forEach(group::item);
        return group.build();
    }

    private List<Item> items(Section parent) {
        List<Section> sections = parent.sections("items");
        if (sections.isEmpty()) {
            throw parent.missing("items");
        }
        return sections.stream().map(this::item).toList();
    }

    private Item item(Section section) {
        section.only(
                "id",
                "type",
                "repeats",
                "minRows",
                "maxRows",
                "kind",
                "text",
                "help",
                "mySideOnly",
                "aboutPartner",
                "ends",
                "required",
                "minLength",
                "maxLength",
                "min",
                "max",
                "unit",
                "units",
                "options",
                "initial",
                "lighter",
                "privateToCounselor",
                "hints",
                "enableWhen",
                "enableBehavior",
                "items");
        String id = section.text("id");
        if (where.putIfAbsent(id, section) != null) {
            throw section.broken("id", "the id %s is used twice".formatted(id));
        }
        ItemType type = ItemType.of(section.text("type"))
                .orElseThrow(() -> section.broken("type", "there is no such type of item"));
        ItemBuilder builder = Item.of(id, type, section.localized("text"))
                .repeats(section.flag("repeats"))
                .kind(section.one("kind", Item.Kind.class, Item.Kind.SOLO))
                .help(section.optionalLocalized("help").orElse(null))
                .mySide(section.optionalLocalized("mySideOnly").orElse(null))
                .required(section.flag("required"))
                .limits(limits(section))
                .initial(section.json("initial").orElse(null))
                .lighter(section.flag("lighter"))
                .privateToCounselor(section.flag("privateToCounselor"))
                .enableWhen(enableWhen(section))
                .aboutPartner(section.flag("aboutPartner"))
                .ends(section.section("ends").map(FormReader::ends).orElse(null));
        section.sections("options").forEach(option -> builder.option(option(option)));
        units(section).forEach(builder::unit);
        section.sections("hints").forEach(hint -> builder.hint(hint(hint)));
        if (type == ItemType.GROUP) {
            items(section).forEach(builder::item);
        } else if (section.json("items").isPresent()) {
            throw section.broken("items", "only a group holds items");
        }
        return builder.build();
    }

    private static Item.Limits limits(Section section) {
        int minRows = section.number("minRows", 0, Answers.MAX_ROWS).orElse(0);
        int maxRows = section.number("maxRows", 1, Answers.MAX_ROWS).orElse(Answers.MAX_ROWS);
        int minLength = section.number("minLength", 0, Answers.MAX_CHARACTERS).orElse(0);
        int maxLength = section.number("maxLength", 1, Answers.MAX_CHARACTERS).orElse(Answers.MAX_CHARACTERS);
        try {
            return new Item.Limits(minRows, maxRows, minLength, maxLength, section.json("min"), section.json("max"));
        } catch (IllegalArgumentException broken) {
            throw section.broken(String.valueOf(broken.getMessage()));
        }
    }

    private static Item.Ends ends(Section section) {
        section.only("least", "most");
        return new Item.Ends(section.localized("least"), section.localized("most"));
    }

    private static Item.Option option(Section section) {
        section.only("code", "text", "flags");
        return new Item.Option(section.text("code"), section.localized("text"), section.optionalText("flags"));
    }

    private static List<Item.Option> units(Section section) {
        List<Section> units = section.sections("units");
        Optional<String> unit = section.optionalText("unit");
        if (unit.isPresent() && units.isEmpty()) {
            return List.of(new Item.Option(unit.get(), LocalizedText.same(unit.get())));
        }
        if (unit.isPresent() && units.stream().noneMatch(one -> one.text("code").equals(unit.get()))) {
            throw section.broken("unit", "the unit is none of the units");
        }
        return units.stream().map(FormReader::option).toList();
    }

    private static Item.Hint hint(Section section) {
        section.only("whenContains", "text", "notForParts");
        Section words = section.section("whenContains").orElseThrow(() -> section.missing("whenContains"));
        try {
            return new Item.Hint(
                    words.textsByLanguage(),
                    section.localized("text"),
                    section.json("notForParts").isPresent()
                            ? section.several("notForParts", Part.class)
                            : java.util.Set.of());
        } catch (IllegalArgumentException broken) {
            throw section.broken(String.valueOf(broken.getMessage()));
        }
    }

    private static EnableWhen enableWhen(Section section) {
        List<EnableWhen.Condition> conditions = section.sections("enableWhen").stream()
                .map(FormReader::condition)
                .toList();
        String behavior = section.optionalText("enableBehavior").orElse("all");
        if (!behavior.equals("all") && !behavior.equals("any")) {
            throw section.broken("enableBehavior", "enableBehavior is all or any");
        }
        return new EnableWhen(conditions, behavior.equals("all"));
    }

    private static EnableWhen.Condition condition(Section section) {
        section.only("item", "op", "answer");
        EnableWhen.Operator operator = EnableWhen.Operator.of(section.text("op"))
                .orElseThrow(() -> section.broken("op", "op is one of exists, =, !=, >, <, >=, <="));
        JsonValue answer = section.json("answer").orElseThrow(() -> section.missing("answer"));
        return new EnableWhen.Condition(section.text("item"), operator, answer);
    }
}
