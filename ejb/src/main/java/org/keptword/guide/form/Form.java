package org.keptword.guide.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an exercise or a measure asks: items in reading order. A form that exists can be asked; one with a fault (ids not unique, a condition on
 * something unknown or on itself, limits that do not fit the type) is refused with {@link Broken}.
 */
public final class Form {

    /** Id of the group with the close that is added to every exercise. */
    public static final String CLOSE = "close";

    /** Id of the group with the questions about safety, within the close of an exercise that touches fear or hurt. */
    public static final String SAFETY = "safety";

    private final List<Item> items;
    private final Map<String, Item> byId = new LinkedHashMap<>();
    private final Map<String, List<Item>> around = new LinkedHashMap<>();

    public Form(List<Item> items) {
        this.items = List.copyOf(items);
        for (Item item : this.items) {
            index(item, List.of());
        }
        new FormChecks(this).run();
    }

    private void index(Item item, List<Item> groups) {
        if (byId.putIfAbsent(item.id(), item) != null) {
            throw new Broken(item.id(), "the id %s is used twice".formatted(item.id()));
        }
        around.put(item.id(), groups);
        List<Item> inner = new ArrayList<>(groups);
        inner.add(item);
        for (Item child : item.items()) {
            index(child, Collections.unmodifiableList(inner));
        }
    }

    /** The items of the top level. */
    public List<Item> items() {
        return items;
    }

    /** Every item, in reading order, groups before what they hold. */
    public Stream<Item> all() {
        return byId.values().stream();
    }

    public Optional<Item> item(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The groups around an item of this form, the outermost first. */
    public List<Item> around(Item item) {
        return around.getOrDefault(item.id(), List.of());
    }

    /** Whether an item stands in a group, however deep. */
    public boolean within(Item item, Item group) {
        return around(item).contains(group);
    }

    /** Whether an item belongs to the close of the exercise. */
    public boolean inClose(Item item) {
        List<Item> groups = around(item);
        return CLOSE.equals((groups.isEmpty() ? item : groups.get(0)).id());
    }

    /** Whether an item belongs to the lines of the close; the questions about safety, which are read like other answers, do not. */
    public boolean inClosingLines(Item item) {
        return inClose(item)
                && !SAFETY.equals(item.id())
                && around(item).stream().noneMatch(group -> SAFETY.equals(group.id()));
    }

    /** Ids of the items that ask for a judgement of the partner. */
    public Set<String> aboutPartner() {
        return all().filter(Item::aboutPartner).map(Item::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is a lighter version. */
    public boolean hasLighterVersion() {
        return all().anyMatch(Item::lighter);
    }

    /** A form that cannot be asked. Says which item is at fault and why, in words for whoever writes the definition. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String item;

        public Broken(String item, String reason) {
            super(reason);
            this.item = item;
        }

        /** The id of the item at fault. */
        public String item() {
            return item;
        }
    }
}
