package org.keptword.guide.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Known;

/** A form with its answers laid out: every place an item has, row by row. */
final class Sheet {

    /** A stretch of places side by side: the top level, the inside of a group, or one row of a repeating group. */
    static final class Row {
        /** The place of the group, null for the top level. */
        final @Nullable Place group;
        /** Id of a row of a repeating group, otherwise null. */
        final @Nullable String id;

        final String path;
        final Map<String, Place> places = new LinkedHashMap<>();

        private Row(@Nullable Place group, @Nullable String id, String path) {
            this.group = group;
            this.id = id;
            this.path = path;
        }

        /** Everything in the row, groups before what they hold. */
        Stream<Place> flattened() {
            return places.values().stream().flatMap(Place::flattened);
        }

        boolean answered() {
            return flattened().anyMatch(Place::answered);
        }
    }

    /** Where an item stands in one row, with its answers or its own rows. */
    static final class Place {
        final Item item;
        final Row row;
        final String path;
        final List<JsonValue> values = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();
        /** Whether it is asked; null until the evaluator has found out. */
        @Nullable
        Boolean enabled;

        private Place(Item item, Row row, String path) {
            this.item = item;
            this.row = row;
            this.path = path;
        }

        /** Whether it is asked. Known once the evaluator has been here. */
        boolean enabled() {
            return Objects.requireNonNull(enabled);
        }

        Stream<Place> flattened() {
            return Stream.concat(Stream.of(this), rows.stream().flatMap(Row::flattened));
        }

        /** Whether anything is written here or within that is asked, readable or not. Known once the evaluator has been here. */
        boolean answered() {
            return enabled()
                    && (values.stream().anyMatch(value -> !Values.blank(item, value))
                            || rows.stream().anyMatch(Row::answered));
        }
    }

    private final Form form;
    private final Row top;

    Sheet(Form form, Answers answers) {
        this.form = form;
        this.top = fill(new Row(null, null, ""), form.items(), answers.json());
    }

    Row top() {
        return top;
    }

    /**
     * The places of an item as seen from a row: those in the nearest surrounding row that has the item at all, so that a condition inside a row of a
     * repeating group looks at the same row first.
     */
    List<Place> seenFrom(Row row, Item target) {
        List<Item> around = form.around(target);
        Row nearest = row;
        while (nearest.group != null && !around.contains(nearest.group.item)) {
            nearest = nearest.group.row;
        }
        int depth = nearest.group == null ? 0 : around.indexOf(nearest.group.item) + 1;
        List<Row> rows = List.of(nearest);
        for (Item group : around.subList(depth, around.size())) {
            rows = rows.stream()
                    .flatMap(one -> Known.in(one.places, group.id()).rows.stream())
                    .toList();
        }
        return rows.stream().map(one -> Known.in(one.places, target.id())).toList();
    }

    private static Row fill(Row row, List<Item> items, JsonObject answers) {
        for (Item item : items) {
            String path = row.path.isEmpty() ? item.id() : row.path + "/" + item.id();
            Place place = new Place(item, row, path);
            row.places.put(item.id(), place);
            JsonValue answer = answers.get(item.id());
            if (item.group()) {
                fillGroup(place, answer);
            } else if (answer != null && item.answerable()) {
                place.values.addAll(item.repeats() && answer instanceof JsonArray list ? list : List.of(answer));
            }
        }
        return row;
    }

    private static void fillGroup(Place group, @Nullable JsonValue answer) {
        if (!group.item.repeats()) {
            JsonObject inner = answer instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            group.rows.add(fill(new Row(group, null, group.path), group.item.items(), inner));
        } else if (answer instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                JsonObject inner = list.get(i) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
                String id = inner.get(Answers.ROW_ID) instanceof JsonString text ? text.getString() : "row" + i;
                group.rows.add(fill(new Row(group, id, group.path + "/" + id), group.item.items(), inner));
            }
        }
    }
}
