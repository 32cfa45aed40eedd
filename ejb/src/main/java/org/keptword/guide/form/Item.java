package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing a form asks, says or groups. Whether it fits its form is checked by {@link Form}.
 *
 * @param id unique within the exercise, lower case letters, digits and hyphens
 * @param repeats a group that repeats holds rows, an answerable item that repeats holds several answers
 * @param kind the item's own kind; those of the groups around it hold too
 * @param mySide words used instead in an individual case; a joint item without them is absent there
 * @param units what a quantity can be measured in
 * @param options what can be chosen
 * @param initial what stands in a new draft: an answer, or {@code today} for a date
 * @param lighter whether the item is part of the lighter version
 * @param privateToCounselor whether the answer can never be shared with the partner, whatever the entry's disclosure
 * @param aboutPartner whether it asks for a judgement of the partner: absent in an individual case and once the aim is to part well
 * @param ends what the least and the greatest number mean, beside a scale of numbers
 * @param items what a group holds
 */
public record Item(
        String id,
        ItemType type,
        boolean repeats,
        Kind kind,
        LocalizedText text,
        Optional<LocalizedText> help,
        Optional<LocalizedText> mySide,
        boolean required,
        Limits limits,
        List<Option> units,
        List<Option> options,
        Optional<JsonValue> initial,
        boolean lighter,
        boolean privateToCounselor,
        List<Hint> hints,
        EnableWhen enableWhen,
        boolean aboutPartner,
        Optional<Ends> ends,
        List<Item> items) {

    /** What the two ends of a scale of numbers mean. */
    public record Ends(LocalizedText least, LocalizedText most) {}

    public Item {
        units = List.copyOf(units);
        options = List.copyOf(options);
        hints = List.copyOf(hints);
        items = List.copyOf(items);
    }

    /** Begins an item that is optional, done alone, and has no limits. */
    public static ItemBuilder of(String id, ItemType type, LocalizedText text) {
        return new ItemBuilder(id, type, text);
    }

    public boolean group() {
        return type == ItemType.GROUP;
    }

    public boolean answerable() {
        return type.answerable();
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    public Optional<Option> unit(@Nullable String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The item and everything in it, in reading order. */
    public Stream<Item> flattened() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(Item::flattened));
    }
}
